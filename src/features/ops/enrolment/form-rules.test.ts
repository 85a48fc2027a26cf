import { aQuestion } from '../../../../test/support/taro/places';
import {
  canAdd,
  canAddOption,
  draftOf,
  faultOf,
  formInput,
  isChanged,
  moved,
  newQuestion,
  previewOf,
  sayKind,
  whyNotSaved,
  withKind,
  type QuestionDraft,
} from './form-rules';

const draft = (changes: Partial<QuestionDraft> = {}): QuestionDraft => ({
  ...newQuestion('new-1'),
  label: '每天能读多久',
  ...changes,
});
const choice = (options: string[]) => draft({ kind: 'single', options });

test.each([
  ['text', '文字'],
  ['number', '数字'],
  ['single', '单选'],
  ['multiple', '多选'],
] as const)('%s is called %s', (kind, words) => expect(sayKind(kind)).toBe(words));

test.each([
  [draft(), null],
  [draft({ label: '  ' }), '还没有写问题'],
  [choice(['半小时']), '至少要两个选项'],
  [choice(['半小时', ' ']), '至少要两个选项'],
  [choice(['半小时', '半小时 ']), '有重复的选项'],
  [choice(['半小时', '一小时', '']), null],
  [draft({ kind: 'number', min: '1', max: '1' }), null],
  [draft({ kind: 'number', min: '2', max: '1' }), '最小值比最大值还大'],
  [draft({ kind: 'number', min: '1.5' }), '范围要填整数'],
  [draft({ kind: 'text', min: '2', max: '1' }), null],
])('%# has the fault %s', (question, fault) => expect(faultOf(question)).toBe(fault));

test('the first fault of a form is named with its question', () => {
  expect(whyNotSaved([draft(), draft()])).toBe('第 2 题和前面的问题重复');
  expect(whyNotSaved([draft(), draft({ label: '为什么想来' })])).toBeNull();
  expect(whyNotSaved([])).toBeNull();
});

test('a question changes its place with its neighbour, and stays at the ends', () => {
  const form = ['A', 'B', 'C'].map((key) => draft({ key }));
  const keys = (questions: QuestionDraft[]) => questions.map(({ key }) => key).join('');
  expect(keys(moved(form, 0, 1))).toBe('BAC');
  expect(keys(moved(form, 2, -1))).toBe('ACB');
  expect(keys(moved(form, 0, -1))).toBe('ABC');
  expect(keys(moved(form, 2, 1))).toBe('ABC');
});

test('a choice begins with two options to fill in, and keeps those it had', () => {
  expect(withKind(draft(), 'single').options).toEqual(['', '']);
  expect(withKind(choice(['早', '晚', '都行']), 'multiple').options).toEqual(['早', '晚', '都行']);
  expect(withKind(choice(['早', '晚']), 'text').options).toEqual(['早', '晚']);
});

test('there is room for ten questions and twelve options', () => {
  expect([canAdd(Array<QuestionDraft>(9).fill(draft())), canAdd(Array<QuestionDraft>(10).fill(draft()))]).toEqual([
    true,
    false,
  ]);
  expect([canAddOption(choice(Array<string>(11).fill('')))]).toEqual([true]);
  expect(canAddOption(choice(Array<string>(12).fill('')))).toBe(false);
});

test('what is sent has no leftovers of another kind, and new questions no id', () => {
  const number = draft({ key: 'Q9', questionId: 'Q9', kind: 'number', options: ['旧'], min: ' 1 ', max: '' });
  expect(formInput([choice([' 早', '']), number])).toEqual([
    { label: '每天能读多久', kind: 'single', required: true, options: ['早'], min: null, max: null },
    { questionId: 'Q9', label: '每天能读多久', kind: 'number', required: true, options: [], min: 1, max: null },
  ]);
  expect(previewOf([number])[0]).toMatchObject({ questionId: 'Q9', min: 1 });
});

test('a form that says the same is not changed', () => {
  const saved = [aQuestion({ kind: 'number', min: 0, max: 50 }), aQuestion({ questionId: 'Q2', label: '几点' })];
  expect(isChanged(draftOf(saved), saved)).toBe(false);
  expect(isChanged(moved(draftOf(saved), 0, 1), saved)).toBe(true);
  expect(isChanged([...draftOf(saved), draft()], saved)).toBe(true);
  expect(
    isChanged(
      draftOf(saved).map((question) => ({ ...question, required: false })),
      saved,
    ),
  ).toBe(true);
});
