import { LIMITS } from '@contract/limits';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../../core/action';
import { pageOf } from '../../../core/paging';
import { found, Refusal } from '../../../core/refusal';
import type { Redeemer } from '../rules/redeemable';
import { perkFactsSql, readPerk, readRedeemer, type PerkFacts } from './facts';

export interface Offered {
  perk: PerkFacts;
  redeemer: Redeemer;
}

/** The shelf in two ranks: what can be had now or soon, then what is sold out. */
interface Place {
  rank: number;
  perkId: string;
}

const FILTERS = {
  all: sql`true`,
  limited: sql`(p.opens_at is not null or p.closes_at is not null)`,
  partner: sql`p.partner <> ''`,
};

/** One page of the shelf, with what stands in the caller's way. What has closed is left out. */
export async function listShelf({ database, input, now }: Call<'perk.list'>, { member, community }: MemberGrant) {
  const account = { communityId: community.communityId, memberId: member.memberId };
  const redeemer = await readRedeemer(database, account);
  const rank = sql`(case when p.stock is not null and p.sold >= p.stock then 1 else 0 end)`;
  const after = input.cursor === undefined ? null : placeOf(input.cursor);
  const further = after
    ? sql`and (${rank} > ${after.rank} or ${rank} = ${after.rank} and p.perk_id < ${after.perkId})`
    : sql``;
  const onShelf = sql`p.status = 'on_sale' and (p.closes_at is null or p.closes_at > ${now})
    and ${FILTERS[input.filter]} ${further}`;
  const { rows } = await sql<PerkFacts>`${perkFactsSql(account, onShelf)}
    order by ${rank}, p.perk_id desc limit ${LIMITS.perkRows + 1}`.execute(database);
  const page = pageOf(rows, LIMITS.perkRows, (perk) => `${rankOf(perk)}${perk.perkId}`);
  const offers: Offered[] = page.rows.map((perk) => ({ perk, redeemer: { ...redeemer, mine: perk.mine } }));
  return { rows: offers, nextCursor: page.nextCursor, points: redeemer.points };
}

const rankOf = ({ stock, sold }: PerkFacts): number => (stock !== null && sold >= stock ? 1 : 0);

function placeOf(cursor: string): Place {
  const [, rank, perkId] = /^([01])([0-9A-Z]{10,32})$/.exec(cursor) ?? [];
  if (rank === undefined || perkId === undefined) {
    throw new Refusal('INPUT.INVALID', 'this cursor is not one of ours', { field: 'input.cursor' });
  }
  return { rank: Number(rank), perkId };
}

/** One perk, also when it is off the shelf by now: redemptions lead to it. Throws RESOURCE.NOT_FOUND for a draft. */
export async function getPerk(
  { database, input }: Call<'perk.get'>,
  { member, community }: MemberGrant,
): Promise<Offered> {
  const account = { communityId: community.communityId, memberId: member.memberId };
  const perk = found(await readPerk(database, account, input.perkId), 'the perk');
  return { perk, redeemer: { ...(await readRedeemer(database, account)), mine: perk.mine } };
}
