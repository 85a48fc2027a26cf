import { LIMITS } from '@contract/limits';
import type { CareReason } from '@contract/team';
import { markOf, type DayFacts } from '../../checkin/rules/streak';

/** A team member as the ranking looks at them. */
export interface Candidate {
  memberId: string;
  facts: DayFacts;
  makeupCards: number;
  /** Calendar days since somebody last wrote to them; null = nobody has. */
  contactedDaysAgo: number | null;
  /** Homework returned to them that still takes another version, the one that has waited longest; null = none. */
  returned: ReturnedHomework | null;
}

export interface ReturnedHomework {
  title: string;
  /** Calendar days since its author could read why. */
  days: number;
}

export interface Ranked {
  memberId: string;
  reason: CareReason;
  /** Higher comes first. */
  score: number;
}

/** What the signals look at: days that were asked before today, leave and rest left out. */
interface Story {
  /** Lit or not, oldest first. */
  asked: boolean[];
  /** Days in a row, until the last one asked, that were not lit. */
  silentDays: number;
  /** Lit days in a row before that silence. */
  streakBefore: number;
  isDueToday: boolean;
  makeupCards: number;
  returned: ReturnedHomework | null;
}

interface Found {
  reason: CareReason;
  weight: number;
}

/** One cause for a word; null when it does not apply. */
type Signal = (story: Story) => Found | null;

/** A streak of three weeks counts in full: beyond it nobody matters more. */
const INVOLVEMENT_CAP = 21;
const FIRST_WEEK_DAYS = 7;
const LONG_ENOUGH_TO_MISS = 3;
const SILENCE_FROM_DAYS = 2;
const FRESHLY_BACK_DAYS = 2;
const RETURNED_FROM_DAYS = 2;

/** Each silent day adds 5 up to four; after a week each takes 3 away, because a word helps most while it is fresh. */
const severity = (days: number) => 5 * Math.min(days, 4) - 3 * Math.max(0, days - FIRST_WEEK_DAYS);
const involvement = (streak: number) => Math.min(streak, INVOLVEMENT_CAP);

/** 30 + severity + involvement (1 for each day of the streak before, at most 21). */
const fellSilent: Signal = ({ asked, silentDays: days, streakBefore }) =>
  days >= SILENCE_FROM_DAYS && asked.includes(true)
    ? { reason: { kind: 'silent', days, streakBefore }, weight: 30 + severity(days) + involvement(streakBefore) }
    : null;

/** 36 in the first week, 4 less for each day after it, never below 8. */
const neverCame: Signal = ({ asked }) =>
  asked.length > 0 && !asked.includes(true)
    ? {
        reason: { kind: 'never_came', days: asked.length },
        weight: Math.max(8, 36 - 4 * Math.max(0, asked.length - FIRST_WEEK_DAYS)),
      }
    : null;

/** 30 + involvement, and 6 more where a make-up card still saves the streak. Today is open. */
const slippedYesterday: Signal = ({ silentDays, streakBefore, isDueToday, makeupCards }) => {
  if (silentDays !== 1 || streakBefore < LONG_ENOUGH_TO_MISS || !isDueToday) return null;
  const canMakeUp = makeupCards > 0;
  return {
    reason: { kind: 'slipped', streakBefore, canMakeUp },
    weight: 30 + involvement(streakBefore) + (canMakeUp ? 6 : 0),
  };
};

/** 24 + 2 for each silent day before, at most five: a welcome to somebody who came back a day or two ago; today is open. */
const cameBack: Signal = ({ asked, silentDays, streakBefore, isDueToday }) => {
  if (!isDueToday || silentDays > 0 || streakBefore > FRESHLY_BACK_DAYS) return null;
  const { silentDays: days, streakBefore: earlier } = trailOf(asked.slice(0, asked.length - streakBefore));
  if (days < SILENCE_FROM_DAYS || earlier === 0) return null;
  return { reason: { kind: 'came_back', days }, weight: 24 + 2 * Math.min(days, 5) };
};

/** 26 + 2 for each day since it was returned, at most five, from the second day on: the first one is theirs. */
const homeworkReturned: Signal = ({ returned }) =>
  returned !== null && returned.days >= RETURNED_FROM_DAYS
    ? { reason: { kind: 'homework_returned', ...returned }, weight: 26 + 2 * Math.min(returned.days, 5) }
    : null;

const SIGNALS: readonly Signal[] = [fellSilent, neverCame, slippedYesterday, cameBack, homeworkReturned];

/** More than any signal weighs: whoever was contacted lately comes after those who were not. */
const CONTACTED_WEIGHT = 80;

/**
 * The people to whom a word helps most today, at most five. Each signal weighs what it sees; the heaviest one is the
 * person's reason, and a contact within three days takes 80 off. Equal scores are ordered by id, so that the same facts
 * give the same list. Nobody who has lit today, is on leave today or did all that was asked is ever in it.
 */
export function rankCare(candidates: readonly Candidate[]): Ranked[] {
  return candidates
    .flatMap((candidate) => reasonOf(candidate) ?? [])
    .sort((a, b) => b.score - a.score || (a.memberId < b.memberId ? -1 : 1))
    .slice(0, LIMITS.carePeople);
}

function reasonOf({ memberId, facts, makeupCards, contactedDaysAgo, returned }: Candidate): Ranked | null {
  const today = markOf(facts, facts.today);
  if (today !== 'due' && today !== 'rest') return null;
  const asked = askedBefore(facts);
  const story = { asked, ...trailOf(asked), isDueToday: today === 'due', makeupCards, returned };
  const [heaviest] = SIGNALS.flatMap((signal) => signal(story) ?? []).sort((a, b) => b.weight - a.weight);
  if (!heaviest) return null;
  const isResting = contactedDaysAgo !== null && contactedDaysAgo < LIMITS.careRestDays;
  return { memberId, reason: heaviest.reason, score: heaviest.weight - (isResting ? CONTACTED_WEIGHT : 0) };
}

function askedBefore(facts: DayFacts): boolean[] {
  return facts.scheduled
    .filter((date) => date < facts.today)
    .map((date) => markOf(facts, date))
    .filter((mark) => mark === 'lit' || mark === 'makeup' || mark === 'missed')
    .map((mark) => mark !== 'missed');
}

/** The silence at the end, and the run before it. */
function trailOf(asked: readonly boolean[]): Pick<Story, 'silentDays' | 'streakBefore'> {
  const lastLit = asked.lastIndexOf(true);
  const lastMissedBefore = lastLit === -1 ? -1 : asked.lastIndexOf(false, lastLit);
  return { silentDays: asked.length - 1 - lastLit, streakBefore: lastLit - lastMissedBefore };
}
