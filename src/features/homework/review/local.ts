import type { ReviewSheet } from '@contract/review';
import { stored } from '@/platform/storage';
import { writingOf, type Writing } from './rules';

interface Copy {
  writing: Writing;
  /** The cloud has it all but the verdict, which it only hears at the end. */
  isSent: boolean;
}

type Copies = Record<string, Copy>;

/** Reviews in hand at a time are few; older copies are forgotten, the cloud has what was sent of them. */
const KEPT = 8;

const kept = stored<Copies>('review.writing');

/** Keeps what is written on the phone, the newest last. */
export function keepCopy(reviewId: string, writing: Writing, isSent: boolean): void {
  const others = Object.entries(kept.read() ?? {}).filter(([key]) => key !== reviewId);
  kept.write(Object.fromEntries([...others.slice(1 - KEPT), [reviewId, { writing, isSent }]]));
}

/** The review is done: its copy is not needed. */
export function dropCopy(reviewId: string): void {
  const others = Object.entries(kept.read() ?? {}).filter(([key]) => key !== reviewId);
  kept.write(Object.fromEntries(others));
}

/** What to go on with: words that never reached the cloud before those it has. */
export function beginWith(sheet: ReviewSheet): { writing: Writing; isSent: boolean } {
  const copy = kept.read()?.[sheet.reviewId];
  const theirs = writingOf(sheet);
  if (!copy) return { writing: theirs, isSent: true };
  if (!copy.isSent) return copy;
  return { writing: { ...theirs, verdict: theirs.verdict ?? copy.writing.verdict }, isSent: true };
}
