import type { Database } from '../../core/database';
import { createCommunity } from '../../features/community/commands/create-community';
import { openAccount } from '../../ledger/account';
import { importHistory } from '../../ledger/bulk-import';
import { currentRules } from '../../ledger/earning-rules';
import { postingsOf } from './earnings';
import { insertRows } from './insert-rows';
import type { Moment } from './model';
import { checkinRow, commentRows, courseRow, dayRows, enrolmentRows, leaveRows, likeRows, teamRow } from './rows';
import { checkinsOf, type Settlement } from './settlement';

/** Founds a community and writes all that has happened in it, within the caller's transaction. */
export async function settle(database: Database, settlement: Settlement, moment: Moment): Promise<void> {
  const ownerId = await found(database, settlement);
  await settlePeople(database, settlement, ownerId);
  await settleCourses(database, settlement, moment);
  await settleCheckins(database, settlement);
  await settleDesk(database, settlement);
  await settleLedger(database, settlement);
}

async function found(database: Database, { communityId, profile, coverKey, people }: Settlement): Promise<string> {
  const { memberId, personId, nickname, joinedAt } = people.members.find(({ role }) => role === 'owner')!;
  const openid = people.personRows.find(({ person_id }) => person_id === personId)!.openid!;
  const owner = { openid, nickname, memberId, personId };
  await createCommunity(database, { ...profile, communityId, coverKey, owner }, joinedAt);
  return memberId;
}

async function settlePeople(database: Database, settlement: Settlement, ownerId: string): Promise<void> {
  const { communityId, people, avatarKeys, steps, mail, inviteCode } = settlement;
  const members = people.memberRows.map((row) => ({ ...row, avatar_key: avatarKeys.get(row.member_id) ?? null }));
  const owner = members.find(({ member_id }) => member_id === ownerId)!;
  const { bio, avatar_key, reminder_time } = owner;
  await database
    .updateTable('members')
    .set({ bio, avatar_key, reminder_time })
    .where('community_id', '=', communityId)
    .where('member_id', '=', ownerId)
    .execute();
  await insertRows(
    database,
    'people',
    people.personRows.filter(({ person_id }) => person_id !== owner.person_id),
  );
  await insertRows(
    database,
    'members',
    members.filter((member) => member !== owner),
  );
  for (const { memberId } of people.members) await openAccount(database, { communityId, memberId });
  const stepRows = steps.map(({ member, step, at }) => ({
    community_id: communityId,
    member_id: member.memberId,
    step,
    done_at: at,
  }));
  await insertRows(database, 'member_steps', stepRows);
  await insertRows(database, 'inbox_messages', mail);
  if (inviteCode) {
    const invite = { community_id: communityId, code: inviteCode, created_at: owner.joined_at };
    await insertRows(database, 'invite_codes', [invite]);
  }
}

async function settleCourses(database: Database, { courses, teams }: Settlement, moment: Moment): Promise<void> {
  const courseRows = courses.map(({ course, hostId, coverKey }) => courseRow(course, hostId, coverKey));
  await insertRows(database, 'courses', courseRows);
  await insertRows(
    database,
    'course_days',
    courses.flatMap(({ course }) => dayRows(course)),
  );
  await insertRows(database, 'teams', teams.map(teamRow));
  const enrolments = courses.flatMap(({ course, history }) => enrolmentRows(course, history, moment));
  await insertRows(database, 'enrolments', enrolments);
  await insertRows(
    database,
    'leaves',
    courses.flatMap(({ history }) => leaveRows(history)),
  );
}

async function settleCheckins(database: Database, settlement: Settlement): Promise<void> {
  const checkins = checkinsOf(settlement);
  await insertRows(database, 'media', settlement.album.rows);
  await insertRows(database, 'checkins', checkins.map(checkinRow));
  await insertRows(database, 'likes', checkins.flatMap(likeRows));
  await insertRows(database, 'comments', checkins.flatMap(commentRows));
}

async function settleDesk(database: Database, { desk }: Settlement): Promise<void> {
  if (!desk) return;
  await insertRows(database, 'people', desk.people);
  await insertRows(database, 'applications', desk.applications);
  const open = desk.cases.filter(({ decided_at }) => !decided_at);
  await insertRows(database, 'safety_cases', open);
  await insertRows(
    database,
    'safety_cases',
    desk.cases.filter((row) => !open.includes(row)),
  );
  await insertRows(database, 'safety_reports', desk.reports);
  await insertRows(database, 'audit_log', desk.audit);
  await insertRows(database, 'inbox_messages', desk.mail);
}

async function settleLedger(database: Database, settlement: Settlement): Promise<void> {
  const { communityId, people, steps, brought } = settlement;
  const rules = await currentRules(database, communityId);
  const deeds = { checkins: checkinsOf(settlement), steps, brought };
  await importHistory(database, postingsOf(people.members, deeds, rules));
}
