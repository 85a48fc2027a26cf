import { earningLine, spendingLine } from '../../test/support/ledger';
import { testDatabase } from '../../test/support/database';
import { testWorld } from '../../test/support/world';
import { balanceOf, openAccount, reconcile } from './account';
import { currentRules, earningLines } from './earning-rules';
import { post, type Account } from './post';
import { reverse } from './reverse';

const db = testDatabase();
const on = (localDate: string) => ({ now: new Date(`${localDate}T04:00:00Z`), localDate });
const today = on('2026-11-21');

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

describe('posting', () => {
  test('to a member without an account moves nothing', async () => {
    const { communityId } = await newAccount();
    const nobody = { communityId, memberId: 'NOBODYNOBODYNOBO' };
    expect(await post(db.database, nobody, [earningLine()], today)).toEqual([]);
    expect(await balanceOf(db.database, nobody)).toEqual({ points: 0, growth: 0 });
  });

  test('several lines of one event in one call count one by one against its daily limit', async () => {
    const account = await newAccount();
    const lines = [1, 2, 3].map(() => earningLine({ dailyLimit: 2 }));
    expect(await post(db.database, account, lines, today)).toHaveLength(2);
    expect(await post(db.database, account, [earningLine({ dailyLimit: 2 })], today)).toEqual([]);
    expect(await post(db.database, account, [earningLine({ dailyLimit: 2 })], on('2026-11-22'))).toHaveLength(1);
  });

  test('a line twice in one call counts once', async () => {
    const account = await newAccount();
    const line = earningLine();
    expect(await post(db.database, account, [line, line], today)).toHaveLength(1);
    await isSound(account);
  });

  test('a spend that the lines before it in the same call cover is covered', async () => {
    const account = await newAccount();
    await post(db.database, account, [earningLine({ points: 8 }), spendingLine(8)], today);
    expect((await balanceOf(db.database, account)).points).toBe(0);
  });

  test('a spend without cover posts none of the lines beside it', async () => {
    const account = await newAccount();
    const lines = [earningLine({ points: 8 }), spendingLine(9)];
    await expect(post(db.database, account, lines, today)).rejects.toMatchObject({
      code: 'LEDGER.INSUFFICIENT',
      details: { balance: 0, missing: 1 },
    });
    expect(await entriesOf(account)).toEqual([]);
  });

  test.each(['spend', 'grant', 'expire'] as const)('a %s takes no more than there is', async (kind) => {
    const account = await newAccount();
    await post(db.database, account, [earningLine({ points: 8 })], today);
    const taking = (points: number) => earningLine({ kind, reason: kind, points: -points, growth: 0 });
    await expect(post(db.database, account, [taking(9)], today)).rejects.toMatchObject({
      code: 'LEDGER.INSUFFICIENT',
      details: { balance: 8, missing: 1 },
    });
    expect(await post(db.database, account, [taking(8)], today)).toHaveLength(1);
    await isSound(account);
  });

  test('opening an account again keeps what is in it', async () => {
    const account = await newAccount();
    await post(db.database, account, [earningLine()], today);
    await openAccount(db.database, account);
    expect(await balanceOf(db.database, account)).toEqual({ points: 10, growth: 5 });
  });
});

