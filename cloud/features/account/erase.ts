import { sql } from 'kysely';
import type { Database } from '../../core/database';
import { requestRemoval, type Leftovers } from '../../core/file-removals';
import { eraseScores } from '../board/erase';
import { eraseReports } from '../course/closing/erase';
import { releasePlaces } from '../course/enrolment/release';
import { eraseDuty } from '../duty/erase';
import { eraseHomework } from '../homework/erase';
import { eraseRedemptions } from '../perk/erase';
import { emptyDecisions } from './erase-decisions';

/** One membership of a person who is being forgotten. */
export interface Erased {
  communityId: string;
  memberId: string;
  personId: string;
}

const NICKNAME = '已注销用户';

/**
 * Takes everything that somebody wrote, showed or was out of one community, within the caller's transaction: what they
 * said is emptied or removed, counts at others' check-ins are put right, the ledger keeps its figures without a name.
 * Repeating it removes what a parallel call wrote meanwhile. Answers the files that storage is to remove.
 */
export async function eraseMember(database: Database, erased: Erased, now: Date): Promise<Leftovers> {
  await forgetIdentity(database, erased, now);
  await releasePlaces(database, erased, now);
  await eraseRedemptions(database, erased, now);
  await emptyComments(database, erased, now);
  await takeBackLikes(database, erased);
  await closeCases(database, erased, now);
  await emptyCheckins(database, erased, now);
  await forgetCare(database, erased);
  await forgetWishes(database, erased);
  await eraseDuty(database, erased);
  await eraseHomework(database, erased);
  await eraseReports(database, erased);
  await emptyGrants(database, erased);
  await emptyDecisions(database, erased);
  await eraseScores(database, erased);
  await removePrivateRows(database, erased);
  return removePictures(database, erased, now);
}

/** Comes first: the lock on the member's row holds back what needs that row, such as a comment being written. */
async function forgetIdentity(database: Database, { communityId, memberId }: Erased, now: Date): Promise<void> {
  await sql`update members set status = 'deleted', nickname = ${NICKNAME}, avatar_key = null, bio = '', role = 'member',
      removed_reason = null, reminder_time = null, show_on_boards = false, show_sky = false,
      left_at = case when status = 'deleted' then left_at else ${now} end
    where community_id = ${communityId} and member_id = ${memberId}`.execute(database);
  await sql`update courses set host_id = null
    where community_id = ${communityId} and host_id = ${memberId}`.execute(database);
}

async function emptyComments(database: Database, { communityId, memberId }: Erased, now: Date): Promise<void> {
  await sql`
    with mine as (
      select comment_id, checkin_id, state = 'published' and deleted_at is null as is_counted
      from comments where community_id = ${communityId} and member_id = ${memberId}
      for update
    ),
    emptied as (
      update comments c set text = '', deleted_at = coalesce(c.deleted_at, ${now}) from mine
      where c.community_id = ${communityId} and c.comment_id = mine.comment_id
    )
    update checkins k set comment_count = k.comment_count - fewer.comments
    from (select checkin_id, count(*)::integer as comments from mine where is_counted group by checkin_id) fewer
    where k.community_id = ${communityId} and k.checkin_id = fewer.checkin_id`.execute(database);
}

async function takeBackLikes(database: Database, { communityId, memberId }: Erased): Promise<void> {
  await sql`
    with gone as (
      delete from likes where community_id = ${communityId} and member_id = ${memberId} returning checkin_id
    )
    update checkins k set like_count = k.like_count - 1 from gone
    where k.community_id = ${communityId} and k.checkin_id = gone.checkin_id`.execute(database);
}

/** Cases about what they wrote have nothing left to decide; what they said in cases goes. */
async function closeCases(database: Database, { communityId, memberId }: Erased, now: Date): Promise<void> {
  await sql`update safety_cases s set reason = '', decided_at = coalesce(s.decided_at, ${now}),
      decision = coalesce(s.decision, 'hide')
    where s.community_id = ${communityId} and (
      s.subject = 'checkin' and s.subject_id in (
        select checkin_id from checkins where community_id = ${communityId} and member_id = ${memberId})
      or s.subject = 'comment' and s.subject_id in (
        select comment_id from comments where community_id = ${communityId} and member_id = ${memberId}))`.execute(
    database,
  );
  // A case opened by a report carries the first reporter's words.
  await sql`update safety_cases s set reason = '' from safety_reports r
    where s.community_id = ${communityId} and r.community_id = s.community_id and r.case_id = s.case_id
      and r.member_id = ${memberId} and r.reason = s.reason`.execute(database);
  await sql`update safety_reports set reason = ''
    where community_id = ${communityId} and member_id = ${memberId}`.execute(database);
}

