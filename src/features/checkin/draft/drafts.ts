import type { Visibility } from '@contract/checkin';
import { newRequestId, serverNow } from '@/platform/call';
import { stored } from '@/platform/storage';
import { dropUploads, type LocalPicture } from '@/platform/upload';

/** A picture of a draft: chosen on this phone (`local`), or already part of the check-in that is revised. */
export interface DraftPicture {
  key: string;
  /** What an image tag shows. */
  path: string;
  /** Once it has arrived in storage. */
  mediaId: string | null;
  local: LocalPicture | null;
}

/** What a person is writing, kept on the phone until it is sent. */
export interface Draft {
  text: string;
  /** As typed, by the key of the course's number. */
  numbers: Record<string, string>;
  visibility: Visibility;
  pictures: DraftPicture[];
  /** Goes with every try to send it, so that it is sent once. */
  requestId: string;
  /** When it was last changed: milliseconds, server's clock. This is when the check-in was written. */
  editedAt: number;
}

/** What a draft belongs to: a day of a course, or a check-in that is revised. */
export type DraftKey = `day:${string}:${string}` | `revision:${string}`;

export const dayKey = (courseId: string, localDate: string): DraftKey => `day:${courseId}:${localDate}`;
export const revisionKey = (checkinId: string): DraftKey => `revision:${checkinId}`;

/** Older drafts are forgotten: whoever left that many behind does not come back for the first. */
const KEPT = 6;

type Drafts = Partial<Record<DraftKey, Draft>>;

const kept = stored<Drafts>('drafts');

export const newDraft = (visibility: Visibility = 'course'): Draft => ({
  text: '',
  numbers: {},
  visibility,
  pictures: [],
  requestId: newRequestId(),
  editedAt: serverNow(),
});

export const isBlank = ({ text, pictures, numbers }: Draft): boolean =>
  text.trim() === '' && pictures.length === 0 && Object.values(numbers).every((value) => value === '');

const localsOf = ({ pictures }: Draft) => pictures.flatMap(({ local }) => (local ? [local] : []));

export const readDraft = (key: DraftKey): Draft | null => kept.read()?.[key] ?? null;

/** The last thing written for an earlier day of a course and never sent, or null. */
export function leftDraft(courseId: string, before: string): { localDate: string; draft: Draft } | null {
  const start = dayKey(courseId, '');
  const [last] = Object.entries(kept.read() ?? {})
    .flatMap(([key, draft]) => (draft && key.startsWith(start) ? [{ localDate: key.slice(start.length), draft }] : []))
    .filter(({ localDate, draft }) => localDate < before && !isBlank(draft))
    .sort((a, b) => (a.localDate < b.localDate ? 1 : -1));
  return last ?? null;
}

/** Keeps a draft on the phone. False when the phone refused. */
export function writeDraft(key: DraftKey, draft: Draft): boolean {
  const drafts: Drafts = { ...kept.read(), [key]: draft };
  const names = (Object.keys(drafts) as DraftKey[]).sort(
    (a, b) => (drafts[b]?.editedAt ?? 0) - (drafts[a]?.editedAt ?? 0),
  );
  for (const old of names.slice(KEPT)) {
    const forgotten = drafts[old];
    if (forgotten) void dropUploads(localsOf(forgotten));
    delete drafts[old];
  }
  return kept.write(drafts);
}

/** Forgets a draft. Its pictures stay: by then they belong to the outbox. */
export function removeDraft(key: DraftKey): void {
  const drafts: Drafts = { ...kept.read() };
  delete drafts[key];
  kept.write(drafts);
}
