import { createRemoteStore } from '@/shared/store/remote';
import { fetchExpiry, fetchVip } from './api';

/** My tier, what keeps it, and all tiers. */
export const useVip = createRemoteStore({ keepAs: 'vip', load: fetchVip });

/** Which of my points end next. */
export const useExpiry = createRemoteStore({ keepAs: 'vip-expiry', load: fetchExpiry });
