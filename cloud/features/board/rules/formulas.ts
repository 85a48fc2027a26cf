import type { BoardName } from '@contract/board';

/**
 * How the four boards count, with the caps that make flooding useless. docs/boards.md explains each figure; the words
 * that members read are made from the same ones (words.ts).
 */
export const RULES = {
  /** Full share of the days asked for. */
  fullShare: 100,
  /** A week that asks for fewer days counts as if it asked for these, so that one day alone is no full week. */
  fewestDays: 3,
  daysPerBonus: 5,
  bonusAtMost: 20,
  /** Weeks before this one with which somebody is compared, and how many of them must have asked for anything. */
  earlierWeeks: 4,
  earlierWeeksAtLeast: 2,
  progressAtMost: 50,
  /** For a person helped on a day, with words or with a like alone. */
  helpInWords: 2,
  helpByLike: 1,
  helpADayAtMost: 10,
  perShownWork: 20,
  shownWorkAtMost: 3,
  perAdmirer: 1,
  admirersAtMost: 30,
  perPassedHomework: 10,
  passedHomeworkAtMost: 2,
} as const;

/** Days of a week: asked for (leave taken off) and lit in time. */
export interface WeekDays {
  due: number;
  lit: number;
}

/** On one day: people helped with a comment or a peer review, and people who got likes alone. */
export interface HelpedOn {
  inWords: number;
  byLike: number;
}

export interface Work {
  /** Check-ins featured and homework shown. */
  shown: number;
  /** Distinct people who like a check-in of the week. */
  admirers: number;
  /** Homework that passed its review. */
  passed: number;
}

/** What a member did in one week. */
export interface WeekFacts {
  days: WeekDays;
  /** The weeks before, in any order. */
  earlier: WeekDays[];
  /** The longest streak that a check-in of the week reached. */
  streak: number;
  helped: HelpedOn[];
  work: Work;
}

/** What a score is made of; kept with it and told in words. */
export interface Figures {
  persistence: { lit: number; streak: number };
  progress: { gain: number };
  helping: { people: number; days: number };
  good_work: Work;
}

export type Score = { [B in BoardName]: { board: B; score: number; figures: Figures[B] } }[BoardName];

/** Whole points of a hundred; null when the week asked for nothing. */
export function shareOf({ due, lit }: WeekDays): number | null {
  if (due === 0) return null;
  return Math.floor((RULES.fullShare * lit) / Math.max(due, RULES.fewestDays));
}

function persistence({ days, streak }: WeekFacts): number {
  const share = shareOf(days) ?? 0;
  return share === 0 ? 0 : share + Math.min(RULES.bonusAtMost, Math.floor(streak / RULES.daysPerBonus));
}

/** Points above one's own mean of the weeks before; never below zero. */
function progress({ days, earlier }: WeekFacts): number {
  const shares = earlier.map(shareOf).filter((share) => share !== null);
  if (shares.length < RULES.earlierWeeksAtLeast) return 0;
  const usual = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return Math.min(RULES.progressAtMost, Math.max(0, Math.floor((shareOf(days) ?? 0) - usual)));
}

function helping({ helped }: WeekFacts): number {
  return helped.reduce((sum, { inWords, byLike }) => {
    const day = inWords * RULES.helpInWords + byLike * RULES.helpByLike;
    return sum + Math.min(RULES.helpADayAtMost, day);
  }, 0);
}

function goodWork({ work }: WeekFacts): number {
  return (
    RULES.perShownWork * Math.min(RULES.shownWorkAtMost, work.shown) +
    RULES.perAdmirer * Math.min(RULES.admirersAtMost, work.admirers) +
    RULES.perPassedHomework * Math.min(RULES.passedHomeworkAtMost, work.passed)
  );
}

/** The scores of a member's week; a board on which there is nothing to tell is left out. */
export function scoresOf(facts: WeekFacts): Score[] {
  const { days, streak, helped, work } = facts;
  const gain = progress(facts);
  const people = helped.reduce((sum, { inWords, byLike }) => sum + inWords + byLike, 0);
  const scores: Score[] = [
    { board: 'persistence', score: persistence(facts), figures: { lit: days.lit, streak } },
    { board: 'progress', score: gain, figures: { gain } },
    { board: 'helping', score: helping(facts), figures: { people, days: helped.length } },
    { board: 'good_work', score: goodWork(facts), figures: { ...work } },
  ];
  return scores.filter(({ score }) => score > 0);
}
