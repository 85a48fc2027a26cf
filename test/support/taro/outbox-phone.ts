import type { Input } from '@contract/actions';
import type { ErrorCode } from '@contract/errors';
import type { Result } from '@/platform/call';
import { createOutbox } from '@/shared/outbox/outbox';
import type { OutboxEntry, OutboxWorld } from '@/shared/outbox/types';

export const picture = (localId: string) => ({
  localId,
  path: `/${localId}`,
  mime: 'image/jpeg' as const,
  bytes: 1,
  width: 1,
  height: 1,
});
export const like = (checkinId: string): Input<'checkin.setLike'> => ({ communityId: 'c', checkinId, liked: true });
export const answer = { liked: true, likeCount: 1 };
export const refusal = (code: ErrorCode): Result<never> => ({
  ok: false,
  error: { code, message: '', requestId: 'r' },
});

/** A phone: its storage lasts, its app can be restarted. */
export function phone() {
  let kept = '[]';
  let nextId = 0;
  const timers: { work: () => void; ms: number; off: boolean }[] = [];
  const sent: { requestId: string; input: unknown }[] = [];
  const dropped: string[] = [];
  const world = {
    online: true,
    full: false,
    /** What the server says; a code refuses, a promise holds the answer back. */
    reply: (_entry: OutboxEntry): Promise<Result<unknown>> => Promise.resolve({ ok: true, data: answer }),
    upload: (_communityId: string, { localId }: { localId: string }): Promise<Result<{ mediaId: string }>> =>
      Promise.resolve({ ok: true, data: { mediaId: `media-${localId}` } }),
  };
  const given: OutboxWorld = {
    keep: {
      read: () => JSON.parse(kept) as OutboxEntry[],
      write: (entries) => {
        if (world.full) return false;
        kept = JSON.stringify(entries);
        return true;
      },
    },
    send: (entry, input) => {
      sent.push({ requestId: entry.requestId, input });
      return world.reply(entry);
    },
    upload: (communityId, one) => world.upload(communityId, one),
    dropUploads: (pictures) => Promise.resolve(void dropped.push(...pictures.map(({ localId }) => localId))),
    isOnline: () => world.online,
    now: () => 1_000,
    newRequestId: () => `request-${(nextId += 1)}`,
    later: (work, ms) => {
      const timer = { work, ms, off: false };
      timers.push(timer);
      return () => {
        timer.off = true;
      };
    },
  };
  const keptEntries = () => JSON.parse(kept) as OutboxEntry[];
  return { world, sent, dropped, timers, keptEntries, start: () => createOutbox(given) };
}

export const ids = (sent: { requestId: string }[]) => sent.map(({ requestId }) => requestId);
