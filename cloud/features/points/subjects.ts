import type { LedgerEntry } from '@contract/points';
import { sql } from 'kysely';
import type { Database } from '../../core/database';
import type { Entry } from '../../ledger/entries';

/** What the source of an entry is about. */
export interface SourceSubject {
  sourceKind: string;
  sourceId: string;
  /** A course, a perk, an assignment, or an operator's own words. */
  title: string | null;
  /** The day of a check-in. */
  localDate: string | null;
  opensKind: NonNullable<LedgerEntry['source']['opens']>['kind'] | null;
  opensId: string | null;
  /** Who moved the points by hand. */
  actor: string | null;
}

/** The subjects of those entries that have one, also where it has been deleted since: then nothing opens. */
export async function findSubjects(
  database: Database,
  communityId: string,
  entries: Pick<Entry, 'sourceKind' | 'sourceId'>[],
): Promise<SourceSubject[]> {
  if (entries.length === 0) return [];
  const sources = entries.map(({ sourceKind: kind, sourceId: id }) => ({ kind, id }));
  const result = await sql<SourceSubject>`
    select s.kind as "sourceKind", s.id as "sourceId", k.local_date as "localDate", actor.nickname as actor,
      coalesce(c.title, r.title, a.title, g.reason) as title,
      case when k.checkin_id is not null then 'checkin' when r.redemption_id is not null then 'redemption'
        when own.assignment_id is not null then 'assignment' when c.course_id is not null then 'course' end as "opensKind",
      case when k.checkin_id is null then coalesce(r.redemption_id, own.assignment_id, c.course_id)
        when k.deleted_at is null then k.checkin_id end as "opensId"
    from (select distinct kind, id from jsonb_to_recordset(${JSON.stringify(sources)}::jsonb) as r(kind text, id text)) s
    left join comments said on said.community_id = ${communityId} and s.kind = 'comment' and said.comment_id = s.id
    left join checkins k on k.community_id = ${communityId}
      and k.checkin_id = case when s.kind in ('checkin', 'featured') then s.id else said.checkin_id end
    left join courses c on c.community_id = ${communityId}
      and c.course_id = case when s.kind = 'milestone' then split_part(s.id, ':', 1) else k.course_id end
    left join redemptions r on r.community_id = ${communityId} and s.kind = 'redemption' and r.redemption_id = s.id
    left join reviews v on v.community_id = ${communityId} and s.kind in ('homework', 'review') and v.review_id = s.id
    left join assignments a on a.community_id = ${communityId} and a.assignment_id = v.assignment_id
    left join assignments own on own.community_id = ${communityId} and s.kind = 'homework'
      and own.assignment_id = a.assignment_id and own.deleted_at is null
    left join point_grants g on g.community_id = ${communityId} and s.kind = 'grant' and g.grant_id = s.id
    left join members actor on actor.community_id = ${communityId} and actor.member_id = g.actor_id`.execute(database);
  return result.rows;
}
