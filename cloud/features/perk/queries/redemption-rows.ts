import type { PerkKind, RedemptionStatus } from '@contract/perk';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../../core/database';

/** A redemption as its owner sees it in a list. */
export interface RedemptionRow {
  redemptionId: string;
  perkId: string;
  memberId: string;
  kind: PerkKind;
  title: string;
  coverKey: string | null;
  price: number;
  status: RedemptionStatus;
  createdAt: Date;
  promisedAt: Date | null;
  expiresAt: Date | null;
  returnAt: Date | null;
  fulfilledAt: Date | null;
  revealedAt: Date | null;
  endedAt: Date | null;
  endedReason: string;
  voucherCode: string;
  tracking: string;
  partner: string;
  details: string;
}

/** The columns of {@link RedemptionRow} over `r` (redemptions) and `p` (its perk). */
export const redemptionColumns = sql`
  r.redemption_id as "redemptionId", r.perk_id as "perkId", r.member_id as "memberId", r.kind, r.title,
  p.cover_key as "coverKey", r.price, r.status, r.created_at as "createdAt", r.promised_at as "promisedAt",
  r.expires_at as "expiresAt", r.return_at as "returnAt", r.fulfilled_at as "fulfilledAt",
  r.revealed_at as "revealedAt", r.ended_at as "endedAt", r.ended_reason as "endedReason",
  r.voucher_code as "voucherCode", r.tracking, p.partner, p.details`;

export const withItsPerk = sql`redemptions r join perks p on p.community_id = r.community_id and p.perk_id = r.perk_id`;

/** The redemption for which `condition` (over `r`) holds, or null. */
export async function findRedemption(
  database: Database,
  communityId: string,
  condition: RawBuilder<unknown>,
): Promise<RedemptionRow | null> {
  const result = await sql<RedemptionRow>`
    select ${redemptionColumns} from ${withItsPerk}
    where r.community_id = ${communityId} and ${condition}`.execute(database);
  return result.rows[0] ?? null;
}

/** The same, locked until the transaction ends: of two who want to end or fulfil it one comes first. */
export async function lockRedemption(
  database: Database,
  communityId: string,
  condition: RawBuilder<unknown>,
): Promise<RedemptionRow | null> {
  const result = await sql<RedemptionRow>`
    select ${redemptionColumns} from ${withItsPerk}
    where r.community_id = ${communityId} and ${condition}
    for update of r`.execute(database);
  return result.rows[0] ?? null;
}
