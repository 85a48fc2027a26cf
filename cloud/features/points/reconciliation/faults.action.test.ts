import { testDatabase } from '../../../../test/support/database';
import { createPerk, redeemFor } from '../../../../test/support/perks';
import { testWorld, type Actor, type World } from '../../../../test/support/world';
import { timeOrderedId } from '../../../core/ids';
import { localDateOf } from '../../../core/zone';
import { reverse } from '../../../ledger/reverse';

const db = testDatabase();

let world: World;
let communityId: string;
let me: Actor;
let owner: Actor;

/** A life in which there is one of everything: earned and taken back, given by hand, a coupon, a code, one given back. */
beforeEach(async () => {
  await db.empty();
  world = testWorld(db);
  communityId = await world.createCommunity();
  me = await world.createMember(communityId, { nickname: '小满' });
  owner = await world.createMember(communityId, { role: 'owner' });
  const given = { communityId, memberId: me.memberId, points: 30, growth: 5, reason: '帮大家整理了书单' };
  await world.ok(owner, 'points.grant', given);
  const codes = await createPerk(world, communityId, { kind: 'code', stock: 0 });
  await world.ok(owner, 'perk.importCodes', { communityId, perkId: codes, codes: ['A', 'B'] });
  await redeemFor(world, me, codes);
  const coupons = await createPerk(world, communityId, { valid_days: 1 });
  await redeemFor(world, me, coupons);
  const cancelled = await redeemFor(world, me, coupons);
  await world.ok(me, 'perk.cancel', { communityId, redemptionId: cancelled.redemptionId });
});

/** What the operators read, check by check. */
async function faults(): Promise<Record<string, string[]>> {
  const { checks } = await world.ok(owner, 'points.reconcile', { communityId });
  const found = checks.filter((check) => check.faults.length > 0);
  return Object.fromEntries(found.map((check) => [check.name, check.faults.map(({ words }) => words)]));
}

const said = (words: string): unknown => expect.stringContaining(words);

test('where the product did everything, all of it is proved', async () => {
  const { checks } = await world.ok(owner, 'points.reconcile', { communityId });
  expect(checks.map(({ name, checked, faults: { length } }) => [name, checked, length])).toEqual([
    ['accounts', 2, 0],
    ['grants', 1, 0],
    ['perks', 3, 0],
    ['returns', 1, 0],
  ]);
});

/** Entries and rows are named by what they are, never by a number that another step could move. */
const GRANT = "kind = 'grant' and source_kind = 'grant'";
const COUPON = "kind = 'coupon' and status = 'waiting'";

