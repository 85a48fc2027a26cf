import type { Database } from '../../core/database';

/** How far the timer is with a community. */
export interface Run {
  turnAt: Date;
  /** Of the pass over all members that is under way; null = none. */
  passStartedAt: Date | null;
  passAfter: string;
}

/**
 * Locks a community's run until the transaction ends: scores and tallies are written under this lock only. With
 * `orSkip` it answers null where somebody else holds it, otherwise it waits. Also null where no board was ever made.
 */
export async function lockRun(
  database: Database,
  communityId: string,
  { orSkip }: { orSkip: boolean },
): Promise<Run | null> {
  const query = database
    .selectFrom('board_runs')
    .select(['turn_at', 'pass_started_at', 'pass_after'])
    .where('community_id', '=', communityId)
    .forUpdate();
  const row = await (orSkip ? query.skipLocked() : query).executeTakeFirst();
  return row ? { turnAt: row.turn_at, passStartedAt: row.pass_started_at, passAfter: row.pass_after } : null;
}

export async function saveRun(database: Database, communityId: string, run: Run): Promise<void> {
  await database
    .updateTable('board_runs')
    .set({ turn_at: run.turnAt, pass_started_at: run.passStartedAt, pass_after: run.passAfter })
    .where('community_id', '=', communityId)
    .execute();
}

/** Leaves a community alone for a while, wherever its pass is. */
export async function restRun(database: Database, communityId: string, now: Date): Promise<void> {
  await database.updateTable('board_runs').set({ turn_at: now }).where('community_id', '=', communityId).execute();
}
