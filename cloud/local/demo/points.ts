import { addDays } from '../../core/days';
import type { Database } from '../../core/database';
import { settleExpiry } from '../../ledger/expire';
import { expiryPolicyOf, writeExpiryPolicy } from '../../ledger/expiry/policy';
import { writeRule } from '../../ledger/earning-rules';
import type { Posting } from '../../ledger/bulk-import';
import { endsSoon } from '../../features/points/expiry/words';
import { grantMessage } from '../../features/points/messages';
import { insertRows } from './insert-rows';
import { openMailbox } from './mail';
import { dayOf } from './local-time';
import type { DemoMember, Moment } from './model';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const TERM = { kind: 'months', months: 12 } as const;

/** Points that operators gave by hand; those from the old group keep the day on which they were earned there. */
const HAND_GRANTS: { nickname: string; points: number; reason: string; daysAgo: number; endsInDays?: number }[] = [
  { nickname: '陈一诺', points: 80, reason: '去年共读月的积分，从旧群带过来', daysAgo: 30, endsInDays: 18 },
  { nickname: '周远', points: 120, reason: '去年带队的积分，从旧群带过来', daysAgo: 30, endsInDays: 25 },
  { nickname: '林小满', points: 60, reason: '去年共读月的积分，从旧群带过来', daysAgo: 30, endsInDays: 9 },
  { nickname: '林小满', points: 30, reason: '帮大家整理了第二章的共读书单', daysAgo: 3 },
];

interface HandGrant {
  member: DemoMember;
  grantId: string;
  points: number;
  reason: string;
  at: Date;
  posting: Posting;
}

/** What was given by hand in the main community, with its postings; nothing elsewhere. */
export function handGrantsOf(members: DemoMember[], { now, today, random }: Moment): HandGrant[] {
  return HAND_GRANTS.flatMap(({ nickname, points, reason, daysAgo, endsInDays }) => {
    const member = members.find((candidate) => candidate.nickname === nickname);
    const isMain = members.some((candidate) => candidate.nickname === '周远');
    if (!member || !isMain) return [];
    const at = new Date(now.getTime() - daysAgo * DAY_MS - 2 * HOUR_MS);
    const grantId = random.idAt(at);
    const line = {
      kind: 'grant' as const,
      reason: 'grant',
      source: { kind: 'grant', id: grantId },
      points,
      growth: 0,
      ruleVersion: null,
      dailyLimit: null,
    };
    const { communityId, memberId } = member;
    const localDate = endsInDays === undefined ? dayOf(at) : earnedOn(addDays(today, endsInDays));
    return [
      {
        member,
        grantId,
        points,
        reason,
        at,
        posting: { account: { communityId, memberId }, lines: [line], moment: { now: at, localDate } },
      },
    ];
  });
}

/** A day whose points end with `lastDay` under the community's term. */
const earnedOn = (lastDay: string) =>
  `${Number(lastDay.slice(0, 4)) - 1}${lastDay.slice(4).replace('-02-29', '-02-28')}`;

/** The owner's first days: a rule and the term of points made their own, before anything was earned. */
export async function settleRules(database: Database, members: DemoMember[]): Promise<void> {
  const owner = members.find(({ role }) => role === 'owner')!;
  const { communityId, memberId: createdBy, joinedAt } = owner;
  const at = new Date(joinedAt.getTime() + HOUR_MS);
  const rule = {
    event: 'makeup' as const,
    version: 2,
    points: 5,
    growth: 2,
    dailyLimit: 1,
    isEnabled: true,
    createdBy,
  };
  await writeRule(database, communityId, rule, at);
  await writeExpiryPolicy(
    database,
    communityId,
    { version: 1, term: TERM, createdBy },
    { now: at, localDate: dayOf(at) },
  );
}

/** Writes why points were given by hand, and tells whose points end soon, as the timer does. */
export async function settleHandGrants(
  database: Database,
  { grants, ownerId }: { grants: HandGrant[]; ownerId: string },
  moment: Moment,
): Promise<void> {
  const { now, today } = moment;
  const rows = grants.map(({ member, grantId, points, reason, at }) => ({
    community_id: member.communityId,
    grant_id: grantId,
    member_id: member.memberId,
    actor_id: ownerId,
    points,
    growth: 0,
    reason,
    created_at: at,
  }));
  await insertRows(database, 'point_grants', rows);
  const mailbox = openMailbox(moment);
  for (const { member, points, reason, at } of grants) {
    mailbox.send(member, { ...grantMessage({ points, growth: 0, reason }), actorId: ownerId }, at, Infinity);
  }
  for (const member of new Set(grants.map((grant) => grant.member))) {
    const policy = await expiryPolicyOf(database, member.communityId);
    const { toTell } = await settleExpiry(database, member, policy, { now, localDate: today });
    for (const end of toTell) mailbox.send(member, endsSoon(end), now, Infinity);
  }
  await insertRows(database, 'inbox_messages', mailbox.rows);
}
