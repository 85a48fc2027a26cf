import type { DayMark } from '@contract/checkin';
import { MILESTONES } from '@contract/limits';

/** What is known about one member in one course. Dates are learning days. */
export interface DayFacts {
  /** All scheduled dates of the course, in order. */
  scheduled: readonly string[];
  /** Days before this one are not asked of the member. */
  firstDay: string;
  /** The learning day it is now. */
  today: string;
  lit: ReadonlySet<string>;
  madeUp: ReadonlySet<string>;
  onLeave: ReadonlySet<string>;
}

/** What a date is for the member. A lit day stays lit even when the plan changed around it. */
export function markOf(facts: DayFacts, date: string): DayMark {
  if (facts.madeUp.has(date)) return 'makeup';
  if (facts.lit.has(date)) return 'lit';
  const [first, last] = [facts.scheduled[0], facts.scheduled.at(-1)];
  if (first === undefined || last === undefined || date < first || date > last) return 'none';
  return facts.scheduled.includes(date) ? unlitMarkOf(facts, date) : 'rest';
}

function unlitMarkOf(facts: DayFacts, scheduledDate: string): DayMark {
  if (facts.onLeave.has(scheduledDate)) return 'leave';
  if (scheduledDate < facts.firstDay) return 'none';
  if (scheduledDate === facts.today) return 'due';
  return scheduledDate < facts.today ? 'missed' : 'ahead';
}

/**
 * Streaks count scheduled days only: each lit or made-up day adds one, a leave day neither adds nor breaks, a missed
 * day breaks. Today does not break before it is over. `best` is the longest run there ever was.
 */
export function streaksOf(facts: DayFacts): { streak: number; best: number } {
  let run = 0;
  let best = 0;
  for (const date of facts.scheduled) {
    if (date > facts.today) break;
    if (facts.lit.has(date) || facts.madeUp.has(date)) run += 1;
    else if (unlitMarkOf(facts, date) === 'missed') run = 0;
    best = Math.max(best, run);
  }
  return { streak: run, best };
}

/** The milestone that a streak of exactly this length reaches, or null. */
export function milestoneAt(streak: number) {
  return MILESTONES.find((milestone) => milestone.days === streak) ?? null;
}

/** The next milestone and the scheduled days still missing; null after the last. */
export function nextMilestone(streak: number) {
  const next = MILESTONES.find((milestone) => milestone.days > streak);
  return next ? { ...next, remaining: next.days - streak } : null;
}

/** Days lit in time that earn one make-up card. */
export const LIT_DAYS_PER_MAKEUP_CARD = 7;

/**
 * Make-up cards a member has: one for every seven days lit in time, at most the course's allowance, and from the first
 * day on those that the member's tier gives, less those used. A course that allows none gives none.
 */
export function makeupCardsLeft(litInTime: number, allowance: number, used: number, fromTier = 0): number {
  if (allowance === 0) return 0;
  const earned = Math.min(allowance, Math.floor(litInTime / LIT_DAYS_PER_MAKEUP_CARD));
  return Math.max(0, earned + fromTier - used);
}
