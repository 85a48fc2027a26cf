import type { Input } from '@contract/actions';
import { call } from '@/platform/call';
import { createRemoteStore } from '@/shared/store/remote';

/** The tiers as they are, with how many members stand at each. */
export const useTiers = createRemoteStore({
  load: (communityId: string) => call('vip.listTiers', { communityId }),
});

export const previewTiers = (input: Input<'vip.previewTiers'>) => call('vip.previewTiers', input);

export const saveTiers = (input: Input<'vip.saveTiers'>, requestId: string) =>
  call('vip.saveTiers', input, { requestId });
