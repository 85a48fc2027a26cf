import { sql } from 'kysely';
import type { Database } from '../../core/database';

/**
 * Takes out of the homework what somebody wrote: their work in every version, their drafts, their words in reviews and the
 * words about their work. That something was handed in, reviewed and scored stays as a figure without a name.
 */
export async function eraseHomework(
  database: Database,
  { communityId, memberId }: { communityId: string; memberId: string },
): Promise<void> {
  const theirs = sql`select submission_id from submissions
    where community_id = ${communityId} and member_id = ${memberId}`;
  await sql`delete from showcases where community_id = ${communityId} and submission_id in (${theirs})`.execute(
    database,
  );
  await sql`update submission_versions set text = '', media_ids = '{}'
    where community_id = ${communityId} and submission_id in (${theirs})`.execute(database);
  await sql`delete from submission_drafts
    where community_id = ${communityId} and member_id = ${memberId}`.execute(database);
  await sql`update reviews set strength = '', next_step = ''
    where community_id = ${communityId} and (reviewer_id = ${memberId} or submission_id in (${theirs}))`.execute(
    database,
  );
  await endUnseenReviews(database, { communityId, memberId });
  await sql`update submissions set claimed_by = null, claimed_until = null
    where community_id = ${communityId} and claimed_by = ${memberId}`.execute(database);
  await sql`update assignments a set media_ids = array(
      select used.media_id from unnest(a.media_ids) with ordinality used (media_id, place)
      where used.media_id <> all(uploads.media_ids) order by used.place)
    from (select array_agg(media_id) as media_ids from media
      where community_id = ${communityId} and owner_id = ${memberId}) uploads
    where a.community_id = ${communityId} and a.media_ids && uploads.media_ids`.execute(database);
}

/**
 * Nobody is to review what is empty now, and no author is to get a review whose words are gone: theirs waits again. Whom
 * they still owed a review as a peer gets somebody else from the timer.
 */
async function endUnseenReviews(
  database: Database,
  { communityId, memberId }: { communityId: string; memberId: string },
): Promise<void> {
  await sql`update reviews r set status = 'lapsed' from submissions s
    where r.community_id = ${communityId} and s.community_id = r.community_id and s.submission_id = r.submission_id
      and r.status in ('open', 'finished') and (s.member_id = ${memberId}
        or r.reviewer_id = ${memberId} and (r.status = 'finished' or r.reviewer_kind <> 'peer'))`.execute(database);
  await sql`update submissions s set status = 'waiting'
    where s.community_id = ${communityId} and s.status = 'reviewed'
      and exists (select from reviews r
        where r.community_id = s.community_id and r.submission_id = s.submission_id and r.reviewer_id = ${memberId})
      and not exists (select from reviews r
        where r.community_id = s.community_id and r.submission_id = s.submission_id and r.status = 'finished')`.execute(
    database,
  );
}
