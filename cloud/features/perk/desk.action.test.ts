import type { Input } from '@contract/actions';
import { testDatabase } from '../../../test/support/database';
import { createPicture } from '../../../test/support/pictures';
import { createPerk, redeemFor } from '../../../test/support/perks';
import { testWorld, type Actor, type World } from '../../../test/support/world';
import { newDataKey, vaultOver } from '../../core/vault';

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
  owner = await world.createMember(communityId, { nickname: '群主', role: 'owner' });
});

const coupon = (): Input<'perk.save'> => ({
  communityId,
  kind: 'coupon',
  status: 'on_sale',
  title: '城南书店 20 元券',
  summary: '满 50 可用',
  details: '结账时出示。',
  partner: '城南书店',
  price: 300,
  minTierNo: null,
  perMemberLimit: 2,
  opensAt: null,
  closesAt: null,
  promiseHours: null,
  validDays: 30,
  stock: 38,
});

describe('the editor', () => {
  test('makes a perk that members see, with its picture, and the log says who did', async () => {
    const { mediaId } = await createPicture(world, owner, 'passed');
    const { perkId } = await world.ok(owner, 'perk.save', { ...coupon(), coverMediaId: mediaId });
    const { rows } = await world.ok(me, 'perk.list', { communityId, filter: 'partner' });
    expect(rows).toMatchObject([{ perkId, title: '城南书店 20 元券', left: 38, mine: 0, perMemberLimit: 2 }]);
    expect(rows[0]?.coverUrl).toContain('/files/media/');
    expect(await world.count('audit_log', "action = 'perk.created' and subject_id = $1", [perkId])).toBe(1);
  });

  test('keeps a draft to the desk', async () => {
    const { perkId } = await world.ok(owner, 'perk.save', { ...coupon(), status: 'draft' });
    expect((await world.ok(me, 'perk.list', { communityId, filter: 'all' })).rows).toEqual([]);
    expect((await world.ok(owner, 'perk.listForDesk', { communityId })).rows).toMatchObject([{ perkId, sold: 0 }]);
    const { perk } = await world.ok(owner, 'perk.getForDesk', { communityId, perkId });
    expect(perk).toMatchObject({ version: 1, details: '结账时出示。', status: 'draft' });
    expect(await world.ok(owner, 'perk.getForDesk', { communityId })).toMatchObject({ perk: null });
  });

  test('lets one of two editors through', async () => {
    const { perkId, version } = await world.ok(owner, 'perk.save', coupon());
    const edit = { ...coupon(), perkId, version };
    expect(await world.ok(owner, 'perk.save', { ...edit, price: 200 })).toEqual({ perkId, version: 2 });
    const late = await world.call(owner.openid, 'perk.save', { ...edit, price: 100 });
    expect(late).toMatchObject({ error: { code: 'PERK.EDITED_MEANWHILE', details: { version: 2 } } });
  });

  test('refuses less stock than was redeemed, and another kind once it was', async () => {
    const { perkId, version } = await world.ok(owner, 'perk.save', coupon());
    await redeemFor(world, me, perkId, 300);
    const edit = { ...coupon(), perkId, version };
    const less = await world.call(owner.openid, 'perk.save', { ...edit, stock: 0 });
    expect(less).toMatchObject({ error: { code: 'PERK.STOCK_BELOW_SOLD', details: { sold: 1 } } });
    expect(await world.refused(owner, 'perk.save', { ...edit, kind: 'service' })).toBe('PERK.KIND_FIXED');
    expect(await world.ok(owner, 'perk.save', { ...edit, stock: 1 })).toMatchObject({ version: 2 });
  });

  test.each([
    ['a window that ends before it begins', { opensAt: '2026-12-02T00:00:00Z', closesAt: '2026-12-01T00:00:00Z' }],
    ['a tier that does not exist', { minTierNo: 9 }],
  ])('refuses %s', async (_what, change) => {
    expect(await world.refused(owner, 'perk.save', { ...coupon(), ...change })).toBe('INPUT.INVALID');
    expect(await world.count('perks')).toBe(0);
  });

  test('lets no text through that did not pass the check', async () => {
    const refused = await world.call(owner.openid, 'perk.save', { ...coupon(), details: '代开发票' });
    expect(refused).toMatchObject({ error: { code: 'CONTENT.REJECTED', details: { field: 'input.details' } } });
  });

  test('keeps no promise that the kind cannot keep', async () => {
    const { perkId } = await world.ok(owner, 'perk.save', { ...coupon(), promiseHours: 48 });
    expect((await world.ok(me, 'perk.get', { communityId, perkId })).promiseHours).toBeNull();
  });
});

