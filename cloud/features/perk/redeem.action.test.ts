import type { Input } from '@contract/actions';
import { testDatabase } from '../../../test/support/database';
import { ADDRESS, createPerk, givePoints, redeemFor } from '../../../test/support/perks';
import { testWorld, type Actor, type World } from '../../../test/support/world';
import { balanceOf } from '../../ledger/account';
import { reconcilePerks } from './reconcile';

const db = testDatabase();

let world: World;
let communityId: string;
let me: Actor;
let owner: Actor;

beforeEach(async () => {
  await db.empty();
  world = testWorld(db);
  communityId = await world.createCommunity();
  me = await world.createMember(communityId, { nickname: '小满' });
  owner = await world.createMember(communityId, { role: 'owner' });
  const tiers = [
    [1, '星尘', 0],
    [2, '星火', 300],
    [3, '星光', 1_000],
  ] as const;
  const rows = tiers.map(([tier_no, name, growth]) => ({ community_id: communityId, tier_no, name, growth }));
  await world.database.insertInto('tiers').values(rows).execute();
});

const redeem = (perkId: string, rest: Partial<Input<'perk.redeem'>> = {}, who = me) =>
  world.call(who.openid, 'perk.redeem', { communityId, perkId, price: 100, ...rest });

async function expectRefusal(perkId: string, error: object, rest: Partial<Input<'perk.redeem'>> = {}): Promise<void> {
  const before = await balanceOf(world.database, me);
  expect(await redeem(perkId, rest)).toMatchObject({ ok: false, error });
  expect(await balanceOf(world.database, me)).toEqual(before);
  expect(await world.count('redemptions')).toBe(0);
}

