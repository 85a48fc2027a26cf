import { aTierLadder, aVip } from '../../../test/support/taro/vip';
import { COMPARED, compare, sayTier } from './compare-rules';
import { barOf, placesOf, sayEarly, sayGains, sayGap, sayLosses, sayPrivileges, sayWay } from './rules';

const TIERS = aTierLadder();
const tier = (tierNo: number) => TIERS[tierNo - 1]!;

test('names the exact gap to the next tier', () => {
  expect(sayGap({ growth: 860, next: { name: '星光', at: 1000, remaining: 140 } })).toBe('成长值 860，再 140 升到星光');
});

test('at the highest tier there is no gap', () => {
  expect(sayGap({ growth: 12_345, next: null })).toBe('成长值 12,345，已经在最高处了');
});

test.each([
  [12, '提前 12 小时报名'],
  [24, '提前 24 小时报名'],
  [36, '提前 36 小时报名'],
  [48, '提前 2 天报名'],
  [72, '提前 3 天报名'],
])('%i hours ahead is %s', (hours, words) => expect(sayEarly(hours)).toBe(words));

test('says what a tier gives, and nothing where it gives nothing', () => {
  expect(sayPrivileges(tier(1))).toEqual([]);
  expect(sayPrivileges(tier(3))).toEqual(['每门课多 1 张补卡', '提前 24 小时报名', '生日当天的一封信']);
});

test('a step up says what it adds, a step down what it takes', () => {
  expect(sayGains(tier(2), tier(3))).toEqual(['多 1 张补卡', '提前 24 小时报名', '生日当天的一封信']);
  expect(sayGains(tier(1), tier(1))).toEqual([]);
  expect(sayLosses(tier(3), tier(2))).toEqual(['少 1 张补卡', '报名只提前 12 小时', '不再有「生日当天的一封信」']);
  expect(sayLosses(tier(2), tier(1))).toEqual(['不再提前报名']);
});

describe('the way to the next tier', () => {
  const places = (change: Parameters<typeof aVip>[0] = {}) => {
    const vip = aVip(change);
    return { vip, places: placesOf(vip)! };
  };

  it('runs from one threshold to the next', () => {
    const { vip, places: at } = places();
    expect(barOf(vip, at)).toEqual({ from: '星火 300', to: '星光 1,000', value: 560, max: 700 });
    expect(sayWay(vip, at)).toEqual({
      remaining: 140,
      words: '升到星光：多 1 张补卡，提前 24 小时报名，生日当天的一封信',
    });
  });

  it('back to a lost tier is what the quarter asks', () => {
    const { vip, places: at } = places({
      growth: 1_320,
      next: { tierNo: 3, way: 'return', remaining: 50 },
      retention: { ...aVip().retention, earned: 20 },
    });
    expect(barOf(vip, at)).toEqual({ from: '本季 0', to: '回到星光 70', value: 20, max: 70 });
    expect(sayWay(vip, at).words).toMatch(/^本季内就回到星光：/);
  });

  it('ends at the highest', () => {
    const { vip, places: at } = places({ tierNo: 5, growth: 9_000, next: null });
    expect(barOf(vip, at)).toBeNull();
    expect(sayWay(vip, at)).toEqual({ remaining: null, words: '已经在最高处了' });
  });

  it('is not there in a community without tiers', () => {
    expect(placesOf(aVip({ tiers: [], next: null }))).toBeNull();
  });
});

describe('the comparison', () => {
  it('has a value for every line', () => {
    expect(TIERS.map(compare)).toEqual([
      ['0', '不降', '—', '—'],
      ['300', '30', '—', '12 小时'],
      ['1,000', '70', '1 张', '1 天'],
      ['3,000', '200', '2 张', '2 天'],
      ['8,000', '500', '3 张', '3 天'],
    ]);
    expect(compare(tier(1))).toHaveLength(COMPARED.length);
  });

  it('is one sentence to a screen reader', () => {
    expect(sayTier(tier(3))).toBe('星光，成长值 1000 起，每季 70 成长值保级，每门课多 1 张补卡，提前 24 小时报名');
    expect(sayTier(tier(1))).toBe('星尘，成长值 0 起，不会下降');
  });
});