describe('reversing', () => {
  test('takes back every entry of a source, once, and names what it reverses', async () => {
    const account = await newAccount();
    const of = { kind: 'checkin', id: 'C1' };
    const lines = [earningLine({ source: of }), earningLine({ reason: 'step_first_checkin', source: of, growth: 0 })];
    await post(db.database, account, [...lines, earningLine()], today);
    expect(await reverse(db.database, account, of, today)).toEqual({ event: 'reversal', points: -20, growth: -5 });
    expect(await reverse(db.database, account, of, today)).toEqual({ event: 'reversal', points: 0, growth: 0 });
    const reversals = (await entriesOf(account)).filter(({ kind }) => kind === 'reversal');
    expect(reversals.map(({ reverses }) => reverses)).toEqual([1, 2]);
    await isSound(account);
  });

  test('of points that are spent leaves a debt, which later earnings fill', async () => {
    const account = await newAccount();
    const earned = earningLine();
    await post(db.database, account, [earned], today);
    await post(db.database, account, [spendingLine(8)], today);
    await reverse(db.database, account, earned.source, today);
    expect((await balanceOf(db.database, account)).points).toBe(-8);
    await expect(post(db.database, account, [spendingLine(1)], today)).rejects.toMatchObject({
      code: 'LEDGER.INSUFFICIENT',
    });
    await post(db.database, account, [earningLine()], today);
    expect((await balanceOf(db.database, account)).points).toBe(2);
    await isSound(account);
  });

  test('makes the place under the daily limit free again on the same day, and only then', async () => {
    const account = await newAccount();
    const limited = () => earningLine({ dailyLimit: 1 });
    const first = limited();
    await post(db.database, account, [first], today);
    await reverse(db.database, account, first.source, today);
    const second = limited();
    expect(await post(db.database, account, [second], today)).toHaveLength(1);
    expect(await post(db.database, account, [limited()], on('2026-11-22'))).toHaveLength(1);
    await reverse(db.database, account, second.source, on('2026-11-22'));
    expect(await post(db.database, account, [limited()], on('2026-11-22'))).toEqual([]);
  });

  test('does not touch another member with the same source', async () => {
    const world = testWorld(db);
    const communityId = await world.createCommunity();
    const [one, other] = [await world.createMember(communityId), await world.createMember(communityId)];
    const of = { kind: 'milestone', id: 'COURSE:7' };
    for (const account of [one, other]) await post(db.database, account, [earningLine({ source: of })], today);
    await reverse(db.database, one, of, today);
    expect(await balanceOf(db.database, other)).toEqual({ points: 10, growth: 5 });
  });
});

describe('reconcile finds', () => {
  test.each([
    ['a balance that was edited', 'update ledger_accounts set points = points + 1'],
    ['growth that was edited', 'update ledger_accounts set growth = growth + 1'],
    ['a sequence that was edited', 'update ledger_accounts set last_sequence = last_sequence + 1'],
    ['an amount that was edited', 'update ledger_entries set points = 11 where sequence = 2'],
    ['a balance in the middle that was edited', 'update ledger_entries set points_after = 21 where sequence = 2'],
    ['an entry that is missing in the middle', 'delete from ledger_entries where sequence = 2'],
    ['the last entry missing', 'delete from ledger_entries where sequence = 3'],
    ['all entries missing', 'delete from ledger_entries'],
  ])('%s', async (_what, fault) => {
    await db.empty();
    const account = await newAccount();
    const other = await newAccount();
    await post(db.database, account, [earningLine(), earningLine(), earningLine()], today);
    await isSound(account);
    await db.pool.query(
      fault.replace(/ where |$/, ` where member_id = '${account.memberId}' and `).replace(/ and $/, ''),
    );
    const found = await reconcile(db.database, account.communityId);
    expect(found.map(({ memberId }) => memberId)).toEqual([account.memberId]);
    await isSound(other);
  });
});

describe('earning rules', () => {
  test('the newest version counts, one that is switched off earns nothing', async () => {
    const world = testWorld(db);
    const communityId = await world.createCommunity();
    const version = { community_id: communityId, version: 2, points: 99, growth: 9, created_at: world.now() };
    await db.database
      .insertInto('earning_rules')
      .values([
        { ...version, event: 'checkin', daily_limit: 1 },
        { ...version, event: 'comment', daily_limit: 1, is_enabled: false },
      ])
      .execute();
    const rules = await currentRules(db.database, communityId);
    const of = { kind: 'checkin', id: 'C1' };
    const lines = earningLines(rules, [
      { event: 'checkin', source: of },
      { event: 'comment', source: of },
      { event: 'makeup', source: of },
    ]);
    expect(
      lines.map(({ reason, points, growth, ruleVersion, dailyLimit }) => [
        reason,
        points,
        growth,
        ruleVersion,
        dailyLimit,
      ]),
    ).toEqual([
      ['checkin', 99, 9, 2, 1],
      ['makeup', 5, 2, 1, 2],
    ]);
  });
});
