import type { BoardName } from '@contract/board';
import { besides, BOARDS, isRunning, sayDays, sayState, sayWeek, WORDS } from './rules';

const moment = { now: Date.parse('2026-11-21T00:26:00Z'), utcOffsetMinutes: 480 };

test.each([
  ['2026-11-16', '11月16日–22日'],
  ['2026-11-30', '11月30日–12月6日'],
  ['2026-12-28', '12月28日–1月3日'],
])('the week of %s is %s', (startsOn, said) => expect(sayDays(startsOn)).toBe(said));

test.each([
  ['2026-11-16', '本周'],
  ['2026-11-09', '上周'],
  ['2026-10-26', '3 周前'],
])('%s is %s', (startsOn, said) => expect(sayWeek(startsOn, '2026-11-21')).toBe(said));

const closesAt = '2026-11-25T04:00:00.000Z';
test.each([
  [{ isClosed: true, countedUntil: '2026-11-18T04:00:00.000Z' }, '已定榜'],
  [{ isClosed: false, countedUntil: null }, '这一周刚开始，几分钟后就有'],
  [{ isClosed: false, countedUntil: '2026-11-21T00:20:00.000Z' }, '算到今天 08:20 · 11月25日定榜'],
])('%j: %s', (week, said) => expect(sayState({ startsOn: '2026-11-16', closesAt, ...week }, moment)).toBe(said));

describe('the weeks beside one', () => {
  const weeks = ['2026-11-16', '2026-11-09', '2026-11-02'].map((startsOn) => ({ startsOn, isClosed: false }));
  test.each([
    [null, { earlier: '2026-11-09', later: null }],
    ['2026-11-16', { earlier: '2026-11-09', later: null }],
    ['2026-11-09', { earlier: '2026-11-02', later: '2026-11-16' }],
    ['2026-11-02', { earlier: null, later: '2026-11-09' }],
  ])('of %s', (startsOn, expected) => expect(besides(weeks, startsOn)).toEqual(expected));
  test('are unknown before the first answer', () => expect(besides([], null)).toEqual({ earlier: null, later: null }));
});

test.each([
  ['2026-11-16', true],
  ['2026-11-09', false],
])('the week of %s is running: %s', (startsOn, running) => expect(isRunning(startsOn, moment)).toBe(running));

test('every board has its words', () => {
  const names: BoardName[] = BOARDS.map(({ value }) => value);
  expect(names.sort()).toEqual(Object.keys(WORDS).sort());
});
