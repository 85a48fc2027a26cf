import { sql } from 'kysely';
import type { Database } from '../../core/database';
import type { MemberScore } from './score-members';
import { tallyCtes } from './tally';

/**
 * Puts the members' scores of an open week in place of what stood there, and counts them, in one statement; rows that
 * say the same stay untouched. Needs the run's lock.
 */
export async function writeScores(
  database: Database,
  { communityId, weekStart }: { communityId: string; weekStart: string },
  memberIds: string[],
  scores: MemberScore[],
): Promise<void> {
  const theirs = sql`community_id = ${communityId} and week_start = ${weekStart}::date and member_id = any(${memberIds})`;
  await sql`
    with fresh as (
      select f."memberId" as member_id, f.board, f.score, f.figures, m.on_boards as is_shown
      from jsonb_to_recordset(${JSON.stringify(scores)}::jsonb)
        as f("memberId" text, board text, score integer, figures jsonb)
      join members m on m.community_id = ${communityId} and m.member_id = f."memberId"
    ),
    old as (
      select member_id, board, score, is_shown from board_scores where ${theirs}
    ),
    gone as (
      delete from board_scores s where ${theirs}
        and not exists (select from fresh f where f.member_id = s.member_id and f.board = s.board)
    ),
    written as (
      insert into board_scores as s
        (community_id, member_id, week_start, board, score, figures, is_shown, tie_order)
      select ${communityId}, member_id, ${weekStart}::date, board, score, figures, is_shown,
        ('x' || left(md5(${weekStart}::text || member_id), 7))::bit(28)::integer
      from fresh
      on conflict (community_id, member_id, week_start, board) do update set
        score = excluded.score, figures = excluded.figures, is_shown = excluded.is_shown
      where (s.score, s.figures, s.is_shown) is distinct from (excluded.score, excluded.figures, excluded.is_shown)
    ),
    moved as (
      select ${weekStart}::date as week_start, board, score, sum(more) as more from (
        select board, score, 1 as more from fresh where is_shown
        union all select board, score, -1 from old where is_shown
      ) changes
      group by board, score having sum(more) <> 0
    ),
    ${tallyCtes(communityId)}
    select`.execute(database);
}
