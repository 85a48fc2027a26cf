import { sayLegend, sayMonthStars, sayTitle, sayYear, starsOfMonth } from './rules';

const owner = { memberId: 'M', nickname: '周远', avatarUrl: null, role: 'member' as const };

test.each([
  [0, true, '第一次打卡，就会亮起第一颗星'],
  [0, false, '周远的这一年还没有星'],
  [1, true, '你在这一年里点亮了 1 颗星'],
  [366, false, '周远在这一年里点亮了 366 颗星'],
])('%i stars, mine: %s', (total, isMine, words) => expect(sayYear({ total, owner }, isMine)).toBe(words));

test('stars of a month are not those of another one', () => {
  const stars = ['2026-01-31', '2026-02-01', '2026-12-01', '2025-02-01'].map((localDate) => ({ localDate, count: 1 }));
  expect(starsOfMonth(stars, 2026, 2).map(({ localDate }) => localDate)).toEqual(['2026-02-01']);
  expect(sayMonthStars(2, 1)).toBe('2 月，1 颗星，看是哪些天');
});

test('a visitor reads whose sky it is', () => {
  expect([sayTitle(undefined, false), sayTitle(owner, true), sayTitle(owner, false)]).toEqual([
    '年度星空',
    '年度星空',
    '周远的星空',
  ]);
});

test.each([
  [3, '连着点亮的日子连成线'],
  [22, '连着点亮的日子连成线，第 7、21 颗更亮'],
])('the legend of %i stars names the milestones reached', (total, words) => expect(sayLegend(total)).toBe(words));
