import type { Reconciliation } from '@contract/points-desk';
import type { Call, MemberGrant } from '../../../core/action';
import type { Database } from '../../../core/database';
import { CHECKS } from './checks';
import { runReconciliation } from './run';

/** Faults that a report shows of one check; the first ones lead to the cause of the rest. */
const FAULTS_SHOWN = 50;

/** The last run of the community and what is open since. */
export async function readReconciliation(
  { database }: Pick<Call<'points.getReconciliation'>, 'database'>,
  { community }: MemberGrant,
): Promise<Reconciliation> {
  return reportOf(database, community.communityId);
}

/** Runs it now, as the timer does every night. */
export async function reconcileNow(
  { database, now }: Call<'points.reconcile'>,
  { community }: MemberGrant,
): Promise<Reconciliation> {
  await runReconciliation(database, community.communityId, now);
  return reportOf(database, community.communityId);
}

async function reportOf(database: Database, communityId: string): Promise<Reconciliation> {
  const run = await database
    .selectFrom('reconciliations')
    .select(['ran_at', 'checks'])
    .where('community_id', '=', communityId)
    .executeTakeFirst();
  const faults = await database
    .selectFrom('reconciliation_faults')
    .select(['check_name', 'subject_id', 'words', 'found_at'])
    .where('community_id', '=', communityId)
    .where('cleared_at', 'is', null)
    .orderBy('found_at')
    .orderBy('subject_id')
    .execute();
  const checked = (run?.checks ?? {}) as Record<string, number>;
  return {
    ranAt: run?.ran_at.toISOString() ?? null,
    checks: CHECKS.map(({ name, title }) => ({
      name,
      title,
      checked: checked[name] ?? null,
      faults: faults
        .filter((fault) => fault.check_name === name)
        .slice(0, FAULTS_SHOWN)
        .map(({ subject_id, words, found_at }) => ({ subjectId: subject_id, words, foundAt: found_at.toISOString() })),
    })),
  };
}
