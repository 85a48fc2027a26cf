import type { Database } from '../../core/database';
import { deliver } from '../inbox/deliver';
import { givenMessage, nobodyMessage } from './messages';
import { readDuty, type DutyFacts, type DutyTeam } from './queries';
import { candidatesFor } from './rules/eligible';
import { nextTurn, type Turn } from './rules/rotation';

/**
 * Locks the rotation of a team until the transaction ends, then reads it: whatever changes whose week it is happens one
 * after the other.
 */
export async function lockDuty(database: Database, team: DutyTeam, now: Date): Promise<DutyFacts> {
  await database
    .selectFrom('teams')
    .select('team_id')
    .where('community_id', '=', team.communityId)
    .where('team_id', '=', team.teamId)
    .forNoKeyUpdate()
    .execute();
  return readDuty(database, team, now);
}

/** Writes down whose week it is; whatever was answered about it before is over. Taking a week oneself needs no answer. */
export async function putTurn(
  database: Database,
  { communityId, teamId }: DutyTeam,
  { weekStart, memberId, placeOf }: Turn,
  given: { at: Date; by: string | null },
): Promise<void> {
  const holder = {
    member_id: memberId,
    place_of: placeOf,
    assigned_by: given.by,
    given_at: given.at,
    accepted_at: given.by === memberId ? given.at : null,
    reminded_at: null,
  };
  await database
    .insertInto('duty_turns')
    .values({ community_id: communityId, team_id: teamId, week_start: weekStart, ...holder })
    .onConflict((conflict) => conflict.columns(['community_id', 'team_id', 'week_start']).doUpdateSet(holder))
    .execute();
  await withdrawSwaps(database, { communityId, teamId }, weekStart, given.at);
}

/** Takes back the open question to stand in for a week, if there is one. */
export async function withdrawSwaps(
  database: Database,
  { communityId, teamId }: Pick<DutyTeam, 'communityId' | 'teamId'>,
  weekStart: string,
  now: Date,
): Promise<void> {
  await database
    .updateTable('duty_swaps')
    .set({ state: 'withdrawn', settled_at: now })
    .where('community_id', '=', communityId)
    .where('team_id', '=', teamId)
    .where('week_start', '=', weekStart)
    .where('state', '=', 'asked')
    .execute();
}

/**
 * Gives a week to whoever comes next and tells them; needs the rotation locked. When nobody can take it the week is
 * nobody's, and its captain hears of it if it was somebody's before.
 */
export async function giveWeek(database: Database, facts: DutyFacts, weekStart: string, now: Date): Promise<boolean> {
  const next = nextTurn(weekStart, candidatesFor(facts, weekStart), facts.turns, facts.teamId);
  if (!next) {
    await releaseWeek(database, facts, weekStart, now);
    return false;
  }
  await putTurn(database, facts, next, { at: now, by: null });
  const owner = next.placeOf === next.memberId ? null : facts.people.get(next.placeOf)!;
  const message = givenMessage(facts, { weekStart, givenAt: now }, owner);
  await deliver(database, facts.communityId, [next.memberId], message, now);
  return true;
}

async function releaseWeek(database: Database, facts: DutyFacts, weekStart: string, now: Date): Promise<void> {
  const released = await database
    .deleteFrom('duty_turns')
    .where('community_id', '=', facts.communityId)
    .where('team_id', '=', facts.teamId)
    .where('week_start', '=', weekStart)
    .returning('week_start')
    .executeTakeFirst();
  if (!released) return;
  await withdrawSwaps(database, facts, weekStart, now);
  const captains = facts.mates.filter(({ teamRole }) => teamRole === 'captain').map(({ memberId }) => memberId);
  await deliver(database, facts.communityId, captains, nobodyMessage(facts, weekStart), now);
}