async function emptyCheckins(database: Database, { communityId, memberId }: Erased, now: Date): Promise<void> {
  await sql`update checkins set text = '', numbers = '{}', media_ids = '{}', state_reason = null, featured_at = null,
      deleted_at = coalesce(deleted_at, ${now})
    where community_id = ${communityId} and member_id = ${memberId}`.execute(database);
  await sql`update enrolments set lit_days = 0, best_streak = 0, makeups_used = 0, leaves_used = 0
    where community_id = ${communityId} and member_id = ${memberId}`.execute(database);
}

/** What captains noted about them, what they noted about others, and what they said to a team. */
async function forgetCare(database: Database, { communityId, memberId }: Erased): Promise<void> {
  await sql`delete from care_contacts
    where community_id = ${communityId} and (member_id = ${memberId} or carer_id = ${memberId})`.execute(database);
  await sql`update teams set captains_note = null, note_by = null, note_at = null
    where community_id = ${communityId} and note_by = ${memberId}`.execute(database);
}

/** What they asked for before teams were made, and that others asked for them. */
async function forgetWishes(database: Database, { communityId, memberId }: Erased): Promise<void> {
  await sql`delete from grouping_wishes where community_id = ${communityId} and member_id = ${memberId}`.execute(
    database,
  );
  await sql`update grouping_wishes set wants_member_id = null
    where community_id = ${communityId} and wants_member_id = ${memberId}`.execute(database);
  await sql`delete from grouping_seats where community_id = ${communityId} and member_id = ${memberId}`.execute(
    database,
  );
}

/** Why operators gave or took points is said of the person; how many stays with the ledger. */
async function emptyGrants(database: Database, { communityId, memberId }: Erased): Promise<void> {
  await sql`update point_grants set reason = ''
    where community_id = ${communityId} and member_id = ${memberId}`.execute(database);
}

const PRIVATE_TABLES = [
  'leaves',
  'member_steps',
  'inbox_messages',
  'enrolment_requests',
  'tier_standings',
  'expiry_notices',
] as const;

/** Rows that mean nothing without the person, and what others' inboxes and kept answers say of them. */
async function removePrivateRows(database: Database, { communityId, memberId, personId }: Erased): Promise<void> {
  for (const table of PRIVATE_TABLES) {
    await database
      .deleteFrom(table)
      .where('community_id', '=', communityId)
      .where('member_id', '=', memberId)
      .execute();
  }
  await database
    .deleteFrom('inbox_messages')
    .where('community_id', '=', communityId)
    .where('actor_id', '=', memberId)
    .execute();
  await database
    .deleteFrom('applications')
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .execute();
}

/** Courses stop showing a picture of theirs before it goes. */
async function removePictures(database: Database, { communityId, memberId }: Erased, now: Date): Promise<Leftovers> {
  await sql`update courses c set cover_key = null from media m
    where c.community_id = ${communityId} and m.community_id = c.community_id and m.storage_key = c.cover_key
      and m.owner_id = ${memberId}`.execute(database);
  await sql`update course_days d set media_ids = array(
      select used.media_id from unnest(d.media_ids) with ordinality used (media_id, place)
      where used.media_id <> all(theirs.media_ids) order by used.place)
    from (select array_agg(media_id) as media_ids from media
      where community_id = ${communityId} and owner_id = ${memberId}) theirs
    where d.community_id = ${communityId} and d.media_ids && theirs.media_ids`.execute(database);
  const rows = await database
    .deleteFrom('media')
    .where('community_id', '=', communityId)
    .where('owner_id', '=', memberId)
    .returning('storage_key')
    .execute();
  const leftovers = { communityId, storageKeys: rows.map((row) => row.storage_key) };
  await requestRemoval(database, leftovers, now);
  return leftovers;
}