describe('a fault is found and told', () => {
  test.each<[string, string, string, string]>([
    [
      'a balance that was changed',
      'update ledger_accounts set points = points + 7',
      'accounts',
      '小满的积分余额是 137',
    ],
    ['growth that was changed', 'update ledger_accounts set growth = growth + 1', 'accounts', '小满的成长值是 6'],
    ['an entry that is missing', "delete from ledger_entries where kind = 'reversal'", 'accounts', '小满的积分余额是'],
    ['an entry that was changed', `update ledger_entries set points = 31 where ${GRANT}`, 'accounts', '流水合计是'],
    [
      'a balance after an entry that was changed',
      `update ledger_entries set points_after = points_after + 1 where ${GRANT}`,
      'accounts',
      '小满的流水不连贯',
    ],
    [
      'a number that was left out',
      "update ledger_entries set sequence = sequence + 1 where kind = 'reversal'",
      'accounts',
      '小满的流水不连贯',
    ],
    ['a grant that was changed', 'update point_grants set points = 31', 'grants', '记的是 31 积分，流水里是 30'],
    ['a grant that is gone', 'delete from point_grants', 'grants', '记的是 无 积分，流水里是 30'],
    [
      'a grant without its entry',
      `update ledger_entries set source_id = 'ELSEWHERE' where ${GRANT}`,
      'grants',
      '记的是 30 积分，流水里是 无',
    ],
    [
      'a price that was changed',
      `update redemptions set price = 90 where ${COUPON}`,
      'perks',
      '应该扣 90 积分，流水里是 100',
    ],
    [
      'a redemption that ended without its points',
      `update redemptions set status = 'returned', ended_at = created_at where ${COUPON}`,
      'perks',
      '应该扣 0 积分，流水里是 100',
    ],
    [
      'a redemption that lives on although its points came back',
      "update redemptions set status = 'waiting', ended_at = null where status = 'cancelled'",
      'perks',
      '应该扣 100 积分，流水里是 0',
    ],
    [
      'a redemption that nobody paid',
      `update ledger_entries set source_id = 'ELSEWHERE' where source_id = (select redemption_id from redemptions where ${COUPON})`,
      'perks',
      '应该扣 100 积分，流水里是 0',
    ],
    [
      'a stock that lost a piece',
      "update perks set sold = sold + 1 where kind = 'coupon'",
      'perks',
      '记着兑出 2 份，兑换记录是 1 份',
    ],
    [
      'a code that vanished',
      'delete from perk_codes where redemption_id is null',
      'perks',
      '库存是 2，导入的卡券是 1 张',
    ],
    [
      'a code that was taken from its owner',
      'update perk_codes set redemption_id = null, given_at = null',
      'perks',
      '没有拿到卡券',
    ],
    [
      'a code that a redemption of another perk holds',
      `update perk_codes set given_at = created_at, redemption_id = (select redemption_id from redemptions where ${COUPON})
        where redemption_id is null`,
      'perks',
      '有一张卡券给了出去',
    ],
  ])('%s', async (_what, fault, check, words) => {
    await db.pool.query(fault);
    expect((await faults())[check]).toContainEqual(said(words));
  });

  test('a reversal of another amount than what it takes back', async () => {
    const moment = { now: world.now(), localDate: localDateOf(world.now(), 'Asia/Shanghai') };
    const { rows } = await db.pool.query<{ id: string }>(`select source_id as id from ledger_entries where ${GRANT}`);
    await reverse(world.database, me, { kind: 'grant', id: rows[0]!.id }, moment);
    expect(await faults()).toEqual({});
    const last = 'sequence = (select max(sequence) from ledger_entries)';
    await db.pool.query(`update ledger_entries set points = points - 1, points_after = points_after - 1 where ${last}`);
    await db.pool.query('update ledger_accounts set points = points - 1 where points > 0');
    expect((await faults()).accounts).toEqual([said('小满的流水不连贯')]);
  });

  test('a redemption that keeps failing to come back, once the timer has had a day for it', async () => {
    world.setNow('2026-11-22T15:59:00.000Z');
    expect(await faults()).toEqual({});
    world.setNow('2026-11-22T16:00:00.000Z');
    expect((await faults()).returns).toEqual([said('早该退回 100 积分，一直没有退成')]);
  });

  test('in the books of every member, however many there are', async () => {
    const crowd = Array.from({ length: 600 }, () => timeOrderedId(world.now()));
    await db.pool.query(
      `insert into members (community_id, member_id, person_id, nickname, role, joined_at)
        select $1, id, id, '同学', 'member', now() from unnest($2::text[]) id`,
      [communityId, crowd],
    );
    await db.pool.query(
      'insert into ledger_accounts (community_id, member_id) select $1, id from unnest($2::text[]) id',
      [communityId, crowd],
    );
    const { checks } = await world.ok(owner, 'points.reconcile', { communityId });
    expect(checks[0]).toMatchObject({ checked: 602, faults: [] });
    await db.pool.query('update ledger_accounts set points = 1 where member_id = any($1)', [crowd]);
    const [accounts] = (await world.ok(owner, 'points.reconcile', { communityId })).checks;
    expect(accounts!.faults).toHaveLength(50);
    expect(await world.count('reconciliation_faults')).toBe(600);
  });
});
