import type { LearnerReport } from '@contract/closing';

type Mark = LearnerReport['days'][number]['mark'];

const MARKS: Record<string, Mark> = { L: 'lit', M: 'makeup', V: 'leave', X: 'missed', '-': 'none' };

/** Pairs the letters of a report with the scheduled dates, in order. */
export function readMarks(marks: string, dates: readonly string[]): LearnerReport['days'] {
  return dates.map((localDate, index) => ({ localDate, mark: MARKS[marks[index] ?? '-'] ?? 'none' }));
}
