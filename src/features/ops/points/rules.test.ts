import type { RuleSetting } from '@contract/points-desk';
import { draftOf, isSameTerm, readCount, readDraft, sayEffect, sayRule } from './rules';

const rule: RuleSetting = {
  event: 'checkin',
  version: 1,
  points: 10,
  growth: 5,
  dailyLimit: 3,
  isEnabled: true,
  repeats: true,
};

test.each([
  ['0', 0],
  [' 12 ', 12],
  ['100', 100],
  ['101', null],
  ['1.5', null],
  ['-1', null],
  ['', null],
  ['十', null],
])('%j is read as %j', (typed, count) => expect(readCount(typed, 100)).toBe(count));

test('a rule says what it gives in one line', () => {
  expect(sayRule(rule)).toBe('10 积分 · 5 成长值 · 每天 3 次');
  expect(sayRule({ ...rule, points: 1200, dailyLimit: null })).toBe('1,200 积分 · 5 成长值');
  expect(sayRule({ ...rule, growth: 0, dailyLimit: null })).toBe('10 积分');
  expect(sayRule({ ...rule, points: 0, growth: 0 })).toBe('不给积分和成长值');
});

test('a form that was not touched reads back the rule', () => {
  expect(readDraft(draftOf(rule), rule).rule).toEqual({ points: 10, growth: 5, dailyLimit: 3, isEnabled: true });
  const once = { ...rule, dailyLimit: null, repeats: false };
  expect(readDraft(draftOf(once), once).rule?.dailyLimit).toBeNull();
});

test.each([
  [{ points: '10001' }, ['points']],
  [{ growth: '' }, ['growth']],
  [{ dailyLimit: '0' }, ['dailyLimit']],
  [{ points: 'x', dailyLimit: '101' }, ['points', 'dailyLimit']],
])('%o is wrong about %o', (change, fields) => {
  const { rule: read, errors } = readDraft({ ...draftOf(rule), ...change }, rule);
  expect(read).toBeNull();
  expect(Object.keys(errors)).toEqual(fields);
});

test('terms are the same when their months are', () => {
  expect(isSameTerm({ kind: 'months', months: 6 }, { kind: 'months', months: 6 })).toBe(true);
  expect(isSameTerm({ kind: 'months', months: 6 }, { kind: 'months', months: 9 })).toBe(false);
  expect(isSameTerm({ kind: 'never' }, { kind: 'next_year_end' })).toBe(false);
});

test('an effect names its day, members and points', () => {
  expect(sayEffect({ by: '2026-12-21', members: 35, points: 1200 }, '2026-11-21')).toBe(
    '到 12月21日：35 人共 1,200 积分到期',
  );
  expect(sayEffect({ by: '2026-12-21', members: 0, points: 0 }, '2026-11-21')).toBe('到 12月21日：没有积分到期');
});
