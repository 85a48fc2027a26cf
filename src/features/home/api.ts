import { call } from '@/platform/call';

/** The four blocks that everybody agreed to. */
export const getRules = (communityId: string) => call('community.preview', { entry: communityId });

/** Says that they were read; worth points the first time. */
export const readRules = (communityId: string, requestId: string) =>
  call('community.readRules', { communityId }, { requestId });
