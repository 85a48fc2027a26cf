import { newRequestId } from '@/platform/call';
import { isLocalFile } from '@/platform/upload/types';
import { outbox, type OutboxEntry } from '@/shared/outbox';
import { routes } from '@/routes';
import { dayKey, newDraft, revisionKey, writeDraft, type Draft, type DraftKey } from '../draft/drafts';
import { isSubmit, type CheckinEntry } from './rules';

const picturesOf = ({ attachments }: OutboxEntry, mediaIds: readonly string[]): Draft['pictures'] => [
  ...mediaIds.map((mediaId) => ({ key: mediaId, path: '', mediaId, local: null })),
  // a check-in holds pictures only
  ...attachments.flatMap(({ local, mediaId }) =>
    isLocalFile(local) ? [] : [{ key: local.localId, path: local.path, mediaId, local }],
  ),
];

/** What was written, as a draft to go on with. It is a new request: the old one has had its answer. */
export function draftOf(entry: CheckinEntry): { key: DraftKey; draft: Draft } {
  if (!isSubmit(entry)) {
    const { checkinId, text, mediaIds } = entry.input;
    const draft = { ...newDraft(), text, pictures: picturesOf(entry, mediaIds), editedAt: entry.createdAt };
    return { key: revisionKey(checkinId), draft };
  }
  const { courseId, localDate, text, mediaIds, numbers, visibility, writtenAt } = entry.input;
  return {
    key: dayKey(courseId, localDate),
    draft: {
      text,
      visibility,
      numbers: Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)])),
      pictures: picturesOf(entry, mediaIds),
      requestId: newRequestId(),
      editedAt: Date.parse(writtenAt),
    },
  };
}

/**
 * Takes an entry out of the outbox, back to being a draft. Answers the page where it is written; null when it is on its
 * way at this moment. `asMakeup` writes it with a make-up card.
 */
export function reopen(entry: CheckinEntry, { asMakeup = false } = {}): string | null {
  if (!outbox.takeBack(entry.requestId)) return null;
  const { key, draft } = draftOf(entry);
  writeDraft(key, draft);
  if (!isSubmit(entry)) return routes.revise(entry.input.checkinId);
  const { courseId, localDate, makeup } = entry.input;
  return routes.compose({ courseId, localDate, ...((makeup || asMakeup) && { makeup: 1 as const }) });
}
