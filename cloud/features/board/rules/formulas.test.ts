import { RULES, scoresOf, shareOf, type WeekFacts } from './formulas';

const quiet: WeekFacts = {
  days: { due: 0, lit: 0 },
  earlier: [],
  streak: 0,
  helped: [],
  work: { shown: 0, admirers: 0, passed: 0 },
};

const scoreOn = (board: string, facts: Partial<WeekFacts>) =>
  scoresOf({ ...quiet, ...facts }).find((score) => score.board === board)?.score ?? 0;

describe('a share', () => {
  test.each([
    ['nothing asked for', { due: 0, lit: 0 }, null],
    ['nothing lit', { due: 7, lit: 0 }, 0],
    ['six of seven', { due: 7, lit: 6 }, 85],
    ['all of seven', { due: 7, lit: 7 }, 100],
    ['all of three', { due: 3, lit: 3 }, 100],
    ['the only day', { due: 1, lit: 1 }, 33],
    ['two courses', { due: 12, lit: 9 }, 75],
  ])('of %s', (_what, days, share) => expect(shareOf(days)).toBe(share));
});

describe('persistence', () => {
  test.each([
    ['a full week without a streak behind it', 7, 4, 100],
    ['a full week in a row', 7, 7, 101],
    ['a hundred days', 7, 100, 120],
    ['a thousand days, which bring no more than a hundred', 7, 1_000, 120],
    ['a streak in a week with nothing lit', 0, 50, 0],
  ])('of %s', (_what, lit, streak, score) =>
    expect(scoreOn('persistence', { days: { due: 7, lit }, streak })).toBe(score),
  );

  test('gains nothing from further courses that are left alone', () => {
    const focused = scoreOn('persistence', { days: { due: 7, lit: 7 } });
    const scattered = scoreOn('persistence', { days: { due: 35, lit: 7 } });
    expect(scattered).toBeLessThan(focused);
  });
});

describe('progress', () => {
  const weeks = (...lit: number[]) => lit.map((count) => ({ due: 7, lit: count }));
  test.each([
    ['a newcomer', [], 7, 0],
    ['one week to compare with', weeks(1), 7, 0],
    ['two weeks', weeks(3, 4), 5, 21],
    ['four weeks as always', weeks(5, 5, 5, 5), 5, 0],
    ['a weaker week', weeks(7, 7, 7, 7), 3, 0],
    ['a leap, capped', weeks(0, 0, 0, 0), 7, 50],
    ['weeks that asked for nothing left out', [...weeks(2, 2), { due: 0, lit: 0 }], 4, 29],
  ])('of %s', (_what, earlier, lit, score) =>
    expect(scoreOn('progress', { earlier, days: { due: 7, lit } })).toBe(score),
  );
});

describe('helping', () => {
  test.each([
    ['one person with words', [{ inWords: 1, byLike: 0 }], 2],
    ['one person with a like', [{ inWords: 0, byLike: 1 }], 1],
    ['five people on a day', [{ inWords: 5, byLike: 0 }], 10],
    ['fifty people on a day', [{ inWords: 50, byLike: 0 }], 10],
    ['a hundred likes on a day', [{ inWords: 0, byLike: 100 }], 10],
    ['two people on each of three days', Array.from({ length: 3 }, () => ({ inWords: 2, byLike: 0 })), 12],
  ])('of %s', (_what, helped, score) => expect(scoreOn('helping', { helped })).toBe(score));
});

describe('good work', () => {
  test.each([
    ['one check-in featured', { shown: 1, admirers: 0, passed: 0 }, 20],
    ['ten featured', { shown: 10, admirers: 0, passed: 0 }, 60],
    ['twelve people who like it', { shown: 0, admirers: 12, passed: 0 }, 12],
    ['three hundred who like it', { shown: 0, admirers: 300, passed: 0 }, 30],
    ['homework passed', { shown: 0, admirers: 0, passed: 1 }, 10],
    ['everything at its cap', { shown: 9, admirers: 99, passed: 9 }, 110],
  ])('of %s', (_what, work, score) => expect(scoreOn('good_work', { work })).toBe(score));
});

test('somebody with nothing to tell stands nowhere', () => expect(scoresOf(quiet)).toEqual([]));

test('no score exceeds what the tallies were made for', () => {
  const everything = scoresOf({
    days: { due: 7, lit: 7 },
    earlier: [
      { due: 7, lit: 0 },
      { due: 7, lit: 0 },
    ],
    streak: 10_000,
    helped: Array.from({ length: 7 }, () => ({ inWords: 1_000, byLike: 1_000 })),
    work: { shown: 1_000, admirers: 1_000, passed: 1_000 },
  });
  expect(everything.map(({ board, score }) => [board, score])).toEqual([
    ['persistence', RULES.fullShare + RULES.bonusAtMost],
    ['progress', RULES.progressAtMost],
    ['helping', 70],
    ['good_work', 110],
  ]);
});
