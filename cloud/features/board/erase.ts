import { sql } from 'kysely';
import type { Database } from '../../core/database';
import { lockRun } from './run';
import { tallyCtes } from './tally';

/** Forgets every score of a member who is being erased, in the caller's transaction; the places of others follow. */
export async function eraseScores(
  database: Database,
  { communityId, memberId }: { communityId: string; memberId: string },
): Promise<void> {
  if (!(await lockRun(database, communityId, { orSkip: false }))) return;
  await sql`
    with gone as (
      delete from board_scores where community_id = ${communityId} and member_id = ${memberId}
      returning week_start, board, score, is_shown
    ),
    moved as (
      select week_start, board, score, -count(*) as more from gone where is_shown group by week_start, board, score
    ),
    ${tallyCtes(communityId)}
    select`.execute(database);
}
