import { LIMITS } from '@contract/limits';
import type { BoardName } from '@contract/board';
import type { Role } from '@contract/community';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../core/action';
import { found } from '../../core/refusal';
import type { Figures } from './rules/formulas';
import { mondayAt, weekOf, type Week } from './rules/week';
import { isVisible } from './shown';

interface WeekRow {
  startsOn: string;
  countedUntil: string | null;
  isClosed: boolean;
}

interface Scored {
  rank: number;
  score: number;
  figures: Figures[BoardName];
}

export interface TopRow extends Scored {
  memberId: string;
  nickname: string;
  avatarKey: string | null;
  role: Role;
}

interface BoardRows {
  weeks: WeekRow[];
  top: TopRow[];
  isShown: boolean;
  place: Scored | null;
}

export interface BoardView extends BoardRows {
  week: Week & WeekRow;
}

/**
 * One board of one week, in one statement whose cost does not grow with the community: the first rows come from an index,
 * my place from the tallies of the scores above mine. Throws RESOURCE.NOT_FOUND for a week that cannot be looked at.
 */
export async function readBoard(call: Call<'board.get'>, grant: MemberGrant): Promise<BoardView> {
  const { timeZone } = grant.community;
  const present = mondayAt(call.now, timeZone);
  const startsOn = call.input.week ?? present;
  const rows = await readRows(call, grant, startsOn);
  const isMissing = rows.weeks[0]?.startsOn !== present;
  const current: WeekRow = { startsOn: present, countedUntil: null, isClosed: false };
  const weeks = (isMissing ? [current, ...rows.weeks] : rows.weeks).slice(0, LIMITS.boardWeeks);
  const week = found(
    weeks.find((candidate) => candidate.startsOn === startsOn),
    'the week',
  );
  return { ...rows, weeks, week: { ...weekOf(startsOn, timeZone), ...week } };
}

/**
 * Ranks are those among people who are shown: whoever hid since the last pass (members_boards_idx holds them, a handful)
 * is left out at once. A row of one's own is read by its key, so a place is told even when it is far down.
 */
async function readRows(
  { database, input }: Call<'board.get'>,
  { member, community: { communityId } }: MemberGrant,
  startsOn: string,
): Promise<BoardRows> {
  const on = (alias: string) => sql`${sql.ref(`${alias}.community_id`)} = ${communityId}
    and ${sql.ref(`${alias}.week_start`)} = ${startsOn}::date and ${sql.ref(`${alias}.board`)} = ${input.board}`;
  const { rows } = await sql<BoardRows>`
    with first_rows as (
      select s.score, s.figures, s.tie_order, m.member_id, m.nickname, m.avatar_key, m.role
      from board_scores s join members m on m.community_id = s.community_id and m.member_id = s.member_id
      where ${on('s')} and s.is_shown and ${isVisible}
      order by s.score desc, s.tie_order, s.member_id limit ${LIMITS.boardRows}
    ),
    ranked as (select *, rank() over (order by score desc) as rank from first_rows),
    me as (
      select m.show_on_boards, s.score, s.figures
      from members m left join board_scores s on ${on('s')} and s.member_id = m.member_id
      where m.community_id = ${communityId} and m.member_id = ${member.memberId}
    ),
    above as (
      select coalesce(sum(t.members), 0) as members from board_tallies t, me where ${on('t')} and t.score > me.score
    ),
    hidden_since as (
      select count(*) as members
      from me, members m join board_scores s on ${on('s')} and s.member_id = m.member_id
      where m.community_id = ${communityId} and m.on_boards <> ${isVisible} and s.is_shown and s.score > me.score
    )
    select me.show_on_boards as "isShown",
      case when me.show_on_boards and me.score is not null then json_build_object('score', me.score,
        'figures', me.figures, 'rank', 1 + above.members - hidden_since.members) end as place,
      (select coalesce(json_agg(json_build_object('rank', r.rank, 'score', r.score, 'figures', r.figures,
        'memberId', r.member_id, 'nickname', r.nickname, 'avatarKey', r.avatar_key, 'role', r.role)
        order by r.rank, r.tie_order, r.member_id), '[]') from ranked r) as top,
      (select coalesce(json_agg(json_build_object('startsOn', w.week_start, 'countedUntil', w.refreshed_at,
        'isClosed', w.closed_at is not null) order by w.week_start desc), '[]')
        from (select * from board_weeks w where w.community_id = ${communityId}
          order by w.week_start desc limit ${LIMITS.boardWeeks}) w) as weeks
    from me, above, hidden_since`.execute(database);
  return rows[0]!;
}
