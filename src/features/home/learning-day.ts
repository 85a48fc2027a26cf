import type { TodayCourse } from '@contract/home';
import { addDays, daysBetween, localTime } from '@/shared/format/local-time';
import type { Moment } from '@/shared/format/dates';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The learning day it is at a moment: until the cut-off (minutes after midnight), still the day before. */
export const learningDayAt = ({ now, utcOffsetMinutes }: Moment, cutoffMinutes: number): string =>
  localTime(now - cutoffMinutes * MINUTE_MS, utcOffsetMinutes).localDate;

const weeksBetween = (from: string, to: string) => Math.round(daysBetween(from, to) / 7);

/** The week seven days later, as far as the plan of this one tells: the same days of rest, nothing lit yet. */
function weekAhead(week: TodayCourse['week'], weeks: number): TodayCourse['week'] {
  return week.map(({ localDate, mark }) => ({
    localDate: addDays(localDate, 7 * weeks),
    mark: mark === 'rest' || mark === 'none' ? mark : 'ahead',
  }));
}

const mondayOf = (localDate: string, week: TodayCourse['week']): string => {
  const monday = week[0]?.localDate ?? localDate;
  return addDays(monday, Math.floor(daysBetween(monday, localDate) / 7) * 7);
};

/**
 * A course as it stands at `moment`. What was kept yesterday does not know today: the new day is taken from the plan
 * that the kept week shows, as not lit, without a task. The server's next answer puts right what this cannot know.
 */
export function courseAt(course: TodayCourse, moment: Moment): TodayCourse {
  const today = learningDayAt(moment, course.cutoffMinutes);
  const passed = daysBetween(course.localDate, today);
  if (passed <= 0) return course;
  const firstMonday = course.week[0]?.localDate ?? course.localDate;
  const weeks = weeksBetween(firstMonday, mondayOf(today, course.week));
  const planned = weeks === 0 ? course.week : weekAhead(course.week, weeks);
  const week = planned.map((day) => asOf(day, today));
  const wasUnlit = course.week.some(({ localDate, mark }) => localDate < today && (mark === 'due' || mark === 'ahead'));
  const mark = week.find(({ localDate }) => localDate === today)?.mark ?? 'due';
  return {
    ...course,
    localDate: today,
    mark,
    week,
    dayNo: null,
    task: null,
    checkinId: null,
    closesAt: new Date(Date.parse(course.closesAt) + passed * DAY_MS).toISOString(),
    figures: wasUnlit ? { ...course.figures, streak: 0 } : course.figures,
    nextMilestone: wasUnlit ? null : course.nextMilestone,
    team: course.team && { ...course.team, litCount: 0 },
  };
}

function asOf(day: TodayCourse['week'][number], today: string): TodayCourse['week'][number] {
  if (day.localDate < today && (day.mark === 'due' || day.mark === 'ahead')) return { ...day, mark: 'missed' };
  if (day.localDate === today && day.mark === 'ahead') return { ...day, mark: 'due' };
  return day;
}
