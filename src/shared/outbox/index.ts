import { useStore } from 'zustand';
import type { Input } from '@contract/actions';
import { call, newRequestId, serverNow } from '@/platform/call';
import { network } from '@/platform/network';
import { stored } from '@/platform/storage';
import { dropUploads, reviveUploads } from '@/platform/upload';
import { onReset } from '../store/reset';
import { upload } from '../uploads';
import { createOutbox, type OutboxState } from './outbox';
import type { OutboxAction, OutboxEntry } from './types';

export type { Attachment, Delivery, OutboxAction, OutboxEntry } from './types';

const kept = stored<OutboxEntry[]>('outbox');

/** The app's one outbox. */
export const outbox = createOutbox({
  keep: kept,
  send: ({ action, requestId }, input) => call(action, input as Input<OutboxAction>, { requestId }),
  async upload(communityId, local) {
    // what was kept before a restart has to be found again
    const [found] = await reviveUploads([local]);
    if (found) return upload(communityId, found);
    const requestId = newRequestId();
    const message = 'it is no longer on the phone';
    return { ok: false, error: { code: 'MEDIA.NOT_READY', message, requestId, details: { gone: true } } };
  },
  dropUploads,
  isOnline: network.isOnline,
  now: serverNow,
  newRequestId,
  later(work, ms) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
});

onReset(() => outbox.reload());

/** What waits in the outbox; `pick` chooses what a component wants to know. */
export function useOutbox<T>(pick: (state: OutboxState) => T): T {
  return useStore(outbox.state, pick);
}

/** Sends what an earlier run left, and from now on whenever the network returns. */
export function startOutbox(): void {
  network.subscribe((online) => {
    if (online) void outbox.flush();
  });
  void outbox.flush();
}
