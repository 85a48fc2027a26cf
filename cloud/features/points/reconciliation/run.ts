import { sql } from 'kysely';
import type { Database } from '../../../core/database';
import { operatorsOf } from '../../../core/operators';
import type { Fault } from '../../../ledger/reconcile';
import { deliver } from '../../inbox/deliver';
import { faultMessage } from '../messages';
import { CHECKS } from './checks';

/** A fault with the check that found it. */
export interface FoundFault extends Fault {
  check: string;
}

/**
 * Holds a community's figures against each other, within the caller's transaction, and keeps what it found. Operators
 * are told once of every fault that is new; one that is gone is closed. Nothing is put right by itself. Answers all
 * faults there are now.
 */
export async function runReconciliation(database: Database, communityId: string, now: Date): Promise<FoundFault[]> {
  await lockRuns(database, communityId, now);
  const checked: Record<string, number> = {};
  const faults: FoundFault[] = [];
  for (const { name, run } of CHECKS) {
    const result = await run(database, communityId, now);
    checked[name] = result.checked;
    faults.push(...result.faults.map((fault) => ({ ...fault, check: name })));
  }
  await database
    .updateTable('reconciliations')
    .set({ ran_at: now, checks: JSON.stringify(checked) })
    .where('community_id', '=', communityId)
    .execute();
  const fresh = await keep(database, communityId, faults, now);
  await closeGone(database, communityId, now);
  if (fresh.length > 0) await tellOperators(database, communityId, fresh, now);
  return faults;
}

/** One run of a community at a time: the next one sees what this one has told. */
async function lockRuns(database: Database, communityId: string, now: Date): Promise<void> {
  await database
    .insertInto('reconciliations')
    .values({ community_id: communityId, ran_at: now, checks: '{}' })
    .onConflict((conflict) => conflict.column('community_id').doUpdateSet({ ran_at: now }))
    .execute();
}

/** Writes the faults down; answers those that were not open before. */
async function keep(database: Database, communityId: string, faults: FoundFault[], now: Date): Promise<FoundFault[]> {
  const open = await sql<{ check_name: string; subject_id: string }>`
    select check_name, subject_id from reconciliation_faults
    where community_id = ${communityId} and cleared_at is null`.execute(database);
  const known = new Set(open.rows.map((row) => `${row.check_name} ${row.subject_id}`));
  await sql`
    insert into reconciliation_faults as f (community_id, check_name, subject_id, words, found_at, seen_at)
    select ${communityId}, fault."check", fault."subjectId", fault.words, ${now}, ${now}
    from jsonb_to_recordset(${JSON.stringify(faults)}::jsonb) as fault("check" text, "subjectId" text, words text)
    on conflict (community_id, check_name, subject_id) do update set
      words = excluded.words, seen_at = excluded.seen_at, cleared_at = null,
      found_at = case when f.cleared_at is null then f.found_at else excluded.found_at end`.execute(database);
  return faults.filter(({ check, subjectId }) => !known.has(`${check} ${subjectId}`));
}

async function closeGone(database: Database, communityId: string, now: Date): Promise<void> {
  await database
    .updateTable('reconciliation_faults')
    .set({ cleared_at: now })
    .where('community_id', '=', communityId)
    .where('cleared_at', 'is', null)
    .where('seen_at', '<', now)
    .execute();
}

async function tellOperators(database: Database, communityId: string, fresh: FoundFault[], now: Date): Promise<void> {
  await deliver(database, communityId, await operatorsOf(database, communityId), faultMessage(fresh), now);
}
