import { sql } from 'kysely';
import type { Database } from '../../core/database';

/**
 * Empties why operators decided something about a person who is being forgotten, or about what they wrote. That it was
 * decided, when and by whom stays in the log. Needs their application, so it comes before that is removed.
 */
export async function emptyDecisions(
  database: Database,
  { communityId, memberId, personId }: { communityId: string; memberId: string; personId: string },
): Promise<void> {
  const theirs = (column: string, table: string) => sql`(select ${sql.ref(column)} from ${sql.table(table)}
    where community_id = ${communityId} and member_id = ${memberId})`;
  await sql`update audit_log set reason = ''
    where community_id = ${communityId} and reason <> '' and case subject_kind
      when 'member' then subject_id = ${memberId}
      when 'enrolment_request' then split_part(subject_id, ':', 2) = ${memberId}
      when 'application' then subject_id in (
        select application_id from applications where community_id = ${communityId} and person_id = ${personId})
      when 'checkin' then subject_id in ${theirs('checkin_id', 'checkins')}
      when 'comment' then subject_id in ${theirs('comment_id', 'comments')}
      when 'redemption' then subject_id in ${theirs('redemption_id', 'redemptions')}
      when 'review' then subject_id in (
        select review_id from reviews
        where community_id = ${communityId} and submission_id in ${theirs('submission_id', 'submissions')})
      else false end`.execute(database);
}
