import type { Gate } from '@contract/community';
import type { CourseCard, CourseDetail } from '@contract/course';
import { sayDayWithWeekday } from '@/shared/format/dates';
import { dayParts, daysBetween } from '@/shared/format/local-time';
import { sayShare } from '@/shared/format/numbers';

/** 7 天快闪, 21 天训练营, 长期课程 */
export function sayKind({ kind, days }: Pick<CourseCard, 'kind' | 'days'>): string {
  if (kind === 'flash') return `${days} 天快闪`;
  return kind === 'camp' ? `${days} 天训练营` : '长期课程';
}

const WEEKDAY_LETTERS = ['一', '二', '三', '四', '五', '六', '日'];

/** 每天, 周一至周六, 周一、三、五 */
export function sayWeekdays(weekdays: readonly number[]): string {
  const sorted = [...weekdays].sort((a, b) => a - b);
  if (sorted.length === 7) return '每天';
  const letters = sorted.map((weekday) => WEEKDAY_LETTERS[weekday - 1] ?? '');
  const isRun = sorted.length > 2 && sorted.every((weekday, index) => weekday === (sorted[0] ?? 0) + index);
  return isRun ? `周${letters[0]}至周${letters.at(-1)}` : `周${letters.join('、')}`;
}

const monthAndDay = (localDate: string) => {
  const { month, day } = dayParts(localDate);
  return `${month}月${day}日`;
};

/** 11月2日 – 11月25日 */
export const sayDates = ({ startsOn, endsOn }: Pick<CourseCard, 'startsOn' | 'endsOn'>): string =>
  `${monthAndDay(startsOn)} – ${monthAndDay(endsOn)}`;

/** The day it dissolves, visible from the start. */
export const sayDissolves = ({ dissolvesOn }: Pick<CourseCard, 'dissolvesOn'>): string =>
  `${monthAndDay(dissolvesOn)}解散`;

/** How a course lets people in. */
export const GATE_WORDS: Record<Gate, string> = {
  open: '直接报名',
  invite: '凭邀请码报名',
  access_code: '凭兑换码报名',
  review: '需要运营审核',
};

/** Where somebody stands who waits for an answer or a place; null for everybody else. */
export function sayStanding({ enrolment, position }: Pick<CourseCard, 'enrolment' | 'position'>): string | null {
  if (enrolment === 'applied') return '审核中';
  return enrolment === 'waitlisted' ? `候补第 ${position ?? 1} 位` : null;
}

/** Nobody gets in any more until somebody leaves. */
export const isFull = ({ capacity, enrolledCount }: Pick<CourseCard, 'capacity' | 'enrolledCount'>): boolean =>
  capacity !== null && enrolledCount >= capacity;

/** Places as they count for somebody who is not in yet. */
export function sayPlaces({ capacity, enrolledCount }: Pick<CourseCard, 'capacity' | 'enrolledCount'>): string {
  if (capacity === null) return `${enrolledCount} 人已报名`;
  const left = Math.max(0, capacity - enrolledCount);
  return left === 0 ? `名额已满（${capacity} 人）` : `还剩 ${left} 个名额`;
}

/** Where a course of mine stands, in one short word or two. */
export function sayProgress(course: CourseCard, today: string): string {
  const { status, startsOn, litDays, days } = course;
  if (status === 'closed' || status === 'archived') return `已结营 · 点亮 ${litDays} / ${days} 天`;
  if (today < startsOn) {
    const wait = daysBetween(today, startsOn);
    return wait === 1 ? '明天开营' : `${wait} 天后开营`;
  }
  return status === 'open' ? `已点亮 ${litDays} / ${days} 天` : '就要开营';
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const hours = (minutes: number) => (minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`);

/** The rules of a course in plain words, one a line. */
export function sayRules(detail: CourseDetail): { title: string; text: string }[] {
  const { cutoffMinutes, graceMinutes, leaveAllowance, makeupAllowance, completionShare, course } = detail;
  const { requiredHomework, teamSize } = detail;
  const until =
    cutoffMinutes === 0 ? '每天 24:00 前点亮都算当天' : `第二天凌晨 ${clock(cutoffMinutes)} 前点亮，都算前一天`;
  const late = graceMinutes === 0 ? '。' : `；没有网络时写下的，截止后 ${hours(graceMinutes)}内传到也算。`;
  return [
    { title: `${sayWeekdays(course.weekdays)}打卡`, text: `${until}${late}` },
    {
      title: `请假 ${leaveAllowance} 次`,
      text: leaveAllowance === 0 ? '这门课程不设请假。' : '请假的日子不算错过，连续会接上。',
    },
    {
      title: `补卡最多 ${makeupAllowance} 张`,
      text:
        makeupAllowance === 0 ? '这门课程不设补卡。' : '按时点亮每满 7 天得一张，可以补一个错过的日子。补卡不出售。',
    },
    {
      title: `完成 ${sayShare(completionShare)}`,
      text: [
        `点亮 ${Math.ceil(completionShare * course.days)} 天`,
        requiredHomework === null ? '' : `、通过 ${requiredHomework} 份作业`,
        '即为完成。',
      ].join(''),
    },
    ...(teamSize === null ? [] : [{ title: '小队同行', text: `开营前分好小队，每队约 ${teamSize} 人。` }]),
  ];
}

/** What the page's one main action is; who waits for an answer or a place has none. */
export type CourseAction = 'enrol' | 'compose' | 'calendar' | 'report' | 'none';

export function actionFor({ course, plan }: Pick<CourseDetail, 'course' | 'plan'>): CourseAction {
  const isOver = course.status === 'closed' || course.status === 'archived';
  if (course.enrolment === 'active') {
    if (!isOver && plan.some((day) => day.mark === 'due')) return 'compose';
    if (course.ending !== 'none') return 'report';
    return 'calendar';
  }
  const isWaiting = course.enrolment === 'applied' || course.enrolment === 'waitlisted';
  return isOver || isWaiting || course.status === 'draft' ? 'none' : 'enrol';
}

const HOUR_MS = 3_600_000;

/** How long it is until an instant: days and hours, on the last day hours and minutes; null once it has come. */
export function countdownTo(iso: string, now: number): { value: number; unit: string }[] | null {
  const left = Date.parse(iso) - now;
  if (left <= 0) return null;
  const hours = Math.floor(left / HOUR_MS);
  if (hours < 24) {
    return [
      { value: hours, unit: '小时' },
      { value: Math.floor((left % HOUR_MS) / 60_000), unit: '分' },
    ];
  }
  return [
    { value: Math.floor(hours / 24), unit: '天' },
    { value: hours % 24, unit: '小时' },
  ];
}

/** First day and weekday, for the countdown: 11月28日 周六开营 */
export const sayStart = ({ startsOn }: Pick<CourseCard, 'startsOn'>): string => `${sayDayWithWeekday(startsOn)}开营`;

/** Where a day of the plan leads its learner: to writing, or to the calendar, where it can be read, repaired or excused. */
export function nextStepFor(
  mark: CourseDetail['plan'][number]['mark'],
): { to: 'compose' | 'calendar'; words: string } | null {
  switch (mark) {
    case 'due':
      return { to: 'compose', words: '点亮今天' };
    case 'lit':
    case 'makeup':
    case 'leave':
      return { to: 'calendar', words: '在日历里看这天' };
    case 'missed':
      return { to: 'calendar', words: '去日历补卡' };
    case 'ahead':
      return { to: 'calendar', words: '去日历请假' };
    case 'none':
      return null;
  }
}
