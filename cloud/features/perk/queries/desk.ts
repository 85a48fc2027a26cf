import { LIMITS } from '@contract/limits';
import type { PerkKind, PerkStatus } from '@contract/perk';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../../core/action';
import { pageOf } from '../../../core/paging';
import { found } from '../../../core/refusal';

export interface DeskPerkRow {
  perkId: string;
  kind: PerkKind;
  status: PerkStatus;
  title: string;
  partner: string;
  coverKey: string | null;
  price: number;
  stock: number | null;
  sold: number;
  waiting: number;
  opensAt: Date | null;
  closesAt: Date | null;
}

/** One page of all perks, newest first, drafts included. */
export async function listForDesk({ database, input }: Call<'perk.listForDesk'>, { community }: MemberGrant) {
  const result = await sql<DeskPerkRow>`
    select p.perk_id as "perkId", p.kind, p.status, p.title, p.partner, p.cover_key as "coverKey", p.price, p.stock,
      p.sold, p.opens_at as "opensAt", p.closes_at as "closesAt",
      (select count(*)::integer from redemptions r
        where r.community_id = p.community_id and r.perk_id = p.perk_id and r.status = 'waiting') as waiting
    from perks p
    where p.community_id = ${community.communityId}
      ${input.cursor === undefined ? sql`` : sql`and p.perk_id < ${input.cursor}`}
    order by p.perk_id desc limit ${LIMITS.perkRows + 1}`.execute(database);
  return pageOf(result.rows, LIMITS.perkRows, (row) => row.perkId);
}

export interface PerkSettings {
  perk: Awaited<ReturnType<typeof readSettings>> | null;
  tiers: { tier_no: number; name: string }[];
}

/** What the editor starts with. */
export async function getForDesk(
  { database, input }: Call<'perk.getForDesk'>,
  { community }: MemberGrant,
): Promise<PerkSettings> {
  const tiers = await database
    .selectFrom('tiers')
    .select(['tier_no', 'name'])
    .where('community_id', '=', community.communityId)
    .orderBy('tier_no')
    .execute();
  const { perkId } = input;
  return { tiers, perk: perkId === undefined ? null : await readSettings(database, community.communityId, perkId) };
}

async function readSettings(database: Call['database'], communityId: string, perkId: string) {
  const row = await database
    .selectFrom('perks')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('perk_id', '=', perkId)
    .executeTakeFirst();
  return found(row, 'the perk');
}
