import type { ErrorCode } from '@contract/errors';

/** What decides whether a version is taken. */
export interface HandInFacts {
  courseIsOver: boolean;
  dueAt: Date;
  resubmitUntil: Date;
  latePolicy: 'mark' | 'refuse';
  /** Peers have been chosen and have not all been heard yet. */
  peersAreReading: boolean;
  /** Of the submission so far; `reviewed` ones are taken like waiting ones, so that nobody learns of a review early. */
  status: 'none' | 'waiting' | 'reviewed' | 'returned' | 'released';
}

export type HandIn =
  | { isTaken: true; isLate: boolean }
  | { isTaken: false; because: 'released' | 'too_late' | 'resubmission_over' | 'peers_reading' | 'course_closed' };

/**
 * Whether a version handed in at `now` is taken, and whether it is late. A version that answers a return is measured by
 * the end of resubmission, not by the due time: it is late only when the first one was.
 */
export function decideHandIn(facts: HandInFacts, now: Date, wasLate = false): HandIn {
  if (facts.courseIsOver) return { isTaken: false, because: 'course_closed' };
  if (facts.status === 'released') return { isTaken: false, because: 'released' };
  if (facts.peersAreReading) return { isTaken: false, because: 'peers_reading' };
  const isPastDue = now.getTime() > facts.dueAt.getTime();
  const isPastEnd = now.getTime() > facts.resubmitUntil.getTime();
  if (facts.status === 'returned') {
    return isPastEnd ? { isTaken: false, because: 'resubmission_over' } : { isTaken: true, isLate: wasLate };
  }
  if (isPastDue && facts.latePolicy === 'refuse') return { isTaken: false, because: 'too_late' };
  // a first version is taken late for as long as the course runs; another one only until resubmission ends
  if (isPastEnd && facts.status !== 'none') return { isTaken: false, because: 'resubmission_over' };
  return { isTaken: true, isLate: isPastDue };
}

export const HAND_IN_REFUSALS = {
  released: 'HOMEWORK.SETTLED',
  too_late: 'HOMEWORK.TOO_LATE',
  resubmission_over: 'HOMEWORK.RESUBMISSION_OVER',
  peers_reading: 'HOMEWORK.PEERS_READING',
  course_closed: 'COURSE.CLOSED',
} as const satisfies Record<string, ErrorCode>;
