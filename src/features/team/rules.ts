import type { DayMark } from '@contract/checkin';
import type { Team, TeamStar } from '@contract/course';

/** The star in the shape that the whole app uses for such a day. */
export const STAR_OF: Record<TeamStar['today'], DayMark> = { lit: 'lit', leave: 'leave', due: 'due', rest: 'rest' };

/** Words that go with a star's shape; somebody who has not come yet is not blamed. */
export const TODAY_WORDS: Record<TeamStar['today'], string> = {
  lit: '已点亮',
  leave: '请假',
  due: '还没到',
  rest: '休息',
};

export const TEAM_ROLE_NAMES: Record<TeamStar['teamRole'], string | null> = {
  captain: '队长',
  study_lead: '学习委员',
  organiser: '组织委员',
  member: null,
};

/** One line on how the team stands today. */
export function sayToday({
  litCount,
  dueCount,
  leaveCount,
  stars,
}: Pick<Team, 'litCount' | 'dueCount' | 'leaveCount' | 'stars'>): string {
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
