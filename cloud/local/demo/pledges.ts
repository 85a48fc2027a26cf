import { sql } from 'kysely';
import { opensAt } from '../../features/checkin/rules/schedule';
import type { Database } from '../../core/database';
import type { Settlement } from './settlement';

const RULES = ['每天写一句话，长短都好', '聊书、聊自己，不评判别人', '不发广告，不拉人进群'];
/** Who still has to read them, so that it can be tried. */
const UNREAD_BY = '陈一诺';

/** The rules of the courses that run, to which all but one learner agreed on their first day. */
export async function settlePledges(database: Database, { courses, desk }: Settlement): Promise<void> {
  if (desk === null) return;
  for (const { course } of courses.filter(({ course: { status } }) => status === 'open')) {
    const { communityId, courseId, schedule, seats } = course;
    const agreed = seats.filter(({ member }) => member.nickname !== UNREAD_BY).map(({ member }) => member.memberId);
    const here = sql`community_id = ${communityId} and course_id = ${courseId}`;
    await sql`update courses set rules_text = ${RULES} where ${here}`.execute(database);
    await sql`update enrolments set rules_acknowledged_at = greatest(enrolled_at, ${opensAt(schedule, schedule.startsOn)})
      where ${here} and member_id = any(${agreed}::text[])`.execute(database);
  }
}