describe('the shelf', () => {
  test('says beforehand what a redemption would refuse, and puts the sold out last', async () => {
    await createPerk(world, communityId, { title: '早的', price: 10 });
    world.setNow('2026-11-21T00:31:00.000Z');
    await createPerk(world, communityId, { title: '兑完的', stock: 1, sold: 1, price: 1 });
    await createPerk(world, communityId, { title: '过期的', closes_at: '2026-11-01T00:00:00Z' });
    world.setNow('2026-11-21T00:32:00.000Z');
    await createPerk(world, communityId, { title: '限时的', opens_at: '2026-12-01T04:00:00Z' });
    const { rows } = await world.ok(me, 'perk.list', { communityId, filter: 'all' });
    expect(rows.map(({ title, obstacle }) => [title, obstacle?.reason])).toEqual([
      ['限时的', 'not_open'],
      ['早的', 'points_short'],
      ['兑完的', 'sold_out'],
    ]);
    const limited = await world.ok(me, 'perk.list', { communityId, filter: 'limited' });
    expect(limited.rows.map(({ title }) => title)).toEqual(['限时的']);
  });

  test('goes on where the page ended, across both ranks', async () => {
    for (let index = 0; index < 45; index += 1) {
      world.setNow(new Date(Date.parse('2026-11-21T01:00:00Z') + index * 1000).toISOString());
      await createPerk(world, communityId, index % 3 === 0 ? { stock: 1, sold: 1 } : {});
    }
    const seen: string[] = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const page = await world.ok(me, 'perk.list', { communityId, filter: 'all', ...(cursor && { cursor }) });
      seen.push(...page.rows.map(({ perkId }) => perkId));
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(45);
    expect(seen).toHaveLength(45);
  });

  test.each(['perk.list', 'perk.listWaiting'] as const)('%s takes no cursor that is not its own', async (action) => {
    const input = { communityId, cursor: 'somebody-elses' };
    const refused =
      action === 'perk.list'
        ? await world.refused(me, action, { ...input, filter: 'all' })
        : await world.refused(owner, action, { ...input, scope: 'todo' });
    expect(refused).toBe('INPUT.INVALID');
  });
});

