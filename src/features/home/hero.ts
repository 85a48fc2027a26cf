import type { TodayCourse } from '@contract/home';
import { sayDay, sayDayWithWeekday } from '@/shared/format/dates';
import { dayParts, daysBetween, WEEKDAYS } from '@/shared/format/local-time';

export type HeroKind = 'due' | 'waiting' | 'lit' | 'leave' | 'rest' | 'countdown' | 'later' | 'finished' | 'none';

/** A line with at most one number that stands out. */
export interface Headline {
  before: string;
  figure?: number;
  after?: string;
}

/** Where the hero's button leads. */
export type HeroTarget = 'compose' | 'course' | 'learn' | 'calendar' | 'edit';

export interface Hero {
  kind: HeroKind;
  headline: Headline;
  note: string | null;
  action: { label: string; target: HeroTarget; isMain: boolean } | null;
}

/** From how many days before it on a milestone is worth a word before the day is lit. */
const NEAR_MILESTONE_DAYS = 3;

const streakLine = (days: number): Headline => ({ before: '已连续点亮', figure: days, after: '天' });

const milestoneLine = ({ nextMilestone }: TodayCourse): string | null =>
  nextMilestone && `再点亮 ${nextMilestone.remaining} 天，拿到「${nextMilestone.name}」`;

/** The next day of this week that asks for a check-in, as a weekday. */
function nextDay({ week, localDate }: TodayCourse): string {
  const next = week.find((day) => day.mark === 'ahead' && day.localDate > localDate);
  if (!next) return '下周';
  return daysBetween(localDate, next.localDate) === 1 ? '明天' : (WEEKDAYS[dayParts(next.localDate).weekday] ?? '');
}

/** What the top of Today says about a course, and the one thing to do. `isWaiting`: today's check-in is in the outbox. */
export function heroOf(course: TodayCourse | undefined, isWaiting: boolean, isStaff = false): Hero {
  if (!course) {
    // those who look after the community need no course of their own
    if (isStaff) {
      return {
        kind: 'none',
        headline: { before: '今天也有人在发光' },
        note: '课程进展看「课程」，待办的事看「我的」',
        action: { label: '看看课程', target: 'learn', isMain: false },
      };
    }
    return {
      kind: 'none',
      headline: { before: '找一门课，点亮第一颗星' },
      note: '每天写一句话，就是一颗星',
      action: { label: '去看看课程', target: 'learn', isMain: true },
    };
  }
  switch (course.mark) {
    case 'lit':
    case 'makeup':
      return { kind: 'lit', headline: streakLine(course.figures.streak), note: milestoneLine(course), action: null };
    case 'leave':
      return isWaiting ? waitingHero() : leaveHero(course);
    case 'rest':
      return restHero(course);
    case 'none':
    case 'ahead':
      return quietHero(course);
    case 'due':
    case 'missed':
      return isWaiting ? waitingHero() : dueHero(course);
  }
}

function waitingHero(): Hero {
  return {
    kind: 'waiting',
    headline: { before: '写好了，联网后自动点亮' },
    note: '已存在手机里，尽快联网，就算在写下的这一天',
    action: { label: '再改一改', target: 'edit', isMain: false },
  };
}

function dueHero(course: TodayCourse): Hero {
  if (course.status !== 'open') {
    return {
      kind: 'later',
      headline: { before: '就要开营了' },
      note: '运营正在做最后的准备，开营后就能点亮',
      action: { label: '看看课程', target: 'course', isMain: false },
    };
  }
  const action = { label: '点亮今天', target: 'compose', isMain: true } as const;
  const { streak, litDays, bestStreak } = course.figures;
  if (streak > 0) {
    const isNear = course.nextMilestone !== null && course.nextMilestone.remaining <= NEAR_MILESTONE_DAYS;
    return { kind: 'due', headline: streakLine(streak), note: isNear ? milestoneLine(course) : null, action };
  }
  if (litDays === 0) return { kind: 'due', headline: { before: '点亮你的第一颗星' }, note: '写一句话就好', action };
  return {
    kind: 'due',
    headline: { before: '已点亮', figure: litDays, after: '天' },
    note: bestStreak > 1 ? `最长连续 ${bestStreak} 天一直算数，从今天接着亮` : '从今天接着亮',
    action,
  };
}

function leaveHero({ figures }: TodayCourse): Hero {
  return {
    kind: 'leave',
    headline: { before: '今天请假，好好休息' },
    note: figures.streak > 0 ? `连续 ${figures.streak} 天为你留着` : null,
    action: { label: '还是想点亮', target: 'compose', isMain: false },
  };
}

function restHero(course: TodayCourse): Hero {
  const { streak } = course.figures;
  return {
    kind: 'rest',
    headline: { before: '今天是休息日' },
    note: streak > 0 ? `${nextDay(course)}继续，连续 ${streak} 天留着` : `${nextDay(course)}再来点亮`,
    action: { label: '看看月历', target: 'calendar', isMain: false },
  };
}

/** Before the first day, or after the last. */
function quietHero(course: TodayCourse): Hero {
  const { localDate, startsOn, dayNo, figures } = course;
  const action = { label: '看看课程', target: 'course', isMain: false } as const;
  const wait = daysBetween(localDate, startsOn);
  if (wait > 0) {
    return {
      kind: 'countdown',
      headline: { before: '还有', figure: wait, after: '天开营' },
      note: `${sayDayWithWeekday(startsOn)} 开始点亮`,
      action,
    };
  }
  // scheduled, but before the member's own first day
  if (dayNo !== null) {
    return {
      kind: 'later',
      headline: { before: `${nextDay(course)}开始点亮` },
      note: '今天先看看大家写了什么',
      action,
    };
  }
  return {
    kind: 'finished',
    headline: { before: '走完全程，点亮', figure: figures.litDays, after: '天' },
    note: `最长连续 ${figures.bestStreak} 天，${sayDay(course.dissolvesOn, localDate)}前随时可以回看`,
    action,
  };
}
