import type { Input, Output } from '@contract/actions';
import type { DeskPerk, DeskRedemption } from '@contract/perk';
import { call } from '@/platform/call';
import { createPagedStore } from '@/shared/store/paged';
import { createRemoteStore } from '@/shared/store/remote';

const from = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

/** Every perk, newest first. */
export const useDeskPerks = createPagedStore<DeskPerk, string>({
  keepAs: 'desk-perks',
  load: (communityId, cursor) => call('perk.listForDesk', { communityId, ...from(cursor) }),
  rowKey: ({ perkId }) => perkId,
});

/** What the editor starts with. */
export const usePerkSettings = createRemoteStore<Output<'perk.getForDesk'>, Input<'perk.getForDesk'>>({
  load: (input) => call('perk.getForDesk', input),
});

/** Who has redeemed one perk. Not kept on the phone: there are addresses in it. */
export const usePerkRedemptions = createPagedStore<DeskRedemption, { communityId: string; perkId: string }>({
  load: (of, cursor) => call('perk.listRedemptions', { ...of, ...from(cursor) }),
  rowKey: ({ redemptionId }) => redemptionId,
});

/** What waits to be fulfilled, the soonest promise first. */
export const useWaiting = createPagedStore<DeskRedemption, Pick<Input<'perk.listWaiting'>, 'communityId' | 'scope'>>({
  load: (of, cursor) => call('perk.listWaiting', { ...of, ...from(cursor) }),
  rowKey: ({ redemptionId }) => redemptionId,
});

export const savePerk = (input: Input<'perk.save'>, requestId: string) => call('perk.save', input, { requestId });

export const importCodes = (input: Input<'perk.importCodes'>, requestId: string) =>
  call('perk.importCodes', input, { requestId });

export const discardCodes = (input: Input<'perk.discardCodes'>, requestId: string) =>
  call('perk.discardCodes', input, { requestId });

export const lookUpVoucher = (input: Input<'perk.lookUpVoucher'>) => call('perk.lookUpVoucher', input);

export const fulfil = (input: Input<'perk.fulfil'>, requestId: string) => call('perk.fulfil', input, { requestId });

export const undoFulfil = (input: Input<'perk.undoFulfil'>, requestId: string) =>
  call('perk.undoFulfil', input, { requestId });

export const returnRedemption = (input: Input<'perk.returnRedemption'>, requestId: string) =>
  call('perk.returnRedemption', input, { requestId });
