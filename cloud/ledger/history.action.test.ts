import fc from 'fast-check';
import { spendingLine } from '../../test/support/ledger';
import { LedgerModel } from '../../test/support/ledger-model';
import { testDatabase } from '../../test/support/database';
import { testWorld } from '../../test/support/world';
import { balanceOf, reconcile } from './account';
import { post, type Account, type Line } from './post';
import { reverse } from './reverse';

const db = testDatabase();
const DAYS = ['2026-11-20', '2026-11-21', '2026-11-22'];
const on = (localDate: string) => ({ now: new Date(`${localDate}T04:00:00Z`), localDate });

async function newAccount(): Promise<Account> {
  const world = testWorld(db);
  return world.createMember(await world.createCommunity());
}

async function entriesOf({ communityId, memberId }: Account) {
  return db.database
    .selectFrom('ledger_entries')
    .select([
      'sequence',
      'kind',
      'reason',
      'points',
      'growth',
      'points_after',
      'growth_after',
      'reverses',
      'local_date',
    ])
    .where('community_id', '=', communityId)
    .where('member_id', '=', memberId)
    .orderBy('sequence')
    .execute();
}

const isSound = async (account: Account) => expect(await reconcile(db.database, account.communityId)).toEqual([]);

const source = fc.record({ kind: fc.constantFrom('checkin', 'perk'), id: fc.constantFrom('1', '2', '3', '4') });
const anyLine: fc.Arbitrary<Line> = fc.record({
  kind: fc.constantFrom('earn' as const, 'grant' as const),
  reason: fc.constantFrom('checkin', 'comment', 'featured'),
  source,
  points: fc.nat(20),
  growth: fc.nat(5),
  ruleVersion: fc.constantFrom(null, 1),
  dailyLimit: fc.constantFrom(null, 1, 2),
});
const anySpend: fc.Arbitrary<Line> = fc
  .record({ source, points: fc.integer({ min: 1, max: 30 }) })
  .map(({ points, ...rest }) => ({ ...spendingLine(points), ...rest }));
const operation = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ lines: fc.array(fc.oneof({ weight: 4, arbitrary: anyLine }, anySpend), { maxLength: 4 }) }),
  },
  { weight: 1, arbitrary: fc.record({ taken: source }) },
);
const history = fc.array(fc.record({ operation, passes: fc.boolean() }), { minLength: 1, maxLength: 16 });

describe('any history of posts, spends and reversals', () => {
  test('moves what the rules say, keeps balance = sum of entries without a gap, and can be taken back whole', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const account = await newAccount();
        const model = new LedgerModel();
        let day = 0;
        for (const step of steps) {
          if (step.passes) day = Math.min(day + 1, DAYS.length - 1);
          const moment = on(DAYS[day]!);
          if ('taken' in step.operation) {
            const { points, growth } = await reverse(db.database, account, step.operation.taken, moment);
            expect({ points, growth }).toEqual(model.reverse(step.operation.taken, moment.localDate));
          } else {
            const { lines } = step.operation;
            const expected = model.post(lines, moment.localDate);
            const posted = await post(db.database, account, lines, moment).catch(
              (error: { code?: string }) => error.code,
            );
            const awards = (line: Line) => ({ event: line.reason, points: line.points, growth: line.growth });
            expect(posted).toEqual(expected === 'uncovered' ? 'LEDGER.INSUFFICIENT' : expected.map(awards));
          }
          expect(await balanceOf(db.database, account)).toEqual(model.balance);
        }
        await expectChain(account, model);
        for (const { source: one } of [...model.entries]) await reverse(db.database, account, one, on(DAYS[2]!));
        expect(await balanceOf(db.database, account)).toEqual({ points: 0, growth: 0 });
        await isSound(account);
      }),
      { numRuns: 25 },
    );
  });

  /** Every entry follows from the one before, as told by the entries alone. */
  async function expectChain(account: Account, model: LedgerModel): Promise<void> {
    const entries = await entriesOf(account);
    let points = 0;
    let growth = 0;
    entries.forEach((entry, index) => {
      points += entry.points;
      growth += entry.growth;
      expect(entry.sequence).toBe(index + 1);
      expect([entry.points_after, entry.growth_after]).toEqual([points, growth]);
    });
    expect(entries.map(({ kind, reason, points: moved, local_date }) => [kind, reason, moved, local_date])).toEqual(
      model.entries.map(({ kind, reason, points: moved, localDate }) => [kind, reason, moved, localDate]),
    );
    await isSound(account);
  }
});
