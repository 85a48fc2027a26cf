import { sql } from 'kysely';
import type { Database } from '../../../core/database';
import { deliver } from '../../inbox/deliver';
import { placeLateJoiners } from '../../grouping/late-joiners';
import { todayOf } from '../rules';
import type { LockedCourse } from './lock';
import { welcomeMessage } from './messages';

/**
 * Gives members places in a locked course; that there are enough is the caller's to know. Somebody who comes back takes
 * up the same enrolment with its history: the days in between stay missed, unless nothing was lit before, which is to
 * begin anew. Once teams are published they join one.
 */
export async function takeSeats(
  database: Database,
  course: LockedCourse,
  memberIds: string[],
  now: Date,
): Promise<void> {
  if (memberIds.length === 0) return;
  const today = todayOf(course, course.time_zone, now);
  const seats = memberIds.map((memberId) => ({
    community_id: course.community_id,
    course_id: course.course_id,
    member_id: memberId,
    first_day: today > course.starts_on ? today : course.starts_on,
    enrolled_at: now,
  }));
  await database
    .insertInto('enrolments')
    .values(seats)
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'course_id', 'member_id']).doUpdateSet((row) => ({
        status: 'active',
        withdrawn_at: null,
        enrolled_at: now,
        first_day: sql`case when enrolments.lit_days = 0 then ${row.ref('excluded.first_day')} else enrolments.first_day end`,
      })),
    )
    .execute();
  const welcome = welcomeMessage(course);
  if (welcome) await deliver(database, course.community_id, memberIds, welcome, now);
  const key = { communityId: course.community_id, courseId: course.course_id };
  await placeLateJoiners(database, key, now, memberIds);
}
