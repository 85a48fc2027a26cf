import type { CommunityPreview } from '@contract/community';
import { createRemoteStore } from '@/shared/store/remote';
import { getRules } from './api';

/** What the community agreed on, by community id. */
export const useRules = createRemoteStore<CommunityPreview, string>({ load: getRules });
