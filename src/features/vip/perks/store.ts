import { create } from 'zustand';
import type { Output } from '@contract/actions';
import type { PerkCard, PerkDetail, Redemption, Voucher } from '@contract/perk';
import { createPagedStore } from '@/shared/store/paged';
import { createRemoteStore } from '@/shared/store/remote';
import { onReset } from '@/shared/store/reset';
import {
  fetchPerk,
  fetchRedemptions,
  fetchShelf,
  fetchVoucher,
  type OfPerk,
  type OfRedemption,
  type ShelfQuestion,
} from './api';

/** My points, as the shelf last said. */
export const useShelfPoints = create<{ points: number | null }>(() => ({ points: null }));
onReset(() => useShelfPoints.setState({ points: null }));

/** What can be redeemed. */
export const useShelf = createPagedStore<PerkCard, ShelfQuestion, Output<'perk.list'>>({
  keepAs: 'perks',
  load: fetchShelf,
  rowKey: ({ perkId }) => perkId,
  onAnswer: ({ points }) => useShelfPoints.setState({ points }),
});

/** One perk. */
export const usePerk = createRemoteStore<PerkDetail, OfPerk>({ load: fetchPerk });

/** What I have redeemed, newest first. */
export const useRedemptions = createPagedStore<Redemption, string>({
  keepAs: 'redemptions',
  load: fetchRedemptions,
  rowKey: ({ redemptionId }) => redemptionId,
});

/** One voucher; kept on the phone, because it is shown where the network is bad. A code that was seen is kept with it. */
export const useVoucher = createRemoteStore<Voucher, OfRedemption>({ keepAs: 'voucher', load: fetchVoucher });
