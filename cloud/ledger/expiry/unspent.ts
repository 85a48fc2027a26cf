import type { ExpiringPoints, ExpiryTerm } from '@contract/points';
import { addDays } from '../../core/days';
import { lastDayOf } from './term';

/** What a walk through the entries needs of each. */
export interface Movement {
  sequence: number;
  kind: string;
  points: number;
  localDate: string;
  /** The entry that this one takes back. */
  reverses: number | null;
}

interface DayPoints {
  localDate: string;
  points: number;
}

/** Where the points come from that an account still holds. */
export interface Unspent {
  /** Points of the balance whose origin has not been met yet. */
  unexplained: number;
  /** What is left of each earning or grant, the youngest first. */
  lots: DayPoints[];
  /** Points that a reversal gave back. */
  returned: DayPoints[];
  reversed: Set<number>;
}

/** The policy in force: how long points last, and the day before whose end none may end. */
export interface Policy {
  term: ExpiryTerm;
  version: number;
  earliestLastDay: string | null;
}

/** Points that came back can be used for so many days at least, however old they are: time to be told, and to use them. */
export const RETURNED_KEPT_DAYS = 60;

export function unspentOf(balance: number): Unspent {
  return { unexplained: Math.max(0, balance), lots: [], returned: [], reversed: new Set() };
}

/**
 * Goes one entry further back. What is used eats the oldest points first, so those left are the youngest, and the walk is
 * over when `unexplained` is 0: it is as long as the unspent past, not as the member's life. An earning that was taken
 * back is no lot; a spend that was taken back never happened, which gives back what it ate.
 */
export function walkBack(unspent: Unspent, { sequence, kind, points, localDate, reverses }: Movement): void {
  if (reverses !== null) {
    unspent.reversed.add(reverses);
    if (points > 0) unspent.returned.push({ localDate, points });
    return;
  }
  const isLot = (kind === 'earn' || kind === 'grant') && points > 0 && !unspent.reversed.has(sequence);
  if (!isLot || unspent.unexplained === 0) return;
  const left = Math.min(points, unspent.unexplained);
  unspent.unexplained -= left;
  unspent.lots.push({ localDate, points: left });
}

/** When the points left will end, the soonest first; a day is the last one on which they can be used. */
export function endsOf({ lots, returned }: Unspent, { term, earliestLastDay }: Policy): ExpiringPoints[] {
  const ends = lots.flatMap(({ localDate, points }) => {
    const lastDay = lastDayOf(term, localDate);
    if (lastDay === null) return [];
    return [{ day: earliestLastDay !== null && earliestLastDay > lastDay ? earliestLastDay : lastDay, points }];
  });
  const holds = returned.map(({ localDate, points }) => ({ day: addDays(localDate, RETURNED_KEPT_DAYS), points }));
  const sum = (of: { points: number }[]) => of.reduce((total, { points }) => total + points, 0);
  const endedBy = (day: string) => {
    const due = sum(ends.filter((end) => end.day <= day)) - sum(holds.filter((hold) => hold.day > day));
    return Math.max(0, due);
  };
  const days = [...new Set([...ends, ...holds].map(({ day }) => day))].sort();
  return days
    .map((lastDay, index) => ({ lastDay, points: endedBy(lastDay) - (index > 0 ? endedBy(days[index - 1]!) : 0) }))
    .filter(({ points }) => points > 0);
}
