import { testDatabase } from '../../../../test/support/database';
import { createPerk, redeemFor } from '../../../../test/support/perks';
import { testWorld, type Actor, type World } from '../../../../test/support/world';
import { balanceOf } from '../../../ledger/account';
import { forgetAddresses } from './forget-addresses';
import type { Job } from './job';
import { returnOverdue } from './return-overdue';

const db = testDatabase();

let world: World;
let me: Actor;
let owner: Actor;

beforeEach(async () => {
  await db.empty();
  world = testWorld(db);
  const communityId = await world.createCommunity();
  me = await world.createMember(communityId);
  owner = await world.createMember(communityId, { role: 'owner' });
});

const run = (job: Job) => {
  const { database, services, log } = world.pipeline;
  return job({ database, services, log, now: world.now() });
};

describe('returnOverdue', () => {
  test('gives points back when the promise is over, not before, and once however often it runs', async () => {
    const perkId = await createPerk(world, me.communityId, { kind: 'service', promise_hours: 48 });
    await redeemFor(world, me, perkId);
    world.setNow('2026-11-23T00:29:59.000Z');
    expect(await run(returnOverdue)).toEqual({ returned: 0, failed: 0 });
    world.setNow('2026-11-23T00:30:00.000Z');
    expect(await run(returnOverdue)).toEqual({ returned: 1, failed: 0 });
    expect(await run(returnOverdue)).toEqual({ returned: 0, failed: 0 });
    expect((await balanceOf(world.database, me)).points).toBe(100);
    expect(await world.count('perks', 'sold = 0')).toBe(1);
    const { rows } = await world.ok(me, 'inbox.list', { communityId: me.communityId });
    expect(rows.map(({ title }) => title)).toEqual(['「城南书店 20 元券」的积分已退回']);
    expect(rows[0]?.body).toContain('没有在承诺的时间内完成');
  });

  test('says that a coupon was not used in time', async () => {
    await redeemFor(world, me, await createPerk(world, me.communityId, { valid_days: 1 }));
    world.setNow('2026-11-21T16:00:00.000Z');
    expect(await run(returnOverdue)).toEqual({ returned: 1, failed: 0 });
    const { rows } = await world.ok(me, 'inbox.list', { communityId: me.communityId });
    expect(rows[0]?.body).toBe('到期前没有使用，100 积分已经退回你的账户。');
  });

  test('holds up nobody behind those that fail each time, however many', async () => {
    const { communityId } = me;
    const broken = await createPerk(world, communityId, { kind: 'service', promise_hours: 1 });
    const first = await redeemFor(world, me, broken);
    // 205 copies of it, the longest overdue, of a perk whose count of what is sold was lost
    await db.pool.query(
      `insert into redemptions (community_id, redemption_id, perk_id, member_id, kind, title, price, voucher_code, status,
        promised_at, return_at, created_at)
      select community_id, 'BROKEN' || lpad(copy::text, 14, '0'), perk_id, member_id, kind, title, price,
        'BROKEN' || lpad(copy::text, 6, '0'), status, promised_at, return_at, created_at
      from redemptions, generate_series(1, 205) copy where redemption_id = $1`,
      [first.redemptionId],
    );
    await db.pool.query('update perks set sold = 0 where perk_id = $1', [broken]);
    const sound = await redeemFor(
      world,
      me,
      await createPerk(world, communityId, { kind: 'service', promise_hours: 2 }),
    );
    world.setNow('2026-11-22T00:30:00.000Z');
    expect(await run(returnOverdue)).toEqual({ returned: 1, failed: 206 });
    expect(await world.count('redemptions', "redemption_id = $1 and status = 'returned'", [sound.redemptionId])).toBe(
      1,
    );
    await db.pool.query('update perks set sold = 206 , stock = 300 where perk_id = $1', [broken]);
    expect(await run(returnOverdue)).toEqual({ returned: 206, failed: 0 });
  });

  test('leaves alone what was fulfilled, and what has no end', async () => {
    const { communityId } = me;
    const done = await redeemFor(world, me, await createPerk(world, communityId, { valid_days: 1 }));
    await world.ok(owner, 'perk.fulfil', { communityId, redemptionId: done.redemptionId, tracking: '' });
    await redeemFor(world, me, await createPerk(world, communityId));
    world.setNow('2027-11-21T16:00:00.000Z');
    expect(await run(returnOverdue)).toEqual({ returned: 0, failed: 0 });
  });
});

test('forgetAddresses deletes an address 90 days after the parcel was sent', async () => {
  const { communityId } = me;
  const perkId = await createPerk(world, communityId, { kind: 'goods' });
  const sent = await redeemFor(world, me, perkId);
  await redeemFor(world, me, perkId);
  await world.ok(owner, 'perk.fulfil', { communityId, redemptionId: sent.redemptionId, tracking: 'SF1' });
  world.setNow('2027-02-19T00:29:00.000Z');
  expect(await run(forgetAddresses)).toEqual({ addresses: 0 });
  world.setNow('2027-02-19T00:30:00.000Z');
  expect(await run(forgetAddresses)).toEqual({ addresses: 1 });
  expect(await run(forgetAddresses)).toEqual({ addresses: 0 });
  expect(await world.count('redemption_addresses')).toBe(1);
});
