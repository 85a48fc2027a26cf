import { sql } from 'kysely';
import type { Database } from '../../core/database';
import { tallyCtes } from './tally';

/** Members who are taken down or put back in one go; the rest waits for the next pass. */
const AT_ONCE = 1_000;

/** Whether member `m` appears on boards. Where `m.on_boards` differs, members_boards_idx knows them. */
export const isVisible = sql`(m.status = 'active' and m.show_on_boards)`;

/**
 * Takes those who left or no longer want to be shown off the boards of every week, and puts those back who want to be
 * shown again; the tallies follow. Needs the run's lock.
 */
export async function updateShown(database: Database, communityId: string): Promise<void> {
  await sql`
    with changed as (
      select m.member_id, ${isVisible} as is_visible from members m
      where m.community_id = ${communityId} and m.on_boards <> ${isVisible}
      limit ${AT_ONCE} for no key update skip locked
    ),
    marked as (
      update members m set on_boards = changed.is_visible from changed
      where m.community_id = ${communityId} and m.member_id = changed.member_id
    ),
    turned as (
      update board_scores s set is_shown = changed.is_visible from changed
      where s.community_id = ${communityId} and s.member_id = changed.member_id and s.is_shown <> changed.is_visible
      returning s.week_start, s.board, s.score, s.is_shown
    ),
    moved as (
      select week_start, board, score, sum(case when is_shown then 1 else -1 end) as more from turned
      group by week_start, board, score having sum(case when is_shown then 1 else -1 end) <> 0
    ),
    ${tallyCtes(communityId)}
    select`.execute(database);
}
