import type { Attachment } from '@contract/homework';
import { newRequestId } from '@/platform/call';
import { useSession } from '@/session';
import { outbox, type Delivery, type OutboxEntry } from '@/shared/outbox';
import { uploadsSettled } from '@/shared/uploads';
import { isLocalFile } from '@/platform/upload/types';
import { localsOf, type Draft, type DraftItem } from './drafts';
import { amendDraft, picturesPrepared, startDraft, useDraft } from './store';
import { stopSync } from './sync';

export type HandInEntry = OutboxEntry<'homework.submit'>;

const isHandIn = (entry: OutboxEntry): entry is HandInEntry => entry.action === 'homework.submit';

/** What of the outbox is homework, in the order it was written. */
export const handIns = (entries: readonly OutboxEntry[]): HandInEntry[] => entries.filter(isHandIn);

/** The version of an assignment that has not reached the server, or was refused there; null when there is none. */
export const handInOf = (entries: readonly OutboxEntry[], assignmentId: string): HandInEntry | null =>
  handIns(entries).find(({ input }) => input.assignmentId === assignmentId) ?? null;

/**
 * Hands the open draft in through the outbox: without a network it waits there. Uploads that are on their way are waited
 * for: sending them twice would only cost the person's data. After a refusal the draft is here again, as a new request.
 */
export async function handIn(assignmentId: string): Promise<Delivery<'homework.submit'>> {
  const readNow = () => useDraft.getState().draft;
  await picturesPrepared();
  await uploadsSettled(localsOf(readNow()).map(({ localId }) => localId));
  await stopSync();
  const draft = readNow();
  const delivery = await outbox.deliver(
    'homework.submit',
    {
      communityId: useSession.getState().communityId ?? '',
      assignmentId,
      text: draft.text.trim(),
      mediaIds: draft.items.flatMap(({ local, mediaId }) => (local || mediaId === null ? [] : [mediaId])),
      writtenAt: new Date(draft.editedAt).toISOString(),
    },
    {
      requestId: draft.requestId,
      attachments: draft.items.flatMap(({ local, mediaId }) => (local ? [{ local, mediaId }] : [])),
    },
  );
  if (delivery.state === 'refused') {
    outbox.takeBack(draft.requestId);
    amendDraft({ requestId: newRequestId() });
  }
  return delivery;
}

/**
 * Takes a version out of the outbox, back to being the draft on the page; `known` are uploads that were in storage before.
 * False when it is on its way right now.
 */
export async function reopenHandIn(entry: HandInEntry, known: readonly Attachment[]): Promise<boolean> {
  if (!outbox.takeBack(entry.requestId)) return false;
  await startDraft(entry.input.assignmentId, draftOf(entry, known));
  return true;
}

function draftOf({ input, attachments }: HandInEntry, known: readonly Attachment[]): Draft {
  const before: DraftItem[] = input.mediaIds.map((mediaId) => ({
    key: mediaId,
    mediaId,
    local: null,
    stored: known.find((attachment) => attachment.mediaId === mediaId) ?? null,
  }));
  const here: DraftItem[] = attachments.map(({ local, mediaId }) => ({
    key: local.localId,
    mediaId,
    local,
    stored: null,
  }));
  return {
    text: input.text,
    items: [...before, ...here],
    requestId: newRequestId(),
    editedAt: Date.parse(input.writtenAt),
    syncedAt: null,
  };
}

/** Whether an item of a draft is a file, as far as the phone knows. */
export const isFileItem = ({ local, stored }: DraftItem): boolean =>
  local ? isLocalFile(local) : (stored?.fileName ?? null) !== null;
