import type { Retention } from '@contract/vip';
import { aTierLadder } from '../../../test/support/taro/vip';
import { retentionWords, sayRetention } from './retention-rules';

const [dust, , glow] = aTierLadder();
const spark = aTierLadder()[1]!;
const places = { present: glow!, next: null, below: spark };

const quarter = (facts: Partial<Retention>): Retention => ({
  endsOn: '2026-12-31',
  daysLeft: 40,
  earned: 20,
  needed: 70,
  inGrace: false,
  isNew: false,
  outcome: 'grace',
  lowersTo: 2,
  ...facts,
});

test.each<[string, Partial<Retention>, string]>([
  ['kept', { outcome: 'kept', earned: 70 }, '本季保级已达成，12月31日前不会下降'],
  ['just reached', { outcome: 'kept', isNew: true }, '本季刚升到这一级，12月31日前不会下降'],
  ['missing something', {}, '12月31日前再得 50 成长值，保级就达成'],
  ['in grace', { outcome: 'lowered', inGrace: true }, '宽限期：12月31日前再得 50，否则降到星火'],
  ['more taken back than earned', { earned: -10 }, '12月31日前再得 80 成长值，保级就达成'],
])('a tier %s says so on the card', (_what, facts, line) => {
  expect(sayRetention(quarter(facts), places)).toBe(line);
});

test('what cannot be lost does not worry anybody', () => {
  expect(sayRetention(quarter({ needed: 0, lowersTo: null }), { below: null })).toBe('这一级不会下降');
  expect(sayRetention(quarter({ needed: 0 }), { below: dust! })).toBe('这一级不会下降');
});

test.each<[string, Partial<Retention>, string, string]>([
  ['kept', { outcome: 'kept', earned: 70 }, '已达成', '12月31日结算时等级不变。'],
  ['kept in grace', { outcome: 'kept', inGrace: true, earned: 70 }, '宽限期内已达成', '12月31日结算时等级不变。'],
  ['new', { outcome: 'kept', isNew: true }, '刚升到', '本季升到了星光，直到12月31日都算保住。下一季开始看保级。'],
  ['missing', {}, '还差 50', '如果到12月31日还没达成，等级先不变，下一季是宽限期。'],
  [
    'in grace',
    { outcome: 'lowered', inGrace: true },
    '宽限期，还差 50',
    '如果到12月31日还没达成，会从星光降到星火，只降一级，成长值不减少。',
  ],
])('a quarter that is %s tells its end', (_what, facts, status, preview) => {
  const words = retentionWords(quarter(facts), places);
  expect([words.status.words, words.preview]).toEqual([status, preview]);
});

test('only a step down that is near says what it would take', () => {
  expect(retentionWords(quarter({}), places).losses).toEqual([]);
  expect(retentionWords(quarter({ outcome: 'lowered', inGrace: true }), places).losses).toContain('少 1 张补卡');
});
