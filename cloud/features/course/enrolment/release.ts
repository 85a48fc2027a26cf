import { sql } from 'kysely';
import type { Database } from '../../../core/database';
import { operatorsOf } from '../../../core/operators';
import { deliver } from '../../inbox/deliver';
import { lockCourse, type LockedCourse } from './lock';
import { captainGoneMessage } from './messages';
import { promoteInto } from './waitlist';

/**
 * Gives up what a member has in a locked course: a place, with its team, or a place in the line, or an application.
 * Answers whether there was anything. The enrolment's history stays. The operators hear of a team that lost its captain.
 */
export async function vacate(database: Database, course: LockedCourse, memberId: string, now: Date): Promise<boolean> {
  const { community_id: communityId, course_id: courseId } = course;
  const here = sql`community_id = ${communityId} and course_id = ${courseId} and member_id = ${memberId}`;
  const result = await sql<{ given_up: number; led: string | null }>`
    with led as (
      select t.name from enrolments e join teams t on t.community_id = e.community_id and t.team_id = e.team_id
      where e.community_id = ${communityId} and e.course_id = ${courseId} and e.member_id = ${memberId}
        and e.status = 'active' and e.team_role = 'captain'
        and exists (select from enrolments mate where mate.community_id = e.community_id and mate.team_id = e.team_id
          and mate.status = 'active' and mate.member_id <> e.member_id)
    ),
    seat as (
      update enrolments set status = 'withdrawn', withdrawn_at = ${now}, team_id = null, team_role = null
      where ${here} and status = 'active' returning 1
    ),
    request as (
      update enrolment_requests set status = 'withdrawn', decided_at = ${now}, decided_by = null
      where ${here} and status in ('applied', 'waitlisted', 'admitted') returning 1
    )
    select (select count(*) from seat) + (select count(*) from request) as given_up,
      (select name from led) as led`.execute(database);
  const { given_up, led } = result.rows[0]!;
  if (led !== null && !isClosed(course)) {
    const message = captainGoneMessage(course, led);
    await deliver(database, communityId, await operatorsOf(database, communityId), message, now);
  }
  return given_up > 0;
}

const isClosed = ({ status }: LockedCourse) => status === 'closed' || status === 'archived';

/**
 * Gives up every place, place in line and application that a member has in a community, in the transaction in which they
 * leave it, and lets the next ones in. The caller has written to the member's row before, so that no enrolment of theirs
 * can slip in; courses are locked in the order of their ids.
 */
export async function releasePlaces(
  database: Database,
  { communityId, memberId }: { communityId: string; memberId: string },
  now: Date,
): Promise<void> {
  const mine = sql`community_id = ${communityId} and member_id = ${memberId}`;
  const result = await sql<{ course_id: string }>`
    select course_id from enrolments where ${mine} and status = 'active'
    union
    select course_id from enrolment_requests where ${mine} and status in ('applied', 'waitlisted', 'admitted')
    order by course_id`.execute(database);
  for (const { course_id: courseId } of result.rows) {
    const course = await lockCourse(database, { communityId, courseId });
    await vacate(database, course, memberId, now);
    await promoteInto(database, course, now);
  }
}
