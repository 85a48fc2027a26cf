import type { Insertable } from 'kysely';
import { randomId, timeOrderedId } from '../../cloud/core/ids';
import { localDateOf } from '../../cloud/core/zone';
import type { Perks } from '../../cloud/database/schema';
import { post } from '../../cloud/ledger/post';
import type { Actor, World } from './world';

/** A coupon for 100 points on sale, unless told otherwise. Answers its id. */
export async function createPerk(
  world: World,
  communityId: string,
  options: Partial<Omit<Insertable<Perks>, 'community_id' | 'perk_id' | 'created_at'>> = {},
): Promise<string> {
  const perkId = timeOrderedId(world.now());
  const row = { kind: 'coupon', status: 'on_sale', title: '城南书店 20 元券', price: 100, stock: 10, ...options };
  await world.database
    .insertInto('perks')
    .values({ community_id: communityId, perk_id: perkId, created_at: world.now(), ...row })
    .execute();
  return perkId;
}

/** Gives a member points, as an operator would. */
export async function givePoints(world: World, actor: Actor, points: number, growth = 0): Promise<void> {
  const line = { kind: 'grant', reason: 'grant', ruleVersion: null, dailyLimit: null, points, growth } as const;
  const moment = { now: world.now(), localDate: localDateOf(world.now(), 'Asia/Shanghai') };
  await post(world.database, actor, [{ ...line, source: { kind: 'test', id: randomId() } }], moment);
}

/** A redemption by `actor` through the product, with the points for it. */
export async function redeemFor(world: World, actor: Actor, perkId: string, price = 100) {
  await givePoints(world, actor, price);
  const { communityId } = actor;
  const { redemption } = await world.ok(actor, 'perk.redeem', { communityId, perkId, price, address: ADDRESS });
  const { voucherCode } = await world.ok(actor, 'perk.getVoucher', {
    communityId,
    redemptionId: redemption.redemptionId,
  });
  return { ...redemption, voucherCode };
}

export const ADDRESS = { name: '林小满', phone: '138 0013 8000', region: '上海市徐汇区', street: '衡山路 8 号 3 楼' };
