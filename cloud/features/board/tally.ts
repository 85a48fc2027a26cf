import { sql } from 'kysely';

/**
 * The CTEs that add to the tallies what the CTE `moved` (week_start, board, score, more) says, for a statement over one
 * community. The run's lock has to be held: nothing else may write tallies meanwhile.
 */
export const tallyCtes = (communityId: string) => sql`
  counted as (
    update board_tallies t set members = t.members + moved.more::integer from moved
    where t.community_id = ${communityId} and t.week_start = moved.week_start and t.board = moved.board
      and t.score = moved.score
    returning t.week_start, t.board, t.score
  ),
  first_counted as (
    insert into board_tallies (community_id, week_start, board, score, members)
    select ${communityId}, moved.week_start, moved.board, moved.score, moved.more::integer from moved
    where not exists (select from board_tallies t where t.community_id = ${communityId}
      and t.week_start = moved.week_start and t.board = moved.board and t.score = moved.score)
  )`;
