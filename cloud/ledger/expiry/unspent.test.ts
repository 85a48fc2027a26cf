import type { ExpiryTerm } from '@contract/points';
import fc from 'fast-check';
import { ExpiryModel } from '../../../test/support/expiry-model';
import { addDays } from '../../core/days';
import { keptSince, lastDayOf } from './term';
import { endsOf, unspentOf, walkBack, type Movement, type Policy } from './unspent';

const START = '2026-10-01';
const yearEnd: Policy = { term: { kind: 'next_year_end' }, version: 1, earliestLastDay: null };

/** What the walk says of entries that are given oldest first. */
function endsAfter(entries: Movement[], policy: Policy) {
  const unspent = unspentOf(entries.reduce((sum, { points }) => sum + points, 0));
  for (const entry of entries.toReversed()) {
    if (unspent.unexplained === 0) break;
    walkBack(unspent, entry);
  }
  return endsOf(unspent, policy);
}

const entry = (sequence: number, kind: string, points: number, localDate: string, reverses: number | null = null) => ({
  sequence,
  kind,
  points,
  localDate,
  reverses,
});

describe('the last day of points', () => {
  test.each<[ExpiryTerm, string, string | null]>([
    [{ kind: 'next_year_end' }, '2026-01-01', '2027-12-31'],
    [{ kind: 'next_year_end' }, '2026-12-31', '2027-12-31'],
    [{ kind: 'months', months: 12 }, '2026-11-22', '2027-11-22'],
    [{ kind: 'months', months: 3 }, '2026-11-30', '2027-02-28'],
    [{ kind: 'never' }, '2026-11-22', null],
  ])('under %o of %s is %s', (term, localDate, lastDay) => expect(lastDayOf(term, localDate)).toBe(lastDay));

  test('and the first day that lasts longer belong together', () => {
    const term = fc.oneof(
      fc.constant<ExpiryTerm>({ kind: 'next_year_end' }),
      fc.integer({ min: 3, max: 60 }).map((months): ExpiryTerm => ({ kind: 'months', months })),
    );
    fc.assert(
      fc.property(term, fc.integer({ min: 0, max: 1_500 }), (one, days) => {
        const day = addDays(START, days);
        const since = keptSince(one, day)!;
        expect(lastDayOf(one, since)! > day).toBe(true);
        expect(lastDayOf(one, addDays(since, -1))! > day).toBe(false);
      }),
    );
    expect(keptSince({ kind: 'never' }, START)).toBeNull();
  });
});

describe('what ends, and when', () => {
  test('is what is left of the oldest points', () => {
    const entries = [
      entry(1, 'earn', 30, '2025-05-01'),
      entry(2, 'grant', 20, '2026-05-01'),
      entry(3, 'spend', -10, '2026-06-01'),
    ];
    expect(endsAfter(entries, yearEnd)).toEqual([
      { lastDay: '2026-12-31', points: 20 },
      { lastDay: '2027-12-31', points: 20 },
    ]);
  });

  test('a spend that was taken back gives back what it ate, and 60 days at least to use it', () => {
    const entries = [entry(1, 'earn', 30, '2025-05-01'), entry(2, 'spend', -10, '2026-06-01')];
    const early = [...entries, entry(3, 'reversal', 10, '2026-07-01', 2)];
    expect(endsAfter(early, yearEnd)).toEqual([{ lastDay: '2026-12-31', points: 30 }]);
    const late = [...entries, entry(3, 'reversal', 10, '2026-12-20', 2)];
    expect(endsAfter(late, yearEnd)).toEqual([
      { lastDay: '2026-12-31', points: 20 },
      { lastDay: '2027-02-18', points: 10 },
    ]);
  });

  test('an earning that was taken back ends no more, and leaves the others as they are', () => {
    const entries = [
      entry(1, 'earn', 30, '2025-05-01'),
      entry(2, 'earn', 5, '2026-05-01'),
      entry(3, 'reversal', -30, '2026-06-01', 1),
    ];
    expect(endsAfter(entries, yearEnd)).toEqual([{ lastDay: '2027-12-31', points: 5 }]);
  });

  test('a debt is paid by what is earned next', () => {
    const entries = [
      entry(1, 'earn', 10, '2025-05-01'),
      entry(2, 'spend', -10, '2025-06-01'),
      entry(3, 'reversal', -10, '2025-07-01', 1),
      entry(4, 'earn', 15, '2025-08-01'),
      entry(5, 'earn', 4, '2026-08-01'),
    ];
    expect(endsAfter(entries, yearEnd)).toEqual([
      { lastDay: '2026-12-31', points: 5 },
      { lastDay: '2027-12-31', points: 4 },
    ]);
  });

  test('nothing ends before the day a change of policy allows, and nothing at all when points never end', () => {
    const entries = [entry(1, 'earn', 10, '2020-05-01')];
    const changed: Policy = { ...yearEnd, earliestLastDay: '2026-12-22' };
    expect(endsAfter(entries, changed)).toEqual([{ lastDay: '2026-12-22', points: 10 }]);
    expect(endsAfter(entries, { ...yearEnd, term: { kind: 'never' } })).toEqual([]);
  });
});

const anyPolicy: fc.Arbitrary<Policy> = fc.record({
  term: fc.constantFrom<ExpiryTerm>(
    { kind: 'next_year_end' },
    { kind: 'months', months: 3 },
    { kind: 'months', months: 7 },
  ),
  version: fc.constant(1),
  earliestLastDay: fc.constantFrom(null, '2027-03-10'),
});
const anyLife = fc.array(
  fc.record({
    act: fc.constantFrom('earn', 'earn', 'grant', 'spend', 'take', 'reverse', 'reverse'),
    points: fc.integer({ min: 1, max: 30 }),
    which: fc.nat(50),
    passes: fc.constantFrom(0, 0, 1, 20, 47, 130),
  }),
  { minLength: 1, maxLength: 24 },
);

test('over any life the walk ends the coins that the model ends, on the same days', () => {
  fc.assert(
    fc.property(anyPolicy, anyLife, (policy, life) => {
      const model = new ExpiryModel(policy);
      let today = START;
      for (const { act, points, which, passes } of life) {
        today = addDays(today, passes);
        const ended = model.endedBy(addDays(today, -1));
        if (ended > 0) model.add('expire', -ended, today);
        live(model, act, points, which, today);
        expectSame(model, today);
      }
    }),
    { numRuns: 300 },
  );
});

/** One act; uses and takings go as far as the balance does, as the ledger demands. */
function live(model: ExpiryModel, act: string, points: number, which: number, today: string): void {
  const covered = Math.min(points, Math.max(0, model.balance));
  if (act === 'earn' || act === 'grant') model.add(act, points, today);
  else if (act === 'reverse') {
    const { reversible } = model;
    const taken = reversible[which % Math.max(1, reversible.length)];
    if (taken) model.add('reversal', 0 - taken.points, today, taken.sequence);
  } else if (covered > 0) model.add(act === 'spend' ? 'spend' : 'grant', -covered, today);
}

function expectSame(model: ExpiryModel, today: string): void {
  const ends = endsAfter(model.entries, model.policy);
  const days = [today, ...ends.flatMap(({ lastDay }) => [addDays(lastDay, -1), lastDay]), addDays(today, 3_000)];
  for (const day of days) {
    const byWalk = ends.filter(({ lastDay }) => lastDay <= day).reduce((sum, { points }) => sum + points, 0);
    expect(byWalk).toBe(model.endedBy(day));
  }
}