describe('code lists', () => {
  test('take each code once, whatever list or perk it comes in, and become the stock', async () => {
    const perkId = await createPerk(world, communityId, { kind: 'code', stock: 0 });
    const first = await world.ok(owner, 'perk.importCodes', { communityId, perkId, codes: ['A', ' A ', 'B'] });
    expect(first).toEqual({ added: 2, duplicates: 1, left: 2 });
    const other = await createPerk(world, communityId, { kind: 'code', stock: 0 });
    const again = await world.ok(owner, 'perk.importCodes', { communityId, perkId: other, codes: ['B', 'C'] });
    expect(again).toEqual({ added: 1, duplicates: 1, left: 1 });
  });

  test('find a code that was imported before the keys were rotated', async () => {
    const perkId = await createPerk(world, communityId, { kind: 'code', stock: 0 });
    const { services } = world.pipeline;
    const [older, newer] = [newDataKey('older'), newDataKey('newer')];
    services.vault = vaultOver(older);
    await world.ok(owner, 'perk.importCodes', { communityId, perkId, codes: ['A'] });
    services.vault = vaultOver(`${newer},${older}`);
    world.setNow(new Date(world.now().getTime() + 1000).toISOString());
    const again = await world.ok(owner, 'perk.importCodes', { communityId, perkId, codes: ['A', 'B'] });
    expect(again).toEqual({ added: 1, duplicates: 1, left: 2 });
    const { redemptionId } = await redeemFor(world, me, perkId);
    await world.ok(me, 'perk.revealCode', { communityId, redemptionId });
    expect(await world.ok(me, 'perk.getVoucher', { communityId, redemptionId })).toMatchObject({ code: 'A' });
  });

  test('a wrong key opens nothing, and says nothing', async () => {
    const perkId = await createPerk(world, communityId, { kind: 'code', stock: 0 });
    await world.ok(owner, 'perk.importCodes', { communityId, perkId, codes: ['A'] });
    const { redemptionId } = await redeemFor(world, me, perkId);
    await world.ok(me, 'perk.revealCode', { communityId, redemptionId });
    world.pipeline.services.vault = vaultOver(newDataKey('test'));
    expect(await world.refused(me, 'perk.getVoucher', { communityId, redemptionId })).toBe('SYSTEM.INTERNAL');
  });

  test('can be taken away as far as nobody has got them', async () => {
    const perkId = await createPerk(world, communityId, { kind: 'code', stock: 0 });
    await world.ok(owner, 'perk.importCodes', { communityId, perkId, codes: ['A', 'B', 'C'] });
    await redeemFor(world, me, perkId);
    expect(await world.ok(owner, 'perk.discardCodes', { communityId, perkId })).toEqual({ discarded: 2 });
    expect(await world.count('perks', 'stock = 1 and sold = 1')).toBe(1);
  });

  test('belong to perks of kind code only', async () => {
    const perkId = await createPerk(world, communityId);
    const input = { communityId, perkId, codes: ['A'] };
    expect(await world.refused(owner, 'perk.importCodes', input)).toBe('RESOURCE.NOT_FOUND');
  });
});

