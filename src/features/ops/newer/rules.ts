import type { LastChange } from '@contract/revision';
import { sayInstant, type Moment } from '@/shared/format/dates';

/** 苏晴 今天 10:32 保存了新的设置 */
export function sayNewer(what: string, change: LastChange | null, moment: Moment): string {
  return change ? `${change.by} ${sayInstant(change.at, moment)} 保存了新的${what}` : `有人保存了新的${what}`;
}

const listed = (names: readonly string[]) => names.map((name) => `「${name}」`).join('');

/** What came of putting two edits together, by the names of what they changed. */
export function sayMerged({ taken, both }: { taken: readonly string[]; both: readonly string[] }): string {
  const parts = [
    taken.length > 0 ? `对方改的${listed(taken)}已经合进来` : '',
    both.length > 0 ? `你们都改了${listed(both)}，现在是你写的` : '',
  ].filter(Boolean);
  return `${parts.join('；') || '两边没有冲突'}。看一看，再保存。`;
}

/** What is said once the other editor's version took the place of this one. */
export const TAKEN_WHOLE = '现在是对方保存的内容。';
