import { instantOf } from '../../core/zone';
import { closesAt, learningDayAt, opensAt } from '../../features/checkin/rules/schedule';
import { makeupCardsLeft } from '../../features/checkin/rules/streak';
import type { Voice } from './courses/plan';
import { TIME_ZONE, type DemoCourse, type DemoSeat, type Moment } from './model';
import type { Temper } from './roster';
import type { Habit } from './texts/scenes-of-life';

/** One thing a member does in a course on their way. */
export interface DiaryEvent {
  kind: 'lit' | 'makeup' | 'leave';
  localDate: string;
  at: Date;
}

/** What is known beforehand about a day, with the minute of the day when it matters. */
export interface SettledDay {
  wish: 'lit' | 'leave' | 'missed';
  minute?: number;
}

/** Days that are settled; everything else is left to temper and chance. */
export type Script = (dayNo: number) => SettledDay | undefined;

const KEEPS_AT_IT: Record<Temper, number> = { steady: 0.96, regular: 0.86, loose: 0.62, silent: 0.98 };
/** Of the days that are not lit, how many are announced as leave, and how many of the others are made up. */
const ANNOUNCED: Record<Temper, number> = { steady: 0.7, regular: 0.45, loose: 0.2, silent: 0 };
const MADE_UP: Record<Temper, number> = { steady: 0.9, regular: 0.45, loose: 0.2, silent: 0 };

/** Usual minutes of the day, first and last. */
const HOURS: Record<Habit, [number, number]> = {
  dawn: [350, 445],
  commute: [465, 550],
  noon: [722, 825],
  evening: [1_165, 1_290],
  night: [1_300, 1_425],
};

/** Nobody writes in the very last minutes before the demo begins. */
const QUIET_MS = 120_000;
const MORNING_RUSH_MS = 150 * 60_000;
/** How many of those who keep at it have been here today already. */
const SEEN_TODAY = 0.62;

/** How a member stands on the way through a course. */
interface Progress {
  leaves: number;
  makeups: number;
  litInTime: number;
  /** A day that was missed and could still be made up. */
  gap: string | null;
}

/**
 * What one member did in a course until now, in order of time: days lit at their usual hour, leave taken the evening
 * before, days made up with cards that were earned by then.
 */
export function diaryOf(course: DemoCourse, seat: DemoSeat, script: Script, moment: Moment): DiaryEvent[] {
  const { temper } = seat.member;
  const progress: Progress = { leaves: 0, makeups: 0, litInTime: 0, gap: null };
  const today = learningDayAt(course.schedule, moment.now);
  const events: DiaryEvent[] = [];
  course.dates.forEach((localDate, index) => {
    if (localDate < seat.firstDay || localDate > today) return;
    const isToday = localDate === today;
    const settled = script(index + 1);
    const wanted = settled?.wish ?? wish(temper, isToday, moment);
    if (wanted === 'lit') {
      const usual = timeOn(course, { habit: seat.member.habit, minute: settled?.minute }, localDate, moment);
      const at = isToday ? timeToday(course, usual, localDate, moment) : usual;
      if (at) events.push(...lightAt(at, localDate, { course, temper, progress }, moment));
    } else if (takesLeave(wanted, isToday, { course, temper, progress }, moment)) {
      const eve = opensAt(course.schedule, localDate).getTime() - moment.random.between(20, 200) * 60_000;
      events.push({ kind: 'leave', localDate, at: new Date(eve) });
      progress.leaves += 1;
    } else if (!isToday) {
      progress.gap = localDate;
    }
  });
  return events.sort((a, b) => a.at.getTime() - b.at.getTime());
}

interface Walk {
  course: DemoCourse;
  temper: Temper;
  progress: Progress;
}

/** Lights a day, and some minutes before perhaps the gap behind it, with a card that was earned by then. */
function lightAt(at: Date, localDate: string, { course, temper, progress }: Walk, { random }: Moment): DiaryEvent[] {
  const lit: DiaryEvent = { kind: 'lit', localDate, at };
  const { gap } = progress;
  const cards = makeupCardsLeft(progress.litInTime, course.plan.makeupAllowance, progress.makeups);
  progress.litInTime += 1;
  progress.gap = null;
  if (gap === null || cards === 0 || !random.chance(MADE_UP[temper])) return [lit];
  progress.makeups += 1;
  const before = Math.max(at.getTime() - random.between(3, 9) * 60_000, opensAt(course.schedule, localDate).getTime());
  return [{ kind: 'makeup', localDate: gap, at: new Date(Math.min(before, at.getTime() - 1)) }, lit];
}

function takesLeave(
  wanted: 'leave' | 'missed' | 'away',
  isToday: boolean,
  { course, temper, progress }: Walk,
  { random }: Moment,
): boolean {
  if (progress.leaves >= course.plan.leaveAllowance) return false;
  return wanted === 'leave' || (wanted === 'away' && !isToday && random.chance(ANNOUNCED[temper]));
}

function wish(temper: Temper, isToday: boolean, { random }: Moment): 'lit' | 'away' {
  return random.chance(KEEPS_AT_IT[temper] * (isToday ? SEEN_TODAY : 1)) ? 'lit' : 'away';
}

function timeOn(
  course: DemoCourse,
  { habit, minute }: { habit: Habit; minute: number | undefined },
  localDate: string,
  { random }: Moment,
): Date {
  const [first, last] = minute === undefined ? hoursIn(course.plan.voice, habit) : [minute, minute + 15];
  const at = instantOf(localDate, random.between(first, last), TIME_ZONE).getTime() + random.between(0, 59_999);
  return new Date(Math.min(at, closesAt(course.schedule, localDate).getTime() - 1_000));
}

/** Early risers write in the morning; the night writers' cut-off is after midnight, and they make use of it. */
function hoursIn(voice: Voice, habit: Habit): [number, number] {
  switch (voice) {
    case 'rising':
      return [345, 470];
    case 'nightly':
      return [1_270, 1_535];
    case 'reading':
      return HOURS[habit];
  }
}

/** A time today that has passed: the usual one, or else within the last hours. null while it is too early for that. */
function timeToday(course: DemoCourse, usual: Date, today: string, moment: Moment): Date | null {
  const opens = opensAt(course.schedule, today).getTime();
  const latest = moment.now.getTime() - QUIET_MS;
  if (latest <= opens) return null;
  if (usual.getTime() <= latest) return usual;
  if (course.plan.voice === 'nightly') return null;
  return new Date(Math.floor(latest - moment.random.next() * Math.min(MORNING_RUSH_MS, latest - opens)));
}
