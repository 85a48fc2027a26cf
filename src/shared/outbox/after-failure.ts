import { ERRORS, type ErrorCode } from '@contract/errors';
import type { OutboxEntry } from './types';

/**
 * What a failed try means: `refused` waits for the person; `later` is tried again by itself while others pass it; `stop` is
 * the phone's network, which the others need as well.
 */
export type Consequence = 'refused' | 'later' | 'stop';

/** Our own fault may be a moment's: so often something is tried before its person hears of it. */
const TRIES_OF_OUR_FAULT = 5;

/** What follows from the `attempts`-th failure of an entry. */
export function consequenceOf(code: ErrorCode, attempts: number): Consequence {
  if (code === 'SYSTEM.INTERNAL') return attempts < TRIES_OF_OUR_FAULT ? 'later' : 'refused';
  const { kind, retryable } = ERRORS[code];
  if (!retryable) return 'refused';
  return kind === 'client' ? 'stop' : 'later';
}

/** What an entry is about, as far as its input names it. Entries about the same thing keep their order. */
export function subjectOf({ action, input }: Pick<OutboxEntry, 'action' | 'input'>): string {
  const { checkinId, assignmentId, courseId, localDate } = input as Partial<Record<string, string>>;
  return [action, checkinId, assignmentId, courseId, localDate].join(' ');
}
