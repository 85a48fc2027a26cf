import type { Output } from '@contract/actions';
import type { Settings } from '@contract/community';
import { call } from '@/platform/call';
import { createRemoteStore } from '@/shared/store/remote';

/** My profile and settings in one community. */
export const useOwnProfile = createRemoteStore<Output<'community.getProfile'>, string>({
  keepAs: 'own-profile',
  load: (communityId) => call('community.getProfile', { communityId }),
});

export const sendSettings = (communityId: string, change: Partial<Settings>, requestId: string) =>
  call('community.updateSettings', { communityId, ...change }, { requestId });

export const sendProfile = (
  communityId: string,
  change: { nickname?: string; bio?: string; avatarMediaId?: string | null },
  requestId: string,
) => call('community.updateProfile', { communityId, ...change }, { requestId });

export const sendLeave = (communityId: string, requestId: string) =>
  call('community.leave', { communityId }, { requestId });

export const fetchRecord = (communityId: string) => call('account.exportRecord', { communityId });

export const deleteForever = (requestId: string) => call('account.deleteForever', { confirm: '注销' }, { requestId });
