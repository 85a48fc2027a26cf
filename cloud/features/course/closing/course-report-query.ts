import type { CourseReport, TeamResult } from '@contract/closing';
import type { Role } from '@contract/community';
import { sql } from 'kysely';
import type { Call } from '../../../core/action';
import { notFound } from '../../../core/refusal';
import type { CourseGrant } from '../policy';
import { gaveHomeworkSql } from './queries';

/** Check-ins that the report of a course shows. */
const PRAISED = 5;
const EXCERPT_CHARACTERS = 80;

export interface PraisedRow {
  checkinId: string;
  memberId: string;
  nickname: string;
  avatarKey: string | null;
  role: Role;
  localDate: string;
  excerpt: string;
  likes: number;
  comments: number;
}

/** Sums of the reports of a course. */
export interface CourseTotals extends Pick<
  CourseReport,
  'learners' | 'completed' | 'askedDays' | 'litDays' | 'madeUpDays' | 'leaveDays' | 'points' | 'likes' | 'comments'
> {
  handedIn: number;
  accepted: number;
  gaveHomework: boolean;
  /** null when nobody was in it. */
  closedAt: Date | null;
  days: { dayNo: number; asked: number; lit: number }[];
  teams: TeamResult[];
  praised: PraisedRow[];
}

/** How the course ended that the policy found, in one statement. Throws RESOURCE.NOT_FOUND when it never closed. */
export async function readCourseTotals(
  { database }: Call<'course.getCourseReport'>,
  { course }: CourseGrant,
): Promise<CourseTotals> {
  const { community_id, course_id } = course;
  const here = sql`r.community_id = ${community_id} and r.course_id = ${course_id}`;
  const closed = sql`(select max(moved_at) from course_moves
    where community_id = ${community_id} and course_id = ${course_id} and to_status = 'closed')`;
  const result = await sql<CourseTotals>`
    select count(*)::integer as learners, count(r.certificate_code)::integer as completed,
      ${sumOf('asked_days')} as "askedDays", ${sumOf('lit_days')} as "litDays", ${sumOf('made_up_days')} as "madeUpDays",
      ${sumOf('leave_days')} as "leaveDays", ${sumOf('points')} as points, ${sumOf('likes_received')} as likes,
      ${sumOf('comments_received')} as comments, ${sumOf('homework_handed_in')} as "handedIn",
      ${sumOf('homework_accepted')} as accepted, ${gaveHomeworkSql(course)} as "gaveHomework",
      coalesce(max(r.closed_at), ${closed}) as "closedAt",
      (select coalesce(json_agg(day order by day."dayNo"), '[]') from (
        select letter.day_no as "dayNo", count(*) filter (where letter.mark in ('L', 'M', 'X')) as asked,
          count(*) filter (where letter.mark in ('L', 'M')) as lit
        from course_reports r cross join unnest(string_to_array(r.marks, null)) with ordinality letter (mark, day_no)
        where ${here} group by letter.day_no) day) as days,
      (select coalesce(json_agg(team order by team."litDays"::numeric / greatest(team."askedDays", 1) desc, team.name), '[]')
        from (
          select t.team_id as "teamId", t.name, count(*) as members, count(r.certificate_code) as completed,
            ${sumOf('asked_days')} as "askedDays", ${sumOf('lit_days')} as "litDays", ${sumOf('points')} as points
          from course_reports r join teams t on t.community_id = r.community_id and t.team_id = r.team_id
          where ${here} group by t.team_id, t.name) team) as teams,
      (select coalesce(json_agg(praised), '[]') from (
        select k.checkin_id as "checkinId", m.member_id as "memberId", m.nickname, m.avatar_key as "avatarKey", m.role,
          k.local_date as "localDate", left(k.text, ${EXCERPT_CHARACTERS}) as excerpt, k.like_count as likes,
          k.comment_count as comments
        from checkins k join members m on m.community_id = k.community_id and m.member_id = k.member_id
        where k.community_id = ${community_id} and k.course_id = ${course_id} and k.deleted_at is null
          and k.state = 'published' and k.visibility <> 'self' and k.like_count + k.comment_count > 0
        order by k.like_count + k.comment_count desc, k.checkin_id limit ${PRAISED}) praised) as praised
    from course_reports r where ${here}`.execute(database);
  const totals = result.rows[0]!;
  if (totals.closedAt === null) throw notFound('the report');
  return totals;
}

const sumOf = (column: string) => sql`coalesce(sum(${sql.ref(`r.${column}`)}), 0)::integer`;
