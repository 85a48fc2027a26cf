import type { PerkKind } from '@contract/perk';
import { addDays } from '../../../core/days';
import { instantOf, localDateOf } from '../../../core/zone';

const HOUR_MILLISECONDS = 3_600_000;

/** Kinds with which the community has something to do, and can promise when. */
export const hasPromise = (kind: PerkKind): boolean => kind === 'service' || kind === 'goods';

/** Kinds of which the member has something that can become too old. */
export const canExpire = (kind: PerkKind): boolean => kind !== 'goods';

export interface VoucherTerms {
  kind: PerkKind;
  promiseHours: number | null;
  validDays: number | null;
}

export interface VoucherTimes {
  promisedAt: Date | null;
  /** The end of the last day on which it can be used, in the community's zone. */
  expiresAt: Date | null;
  /** When the points come back by themselves: the earlier of both. A code is handed over at once and stays. */
  returnAt: Date | null;
}

/** What a redemption at this instant promises. The day of redemption is the first of `validDays`. */
export function voucherTimesOf({ kind, promiseHours, validDays }: VoucherTerms, now: Date, zone: string): VoucherTimes {
  const promisedAt =
    hasPromise(kind) && promiseHours !== null ? new Date(now.getTime() + promiseHours * HOUR_MILLISECONDS) : null;
  const expiresAt =
    canExpire(kind) && validDays !== null ? instantOf(addDays(localDateOf(now, zone), validDays), 0, zone) : null;
  const ends = [promisedAt, expiresAt].filter((end) => end !== null);
  const returnAt = kind === 'code' || ends.length === 0 ? null : new Date(Math.min(...ends.map(Number)));
  return { promisedAt, expiresAt, returnAt };
}

/** Before it is fulfilled, or before the code was looked at. */
export function canCancel(redemption: { kind: string; status: string; revealedAt: Date | null }): boolean {
  if (redemption.kind === 'code') return redemption.status === 'fulfilled' && redemption.revealedAt === null;
  return redemption.status === 'waiting';
}
