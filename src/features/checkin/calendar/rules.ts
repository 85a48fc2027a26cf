import type { Output } from '@contract/actions';
import type { DayMark } from '@contract/checkin';
import { dayParts } from '@/shared/format/local-time';

type Month = Output<'checkin.getMonth'>;
export type CalendarDay = Month['days'][number];

/** The month `count` months later; negative goes back. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Weeks from Monday to Sunday; null stands where another month has its days. */
export function weeksOf(days: readonly CalendarDay[]): (CalendarDay | null)[][] {
  const first = days[0];
  const lead = first ? (dayParts(first.localDate).weekday + 6) % 7 : 0;
  const seats: (CalendarDay | null)[] = [...Array.from({ length: lead }, () => null), ...days];
  while (seats.length % 7 !== 0) seats.push(null);
  return Array.from({ length: seats.length / 7 }, (_, week) => seats.slice(week * 7, week * 7 + 7));
}

/** What can be done about a day: open what was written, write, repair, take leave or give it back; null = nothing. */
export type DayOffer = 'open' | 'write' | 'makeup' | 'take_leave' | 'cancel_leave';

export function offersFor(
  day: CalendarDay,
  today: string,
  month: Pick<Month, 'makeupCards' | 'leaveLeft'>,
): DayOffer[] {
  const isOver = day.localDate < today;
  switch (day.mark) {
    case 'lit':
    case 'makeup':
      return ['open'];
    case 'due':
      return month.leaveLeft > 0 ? ['write', 'take_leave'] : ['write'];
    case 'ahead':
      return month.leaveLeft > 0 ? ['take_leave'] : [];
    case 'leave':
      if (isOver) return [];
      return day.localDate === today ? ['write', 'cancel_leave'] : ['cancel_leave'];
    case 'missed':
      return month.makeupCards > 0 ? ['makeup'] : [];
    case 'rest':
    case 'none':
      return [];
  }
}

const WHY: Record<DayMark, string> = {
  lit: '这一天已经点亮。',
  makeup: '这一天用补卡点亮。',
  leave: '这一天请了假，连续不会断。',
  missed: '这一天没有点亮。',
  due: '今天还等着你点亮。',
  ahead: '这一天还没到。',
  rest: '课程计划里的休息日，不影响连续。',
  none: '不在课程的日期里，或在你加入之前。',
};

/** How make-up cards come, with those that the member's tier gives. */
export function sayMakeupCards({ makeupCardsFromTier }: Pick<Month, 'makeupCardsFromTier'>): string {
  const fromTier = makeupCardsFromTier > 0 ? `，你的等级每门课另送 ${makeupCardsFromTier} 张` : '';
  return `按时点亮每满 7 天得一张${fromTier}，可以补一个错过的日子。补卡不出售。`;
}

/** What a day is, and why nothing can be done where that is so. */
export function sayDayState(day: CalendarDay, month: Pick<Month, 'makeupCards' | 'leaveLeft'>): string {
  const state = WHY[day.mark];
  if (day.mark === 'missed') {
    return month.makeupCards > 0
      ? `${state}可以用一张补卡把它点亮，连续也会接上。`
      : `${state}现在没有补卡：按时点亮每满 7 天得一张。`;
  }
  if ((day.mark === 'due' || day.mark === 'ahead') && month.leaveLeft === 0)
    return `${state}这门课程的请假次数已经用完。`;
  return state;
}

/** The month after a leave was taken (true) or given back, as it is shown before the server has answered. */
export function withLeave(month: Month, localDate: string, taken: boolean, today: string): Month {
  const mark: DayMark = taken ? 'leave' : localDate === today ? 'due' : 'ahead';
  return {
    ...month,
    leaveLeft: month.leaveLeft + (taken ? -1 : 1),
    days: month.days.map((day) => (day.localDate === localDate ? { ...day, mark } : day)),
  };
}
