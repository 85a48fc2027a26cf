import type { Question } from '@contract/community';
import { answerFault, answersGiven, sayBounds, toggled, whyNotSent } from './rules';

const question = (changes: Partial<Question> = {}): Question => ({
  questionId: 'Q1',
  label: '参加过几年',
  kind: 'number',
  required: false,
  options: [],
  min: null,
  max: null,
  ...changes,
});

test('a single choice keeps one option, a multiple choice takes and gives back', () => {
  expect(toggled({ kind: 'single' }, ['早'], '晚')).toEqual(['晚']);
  expect(toggled({ kind: 'multiple' }, ['早'], '晚')).toEqual(['早', '晚']);
  expect(toggled({ kind: 'multiple' }, ['早', '晚'], '早')).toEqual(['晚']);
});

test.each([
  [{ min: 0, max: 50 }, '0 到 50 之间的数'],
  [{ min: 1, max: null }, '不小于 1 的数'],
  [{ min: null, max: 5 }, '不大于 5 的数'],
  [{ min: null, max: null }, null],
])('%o is said as %s', (bounds, words) => expect(sayBounds(bounds)).toBe(words));

test.each([
  [question({ min: 0, max: 50 }), '50', null],
  [question({ min: 0, max: 50 }), '50.5', '要填 0 到 50 之间的数'],
  [question({ min: 1 }), '0', '要填 不小于 1 的数'],
  [question({ max: 5 }), '-3', null],
  [question(), '很多', '要填一个数'],
  [question(), '1e3', '要填一个数'],
  [question(), '  ', null],
  [question({ kind: 'text' }), '很多', null],
])('%#: %s answers %j', (asked, value, fault) => expect(answerFault(asked, [value])).toBe(fault));

test('the first thing that keeps a form from being sent is said', () => {
  const form = [
    question({ max: 5 }),
    question({ questionId: 'Q2', label: '为什么想来', kind: 'text', required: true }),
  ];
  expect(whyNotSent(form, { Q1: ['9'] })).toBe('「参加过几年」要填 不大于 5 的数');
  expect(whyNotSent(form, { Q1: ['3'], Q2: ['  '] })).toBe('还没有回答「为什么想来」');
  expect(whyNotSent(form, { Q2: ['想把书读完'] })).toBeNull();
});

test('answers are sent trimmed, without empty ones and without questions that are no longer asked', () => {
  const form = [question(), question({ questionId: 'Q2', kind: 'multiple' })];
  expect(answersGiven(form, { Q1: [' 3 '], Q2: ['', '早'], Q9: ['旧'] })).toEqual([
    { questionId: 'Q1', values: ['3'] },
    { questionId: 'Q2', values: ['早'] },
  ]);
  expect(answersGiven(form, { Q1: [''] })).toEqual([]);
});
