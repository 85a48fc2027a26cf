import { LIMITS } from '@contract/limits';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import { found, Refusal } from '../../../core/refusal';
import { deliver } from '../../inbox/deliver';
import { messageOfFulfilment, messageOfUndo } from '../messages';
import { lockRedemption, type RedemptionRow } from '../queries/redemption-rows';
import { alreadyDone } from './state';

const MINUTE_MILLISECONDS = 60_000;
const DAY_MILLISECONDS = 86_400_000;

/** Where a redemption stands after an act on it. */
export type Acted = Pick<RedemptionRow, 'redemptionId' | 'kind' | 'status' | 'fulfilledAt'>;

/** Until when a fulfilment can be taken back; null for a code, which is handed over for good. */
export function undoUntilOf({ kind, status, fulfilledAt }: Omit<Acted, 'redemptionId'>): Date | null {
  if (kind === 'code' || status !== 'fulfilled' || !fulfilledAt) return null;
  return new Date(fulfilledAt.getTime() + LIMITS.undoFulfilMinutes * MINUTE_MILLISECONDS);
}

/**
 * Marks a voucher as used, a service as done, a parcel as sent, once; the member is told. Throws PERK.ALREADY_FULFILLED,
 * PERK.ALREADY_ENDED, and PERK.VOUCHER_EXPIRED.
 */
export async function fulfil(call: Call<'perk.fulfil'>, grant: MemberGrant): Promise<Acted> {
  const { database, input, now } = call;
  const row = await lockForDesk(call, grant);
  if (row.status !== 'waiting') throw alreadyDone(row, 'fulfil');
  if (row.expiresAt && row.expiresAt <= now) {
    const details = { expiresAt: row.expiresAt.toISOString() };
    throw new Refusal('PERK.VOUCHER_EXPIRED', 'the voucher is too old', details);
  }
  const { communityId } = grant.community;
  const tracking = row.kind === 'goods' ? input.tracking : '';
  await setFulfilled(call, row, { by: grant.member.memberId, tracking });
  await keepAddressUntil(call, row, new Date(now.getTime() + LIMITS.addressKeptDays * DAY_MILLISECONDS));
  await deliver(database, communityId, [row.memberId], messageOfFulfilment(row, tracking), now);
  await audit(call, grant, 'redemption.fulfilled', row);
  return { ...row, status: 'fulfilled', fulfilledAt: now };
}

/** Takes a fulfilment back within ten minutes; the voucher waits again. Throws PERK.UNDO_TOO_LATE. */
export async function undoFulfil(call: Call<'perk.undoFulfil'>, grant: MemberGrant): Promise<Acted> {
  const { database, now } = call;
  const row = await lockForDesk(call, grant);
  const until = undoUntilOf(row);
  if (!until || now > until) {
    throw new Refusal('PERK.UNDO_TOO_LATE', 'it cannot be taken back', { until: until && until.toISOString() });
  }
  await setFulfilled(call, row, null);
  await keepAddressUntil(call, row, null);
  await deliver(database, grant.community.communityId, [row.memberId], messageOfUndo(row), now);
  await audit(call, grant, 'redemption.fulfilmentUndone', row);
  return { ...row, status: 'waiting', fulfilledAt: null };
}

type FulfilCall = Call<'perk.fulfil'> | Call<'perk.undoFulfil'>;

async function lockForDesk({ database, input }: FulfilCall, { community }: MemberGrant): Promise<RedemptionRow> {
  const condition = sql`r.redemption_id = ${input.redemptionId}`;
  return found(await lockRedemption(database, community.communityId, condition), 'the redemption');
}

async function setFulfilled(
  { database, input, now }: FulfilCall,
  { redemptionId }: RedemptionRow,
  done: { by: string; tracking: string } | null,
): Promise<void> {
  await database
    .updateTable('redemptions')
    .set({
      status: done ? 'fulfilled' : 'waiting',
      fulfilled_at: done ? now : null,
      fulfilled_by: done?.by ?? null,
      tracking: done?.tracking ?? '',
    })
    .where('community_id', '=', input.communityId)
    .where('redemption_id', '=', redemptionId)
    .execute();
}

async function keepAddressUntil(
  { database, input }: FulfilCall,
  { redemptionId }: RedemptionRow,
  until: Date | null,
): Promise<void> {
  await database
    .updateTable('redemption_addresses')
    .set({ delete_at: until })
    .where('community_id', '=', input.communityId)
    .where('redemption_id', '=', redemptionId)
    .execute();
}

const audit = ({ database, now }: FulfilCall, grant: MemberGrant, action: string, { redemptionId }: RedemptionRow) =>
  writeAudit(database, grant, { action, subjectKind: 'redemption', subjectId: redemptionId, reason: '' }, now);
