import { sql } from 'kysely';

const DAYS_AHEAD = 3;
const ROWS = 3;

/**
 * At most three things that homework wants of a member, the soonest first, as JSON: first versions due within three days,
 * returned ones while another is taken, and classmates' work to review. Part of the statement that fills Today.
 */
export const wantedHomeworkSql = ({
  communityId,
  memberId,
  now,
}: {
  communityId: string;
  memberId: string;
  now: Date;
}) => sql`(
  select coalesce(json_agg(json_build_object('kind', w.kind, 'assignmentId', w.assignment_id, 'title', w.title,
    'until', w.until) order by w.until, w.assignment_id), '[]')
  from (
    select case when s.submission_id is null then 'due' else 'returned' end as kind, a.assignment_id, a.title,
      case when s.submission_id is null then a.due_at else a.resubmit_until end as until
    from enrolments e
    join courses c on c.community_id = e.community_id and c.course_id = e.course_id
      and c.status not in ('draft', 'closed', 'archived')
    join assignments a on a.community_id = e.community_id and a.course_id = e.course_id and a.deleted_at is null
      and a.publish_at <= ${now}::timestamptz
    left join submissions s on s.community_id = a.community_id and s.assignment_id = a.assignment_id
      and s.member_id = e.member_id
    where e.community_id = ${communityId} and e.member_id = ${memberId} and e.status = 'active'
      and (s.submission_id is null and a.due_at > ${now}::timestamptz
          and a.due_at <= ${now}::timestamptz + make_interval(days => ${DAYS_AHEAD})
        or s.status = 'returned' and a.resubmit_until > ${now}::timestamptz)
    union all
    select 'review', a.assignment_id, a.title, min(r.due_at)
    from reviews r join assignments a on a.community_id = r.community_id and a.assignment_id = r.assignment_id
    where r.community_id = ${communityId} and r.reviewer_id = ${memberId} and r.reviewer_kind = 'peer'
      and r.status = 'open' and r.due_at > ${now}::timestamptz
    group by a.community_id, a.assignment_id
    order by until limit ${ROWS}
  ) w)`;
