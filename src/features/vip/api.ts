import { call } from '@/platform/call';

export const fetchVip = (communityId: string) => call('vip.get', { communityId });

export const fetchExpiry = (communityId: string) => call('points.getExpiry', { communityId });

/** Marks a promotion as seen. */
export const celebrate = (communityId: string, tierNo: number) => call('vip.celebrate', { communityId, tierNo });
