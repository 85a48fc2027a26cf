import type { Database } from '../core/database';
import { timeOrderedId } from '../core/ids';
import { post, type Account, type Moment } from './post';

/** What an operator gives or, with negative points, takes; and why. */
export interface HandGrant {
  actorId: string;
  points: number;
  growth: number;
  reason: string;
}

/**
 * Posts a grant with its reason and who made it, within the caller's transaction; answers its id, which is the source of
 * the entry. Throws LEDGER.INSUFFICIENT when more is taken than there is.
 */
export async function grantByHand(
  database: Database,
  account: Account,
  { actorId, points, growth, reason }: HandGrant,
  moment: Moment,
): Promise<string> {
  const grantId = timeOrderedId(moment.now);
  await database
    .insertInto('point_grants')
    .values({
      community_id: account.communityId,
      grant_id: grantId,
      member_id: account.memberId,
      actor_id: actorId,
      points,
      growth,
      reason,
      created_at: moment.now,
    })
    .execute();
  const line = {
    kind: 'grant' as const,
    reason: points < 0 ? 'take' : 'grant',
    source: { kind: 'grant', id: grantId },
    points,
    growth,
    ruleVersion: null,
    dailyLimit: null,
  };
  await post(database, account, [line], moment);
  return grantId;
}
