import fc from 'fast-check';
import { sql } from 'kysely';
import { testDatabase } from '../../test/support/database';
import { asCommand, earningLine, spendingLine } from '../../test/support/ledger';
import { testWorld } from '../../test/support/world';
import type { Database } from '../core/database';
import { randomId } from '../core/ids';
import { balanceOf, reconcile } from './account';
import { awardsJson, ledgerCtes, post, type Account, type Line } from './post';
import { reverse } from './reverse';

const db = testDatabase({ connections: 50 });
const moment = { now: new Date('2026-11-21T00:30:00Z'), localDate: '2026-11-21' };

async function newAccount(points = 0): Promise<Account> {
  const world = testWorld(db);
  const account = await world.createMember(await world.createCommunity());
  if (points > 0) await post(db.database, account, [earningLine({ points, growth: 0 })], moment);
  return account;
}

const command = <T>(run: (tx: Database) => Promise<T>) => asCommand(db.database, run);
const times = <T>(count: number, make: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (error: { code?: string }) => error.code ?? 'no code',
  );

async function expectSound(account: Account, points: number, growth: number): Promise<void> {
  expect(await balanceOf(db.database, account)).toEqual({ points, growth });
  expect(await reconcile(db.database, account.communityId)).toEqual([]);
}

describe('the ledger under parallel calls', () => {
  test('50 spends of 1 from a balance of 10 are 10 successes', async () => {
    const account = await newAccount(10);
    const codes = await times(50, () => codeOf(command((tx) => post(tx, account, [spendingLine(1)], moment))));
    expect(codes.filter((code) => code === 'ok')).toHaveLength(10);
    expect(codes.filter((code) => code === 'LEDGER.INSUFFICIENT')).toHaveLength(40);
    await expectSound(account, 0, 0);
  });

  test('20 earnings with a daily limit of 3 count exactly 3 times', async () => {
    const account = await newAccount();
    const posted = await times(20, () => command((tx) => post(tx, account, [earningLine({ dailyLimit: 3 })], moment)));
    expect(posted.flat()).toHaveLength(3);
    await expectSound(account, 30, 15);
  });

  test('the same earning twenty times at once counts once', async () => {
    const account = await newAccount();
    const same = earningLine();
    const posted = await times(20, () => command((tx) => post(tx, account, [same], moment)));
    expect(posted.flat()).toHaveLength(1);
    await expectSound(account, 10, 5);
  });

  test('one source reversed twenty times at once is taken back once', async () => {
    const account = await newAccount();
    const earned = earningLine();
    await post(db.database, account, [earned], moment);
    const moved = await times(20, () => command((tx) => reverse(tx, account, earned.source, moment)));
    expect(moved.reduce((sum, { points }) => sum + points, 0)).toBe(-10);
    await expectSound(account, 0, 0);
  });

  test('any operations of one member at the same time leave a ledger that adds up', async () => {
    const source = fc.record({ kind: fc.constant('checkin'), id: fc.constantFrom('1', '2', '3', '4', '5') });
    const operation = fc.oneof(
      fc.record({ source, dailyLimit: fc.constantFrom(null, 1, 2) }).map((rest) => [earningLine(rest)]),
      fc
        .tuple(source, fc.integer({ min: 1, max: 12 }))
        .map(([of, points]) => [earningLine({ source: of }), spendingLine(points)]),
      fc.integer({ min: 1, max: 12 }).map((points) => [spendingLine(points)]),
      source,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 4, maxLength: 16 }), async (operations) => {
        const account = await newAccount(20);
        const codes = await times(operations.length, (index) => {
          const one = operations[index]!;
          const run = (tx: Database) =>
            Array.isArray(one) ? post(tx, account, one, moment) : reverse(tx, account, one, moment);
          return codeOf(command<unknown>(run));
        });
        expect(codes.every((code) => code === 'ok' || code === 'LEDGER.INSUFFICIENT')).toBe(true);
        expect(await reconcile(db.database, account.communityId)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('members of one community do not wait for each other', async () => {
    const world = testWorld(db);
    const communityId = await world.createCommunity();
    const [slow, quick] = [await world.createMember(communityId), await world.createMember(communityId)];
    await db.database.transaction().execute(async (tx) => {
      await post(tx, slow, [earningLine()], moment);
      await post(db.database, quick, [earningLine()], moment); // would wait for ever for a lock of the open transaction
    });
    await expectSound(slow, 10, 5);
    await expectSound(quick, 10, 5);
  });
});

/** Resolves when so many statements wait for a lock. */
async function untilWaiting(count: number): Promise<void> {
  const waiting = sql<{ count: number }>`
    select count(*) as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await waiting.execute(db.database)).rows[0]!.count < count) await new Promise((go) => setTimeout(go, 10));
}

describe('posting inside a larger statement', () => {
  /** Inserts a row and posts for it, in one statement, as checkin.submit does. */
  async function claimAndPost(account: Account, personId: string, lines: Line[]): Promise<unknown[]> {
    const result = await sql<{ awards: unknown[] }>`
      with claimed as (
        insert into people (person_id, created_at) values (${personId}, ${moment.now}) on conflict do nothing
        returning person_id
      ),
      ${ledgerCtes(account, lines, moment, sql`claimed`)}
      select ${awardsJson} as awards`.execute(db.database);
    return result.rows[0]!.awards;
  }

  test('each of 20 statements at the same account that write their row post their points', async () => {
    const account = await newAccount();
    const awards = await times(20, () => claimAndPost(account, randomId(), [earningLine()]));
    expect(awards.every((one) => one.length === 1)).toBe(true);
    await expectSound(account, 200, 100);
  });

  test('statements that wait for the locked account go on from what its holder left', async () => {
    const account = await newAccount();
    const waiting = await db.database.transaction().execute(async (tx) => {
      await post(tx, account, [earningLine({ points: 7, growth: 1 })], moment);
      const started = Array.from({ length: 8 }, () =>
        claimAndPost(account, randomId(), [earningLine(), spendingLine(2)]),
      );
      await untilWaiting(8);
      return started;
    });
    expect((await Promise.all(waiting)).every((awards) => awards.length === 2)).toBe(true);
    await expectSound(account, 7 + 8 * 8, 1 + 8 * 5);
  });

  test('20 statements that want the same row post once', async () => {
    const account = await newAccount();
    const personId = randomId();
    const awards = await times(20, () => claimAndPost(account, personId, [earningLine()]));
    expect(awards.flat()).toHaveLength(1);
    await expectSound(account, 10, 5);
  });

  test('a spend without cover takes the row with it', async () => {
    const account = await newAccount(5);
    const outcomes = await times(20, () => codeOf(claimAndPost(account, randomId(), [spendingLine(1)])));
    expect(outcomes.filter((code) => code === 'ok')).toHaveLength(5);
    expect(outcomes.filter((code) => code === '23514')).toHaveLength(15);
    await expectSound(account, 0, 0);
  });
});
