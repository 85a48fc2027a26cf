import { call } from '@/platform/call';
import { createRemoteStore } from '@/shared/store/remote';

/** My teams in running courses. */
export const useTeams = createRemoteStore({
  keepAs: 'teams',
  load: (communityId: string) => call('team.listMine', { communityId }),
});
