import { sql } from 'kysely';
import type { Database } from '../../core/database';
import type { CourseKey } from './course';

/** Where somebody sits from now on. */
export interface NewSeat {
  memberId: string;
  teamId: string;
  role: 'captain' | 'member';
}

/** Seats active learners in teams of their course, in one statement; nothing else of their enrolments changes. */
export async function takeTeamSeats(
  database: Database,
  { communityId, courseId }: CourseKey,
  seats: NewSeat[],
): Promise<void> {
  if (seats.length === 0) return;
  await sql`update enrolments e set team_id = seat."teamId", team_role = seat.role
    from jsonb_to_recordset(${JSON.stringify(seats)}::jsonb) as seat("memberId" text, "teamId" text, role text)
    where e.community_id = ${communityId} and e.course_id = ${courseId} and e.member_id = seat."memberId"
      and e.status = 'active'`.execute(database);
}

/** Of each team how many of its members checked in on `since` or later. */
export async function countActive(
  database: Database,
  { communityId, courseId }: CourseKey,
  since: string,
): Promise<Map<string, number>> {
  const result = await sql<{ teamId: string; active: number }>`
    select e.team_id as "teamId", count(*) as active from enrolments e
    where e.community_id = ${communityId} and e.course_id = ${courseId} and e.status = 'active' and e.team_id is not null
      and exists (select 1 from checkins k where k.community_id = e.community_id and k.course_id = e.course_id
        and k.member_id = e.member_id and k.local_date >= ${since} and k.deleted_at is null)
    group by e.team_id`.execute(database);
  return new Map(result.rows.map(({ teamId, active }) => [teamId, active]));
}
