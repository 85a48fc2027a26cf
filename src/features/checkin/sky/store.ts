import { call } from '@/platform/call';
import { createRemoteStore } from '@/shared/store/remote';

export interface SkyQuestion {
  communityId: string;
  year: number;
  memberId?: string;
}

/** A year's stars of one member. */
export const useSky = createRemoteStore({
  keepAs: 'sky',
  load: (question: SkyQuestion) => call('checkin.getYear', question),
});
