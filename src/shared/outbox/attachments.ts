import type { Result } from '@/platform/call';
import type { Attachment, OutboxEntry, OutboxWorld } from './types';

type WithMedia = { communityId: string; mediaIds?: string[] };

/**
 * Uploads what of an entry's pictures and files has not arrived yet and gives the input with all their ids. Each arrival is
 * noted through `onArrived`, so that a later try does not send anything twice.
 */
export async function resolveAttachments(
  entry: OutboxEntry,
  world: Pick<OutboxWorld, 'upload'>,
  onArrived: (attachments: Attachment[]) => void,
): Promise<Result<unknown>> {
  if (entry.attachments.length === 0) return { ok: true, data: entry.input };
  const input = entry.input as WithMedia;
  let attachments = entry.attachments;
  for (const [index, { local, mediaId }] of entry.attachments.entries()) {
    if (mediaId !== null) continue;
    const arrived = await world.upload(input.communityId, local);
    if (!arrived.ok) return arrived;
    attachments = attachments.map((one, at) => (at === index ? { ...one, mediaId: arrived.data.mediaId } : one));
    onArrived(attachments);
  }
  const arrivedIds = attachments.flatMap(({ mediaId }) => (mediaId === null ? [] : [mediaId]));
  return { ok: true, data: { ...input, mediaIds: [...(input.mediaIds ?? []), ...arrivedIds] } };
}
