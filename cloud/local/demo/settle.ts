import { sql } from 'kysely';
import type { Database } from '../../core/database';
import type { Vault } from '../../core/vault';
import { createCommunity } from '../../features/community/commands/create-community';
import { openAccount } from '../../ledger/account';
import { importHistory } from '../../ledger/bulk-import';
import { currentRules } from '../../ledger/earning-rules';
import { postingsOf } from './earnings';
import { settleClosing } from './closing';
import { settleBoards } from './boards';
import { settleCourseDesk } from './course-desk';
import { settleDuty } from './duty';
import { settleEnrolments } from './enrolments';
import { settleGateCodes } from './gate-codes';
import { settleGrouping } from './grouping';
import { passedWorks } from './homework';
import { settleHomework } from './homework-rows';
import { insertRows } from './insert-rows';
import type { Moment } from './model';
import { paidFor, settlePerks } from './perks';
import { settlePledges } from './pledges';
import { handGrantsOf, settleHandGrants, settleRules } from './points';
import { checkinRow, commentRows, courseRow, dayRows, enrolmentRows, leaveRows, likeRows, teamRow } from './rows';
import { checkinsOf, type Settlement } from './settlement';
import { contactRows } from './team-care';
import { settleTiers } from './tiers';

/** Founds a community and writes all that has happened in it, within the caller's transaction. */
export async function settle(database: Database, settlement: Settlement, moment: Moment, vault: Vault): Promise<void> {
  const ownerId = await found(database, settlement);
  await settlePeople(database, settlement, ownerId);
  await settleCourses(database, settlement, moment);
  await settleEnrolments(database, settlement, moment);
  await settleGateCodes(database, settlement, moment, vault);
  await settleGrouping(database, settlement, moment);
  await settleCourseDesk(database, settlement, moment);
  await settlePledges(database, settlement);
  await settleCheckins(database, settlement);
  await settleDesk(database, settlement);
  await settleHomework(database, settlement.homework);
  await settleLedger(database, settlement, moment, vault);
  // what follows asks about all of it, and the planner still takes the tables for empty
  await sql`analyze members, courses, course_days, enrolments, leaves, checkins, likes, comments`.execute(database);
  await settleTiers(database, settlement, moment);
  await settleDuty(database, settlement, moment);
  await settleClosing(database, settlement, moment);
  await settleBoards(database, settlement, moment);
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
    const invite = { community_id: communityId, code: inviteCode, created_by: ownerId, created_at: owner.joined_at };
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
  await insertRows(database, 'care_contacts', contactRows({ teams }));
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

async function settleLedger(database: Database, settlement: Settlement, moment: Moment, vault: Vault): Promise<void> {
  const { communityId, people, steps, brought, perkStory, homework } = settlement;
  const { now } = moment;
  await settleRules(database, people.members);
  const rules = await currentRules(database, communityId);
  const grants = handGrantsOf(people.members, moment);
  const deeds = { checkins: checkinsOf(settlement), steps, passed: passedWorks(homework), brought };
  const earned = [...postingsOf(people.members, deeds, rules), ...grants.map(({ posting }) => posting)];
  const { redeemed, spent } = paidFor(perkStory, earned);
  const postings = [...earned, ...spent].sort((a, b) => a.moment.now.getTime() - b.moment.now.getTime());
  await importHistory(database, postings);
  const operatorId = people.members.find(({ role }) => role === 'owner')!.memberId;
  await settleHandGrants(database, { grants, ownerId: operatorId }, moment);
  await settlePerks(database, perkStory, redeemed, { communityId, operatorId, vault, now });
}
