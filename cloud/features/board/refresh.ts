import { sql } from 'kysely';
import type { Database } from '../../core/database';
import { lockRun, restRun, saveRun, type Run } from './run';
import { scoreMembers } from './score-members';
import { updateShown } from './shown';
import { mondayAt, weekOf, weeksToOpen, type Week } from './rules/week';
import { writeScores } from './write-scores';

/** Members whose scores one transaction writes. */
const BATCH = 1_000;
/** Batches of one community in one run, so that a large one does not keep the others waiting; the next run goes on. */
const TURNS = 40;
/** A community is left alone for this long after its turn: repeated and overlapping runs find nothing to do. */
const REST_MINUTES = 4;
/** Communities looked at in one run, those that waited longest first. */
const COMMUNITIES = 200;

export interface BoardCommunity {
  communityId: string;
  timeZone: string;
}

export interface RefreshCounts {
  members: number;
  closed: number;
}

const restedSince = (now: Date) => new Date(now.getTime() - REST_MINUTES * 60_000);

/** Communities whose turn it is, new ones included. */
export async function findDueCommunities(database: Database, now: Date): Promise<BoardCommunity[]> {
  await sql`insert into board_runs (community_id)
    select c.community_id from communities c
    where not exists (select from board_runs r where r.community_id = c.community_id)
    on conflict do nothing`.execute(database);
  const { rows } = await sql<BoardCommunity>`
    select c.community_id as "communityId", c.time_zone as "timeZone"
    from board_runs r join communities c on c.community_id = r.community_id
    where r.turn_at <= ${restedSince(now)} order by r.turn_at, c.community_id limit ${COMMUNITIES}`.execute(database);
  return rows;
}

/**
 * Brings the boards of a community up to date: a pass over its active members in batches, each in a transaction of its
 * own, over every week that is not closed. A pass that began after the last instant that counts for a week closes it. A
 * run that is cut off has done what it has done; runs that overlap take turns on the same pass. When a turn fails, the
 * community rests and the failure is thrown.
 */
export async function refreshCommunity(
  database: Database,
  community: BoardCommunity,
  now: Date,
): Promise<RefreshCounts> {
  const counts: RefreshCounts = { members: 0, closed: 0 };
  try {
    await takeTurns(database, community, now, counts);
  } catch (error) {
    // To the end of the queue, or those that fail would be the first of every run.
    await restRun(database, community.communityId, now);
    throw error;
  }
  return counts;
}

async function takeTurns(
  database: Database,
  community: BoardCommunity,
  now: Date,
  counts: RefreshCounts,
): Promise<void> {
  for (let turn = 1; turn <= TURNS; turn += 1) {
    const isLast = turn === TURNS;
    const goesOn = await database.transaction().execute((tx) => takeTurn(tx, community, { now, isLast }, counts));
    if (!goesOn) return;
  }
}

/**
 * One batch, in the caller's transaction; answers whether there is more to do. After the last turn that a run has, the
 * community rests.
 */
export async function takeTurn(
  tx: Database,
  community: BoardCommunity,
  { now, isLast }: { now: Date; isLast: boolean },
  counts: RefreshCounts,
): Promise<boolean> {
  const { communityId } = community;
  const run = await lockRun(tx, communityId, { orSkip: true });
  if (!run || run.turnAt > restedSince(now)) return false;
  const startedAt = run.passStartedAt ?? (await beginPass(tx, community, now));
  const weeks = await openWeeks(tx, community);
  const memberIds = await nextMembers(tx, communityId, run.passAfter);
  for (const week of weeks) {
    const scores = await scoreMembers(tx, { ...community, memberIds }, week);
    await writeScores(tx, { communityId, weekStart: week.startsOn }, memberIds, scores);
  }
  counts.members += memberIds.length;
  const isThrough = memberIds.length < BATCH;
  if (isThrough) counts.closed += await endPass(tx, communityId, weeks, { startedAt, now });
  const next: Run = {
    turnAt: isThrough || isLast ? now : run.turnAt,
    passStartedAt: isThrough ? null : startedAt,
    passAfter: isThrough ? '' : memberIds.at(-1)!,
  };
  await saveRun(tx, communityId, next);
  return !isThrough;
}

/** Opens the weeks that have begun since the last pass, and shows whom the boards are to show. */
async function beginPass(tx: Database, { communityId, timeZone }: BoardCommunity, now: Date): Promise<Date> {
  await updateShown(tx, communityId);
  const latest = await tx
    .selectFrom('board_weeks')
    .select((week) => week.fn.max('week_start').as('week_start'))
    .where('community_id', '=', communityId)
    .executeTakeFirst();
  const weeks = weeksToOpen(latest?.week_start ?? null, mondayAt(now, timeZone));
  if (weeks.length > 0) {
    const rows = weeks.map((week_start) => ({ community_id: communityId, week_start }));
    await tx.insertInto('board_weeks').values(rows).execute();
  }
  return now;
}

async function openWeeks(tx: Database, { communityId, timeZone }: BoardCommunity): Promise<Week[]> {
  const rows = await tx
    .selectFrom('board_weeks')
    .select('week_start')
    .where('community_id', '=', communityId)
    .where('closed_at', 'is', null)
    .orderBy('week_start')
    .execute();
  return rows.map((row) => weekOf(row.week_start, timeZone));
}

async function nextMembers(tx: Database, communityId: string, after: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('members')
    .select('member_id')
    .where('community_id', '=', communityId)
    .where('status', '=', 'active')
    .where('member_id', '>', after)
    .orderBy('member_id')
    .limit(BATCH)
    .execute();
  return rows.map((row) => row.member_id);
}

/** Answers how many weeks were closed. */
async function endPass(
  tx: Database,
  communityId: string,
  weeks: Week[],
  { startedAt, now }: { startedAt: Date; now: Date },
): Promise<number> {
  const over = weeks.filter((week) => week.closesAt <= startedAt).map((week) => week.startsOn);
  await sql`update board_weeks set refreshed_at = ${startedAt},
      closed_at = case when week_start = any(${over}::date[]) then ${now}::timestamptz end
    where community_id = ${communityId} and closed_at is null`.execute(tx);
  return over.length;
}
