import { aTierLadder } from '../../../../test/support/taro/vip';
import {
  ICON_CHOICES,
  canAdd,
  canRemove,
  draftsOf,
  errorsOf,
  formOf,
  retainHint,
  sayEffect,
  sayTerms,
  withNewTier,
  type TierForm,
} from './rules';

const forms = aTierLadder().map(formOf);
const change = (index: number, facts: Partial<TierForm>): TierForm[] =>
  forms.map((form, at) => (at === index ? { ...form, ...facts } : form));
const errors = (index: number, facts: Partial<TierForm>) => {
  const list = change(index, facts);
  return errorsOf(list[index]!, index, list);
};

test('the list as it is has nothing wrong and is sent as it came', () => {
  const drafts = aTierLadder().map(({ name, icon, growth, retainGrowth, privileges, benefits }) => ({
    ...{ name, icon, growth, retainGrowth, privileges, benefits },
  }));
  expect(draftsOf(forms)).toEqual(drafts);
});

test.each<[string, number, Partial<TierForm>, Partial<Record<keyof TierForm, string>>]>([
  ['no name', 1, { name: '  ' }, { name: '给这一级起个名字' }],
  ['a name that is taken', 1, { name: '星光' }, { name: '这个名字已经用过' }],
  ['no threshold', 2, { growth: '' }, { growth: '填一个整数' }],
  ['a threshold that is no number', 2, { growth: '-5' }, { growth: '填一个整数' }],
  ['a threshold at the one below', 2, { growth: '300' }, { growth: '要比上一级的 300 高' }],
  ['a threshold at the one above', 2, { growth: '3000' }, { growth: '要比下一级的 3,000 低' }],
  ['nothing to keep it', 2, { retainGrowth: '' }, { retainGrowth: '填一个整数，0 表示不会下降' }],
  ['too many cards', 2, { extraMakeups: '11' }, { extraMakeups: '填 0 到 10 的整数' }],
  ['too early', 2, { earlyEnrolHours: '400' }, { earlyEnrolHours: '填 0 到 336 的整数，最多 14 天' }],
])('%s is said at its field', (_what, index, facts, expected) => {
  expect(errors(index, facts)).toEqual(expected);
  expect(draftsOf(change(index, facts))).toBeNull();
});

test('empty promises are left out', () => {
  expect(draftsOf(change(1, { benefits: [' 生日祝福 ', '', ' '] }))![1]!.benefits).toEqual(['生日祝福']);
});

test('a new tier stands a step above the highest, without a name and with an icon of its own', () => {
  const longer = withNewTier(forms);
  expect(longer).toHaveLength(6);
  expect(longer[5]).toMatchObject({ name: '', growth: '13000', retainGrowth: '500', icon: 'moon', benefits: [] });
  expect(draftsOf(longer)).toBeNull();
});

test('there are two tiers at least and eight at most', () => {
  let list = forms;
  while (canAdd(list)) list = withNewTier(list);
  expect(list).toHaveLength(8);
  expect(withNewTier(list)).toBe(list);
  expect([canRemove(forms), canRemove(forms.slice(0, 2))]).toEqual([true, false]);
  expect(new Set(list.map(({ icon }) => icon)).size).toBe(ICON_CHOICES.length);
});

test('keeping a tier is hinted at a tenth of the step', () => {
  expect(retainHint(forms[2]!, forms[1])).toContain('一成：70');
  expect(retainHint(forms[0]!, undefined)).not.toContain('一成');
});

test('a tier in a line of what it asks, one of what it gives and one of promises', () => {
  expect(sayTerms(forms[0]!)).toEqual(['成长值 0 起 · 不会下降']);
  expect(sayTerms(forms[2]!)).toEqual([
    '成长值 1,000 起 · 每季 70 保级',
    '补卡 +1 · 早 24 小时报名',
    '生日当天的一封信',
  ]);
});

const effect = (before: number, after: number, protectedCount = 0) => ({ name: '星光', before, after, protectedCount });

test.each([
  [[effect(3, 3)], '没有人的等级会变。'],
  [[effect(3, 5)], '够到新门槛的人会立刻升级。'],
  [[effect(3, 3, 2)], '没有人的等级会变。2 人的成长值低于新门槛，等级保留到本季末。'],
])('says what saving changes', (rows, words) => expect(sayEffect(rows)).toBe(words));
