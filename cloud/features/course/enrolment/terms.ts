import { sql } from 'kysely';
import type { MemberGrant } from '../../../core/action';
import type { Database } from '../../../core/database';
import { findQuestions } from '../../community/questions';
import { placeInLine } from './line';
import { tierNeeded, type TierCourse } from './tier';

interface OwnRequest {
  position: number | null;
  reason: string | null;
  answers: { label: string; values: string[] }[] | null;
  waiting: number;
}

/** What a course asks of the caller, and where their request stands. */
export async function readTerms(
  database: Database,
  grant: MemberGrant & { course: TierCourse & { course_id: string } },
) {
  const { course, member, community } = grant;
  const key = { communityId: community.communityId, courseId: course.course_id };
  const own = await sql<OwnRequest>`
    select r.reason, r.answers, ${placeInLine(sql.ref('r'))} as position,
      (select count(*) from enrolment_requests line
        where line.community_id = ${key.communityId} and line.course_id = ${key.courseId}
          and line.status = 'waitlisted') as waiting
    from (select 1) always
    left join enrolment_requests r
      on r.community_id = ${key.communityId} and r.course_id = ${key.courseId} and r.member_id = ${member.memberId}`.execute(
    database,
  );
  return {
    ...own.rows[0]!,
    questions: await findQuestions(database, key),
    tier: await tierNeeded(database, grant),
  };
}
export type Terms = Awaited<ReturnType<typeof readTerms>>;
