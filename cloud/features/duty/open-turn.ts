import { Refusal } from '../../core/refusal';
import type { DutyFacts, GivenTurn } from './queries';
import { answerBy } from './rules/week';

/**
 * A member's own week while it may still be answered or swapped. Throws DUTY.TURN_CHANGED when it is not theirs (any
 * more), DUTY.ANSWER_TOO_LATE once silence has counted as accepted.
 */
export function openTurnOf(facts: DutyFacts, memberId: string, weekStart: string, now: Date): GivenTurn {
  const turn = facts.turns.find((given) => given.weekStart === weekStart);
  if (turn?.memberId !== memberId) throw new Refusal('DUTY.TURN_CHANGED', 'the week is not yours', { weekStart });
  if (!isOpen(facts, turn, now)) {
    const until = answerBy(turn, facts.timeZone).toISOString();
    throw new Refusal('DUTY.ANSWER_TOO_LATE', 'the week was to be answered before', { answerBy: until });
  }
  return turn;
}

/** Whether a week may still be turned down or swapped. */
export function isOpen({ timeZone }: Pick<DutyFacts, 'timeZone'>, turn: GivenTurn, now: Date): boolean {
  return now < answerBy(turn, timeZone);
}
