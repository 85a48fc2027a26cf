import { testDatabase } from '../../../test/support/database';
import { createPerk, redeemFor } from '../../../test/support/perks';
import { testWorld, type Actor, type World } from '../../../test/support/world';
import { reconcilePerks } from './reconcile';

const db = testDatabase();

let world: World;
let me: Actor;
let couponId: string;
let codeId: string;

beforeEach(async () => {
  await db.empty();
  world = testWorld(db);
  const communityId = await world.createCommunity();
  me = await world.createMember(communityId);
  const owner = await world.createMember(communityId, { role: 'owner' });
  couponId = await createPerk(world, communityId);
  codeId = await createPerk(world, communityId, { kind: 'code', stock: 0 });
  await world.ok(owner, 'perk.importCodes', { communityId, perkId: codeId, codes: ['A', 'B'] });
  await redeemFor(world, me, couponId);
  await redeemFor(world, me, codeId);
  const cancelled = await redeemFor(world, me, couponId);
  await world.ok(me, 'perk.cancel', { communityId, redemptionId: cancelled.redemptionId });
});

const findings = () => reconcilePerks(world.database, me.communityId);

test('finds nothing where the product did everything', async () => {
  expect(await findings()).toEqual([]);
});

test.each([
  [
    'a redemption whose price was changed',
    'redemption_paid',
    "update redemptions set price = 90 where kind = 'coupon' and status = 'waiting'",
  ],
  [
    'a redemption that ended without its points',
    'redemption_paid',
    "update redemptions set status = 'returned', ended_at = now() where status = 'waiting'",
  ],
  ['a stock that lost a piece', 'perk_sold', "update perks set sold = sold + 1 where kind = 'coupon'"],
  ['a code that vanished', 'perk_codes', 'delete from perk_codes where redemption_id is null'],
  [
    'a code that was taken away from its owner',
    'code_given',
    'update perk_codes set redemption_id = null, given_at = null',
  ],
])('finds %s', async (_what, check, fault) => {
  await db.pool.query(fault);
  expect(await findings()).toContainEqual(expect.objectContaining({ check }));
});

test('finds an entry that no redemption stands behind', async () => {
  await db.pool.query(
    "update ledger_entries set source_id = 'NOSUCHREDEMPTION' where reason = 'redeem' and sequence = 2",
  );
  const found = await findings();
  expect(found.map(({ check }) => check)).toEqual(['redemption_paid', 'redemption_paid']);
  expect(found).toContainEqual({ check: 'redemption_paid', subjectId: 'NOSUCHREDEMPTION', expected: 0, found: -100 });
});