describe('fulfilment', () => {
  test('by the code as it is typed, once; the member is told', async () => {
    const { redemptionId, voucherCode } = await redeemFor(world, me, await createPerk(world, communityId));
    const typed = voucherCode.toLowerCase().replace(/(.{4})/g, '$1 ');
    const seen = await world.ok(owner, 'perk.lookUpVoucher', { communityId, code: typed });
    expect(seen).toMatchObject({ redemptionId, status: 'waiting', member: { nickname: '小满' }, undoUntil: null });
    const done = await world.ok(owner, 'perk.fulfil', { communityId, redemptionId, tracking: '' });
    expect(done).toMatchObject({ status: 'fulfilled', undoUntil: '2026-11-21T00:40:00.000Z' });
    const again = await world.call(owner.openid, 'perk.fulfil', { communityId, redemptionId, tracking: '' });
    expect(again).toMatchObject({
      error: {
        code: 'PERK.ALREADY_FULFILLED',
        details: { kind: 'coupon', wanted: 'fulfil', fulfilledAt: '2026-11-21T00:30:00.000Z' },
      },
    });
    expect(await world.count('inbox_messages', "kind = 'perk' and member_id = $1", [me.memberId])).toBe(1);
    expect(await world.count('audit_log', "action = 'redemption.fulfilled'")).toBe(1);
    const after = await world.ok(owner, 'perk.lookUpVoucher', { communityId, code: voucherCode });
    expect(after).toMatchObject({ fulfilledBy: '群主', undoUntil: '2026-11-21T00:40:00.000Z' });
  });

  test('an unknown code, or one of another community, finds nothing', async () => {
    const elsewhere = await world.createCommunity();
    const stranger = await world.createMember(elsewhere);
    const { voucherCode } = await redeemFor(world, stranger, await createPerk(world, elsewhere));
    for (const code of [voucherCode, '0000-0000-0000']) {
      expect(await world.refused(owner, 'perk.lookUpVoucher', { communityId, code })).toBe('RESOURCE.NOT_FOUND');
    }
  });

  test('can be taken back within ten minutes, and then fulfilled again', async () => {
    const { redemptionId } = await redeemFor(world, me, await createPerk(world, communityId, { kind: 'goods' }));
    const input = { communityId, redemptionId };
    await world.ok(owner, 'perk.fulfil', { ...input, tracking: 'SF100' });
    expect(await world.ok(me, 'perk.getVoucher', input)).toMatchObject({ tracking: 'SF100', status: 'fulfilled' });
    expect(await world.count('redemption_addresses', 'delete_at is not null')).toBe(1);
    world.setNow('2026-11-21T00:40:00.000Z');
    expect(await world.ok(owner, 'perk.undoFulfil', input)).toMatchObject({ status: 'waiting', undoUntil: null });
    expect(await world.ok(me, 'perk.getVoucher', input)).toMatchObject({ tracking: '', status: 'waiting' });
    expect(await world.count('redemption_addresses', 'delete_at is null')).toBe(1);
    await world.ok(owner, 'perk.fulfil', { ...input, tracking: 'SF200' });
    world.setNow('2026-11-21T00:50:01.000Z');
    expect(await world.refused(owner, 'perk.undoFulfil', input)).toBe('PERK.UNDO_TOO_LATE');
  });

  test('a code is handed over for good, a voucher too old is not fulfilled', async () => {
    const codePerk = await createPerk(world, communityId, { kind: 'code', stock: 0 });
    await world.ok(owner, 'perk.importCodes', { communityId, perkId: codePerk, codes: ['A'] });
    const given = await redeemFor(world, me, codePerk);
    const ofCode = { communityId, redemptionId: given.redemptionId };
    expect(await world.refused(owner, 'perk.undoFulfil', ofCode)).toBe('PERK.UNDO_TOO_LATE');
    const old = await redeemFor(world, me, await createPerk(world, communityId, { valid_days: 1 }));
    world.setNow('2026-11-21T16:00:00.000Z');
    const input = { communityId, redemptionId: old.redemptionId, tracking: '' };
    expect(await world.refused(owner, 'perk.fulfil', input)).toBe('PERK.VOUCHER_EXPIRED');
  });

  test('what waits is listed with the soonest promise first, coupons apart', async () => {
    const soon = await createPerk(world, communityId, { kind: 'service', promise_hours: 24, title: '快' });
    const later = await createPerk(world, communityId, { kind: 'goods', promise_hours: 72, title: '慢' });
    const never = await createPerk(world, communityId, { kind: 'service', title: '不限' });
    for (const perkId of [never, later, soon]) await redeemFor(world, me, perkId);
    await redeemFor(world, me, await createPerk(world, communityId));
    const { rows } = await world.ok(owner, 'perk.listWaiting', { communityId, scope: 'todo' });
    expect(rows.map(({ title, address }) => [title, address !== null])).toEqual([
      ['快', false],
      ['慢', true],
      ['不限', false],
    ]);
    const coupons = await world.ok(owner, 'perk.listWaiting', { communityId, scope: 'coupon' });
    expect(coupons.rows).toHaveLength(1);
    const { redemptionId } = rows[2]!;
    const cursor = `x-${rows[1]!.redemptionId}`;
    const rest = await world.ok(owner, 'perk.listWaiting', { communityId, scope: 'todo', cursor });
    expect(rest.rows.map((row) => row.redemptionId).filter((id) => id === redemptionId)).toEqual(
      redemptionId > rows[1]!.redemptionId ? [redemptionId] : [],
    );
  });

  test('an operator gives points back with a reason, once', async () => {
    const { redemptionId } = await redeemFor(world, me, await createPerk(world, communityId));
    const input = { communityId, redemptionId, reason: '合作方停业' };
    expect(await world.ok(owner, 'perk.returnRedemption', input)).toMatchObject({ status: 'returned' });
    expect(await world.refused(owner, 'perk.returnRedemption', input)).toBe('PERK.ALREADY_ENDED');
    const { rows } = await world.ok(me, 'perk.listMine', { communityId });
    expect(rows[0]).toMatchObject({ status: 'returned', endedReason: '合作方停业' });
    const { rows: messages } = await world.ok(me, 'inbox.list', { communityId });
    expect(messages[0]?.body).toBe('合作方停业（100 积分已退回你的账户）');
    const { balance } = await world.ok(me, 'points.listEntries', { communityId, filter: 'all' });
    expect(balance.points).toBe(100);
  });
});
