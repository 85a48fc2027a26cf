import { writeDefaultTiers } from '../../../cloud/features/vip/default-tiers';
import { createPerk, givePoints } from '../../support/perks';
import type { Actor, World } from '../../support/world';
import { openCamp, type Camp, type Seat } from './camp';
import type { Walker } from './walker';

/** What somebody has before a journey begins. */
export interface Purse extends Seat {
  points?: number;
  growth?: number;
}

/** A camp whose community has the default tiers and gives something for points. */
export interface Market extends Omit<Camp, 'member'> {
  owner: Actor;
  /** Somebody else who works at the desk. */
  colleague: (nickname: string) => Promise<Actor>;
  /** A member of the camp with points and growth; none unless told otherwise. */
  member: (nickname: string, purse?: Purse) => Promise<Actor>;
  /** A perk on the shelf, as `createPerk` makes it. Answers its id. */
  offer: (perk: Parameters<typeof createPerk>[2]) => Promise<string>;
}

export async function openMarket(world: World): Promise<Market> {
  const camp = await openCamp(world);
  const { communityId } = camp;
  await writeDefaultTiers(world.database, communityId);
  return {
    ...camp,
    owner: await camp.member('苏晴', 'owner'),
    colleague: (nickname) => camp.member(nickname, 'operator'),
    member: async (nickname, { points = 0, growth = 0, ...seat } = {}) => {
      const actor = await camp.seat(nickname, seat);
      if (points + growth > 0) await givePoints(world, actor, points, growth);
      return actor;
    },
    offer: (perk) => createPerk(world, communityId, perk),
  };
}

/** From a perk that can be had to its voucher: two taps, the price seen before the second. */
export async function redeems(me: Walker, price: number): Promise<void> {
  await me.taps(`${price} 积分兑换`);
  await me.sees('兑换后');
  await me.taps('确认兑换');
  await me.sees('兑换详情');
}

/** The voucher's code as it stands on the screen. */
export const readsCode = (me: Walker): Promise<string> =>
  me.page
    .getByText(/^([0-9A-Z]{4} ?){3}$/)
    .filter({ visible: true })
    .innerText();

/** An operator types a code and looks at what it is for. */
export async function looksUp(desk: Walker, code: string): Promise<void> {
  await desk.types('券码', code);
  await desk.taps('查看这张券');
}
