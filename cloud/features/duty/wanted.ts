import { dutyItem } from '@contract/duty';
import type { DutyWanted, Notice } from '@contract/home';
import { sql } from 'kysely';
import { dutyLink } from './messages';
import { answerBy, weekAt, weekBefore } from './rules/week';

/** A week of a team that is the member's, or that they were asked to take. */
interface WantedRow {
  teamId: string;
  teamName: string;
  weekStart: string;
  givenAt: string;
  /** When the inbox told them: that it is theirs, that an answer is still missing, that they are asked. */
  toldAt: (string | null)[];
  isAccepted: boolean;
  /** Who asks the member to stand in; null where the week is their own. */
  asker: string | null;
  /** Items of the list that are ticked. */
  done: number;
  isHandedOver: boolean;
}
export type WantedDuty = WantedRow[];

/**
 * The weeks of a member's rotations from the last one on, and the open questions to stand in, as JSON. Part of the statement
 * that fills Today: `running` is its table of the member's courses.
 */
export function wantedDutySql(who: { communityId: string; memberId: string; timeZone: string; now: Date }) {
  const { communityId, memberId } = who;
  const thisWeek = weekAt(who.now, who.timeZone);
  const ticks = sql`from duty_ticks k
    where k.community_id = ${communityId} and k.team_id = w.team_id and k.week_start = w.week_start`;
  return sql`(
    select coalesce(json_agg(json_build_object('teamId', w.team_id, 'teamName', r.team_name, 'weekStart', w.week_start,
      'givenAt', w.given_at, 'toldAt', w.told_at, 'isAccepted', w.accepted_at is not null, 'asker', w.asker,
      'done', (select count(*) ${ticks}), 'isHandedOver', exists (select ${ticks} and k.item = 'hand_over')) order by w.week_start, w.team_id), '[]')
    from running r join (
      select team_id, week_start, given_at, accepted_at, array[given_at, reminded_at] as told_at, null as asker
      from duty_turns
      where community_id = ${communityId} and member_id = ${memberId} and week_start >= ${weekBefore(thisWeek)}::date
      union all
      select s.team_id, s.week_start, d.given_at, d.accepted_at, array[s.asked_at], m.nickname
      from duty_swaps s
      join duty_turns d on d.community_id = s.community_id and d.team_id = s.team_id and d.week_start = s.week_start
        and d.member_id = s.asker_id
      join members m on m.community_id = s.community_id and m.member_id = s.asker_id
      where s.community_id = ${communityId} and s.asked_id = ${memberId} and s.state = 'asked'
        and s.week_start >= ${thisWeek}::date
    ) w on w.team_id = r.team_id
    where r.status = 'open')`;
}

/** What the rotations ask of the member at this moment; the same rules as on the duty page. */
export function wantedDutyOf(rows: WantedDuty, timeZone: string, now: Date): DutyWanted[] {
  const thisWeek = weekAt(now, timeZone);
  const holdsThisWeek = (teamId: string) =>
    rows.some((row) => row.teamId === teamId && row.asker === null && row.weekStart === thisWeek);
  return rows.flatMap((row): DutyWanted[] => {
    const { teamId, teamName, weekStart, asker } = row;
    const until = answerBy({ weekStart, givenAt: new Date(row.givenAt) }, timeZone);
    const [week, isOpen] = [{ teamId, teamName, weekStart }, now < until];
    if (asker !== null) return isOpen ? [{ kind: 'swap', ...week, asker, until: until.toISOString() }] : [];
    if (isOpen && !row.isAccepted) return [{ kind: 'answer', ...week, until: until.toISOString() }];
    if (row.isHandedOver || weekStart > thisWeek) return [];
    if (weekStart === thisWeek) return [{ kind: 'running', ...week, done: row.done, items: dutyItem.options.length }];
    return holdsThisWeek(teamId) ? [] : [{ kind: 'hand_over', ...week }];
  });
}

/** Whether a message says only what the rotation itself says on Today: that a week is theirs, or waits for their answer. */
export function isSaidByDuty({ link, at }: Pick<Notice, 'link' | 'at'>, rows: WantedDuty): boolean {
  const told = (row: WantedRow) =>
    row.toldAt.some((instant) => instant !== null && Date.parse(instant) === Date.parse(at));
  return rows.some((row) => link === dutyLink(row.teamId) && told(row));
}
