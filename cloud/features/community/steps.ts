import type { Award } from '@contract/checkin';
import type { ChecklistStep } from '@contract/home';
import type { CommunityFacts } from '../../core/caller';
import type { Database } from '../../core/database';
import { localDateOf } from '../../core/zone';
import { currentRules, earningLines } from '../../ledger/earning-rules';
import { post } from '../../ledger/post';

/**
 * Marks a step of a member's first 24 hours, within the caller's transaction. The first time it is marked it earns its
 * points; a repeat earns nothing. Answers what was posted.
 */
export async function completeStep(
  database: Database,
  { communityId, timeZone }: Pick<CommunityFacts, 'communityId' | 'timeZone'>,
  memberId: string,
  step: ChecklistStep['step'],
  now: Date,
): Promise<Award[]> {
  const marked = await database
    .insertInto('member_steps')
    .values({ community_id: communityId, member_id: memberId, step, done_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('step')
    .executeTakeFirst();
  if (!marked) return [];
  const rules = await currentRules(database, communityId);
  const lines = earningLines(rules, [{ event: `step_${step}`, source: { kind: 'step', id: step } }]);
  return post(database, { communityId, memberId }, lines, { now, localDate: localDateOf(now, timeZone) });
}
