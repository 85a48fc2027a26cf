import type { Database } from '../../core/database';
import { deliver } from '../inbox/deliver';
import { reminderMessage } from './messages';
import { remindedFrom, weekAt } from './rules/week';

/** Weeks that begin within this time may be due a reminder, in whatever zone. */
const LOOK_AHEAD = 4 * 86_400_000;

const isoDay = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);

/** Turns without an answer whose week is about to begin, with what a reminder says. */
async function findUnanswered(database: Database, now: Date) {
  const rows = await database
    .selectFrom('duty_turns as d')
    .innerJoin('teams as t', (join) =>
      join.onRef('t.community_id', '=', 'd.community_id').onRef('t.team_id', '=', 'd.team_id'),
    )
    .innerJoin('courses as c', (join) =>
      join.onRef('c.community_id', '=', 't.community_id').onRef('c.course_id', '=', 't.course_id'),
    )
    .innerJoin('communities as g', 'g.community_id', 'd.community_id')
    .select(['d.community_id', 'd.team_id', 'd.week_start', 'd.member_id', 'd.given_at', 't.name', 'g.time_zone'])
    .where('c.status', '=', 'open')
    .where('d.accepted_at', 'is', null)
    .where('d.reminded_at', 'is', null)
    .where('d.week_start', '>=', isoDay(now.getTime()))
    .where('d.week_start', '<=', isoDay(now.getTime() + LOOK_AHEAD))
    .orderBy('d.week_start')
    .execute();
  return rows.filter(({ week_start: weekStart, given_at: givenAt, time_zone: timeZone }) => {
    const from = remindedFrom(weekStart, timeZone);
    return from <= now && givenAt < from && weekAt(now, timeZone) < weekStart;
  });
}

/**
 * Reminds everybody who has not answered a week that begins soon, once: marked first, in one transaction with the
 * message. Whoever got it after that time has just been told. Answers how many were reminded.
 */
export async function remindUnanswered(database: Database, now: Date): Promise<number> {
  let reminded = 0;
  for (const turn of await findUnanswered(database, now)) {
    reminded += await database.transaction().execute(async (tx) => {
      const claimed = await tx
        .updateTable('duty_turns')
        .set({ reminded_at: now })
        .where('community_id', '=', turn.community_id)
        .where('team_id', '=', turn.team_id)
        .where('week_start', '=', turn.week_start)
        .where('member_id', '=', turn.member_id)
        .where('accepted_at', 'is', null)
        .where('reminded_at', 'is', null)
        .returning('member_id')
        .executeTakeFirst();
      if (!claimed) return 0;
      await deliver(tx, turn.community_id, [turn.member_id], reminderOf(turn, now), now);
      return 1;
    });
  }
  return reminded;
}

function reminderOf(turn: Awaited<ReturnType<typeof findUnanswered>>[number], now: Date) {
  const { team_id: teamId, name: teamName, time_zone: timeZone, week_start: weekStart, given_at: givenAt } = turn;
  const rotation = { teamId, teamName, timeZone, thisWeek: weekAt(now, timeZone) };
  return reminderMessage(rotation, { weekStart, givenAt });
}
