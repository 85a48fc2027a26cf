import type { DayMark } from '@contract/checkin';
import { addMonths, offersFor, sayDayState, sayMakeupCards, type CalendarDay, weeksOf, withLeave } from './rules';

const day = (localDate: string, mark: DayMark = 'none'): CalendarDay => ({ localDate, mark, checkinId: null });
const both = { makeupCards: 1, leaveLeft: 1 };
const none = { makeupCards: 0, leaveLeft: 0 };
const TODAY = '2026-11-21';

test.each([
  ['2026-11', 1, '2026-12'],
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-01', -13, '2024-12'],
])('%s and %i months is %s', (month, count, expected) => expect(addMonths(month, count)).toBe(expected));

test('a month that begins on a Sunday has six empty seats before it', () => {
  const november = Array.from({ length: 30 }, (_, index) => day(`2026-11-${String(index + 1).padStart(2, '0')}`));
  const weeks = weeksOf(november);
  expect(weeks[0]?.map((seat) => seat?.localDate ?? '')).toEqual(['', '', '', '', '', '', '2026-11-01']);
  expect(weeks).toHaveLength(6);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
});

test.each([
  ['a lit day', day('2026-11-20', 'lit'), both, ['open']],
  ['today', day(TODAY, 'due'), both, ['write', 'take_leave']],
  ['today without leave left', day(TODAY, 'due'), none, ['write']],
  ['tomorrow', day('2026-11-22', 'ahead'), both, ['take_leave']],
  ['leave today', day(TODAY, 'leave'), both, ['write', 'cancel_leave']],
  ['leave tomorrow', day('2026-11-22', 'leave'), none, ['cancel_leave']],
  ['leave that is over', day('2026-11-20', 'leave'), both, []],
  ['a missed day with a card', day('2026-11-19', 'missed'), both, ['makeup']],
  ['a missed day without a card', day('2026-11-19', 'missed'), none, []],
  ['a rest day', day('2026-11-15', 'rest'), both, []],
])('%s offers', (_, of, month, offers) => expect(offersFor(of, TODAY, month)).toEqual(offers));

test('says why nothing can be done', () => {
  expect(sayDayState(day('2026-11-19', 'missed'), none)).toContain('没有补卡');
  expect(sayDayState(day('2026-11-22', 'ahead'), none)).toContain('请假次数已经用完');
});

test.each([
  [0, '按时点亮每满 7 天得一张，可以补一个错过的日子。补卡不出售。'],
  [2, '按时点亮每满 7 天得一张，你的等级每门课另送 2 张，可以补一个错过的日子。补卡不出售。'],
])('says how cards come, %i of them from the tier', (makeupCardsFromTier, words) => {
  expect(sayMakeupCards({ makeupCardsFromTier })).toBe(words);
});

test('a leave shows at once, and goes back to what the day was', () => {
  const figures = { streak: 3, bestStreak: 3, litDays: 3, days: 21 };
  const month = { days: [day(TODAY, 'due'), day('2026-11-22', 'ahead')], figures, makeupCardsFromTier: 0, ...both };
  const taken = withLeave(month, TODAY, true, TODAY);
  expect(taken).toMatchObject({ leaveLeft: 0, days: [{ mark: 'leave' }, { mark: 'ahead' }] });
  expect(withLeave(taken, TODAY, false, TODAY)).toEqual(month);
});
