import { call } from '@/platform/call';
import { createRemoteStore } from '@/shared/store/remote';

/** All of the Me tab, for one community. */
export const useMeHome = createRemoteStore({
  keepAs: 'me',
  version: 3,
  load: (communityId: string) => call('home.me', { communityId }),
});
