import type { Input } from '@contract/actions';
import { call } from '@/platform/call';

export type ShelfQuestion = Pick<Input<'perk.list'>, 'communityId' | 'filter'>;
export interface OfPerk {
  communityId: string;
  perkId: string;
}
export interface OfRedemption {
  communityId: string;
  redemptionId: string;
}

const from = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

export const fetchShelf = (question: ShelfQuestion, cursor: string | undefined) =>
  call('perk.list', { ...question, ...from(cursor) });

export const fetchPerk = (of: OfPerk) => call('perk.get', of);

export const fetchRedemptions = (communityId: string, cursor: string | undefined) =>
  call('perk.listMine', { communityId, ...from(cursor) });

export const fetchVoucher = (of: OfRedemption) => call('perk.getVoucher', of);

export const redeemPerk = (input: Input<'perk.redeem'>, requestId: string) => call('perk.redeem', input, { requestId });

export const revealCode = (of: OfRedemption, requestId: string) => call('perk.revealCode', of, { requestId });

export const cancelRedemption = (of: OfRedemption, requestId: string) => call('perk.cancel', of, { requestId });
