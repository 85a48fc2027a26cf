import type { Input } from '@contract/actions';
import { call } from '@/platform/call';
import { createRemoteStore } from '@/shared/store/remote';

/** A community as somebody at its door sees it, found by id, short code or invite code. */
export const useDoor = createRemoteStore({ load: (entry: string) => call('community.preview', { entry }) });

export const sendJoin = (input: Input<'community.join'>, requestId: string) =>
  call('community.join', input, { requestId });
