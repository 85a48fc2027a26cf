import type { DayMark } from '@contract/checkin';
import type { BoardLine, BoardTeam, Team, TeamStar } from '@contract/team';
import { sayDay } from '@/shared/format/dates';
import { sayNumber, sayShare } from '@/shared/format/numbers';

/** The star in the shape that the whole app uses for such a day. */
export const STAR_OF: Record<TeamStar['today'], DayMark> = { lit: 'lit', leave: 'leave', due: 'due', rest: 'rest' };

/** Words that go with a star's shape; somebody who has not come yet is not blamed. */
const TODAY_WORDS: Record<TeamStar['today'], string> = {
  lit: '已点亮',
  leave: '请假',
  due: '还没到',
  rest: '休息',
};

/** The word beside a member's star; before the course opens nobody is late and nobody rests. */
export const wordOf = ({ today }: Pick<TeamStar, 'today'>, { week }: Pick<Team, 'week'>): string =>
  week.length === 0 ? '等开营' : TODAY_WORDS[today];

export const TEAM_ROLE_NAMES: Record<TeamStar['teamRole'], string | null> = {
  captain: '队长',
  study_lead: '学习委员',
  organiser: '组织委员',
  member: null,
};

/** When the first star can be lit, of a course that has asked for nothing yet. */
const sayOpening = ({ startsOn }: Pick<Team, 'startsOn'>, today: string): string =>
  startsOn > today ? `${sayDay(startsOn, today)}开营` : '就要开始点亮了';

/** A member's day in words: 今天已点亮, or before the course opens when that will be. */
export const sayStar = (star: Pick<TeamStar, 'today'>, team: Pick<Team, 'week' | 'startsOn'>, today: string): string =>
  team.week.length === 0 ? sayOpening(team, today) : `今天${TODAY_WORDS[star.today]}`;

/** One line on how the team stands today. */
export function sayToday(
  team: Pick<Team, 'litCount' | 'dueCount' | 'leaveCount' | 'stars' | 'week' | 'startsOn'>,
  today: string,
): string {
  const { litCount, dueCount, leaveCount, stars, week } = team;
  if (week.length === 0) return `${sayOpening(team, today)}，先认识一下队友`;
  if (stars.every((star) => star.today === 'rest')) return '今天是休息日，星星也歇一歇';
  const leave = leaveCount > 0 ? `，${leaveCount} 人请假` : '';
  if (dueCount === 0) return `今天全员请假`;
  if (litCount >= dueCount) return `满天了，今天一颗不少${leave}`;
  if (litCount === 0) return `今天的第一颗星在等人点亮${leave}`;
  return `还差 ${dueCount - litCount} 颗就满天了${leave}`;
}

/** Share of a day's due members who lit it, 0 to 1; null when nobody was due. */
export function shareOf({ lit, due }: Team['week'][number]): number | null {
  return due === 0 ? null : Math.min(1, lit / due);
}

/** Share of the week, leave taken into account: lit of all that was due. */
export function weekShare(week: Team['week']): number | null {
  const due = week.reduce((sum, day) => sum + day.due, 0);
  return due === 0 ? null : Math.min(1, week.reduce((sum, day) => sum + day.lit, 0) / due);
}

/** Where a team stands in its course: 第 2 名 · 94%, or why there is no rank. */
export function sayStanding({ rank, share }: Pick<BoardLine, 'rank' | 'share'>): string {
  if (share === null) return '明天开始计算';
  return rank === null ? sayShare(share) : `第 ${rank} 名 · ${sayShare(share)}`;
}

/** The figures behind a share: 点亮 132 ÷（应打卡 150 − 请假 10）. Nothing was asked yet: null. */
export function sayFormula({ lit, scheduled, leave }: Pick<BoardTeam, 'lit' | 'scheduled' | 'leave'>): string | null {
  if (scheduled === 0) return null;
  if (leave === 0) return `点亮 ${sayNumber(lit)} ÷ 应打卡 ${sayNumber(scheduled)}`;
  return `点亮 ${sayNumber(lit)} ÷（应打卡 ${sayNumber(scheduled)} − 请假 ${sayNumber(leave)}）`;
}
