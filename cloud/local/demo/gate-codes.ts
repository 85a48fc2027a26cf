import type { Insertable } from 'kysely';
import type { Database } from '../../core/database';
import { accessCodeHash } from '../../core/gate-codes';
import type { Vault } from '../../core/vault';
import type { DB } from '../../database/schema';
import { ask, openCourse, ordinary } from './enrolments';
import { insertRows } from './insert-rows';
import type { DemoMember, Moment } from './model';
import { seededRandom, type Random } from './random';
import type { Settlement } from './settlement';
import { LETTERS } from './texts/letters';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A chance of its own, so that codes change nothing else in the story. */
const SEED = 13;
const TAIL_CHARACTERS = 6;
const BATCH = { note: '小鹅通 11 月', codes: 12, used: 5, issuedDaysAgo: 6 };
/** Members of the roster who paid elsewhere. */
const PAID_FROM = 22;

/** Invite codes that operators made, and a course for people who paid elsewhere with its batch of access codes. */
export async function settleGateCodes(
  database: Database,
  settlement: Settlement,
  moment: Moment,
  vault: Vault,
): Promise<void> {
  const random = seededRandom(SEED);
  const owner = settlement.people.members.find(({ role }) => role === 'owner')!;
  await insertRows(database, 'invite_codes', inviteRows(settlement, owner, { ...moment, random }));
  // Of the two communities, only the main one has a desk.
  if (settlement.desk) await settleLetters(database, { settlement, owner, vault }, { ...moment, random });
}

/** One for a poster that hangs till the end of the month after next, one that ran out, one that was passed on too far. */
function inviteRows(
  { communityId, profile }: Settlement,
  owner: DemoMember,
  { now, random }: Moment,
): Insertable<DB['invite_codes']>[] {
  const at = (days: number) => new Date(now.getTime() + days * DAY_MS);
  // Ends of days in China, where midnight is 16:00 UTC.
  const endOfDay = (days: number) => new Date(Math.floor(at(days).getTime() / DAY_MS) * DAY_MS + 16 * HOUR_MS);
  const key = { community_id: communityId, created_by: owner.memberId };
  const code = () => `${profile.shortCode}${random.id().slice(0, TAIL_CHARACTERS)}`;
  return [
    { ...key, code: code(), created_at: at(-3), expires_at: endOfDay(38), revoked_at: null },
    { ...key, code: code(), created_at: at(-40), expires_at: endOfDay(-10), revoked_at: null },
    { ...key, code: code(), created_at: at(-52), expires_at: null, revoked_at: at(-21) },
  ];
}

interface Desk {
  settlement: Settlement;
  owner: DemoMember;
  vault: Vault;
}

async function settleLetters(database: Database, desk: Desk, moment: Moment): Promise<void> {
  const { communityId, people } = desk.settlement;
  const { courseId, startsOn } = await openCourse(database, desk.settlement, LETTERS, moment);
  const paid = ordinary(people.members).slice(PAID_FROM, PAID_FROM + BATCH.used);
  const asked = paid.map((member, index) => ({
    member,
    status: 'admitted' as const,
    at: new Date(moment.now.getTime() - (100 - index * 19) * HOUR_MS),
  }));
  await ask(database, { communityId, courseId, startsOn }, asked);
  const issuedAt = new Date(moment.now.getTime() - BATCH.issuedDaysAgo * DAY_MS);
  const key = { community_id: communityId, course_id: courseId, batch_id: moment.random.idAt(issuedAt) };
  const { note, codes: issued } = BATCH;
  await insertRows(database, 'access_code_batches', [
    { ...key, note, issued, issued_by: desk.owner.memberId, created_at: issuedAt },
  ]);
  const codes = Array.from({ length: issued }, (_, index) => {
    const user = asked[index];
    const used = { used_by: user?.member.memberId ?? null, used_at: user?.at ?? null };
    return { ...key, code_no: index + 1, ...codeColumns(communityId, moment.random, desk.vault), ...used };
  });
  await insertRows(database, 'access_codes', codes);
}

function codeColumns(communityId: string, random: Random, vault: Vault) {
  const code = random.id();
  return { code_hash: accessCodeHash(communityId, code), sealed: vault.seal(code, communityId) };
}