describe('redeeming', () => {
  test('takes the points, one piece, and gives a voucher that waits', async () => {
    const perkId = await createPerk(world, communityId, { valid_days: 3 });
    await givePoints(world, me, 250);
    const { redemption, points } = await world.ok(me, 'perk.redeem', { communityId, perkId, price: 100 });
    expect(points).toBe(150);
    expect(redemption).toMatchObject({
      status: 'waiting',
      price: 100,
      // the third day, the 23rd, in Shanghai
      expiresAt: '2026-11-23T16:00:00.000Z',
      returnAt: '2026-11-23T16:00:00.000Z',
      promisedAt: null,
    });
    const voucher = await world.ok(me, 'perk.getVoucher', { communityId, redemptionId: redemption.redemptionId });
    expect(voucher.voucherCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
    expect(voucher).toMatchObject({ canCancel: true, code: null });
    const { rows } = await world.ok(me, 'points.listEntries', { communityId, filter: 'spent' });
    expect(rows[0]).toMatchObject({ reason: 'redeem', points: -100, pointsAfter: 150 });
    expect(await world.count('perks', 'sold = 1')).toBe(1);
    expect(await reconcilePerks(world.database, communityId)).toEqual([]);
  });

  test.each([
    ['is off the shelf', { status: 'off_sale' }, 'PERK.NOT_ON_SALE', {}],
    [
      'is not on sale yet',
      { opens_at: '2026-12-01T04:00:00Z' },
      'PERK.NOT_ON_SALE',
      { opensAt: '2026-12-01T04:00:00.000Z' },
    ],
    [
      'is no longer on sale',
      { closes_at: '2026-11-20T04:00:00Z' },
      'PERK.NOT_ON_SALE',
      { closedAt: '2026-11-20T04:00:00.000Z' },
    ],
    ['is sold out', { stock: 3, sold: 3 }, 'PERK.SOLD_OUT', {}],
    ['is for higher tiers', { min_tier_no: 3 }, 'PERK.TIER_TOO_LOW', { needs: '星光', has: '星尘' }],
    ['costs more than I have', { price: 300 }, 'LEDGER.INSUFFICIENT', { balance: 120, price: 300, missing: 180 }],
    ['has another price than I saw', { price: 110 }, 'PERK.PRICE_CHANGED', { price: 110 }],
    ['is a parcel and I gave no address', { kind: 'goods' }, 'PERK.ADDRESS_REQUIRED', { field: 'input.address' }],
  ] as const)('what %s is refused, and says why', async (_what, settings, code, details) => {
    await givePoints(world, me, 120);
    await expectRefusal(await createPerk(world, communityId, settings), { code, details });
  });

  test('a draft does not exist', async () => {
    const perkId = await createPerk(world, communityId, { status: 'draft' });
    await expectRefusal(perkId, { code: 'RESOURCE.NOT_FOUND' });
    expect(await world.refused(me, 'perk.get', { communityId, perkId })).toBe('RESOURCE.NOT_FOUND');
  });

  test('no more often than a member may; what was given back counts no more', async () => {
    const perkId = await createPerk(world, communityId, { per_member_limit: 1 });
    const { redemptionId } = await redeemFor(world, me, perkId);
    await givePoints(world, me, 100);
    expect(await redeem(perkId)).toMatchObject({ error: { code: 'PERK.LIMIT_REACHED', details: { limit: 1 } } });
    await world.ok(me, 'perk.cancel', { communityId, redemptionId });
    expect(await redeem(perkId)).toMatchObject({ ok: true });
  });

  test('a tier that was reached opens what asks for it', async () => {
    const perkId = await createPerk(world, communityId, { min_tier_no: 2 });
    await givePoints(world, me, 100, 300);
    expect(await redeem(perkId)).toMatchObject({ ok: true });
  });

  test('the same request is one redemption', async () => {
    const perkId = await createPerk(world, communityId);
    await givePoints(world, me, 300);
    const input = { communityId, perkId, price: 100 };
    const first = await world.ok(me, 'perk.redeem', input, 'request-0001');
    expect(await world.ok(me, 'perk.redeem', input, 'request-0001')).toEqual(first);
    expect(await world.count('redemptions')).toBe(1);
  });
});

describe('codes', () => {
  test('are given once each, seen by their owner only, and only after a tap', async () => {
    const perkId = await createPerk(world, communityId, { kind: 'code', stock: 0 });
    await world.ok(owner, 'perk.importCodes', { communityId, perkId, codes: ['BOOK-AAAA'] });
    const { redemptionId, status } = await redeemFor(world, me, perkId);
    expect(status).toBe('fulfilled');
    const unseen = await world.ok(me, 'perk.getVoucher', { communityId, redemptionId });
    expect(unseen).toMatchObject({ code: null, canCancel: true });
    await world.ok(me, 'perk.revealCode', { communityId, redemptionId });
    const seen = await world.ok(me, 'perk.getVoucher', { communityId, redemptionId });
    expect(seen).toMatchObject({ code: 'BOOK-AAAA', canCancel: false });
    for (const other of [owner, await world.createMember(communityId)]) {
      expect(await world.refused(other, 'perk.getVoucher', { communityId, redemptionId })).toBe('RESOURCE.NOT_FOUND');
      expect(await world.refused(other, 'perk.revealCode', { communityId, redemptionId })).toBe('RESOURCE.NOT_FOUND');
    }
    expect(await world.refused(me, 'perk.cancel', { communityId, redemptionId })).toBe('PERK.CODE_SEEN');
    expect(await redeem(perkId, {}, await rich())).toMatchObject({ error: { code: 'PERK.SOLD_OUT' } });
  });

  test('stand nowhere in the database in words, receipts included', async () => {
    const perkId = await createPerk(world, communityId, { kind: 'code', stock: 0 });
    await world.ok(owner, 'perk.importCodes', { communityId, perkId, codes: ['SECRET-CODE-1'] });
    const { redemptionId } = await redeemFor(world, me, perkId);
    await world.ok(me, 'perk.revealCode', { communityId, redemptionId });
    expect(await everyRow()).not.toContain('SECRET-CODE-1');
  });

  test('one that was not looked at goes back to the list', async () => {
    const perkId = await createPerk(world, communityId, { kind: 'code', stock: 0 });
    await world.ok(owner, 'perk.importCodes', { communityId, perkId, codes: ['BOOK-AAAA'] });
    const { redemptionId } = await redeemFor(world, me, perkId);
    const { points, redemption } = await world.ok(me, 'perk.cancel', { communityId, redemptionId });
    expect([points, redemption.status]).toEqual([100, 'cancelled']);
    expect(await world.refused(me, 'perk.revealCode', { communityId, redemptionId })).toBe('PERK.ALREADY_ENDED');
    const next = await rich();
    expect(await redeem(perkId, {}, next)).toMatchObject({ ok: true });
    expect(await reconcilePerks(world.database, communityId)).toEqual([]);
  });
});

describe('what I redeemed', () => {
  test('is listed to me, newest first, and to nobody else', async () => {
    const perkId = await createPerk(world, communityId);
    const first = await redeemFor(world, me, perkId);
    world.setNow('2026-11-21T00:31:00.000Z');
    const second = await redeemFor(world, me, perkId);
    const { rows } = await world.ok(me, 'perk.listMine', { communityId });
    expect(rows.map(({ redemptionId }) => redemptionId)).toEqual([second.redemptionId, first.redemptionId]);
    expect((await world.ok(owner, 'perk.listMine', { communityId })).rows).toEqual([]);
  });

  test('can be cancelled until it is fulfilled, by me alone, once', async () => {
    const perkId = await createPerk(world, communityId);
    const { redemptionId } = await redeemFor(world, me, perkId);
    expect(await world.refused(owner, 'perk.cancel', { communityId, redemptionId })).toBe('RESOURCE.NOT_FOUND');
    await world.ok(me, 'perk.cancel', { communityId, redemptionId });
    expect(await world.refused(me, 'perk.cancel', { communityId, redemptionId })).toBe('PERK.ALREADY_ENDED');
    expect((await balanceOf(world.database, me)).points).toBe(100);
    expect(await world.count('perks', 'sold = 0')).toBe(1);
    const done = await redeemFor(world, me, perkId, 100);
    await world.ok(owner, 'perk.fulfil', { communityId, redemptionId: done.redemptionId, tracking: '' });
    const input = { communityId, redemptionId: done.redemptionId };
    expect(await world.refused(me, 'perk.cancel', input)).toBe('PERK.ALREADY_FULFILLED');
  });
});

describe('addresses', () => {
  test('are sealed in the database, shown to operators, and in their owner’s export', async () => {
    const perkId = await createPerk(world, communityId, { kind: 'goods' });
    const { redemptionId } = await redeemFor(world, me, perkId);
    expect(await everyRow()).not.toContain('衡山路');
    const { rows } = await world.ok(owner, 'perk.listRedemptions', { communityId, perkId });
    expect(rows[0]).toMatchObject({ redemptionId, address: ADDRESS, member: { nickname: '小满' } });
    const { record } = await world.ok(me, 'account.exportRecord', { communityId });
    expect(JSON.stringify(record.redemptions)).toContain('衡山路');
    await world.ok(owner, 'perk.fulfil', { communityId, redemptionId, tracking: 'SF100' });
    expect(await everyRow()).not.toContain('衡山路');
  });

  test('go with a cancelled redemption, and with the account, which gives the piece back', async () => {
    const perkId = await createPerk(world, communityId, { kind: 'goods', stock: 2 });
    const cancelled = await redeemFor(world, me, perkId);
    await redeemFor(world, me, perkId);
    await world.ok(me, 'perk.cancel', { communityId, redemptionId: cancelled.redemptionId });
    expect(await world.count('redemption_addresses')).toBe(1);
    await world.ok(me, 'account.deleteForever', { confirm: '注销' });
    expect(await world.count('redemption_addresses')).toBe(0);
    expect(await world.count('perks', 'sold = 0')).toBe(1);
    expect(await reconcilePerks(world.database, communityId)).toEqual([]);
  });

  test('a code that was given is emptied with the account and never given again', async () => {
    const perkId = await createPerk(world, communityId, { kind: 'code', stock: 0 });
    await world.ok(owner, 'perk.importCodes', { communityId, perkId, codes: ['BOOK-AAAA'] });
    await redeemFor(world, me, perkId);
    await world.ok(me, 'account.deleteForever', { confirm: '注销' });
    expect(await world.count('perk_codes', "sealed = ''")).toBe(1);
    const again = await world.ok(owner, 'perk.importCodes', { communityId, perkId, codes: ['BOOK-AAAA'] });
    expect(again).toEqual({ added: 0, duplicates: 1, left: 0 });
  });
});

async function rich(): Promise<Actor> {
  const actor = await world.createMember(communityId);
  await givePoints(world, actor, 100);
  return actor;
}

/** Everything that the database holds, as text. */
async function everyRow(): Promise<string> {
  const tables = await db.pool.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public'",
  );
  const texts: string[] = [];
  for (const { name } of tables.rows) {
    texts.push(JSON.stringify((await db.pool.query(`select * from ${name}`)).rows));
  }
  return texts.join('\n');
}
