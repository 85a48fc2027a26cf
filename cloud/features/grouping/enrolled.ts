import { sql } from 'kysely';
import type { Member } from '../../core/caller';
import type { Database } from '../../core/database';
import { readActivity } from './activity';
import type { CourseKey } from './course';
import type { Person } from './rules/people';

/** Somebody enrolled in a course, as a person to be grouped and as a member to be shown. */
export interface Enrolled extends Person, Member {
  /** The team they are in: of the proposal until the publication, then of the course. */
  teamId: string | null;
  isCaptain: boolean;
  wantsToCaptain: boolean;
}

/** Which of a course's people; without a choice everybody, in the order of enrolment. */
export interface Selection {
  /** Where teams are read from: the proposal, or the course. */
  stage: 'draft' | 'published';
  /** One page of one team's people (null: of those in none) by member id, `limit` of them behind `after`. */
  page?: { teamId: string | null; after: string; limit: number };
  /** Locks the enrolments, so that nobody withdraws meanwhile. */
  lock?: boolean;
}

interface Row extends Member {
  teamId: string | null;
  isCaptain: boolean;
  isMarked: boolean;
  wantsToCaptain: boolean;
  wantsToBeWith: string | null;
  answers: { questionId?: string; values: string[] }[];
}

/** The active learners of a course with their answers, wishes and past activity: two statements. */
export async function readEnrolled(
  database: Database,
  { communityId, courseId }: CourseKey,
  { stage, page, lock }: Selection,
  today: string,
): Promise<Enrolled[]> {
  const team = stage === 'draft' ? sql.ref('s.team_id') : sql.ref('e.team_id');
  const isCaptain =
    stage === 'draft' ? sql`coalesce(s.is_captain, false)` : sql`e.team_role is not distinct from 'captain'`;
  const inPage = page ? sql`and ${team} is not distinct from ${page.teamId} and e.member_id > ${page.after}` : sql``;
  const order = page ? sql`order by e.member_id limit ${page.limit}` : sql`order by e.enrolled_at, e.member_id`;
  const result = await sql<Row>`
    select e.member_id as "memberId", m.nickname, m.avatar_key as "avatarKey", m.role, ${team} as "teamId",
      ${isCaptain} as "isCaptain", coalesce(s.is_marked, false) as "isMarked",
      coalesce(w.wants_to_captain, false) as "wantsToCaptain", w.wants_member_id as "wantsToBeWith",
      coalesce(r.answers, '[]') as answers
    from enrolments e
    join members m on m.community_id = e.community_id and m.member_id = e.member_id and m.status = 'active'
    left join grouping_seats s
      on s.community_id = e.community_id and s.course_id = e.course_id and s.member_id = e.member_id
    left join grouping_wishes w
      on w.community_id = e.community_id and w.course_id = e.course_id and w.member_id = e.member_id
    left join enrolment_requests r
      on r.community_id = e.community_id and r.course_id = e.course_id and r.member_id = e.member_id
    where e.community_id = ${communityId} and e.course_id = ${courseId} and e.status = 'active' ${inPage}
    ${order} ${lock ? sql`for no key update of e` : sql``}`.execute(database);
  const ids = result.rows.map(({ memberId }) => memberId);
  const activity = await readActivity(database, { communityId, courseId }, ids, today);
  return result.rows.map((row) => enrolledOf(row, activity.get(row.memberId) ?? null));
}

function enrolledOf({ isMarked, answers, ...row }: Row, activity: number | null): Enrolled {
  const byQuestion = answers.flatMap(({ questionId, values }) => (questionId ? [[questionId, values] as const] : []));
  return {
    ...row,
    role: row.role,
    answers: Object.fromEntries(byQuestion),
    activity,
    captaincy: isMarked ? 'marked' : row.wantsToCaptain ? 'willing' : 'none',
  };
}
