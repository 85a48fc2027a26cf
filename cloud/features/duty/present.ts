import type { DutyBoard, DutyItem, DutyMate, DutyWeek } from '@contract/duty';
import { dutyItem } from '@contract/duty';
import type { CourseStatus } from '@contract/course';
import type { Person } from '@contract/community';
import type { Call } from '../../core/action';
import { presentPerson } from '../../core/person';
import { isOperator } from '../../core/policy';
import { isOpen } from './open-turn';
import type { DutyGrant } from './policy';
import type { DutyFacts, GivenTurn } from './queries';
import { candidatesFor } from './rules/eligible';
import { expectTurns } from './rules/rotation';
import { answerBy, weekBefore } from './rules/week';

/** Weeks that the calendar shows before and after the running one. */
const WEEKS_BACK = 3;
const WEEKS_AHEAD = 4;

type Name = (memberId: string) => Person;

/** The rotation as one of those who see it does. */
export function presentDuty(facts: DutyFacts, { services, now }: Call, grant: DutyGrant): DutyBoard {
  const name: Name = (memberId) => presentPerson(facts.people.get(memberId)!, services.storage);
  const isRunning = facts.courseStatus !== 'closed' && facts.courseStatus !== 'archived';
  return {
    teamId: facts.teamId,
    teamName: facts.teamName,
    courseTitle: facts.courseTitle,
    courseStatus: facts.courseStatus as CourseStatus,
    thisWeek: facts.thisWeek,
    weeks: weeksOf(facts, name, now),
    mine: mineOf(facts, grant.member.memberId, now),
    swaps: swapsOf(facts, grant.member.memberId, name, now),
    list: listOf(facts, grant.member.memberId),
    handedOver: handedOverOf(facts, name),
    mates: matesOf(facts, grant.member.memberId, name),
    canAssign: grant.canAssign && isRunning,
    canAppoint: isOperator(grant.member) && isRunning,
  };
}

function weeksOf(facts: DutyFacts, name: Name, now: Date): DutyWeek[] {
  const { courseWeeks, thisWeek, turns } = facts;
  const past = courseWeeks.filter((week) => week < thisWeek).slice(-WEEKS_BACK);
  const ahead = courseWeeks.filter((week) => week >= thisWeek).slice(0, WEEKS_AHEAD + 1);
  const given = new Map(turns.map((turn) => [turn.weekStart, turn]));
  const open = facts.courseStatus === 'open' ? ahead.filter((week) => !given.has(week)) : [];
  const expected = expectTurns(open, (week) => candidatesFor(facts, week), turns, facts.teamId);
  return [...past, ...ahead].map((weekStart) => {
    const turn = given.get(weekStart) ?? expected.get(weekStart);
    const stands = given.has(weekStart) ? stateOf(facts, given.get(weekStart)!, now) : 'expected';
    return {
      weekStart,
      state: turn ? stands : 'open',
      person: turn ? name(turn.memberId) : null,
      insteadOf: turn && turn.placeOf !== turn.memberId ? name(turn.placeOf) : null,
      isAssigned: given.get(weekStart)?.isAssigned ?? false,
    };
  });
}

/** Silence counts as accepted as soon as the week can't be turned down any more. */
function stateOf(facts: DutyFacts, turn: GivenTurn, now: Date): 'served' | 'accepted' | 'waiting' {
  if (turn.weekStart < facts.thisWeek) return 'served';
  return turn.acceptedAt === null && isOpen(facts, turn, now) ? 'waiting' : 'accepted';
}

function mineOf(facts: DutyFacts, memberId: string, now: Date): DutyBoard['mine'] {
  const turn = facts.turns.findLast((one) => one.memberId === memberId && one.weekStart >= facts.thisWeek);
  if (!turn || facts.courseStatus !== 'open') return null;
  return {
    weekStart: turn.weekStart,
    state: stateOf(facts, turn, now) === 'waiting' ? 'waiting' : 'accepted',
    answerBy: answerBy(turn, facts.timeZone).toISOString(),
    canChange: isOpen(facts, turn, now),
  };
}

/** Questions that still stand: the week is the asker's and may be changed. */
function swapsOf(facts: DutyFacts, memberId: string, name: Name, now: Date): DutyBoard['swaps'] {
  return facts.swaps
    .filter(({ state, askerId, askedId }) => state === 'asked' && (askerId === memberId || askedId === memberId))
    .filter(({ weekStart, askerId }) => {
      const turn = facts.turns.find((given) => given.weekStart === weekStart);
      return turn?.memberId === askerId && isOpen(facts, turn, now);
    })
    .map(({ weekStart, askerId, askedId }) => ({ weekStart, asker: name(askerId), asked: name(askedId) }));
}

/** This week's list; for whoever had the last week theirs, until they have handed it over. */
function listOf(facts: DutyFacts, memberId: string): DutyBoard['list'] {
  const lastWeek = weekBefore(facts.thisWeek);
  const holds = (week: string) => facts.turns.some((turn) => turn.weekStart === week && turn.memberId === memberId);
  const tickedAt = (week: string, item: DutyItem) =>
    facts.ticks.find((tick) => tick.weekStart === week && tick.item === item)?.tickedAt ?? null;
  const isLeftOver = !holds(facts.thisWeek) && holds(lastWeek) && tickedAt(lastWeek, 'hand_over') === null;
  const weekStart = isLeftOver ? lastWeek : facts.thisWeek;
  const isRunning = facts.courseStatus === 'open';
  return {
    weekStart,
    canTick: isRunning && holds(weekStart),
    items: dutyItem.options.map((item) => {
      const at = tickedAt(weekStart, item);
      return { item, tickedAt: at === null ? null : new Date(at).toISOString() };
    }),
  };
}

function handedOverOf(facts: DutyFacts, name: Name): DutyBoard['handedOver'] {
  const tick = facts.ticks.findLast(({ item }) => item === 'hand_over');
  if (!tick) return null;
  const { weekStart, memberId, note, tickedAt } = tick;
  return { weekStart, from: name(memberId), note, at: new Date(tickedAt).toISOString() };
}

function matesOf(facts: DutyFacts, memberId: string, name: Name): DutyMate[] {
  const begun = facts.turns.filter(({ weekStart }) => weekStart <= facts.thisWeek);
  return facts.mates.map((mate) => ({
    person: name(mate.memberId),
    teamRole: mate.teamRole,
    turns: begun.filter((turn) => turn.memberId === mate.memberId).length,
    takesTurns: !mate.hasOptedOut,
    isMe: mate.memberId === memberId,
  }));
}
