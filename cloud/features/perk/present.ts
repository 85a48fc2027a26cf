import type { Output } from '@contract/actions';
import type { PerkCard, Redemption } from '@contract/perk';
import type { Call } from '../../core/action';
import type { Redeemed } from './commands/redeem';
import type { listMine, OwnVoucher } from './queries/mine';
import type { RedemptionRow } from './queries/redemption-rows';
import type { listShelf, Offered } from './queries/shelf';
import { leftOf, obstacleOf } from './rules/redeemable';
import { canCancel } from './rules/terms';

type Tools = Pick<Call, 'services' | 'now'>;

const instantOrNull = (at: Date | null) => at && at.toISOString();

function presentCard({ perk, redeemer }: Offered, { services, now }: Tools): PerkCard {
  return {
    perkId: perk.perkId,
    kind: perk.kind,
    title: perk.title,
    summary: perk.summary,
    partner: perk.partner,
    coverUrl: perk.coverKey && services.storage.urlOf(perk.coverKey),
    price: perk.price,
    minTierName: perk.minTierName,
    left: leftOf(perk),
    perMemberLimit: perk.perMemberLimit,
    mine: perk.mine,
    opensAt: instantOrNull(perk.opensAt),
    closesAt: instantOrNull(perk.closesAt),
    promiseHours: perk.promiseHours,
    validDays: perk.validDays,
    obstacle: obstacleOf(perk, redeemer, now),
  };
}

export function presentShelf(page: Awaited<ReturnType<typeof listShelf>>, tools: Tools): Output<'perk.list'> {
  const { rows, nextCursor, points } = page;
  return { rows: rows.map((offered) => presentCard(offered, tools)), nextCursor, points };
}

export function presentPerk(offered: Offered, tools: Tools): Output<'perk.get'> {
  const { perk, redeemer } = offered;
  return { ...presentCard(offered, tools), details: perk.details, points: redeemer.points };
}

export function presentRedemption(row: RedemptionRow, { services }: Pick<Tools, 'services'>): Redemption {
  return {
    redemptionId: row.redemptionId,
    perkId: row.perkId,
    kind: row.kind,
    title: row.title,
    coverUrl: row.coverKey && services.storage.urlOf(row.coverKey),
    price: row.price,
    status: row.status,
    createdAt: row.createdAt.toISOString(),
    promisedAt: instantOrNull(row.promisedAt),
    expiresAt: instantOrNull(row.expiresAt),
    returnAt: instantOrNull(row.returnAt),
    fulfilledAt: instantOrNull(row.fulfilledAt),
    endedAt: instantOrNull(row.endedAt),
    endedReason: row.endedReason,
  };
}

export function presentRedeemed({ redemption, points }: Redeemed, tools: Tools): Output<'perk.redeem'> {
  return { redemption: presentRedemption(redemption, tools), points };
}

export function presentMine(page: Awaited<ReturnType<typeof listMine>>, tools: Tools): Output<'perk.listMine'> {
  return { rows: page.rows.map((row) => presentRedemption(row, tools)), nextCursor: page.nextCursor };
}

export function presentVoucher(
  { redemption, sealedCode }: OwnVoucher,
  call: Call<'perk.getVoucher'>,
): Output<'perk.getVoucher'> {
  return {
    ...presentRedemption(redemption, call),
    partner: redemption.partner,
    details: redemption.details,
    voucherCode: redemption.voucherCode,
    tracking: redemption.tracking,
    canCancel: canCancel(redemption),
    code: sealedCode && call.services.vault.open(sealedCode, call.input.communityId),
  };
}

export function presentRevealed(revealedAt: Date): Output<'perk.revealCode'> {
  return { revealedAt: revealedAt.toISOString() };
}
