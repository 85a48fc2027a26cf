import type { Output } from '@contract/actions';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../core/action';
import type { Member } from '../../core/caller';
import { memberJson, presentPerson } from '../../core/person';
import type { ReviewGrant } from './policy';
import { readSheet, type Sheet } from './sheet';

const DAYS_MEASURED = 30;

export function getReview(
  { database, now }: Call<'review.get'>,
  { member, community, review }: ReviewGrant,
): Promise<Sheet> {
  return readSheet(database, { communityId: community.communityId, memberId: member.memberId }, review.reviewId, now);
}

interface OwedRow {
  reviewId: string;
  assignmentId: string;
  assignmentTitle: string;
  dueAt: Date;
  status: 'open' | 'finished' | 'released';
}

/** What peers asked of the caller: the open ones by due time, then what they have done, newest first. */
export async function listOwed(
  { database }: Call<'review.listOwed'>,
  { member, community }: MemberGrant,
): Promise<OwedRow[]> {
  const result = await sql<OwedRow>`
    select r.review_id as "reviewId", r.assignment_id as "assignmentId", a.title as "assignmentTitle", r.due_at as "dueAt", r.status
    from reviews r join assignments a on a.community_id = r.community_id and a.assignment_id = r.assignment_id
    where r.community_id = ${community.communityId} and r.reviewer_id = ${member.memberId}
      and r.reviewer_kind = 'peer' and r.status in ('open', 'finished', 'released')
    order by (r.status = 'open') desc, case when r.status = 'open' then r.due_at end, r.opened_at desc, r.review_id
    limit 50`.execute(database);
  return result.rows;
}

export function presentOwed(rows: OwedRow[]): Output<'review.listOwed'> {
  return { reviews: rows.map(({ dueAt, ...row }) => ({ ...row, dueAt: dueAt.toISOString() })) };
}

interface TimesRow {
  reviewer: Member;
  reviewerKind: 'coach' | 'captain' | 'peer';
  reviews: number;
  medianMinutes: number;
  p90Minutes: number;
  openClaims: number;
}

/**
 * How long authors waited, from handing a version in to its finished review, per reviewer over the last 30 days: median
 * and 90th percentile of what really happened (`percentile_disc`), the slowest first.
 */
export async function listTimes(
  { database, input, now }: Call<'review.listTimes'>,
  { community }: MemberGrant,
): Promise<TimesRow[]> {
  const since = new Date(now.getTime() - DAYS_MEASURED * 86_400_000);
  const result = await sql<TimesRow>`
    with waited as (
      select r.reviewer_id, r.reviewer_kind,
        greatest(0, extract(epoch from r.finished_at - greatest(v.submitted_at,
          case when r.reviewer_kind = 'peer' then r.opened_at else v.submitted_at end)) / 60) as minutes
      from reviews r
      join submissions s on s.community_id = r.community_id and s.submission_id = r.submission_id
      join submission_versions v on v.community_id = r.community_id and v.submission_id = r.submission_id
        and v.version = r.version
      where r.community_id = ${community.communityId} and s.course_id = ${input.courseId}
        and r.status in ('finished', 'released') and r.finished_at >= ${since}::timestamptz
    )
    select ${memberJson('m')} as reviewer,
      w.reviewer_kind as "reviewerKind", count(*)::integer as reviews,
      round(percentile_disc(0.5) within group (order by w.minutes))::integer as "medianMinutes",
      round(percentile_disc(0.9) within group (order by w.minutes))::integer as "p90Minutes",
      (select count(*)::integer from submissions held where held.community_id = m.community_id
        and held.course_id = ${input.courseId} and held.status = 'waiting' and held.claimed_by = m.member_id
        and held.claimed_until > ${now}::timestamptz) as "openClaims"
    from waited w join members m on m.community_id = ${community.communityId} and m.member_id = w.reviewer_id
    group by m.community_id, m.member_id, w.reviewer_kind
    order by "p90Minutes" desc, m.member_id`.execute(database);
  return result.rows;
}

export function presentTimes(rows: TimesRow[], { services }: Pick<Call, 'services'>): Output<'review.listTimes'> {
  return {
    reviewers: rows.map(({ reviewer, ...row }) => ({ ...row, reviewer: presentPerson(reviewer, services.storage) })),
  };
}
