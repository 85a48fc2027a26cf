import { aDeskPerk, aDeskRedemption } from '../../../../test/support/taro/perks';
import { draftOf, inputOf, numbersOf, wrongIn } from './editor';
import { codesIn, faceOfPerk, sayCounts, sayDue, sayImported, sayTimeLeft, urgencyOf } from './rules';

// Saturday 08:26 in Shanghai
const moment = { now: Date.parse('2026-11-21T00:26:00Z'), utcOffsetMinutes: 480 };

test.each([
  [aDeskPerk({ status: 'draft' }), '草稿'],
  [aDeskPerk({ status: 'off_sale' }), '已下架'],
  [aDeskPerk({ closesAt: '2026-11-21T00:00:00Z' }), '已截止'],
  [aDeskPerk({ stock: 2 }), '已兑完'],
  [aDeskPerk({ opensAt: '2026-11-22T04:00:00Z' }), '明天 12:00 开抢'],
  [aDeskPerk(), '兑换中'],
])('a perk stands where it stands (%#)', (perk, word) => expect(faceOfPerk(perk, moment).word).toBe(word));

test('counts are said with what waits, when something does', () => {
  expect(sayCounts(aDeskPerk())).toBe('已兑 2 · 剩 38 · 待处理 1');
  expect(sayCounts(aDeskPerk({ stock: null, waiting: 0 }))).toBe('已兑 2 · 不限量');
});

test.each([
  ['2026-11-21T00:00:00Z', 'overdue', '已超过承诺时间，积分即将自动退回'],
  ['2026-11-21T10:00:00Z', 'soon', '承诺 今晚 18:00 前'],
  ['2026-11-25T10:00:00Z', null, '承诺 11月25日 18:00 前'],
])('a promise for %s is %s', (promisedAt, urgency, words) => {
  const redemption = aDeskRedemption({ promisedAt });
  expect([urgencyOf(redemption, moment), sayDue(redemption, moment)]).toEqual([urgency, words]);
});

test('nothing is due of what is done', () => {
  const done = aDeskRedemption({ status: 'fulfilled', promisedAt: '2026-11-21T00:00:00Z' });
  expect([urgencyOf(done, moment), sayDue(done, moment)]).toEqual([null, null]);
});

test('pasted text becomes codes, however they are divided', () => {
  expect(codesIn(' A-1\nB-2,C-3，D-4；E-5\t\n')).toEqual(['A-1', 'B-2', 'C-3', 'D-4', 'E-5']);
  expect(codesIn('\uFEFF"A-1"\r\n"B-2",\r\nC-3\r\n')).toEqual(['A-1', 'B-2', 'C-3']);
  expect(sayImported({ added: 2, duplicates: 0, left: 9 })).toBe('导入 2 个，现有 9 个可兑');
});

test.each([
  [600_000, '10:00'],
  [599_001, '10:00'],
  [9_000, '0:09'],
  [1, '0:01'],
  [-5, '0:00'],
])('%i milliseconds are %s', (milliseconds, words) => expect(sayTimeLeft(milliseconds)).toBe(words));

describe('a draft', () => {
  const good = { ...draftOf(null, 480), title: '手写信', price: '50' };

  test('begins as a coupon that only a name and a price are missing for', () => {
    expect(Object.keys(wrongIn(draftOf(null, 480), 480))).toEqual(['title', 'price']);
    expect(wrongIn(good, 480)).toEqual({});
  });

  test.each([
    [{ price: '0' }, ['price']],
    [{ price: '1.5' }, ['price']],
    [{ perMemberLimit: '0' }, ['perMemberLimit']],
    [{ validDays: '400' }, ['validDays']],
    [{ kind: 'service', promiseHours: 'abc' } as const, ['promiseHours']],
    [{ promiseHours: 'abc' }, []],
    [{ opensDate: '2026-12-02', closesDate: '2026-12-01' }, ['closesAt']],
  ])('%o is wrong in %j', (change, fields) => {
    expect(Object.keys(wrongIn({ ...good, ...change }, 480))).toEqual(fields);
  });

  test('asks each kind for its own numbers, and sends no others', () => {
    expect(numbersOf('goods')).toEqual(['price', 'perMemberLimit', 'stock', 'promiseHours']);
    expect(inputOf({ ...good, kind: 'code', stock: '9' }, 480)).toMatchObject({
      stock: null,
      promiseHours: null,
      validDays: 30,
    });
  });

  test('counts days and clock times in the community’s zone', () => {
    const input = inputOf({ ...good, opensDate: '2026-12-01', opensClock: '20:00' }, 480);
    expect(input).toMatchObject({ opensAt: '2026-12-01T12:00:00.000Z', closesAt: null, minTierNo: null });
  });
});
