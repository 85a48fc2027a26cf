import type { AssignmentDetail, Attachment, SubmissionVersion } from '@contract/homework';
import { newRequestId, serverNow } from '@/platform/call';
import { stored } from '@/platform/storage';
import { dropUploads, type LocalUpload } from '@/platform/upload';

/** A picture or file of a draft: chosen on this phone (`local`), or in storage since earlier (`stored`). */
export interface DraftItem {
  key: string;
  /** Once it has arrived in storage. */
  mediaId: string | null;
  local: LocalUpload | null;
  stored: Attachment | null;
}

/** What a learner is writing, kept on the phone until it is handed in. */
export interface Draft {
  text: string;
  items: DraftItem[];
  /** Goes with every try to hand it in, so that it is handed in once. */
  requestId: string;
  /** When it was last changed: milliseconds, server's clock; 0 = not yet. This is when the work was written. */
  editedAt: number;
  /** What the server called the moment of its own copy; null = it has none of this phone. */
  syncedAt: number | null;
}

export type ServerDraft = NonNullable<AssignmentDetail['draft']>;

/** Older drafts are forgotten on the phone; the server still has what had arrived. */
const KEPT = 6;

type Drafts = Record<string, Draft | undefined>;

const kept = stored<Drafts>('homework.drafts');

export const newDraft = (): Draft => ({
  text: '',
  items: [],
  requestId: newRequestId(),
  editedAt: 0,
  syncedAt: null,
});

export const isBlank = ({ text, items }: Draft): boolean => text.trim() === '' && items.length === 0;

const itemOf = (attachment: Attachment): DraftItem => ({
  key: attachment.mediaId,
  mediaId: attachment.mediaId,
  local: null,
  stored: attachment,
});

/** The next version begins as the last one was. */
export const draftFrom = ({ text, attachments }: Pick<SubmissionVersion, 'text' | 'attachments'>): Draft => ({
  ...newDraft(),
  text,
  items: attachments.map(itemOf),
  editedAt: serverNow(),
});

/**
 * Of the phone's draft and the server's the one written last. What this phone has not sent yet stays with either: no
 * other phone can know of it.
 */
export function newerDraft(here: Draft | null, there: ServerDraft | null): Draft | null {
  if (!there) return here;
  const savedAt = Date.parse(there.savedAt);
  if (here && savedAt <= Math.max(here.editedAt, here.syncedAt ?? 0)) return here;
  const unsent = here?.items.filter(({ mediaId }) => mediaId === null) ?? [];
  const taken = draftFrom(there);
  return { ...taken, items: [...taken.items, ...unsent], editedAt: savedAt, syncedAt: savedAt };
}

export const localsOf = ({ items }: Draft): LocalUpload[] => items.flatMap(({ local }) => (local ? [local] : []));

export const readDraft = (assignmentId: string): Draft | null => kept.read()?.[assignmentId] ?? null;

/** Keeps a draft on the phone. False when the phone refused. */
export function writeDraft(assignmentId: string, draft: Draft): boolean {
  const drafts: Drafts = { ...kept.read(), [assignmentId]: draft };
  const names = Object.keys(drafts).sort((a, b) => (drafts[b]?.editedAt ?? 0) - (drafts[a]?.editedAt ?? 0));
  for (const old of names.slice(KEPT)) {
    const forgotten = drafts[old];
    if (forgotten) void dropUploads(localsOf(forgotten));
    delete drafts[old];
  }
  return kept.write(drafts);
}

/** Forgets a draft. Its uploads stay: by then they belong to the outbox. */
export function removeDraft(assignmentId: string): void {
  const drafts: Drafts = { ...kept.read() };
  delete drafts[assignmentId];
  kept.write(drafts);
}
