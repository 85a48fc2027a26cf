import type { Output } from '@contract/actions';
import type { Address, DeskRedemption, Fulfilment } from '@contract/perk';
import type { Call } from '../../core/action';
import { presentPerson } from '../../core/person';
import type { ImportedCodes } from './commands/codes';
import { undoUntilOf, type Acted } from './commands/fulfil';
import type { SavedPerk } from './commands/save';
import type { DeskPerkRow, PerkSettings } from './queries/desk';
import type { DeskRow } from './queries/desk-redemptions';
import { presentRedemption } from './present';

type DeskCall = Pick<Call, 'services' | 'now'> & { input: { communityId: string } };
type Page<Row> = { rows: Row[]; nextCursor: string | null };

const instantOrNull = (at: Date | null) => at && at.toISOString();

export function presentDeskPerks(page: Page<DeskPerkRow>, { services }: DeskCall): Output<'perk.listForDesk'> {
  return {
    rows: page.rows.map(({ coverKey, opensAt, closesAt, ...row }) => ({
      ...row,
      coverUrl: coverKey && services.storage.urlOf(coverKey),
      opensAt: instantOrNull(opensAt),
      closesAt: instantOrNull(closesAt),
    })),
    nextCursor: page.nextCursor,
  };
}

export function presentSettings({ perk, tiers }: PerkSettings, { services }: DeskCall): Output<'perk.getForDesk'> {
  return {
    tiers: tiers.map(({ tier_no: tierNo, name }) => ({ tierNo, name })),
    perk: perk && {
      perkId: perk.perk_id,
      version: perk.version,
      kind: perk.kind as DeskPerkRow['kind'],
      status: perk.status as DeskPerkRow['status'],
      title: perk.title,
      summary: perk.summary,
      details: perk.details,
      partner: perk.partner,
      coverUrl: perk.cover_key && services.storage.urlOf(perk.cover_key),
      price: perk.price,
      minTierNo: perk.min_tier_no,
      perMemberLimit: perk.per_member_limit,
      opensAt: instantOrNull(perk.opens_at),
      closesAt: instantOrNull(perk.closes_at),
      promiseHours: perk.promise_hours,
      validDays: perk.valid_days,
      stock: perk.stock,
      sold: perk.sold,
    },
  };
}

export function presentSaved(saved: SavedPerk): Output<'perk.save'> {
  return saved;
}

export function presentImported(imported: ImportedCodes): Output<'perk.importCodes'> {
  return imported;
}

export function presentDiscarded(discarded: number): Output<'perk.discardCodes'> {
  return { discarded };
}

/** The only place where an address is opened for somebody else than its owner. */
export function presentDeskRedemption(row: DeskRow, call: DeskCall): DeskRedemption {
  const { services, now, input } = call;
  const undoUntil = undoUntilOf(row);
  return {
    ...presentRedemption(row, call),
    member: presentPerson(row, services.storage),
    partner: row.partner,
    tracking: row.tracking,
    fulfilledBy: row.fulfilledByName,
    undoUntil: undoUntil && undoUntil >= now ? undoUntil.toISOString() : null,
    address:
      row.sealedAddress === null
        ? null
        : (JSON.parse(services.vault.open(row.sealedAddress, input.communityId)) as Address),
  };
}

export function presentDeskRedemptions(page: Page<DeskRow>, call: DeskCall): Output<'perk.listWaiting'> {
  return { rows: page.rows.map((row) => presentDeskRedemption(row, call)), nextCursor: page.nextCursor };
}

export function presentActed(acted: Acted): Fulfilment {
  const { redemptionId, status, fulfilledAt } = acted;
  return {
    redemptionId,
    status,
    fulfilledAt: instantOrNull(fulfilledAt),
    undoUntil: instantOrNull(undoUntilOf(acted)),
  };
}
