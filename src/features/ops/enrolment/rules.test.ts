import type { DecisionOutcome } from '@contract/enrolment';
import {
  emptyOf,
  FILTERS,
  firstFilter,
  filterItems,
  isMixed,
  sayOutcomes,
  sayPlaces,
  sayStatus,
  toggledAll,
  toggledPick,
} from './rules';

const counts = { applied: 5, waitlisted: 3, active: 24, past: 0 };

test('every list is named with its number, once that is known', () => {
  expect(filterItems(counts).map(({ label }) => label)).toEqual(['待审核 5', '候补 3', '已报名 24', '已退出 0']);
  expect(filterItems(null).map(({ label }) => label)).toEqual(FILTERS.map(({ label }) => label));
});

test.each([
  [counts, 'applied'],
  [{ ...counts, applied: 0 }, 'active'],
  [{ ...counts, applied: 0, active: 0 }, 'waitlisted'],
  [{ applied: 0, waitlisted: 0, active: 0, past: 7 }, 'applied'],
] as const)('%o begins with %s', (of, filter) => expect(firstFilter(of)).toBe(filter));

test.each([
  [30, counts, '24 / 30 个名额，3 人候补'],
  [30, { ...counts, waitlisted: 0 }, '24 / 30 个名额'],
  [null, { ...counts, waitlisted: 0 }, '24 人已报名，不限名额'],
])('of %s places: %#', (capacity, of, words) => expect(sayPlaces(capacity, of)).toBe(words));

test('an empty list says what will be there, an empty search where else to look', () => {
  expect(FILTERS.map(({ value }) => emptyOf(value, '').title)).toEqual([
    '没有待审核的申请',
    '没有人在候补',
    '还没有人报名',
    '没有人退出',
  ]);
  expect(emptyOf('active', '小满').title).toBe('没有找到「小满」');
});

test.each([
  ['waitlisted', 2, '第 2 位'],
  ['rejected', null, '没有通过'],
  ['withdrawn', null, '已退出'],
  ['applied', null, null],
  ['active', null, null],
] as const)('%s is said as %s %s', (status, position, words) => expect(sayStatus({ status, position })).toBe(words));

test('people are picked one by one or all at once, a hundred at most', () => {
  const many = Array.from({ length: 120 }, (_, index) => `M${index}`);
  expect(toggledPick(['A'], 'B')).toEqual(['A', 'B']);
  expect(toggledPick(['A', 'B'], 'A')).toEqual(['B']);
  expect(toggledPick(many.slice(0, 100), 'Z')).toHaveLength(100);
  expect(toggledAll(['A'], ['A', 'B'])).toEqual(['A', 'B']);
  expect(toggledAll(['B', 'A'], ['A', 'B'])).toEqual([]);
  expect(toggledAll([], many)).toEqual(many.slice(0, 100));
});

test('what came of an answer is said in one line, and listed when people fared differently', () => {
  const results = (...outcomes: DecisionOutcome[]) =>
    outcomes.map((outcome, index) => ({ memberId: `M${index}`, outcome }));
  expect(sayOutcomes(results('admitted', 'admitted', 'waitlisted'))).toBe('2 人已通过；1 人通过，进入候补');
  expect(sayOutcomes(results('rejected'))).toBe('1 人没有通过');
  expect([isMixed(results('admitted', 'admitted')), isMixed(results('rejected', 'skipped'))]).toEqual([false, true]);
  expect(isMixed(results('waitlisted'))).toBe(true);
});
