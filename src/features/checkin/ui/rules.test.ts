import { aRow, myRow } from '../../../../test/support/taro/fixtures';
import { actionsFor, isLong, roleWords, sayMeasure, stateWords } from './rules';

test.each([
  ['member', null, undefined],
  ['member', 'captain', '队长'],
  ['member', 'study_lead', '学习委员'],
  ['coach', 'member', '助教'],
  ['owner', 'captain', '群主'],
] as const)('beside the name of a %s who is %s in the team stands %s', (role, teamRole, label) => {
  expect(roleWords(role, teamRole)?.label).toBe(label);
});

test.each([
  ['short', '慢就是稳', false],
  ['many letters', '字'.repeat(111), true],
  ['many lines', '一\n二\n三\n四\n五\n六', true],
])('a text of %s is folded: %s', (_, text, folded) => {
  expect(isLong(text)).toBe(folded);
});

describe('what the author is told', () => {
  it('is nothing once it is published', () => {
    expect(stateWords(myRow())).toBeNull();
  });

  test.each([
    ['self_visible', null, false, '正在检查'],
    ['fix_needed', '里面有一个电话号码', true, '里面有一个电话号码。星星'],
    ['fix_needed', '里面有一个电话号码。', true, '里面有一个电话号码。星星'],
    ['fix_needed', null, true, '不适合公开'],
    ['appeal', null, false, '结果会在消息里'],
  ] as const)('in state %s with reason %s', (state, stateReason, canFix, part) => {
    const words = stateWords(myRow({ state, stateReason }));
    expect(words?.canFix).toBe(canFix);
    expect(`${words?.title}${words?.text}`).toContain(part);
  });
});

test.each([
  ['mine', myRow(), ['delete']],
  ["another's", aRow(), ['report']],
  ["another's, for a captain", aRow({ canFeature: true }), ['feature', 'report']],
  ['a featured one, for a captain', aRow({ canFeature: true, isFeatured: true }), ['unfeature', 'report']],
])('the menu of %s', (_, row, actions) => {
  expect(actionsFor(row).map(({ value }) => value)).toEqual(actions);
});

it('says a measure with its unit', () => {
  expect(sayMeasure({ label: '阅读', unit: '分钟', value: 1200 })).toBe('阅读 1,200 分钟');
});
