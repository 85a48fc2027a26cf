import type { Call } from '../../../core/action';
import type { Database } from '../../../core/database';
import { removeFiles } from '../../../core/file-removals';
import { Refusal } from '../../../core/refusal';
import { eraseMember } from '../erase';
import type { PersonGrant } from '../policy';

/**
 * Forgets a person in every community, in one transaction; their files go after the commit. Afterwards the same openid
 * is somebody new. Throws COMMUNITY.OWNER_CANNOT_LEAVE for the owner of a community in which others remain.
 */
export async function deleteForever(call: Call<'account.deleteForever'>, { personId }: PersonGrant): Promise<true> {
  const { database, services, caller, now } = call;
  // First, so that a parallel call which makes the same person join somewhere ends before or fails after.
  await database
    .updateTable('people')
    .set({ openid: null, deleted_at: now })
    .where('person_id', '=', personId)
    .execute();
  const memberships = await lockMemberships(database, personId);
  for (const { community_id, role, status } of memberships) {
    if (role === 'owner' && status === 'active') await refuseWhileOthersRemain(database, community_id);
  }
  for (const { community_id: communityId, member_id: memberId } of memberships) {
    const leftovers = await eraseMember(database, { communityId, memberId, personId }, now);
    call.afterCommit((outside) => removeFiles(outside, services.storage, leftovers));
    await forgetAnswers(database, communityId, caller.callerKey);
  }
  // Applications of somebody who was never let in hang on the person alone.
  await database.deleteFrom('applications').where('person_id', '=', personId).execute();
  return true;
}

/** Every membership the person has or had, locked in one order. */
async function lockMemberships(database: Database, personId: string) {
  return database
    .selectFrom('members')
    .select(['community_id', 'member_id', 'role', 'status'])
    .where('person_id', '=', personId)
    .orderBy('community_id')
    .forUpdate()
    .execute();
}

async function refuseWhileOthersRemain(database: Database, communityId: string): Promise<void> {
  const members = await database
    .selectFrom('members')
    .innerJoin('communities', 'communities.community_id', 'members.community_id')
    .select(['communities.name'])
    .where('members.community_id', '=', communityId)
    .where('members.status', '=', 'active')
    .limit(2)
    .execute();
  if (members.length < 2) return;
  throw new Refusal('COMMUNITY.OWNER_CANNOT_LEAVE', 'hand the community over first', {
    communityId,
    name: members[0]!.name,
  });
}

/** Answers kept for repeated requests hold names and texts. */
async function forgetAnswers(database: Database, communityId: string, callerKey: string): Promise<void> {
  for (const table of ['idempotency_keys', 'rate_windows'] as const) {
    await database
      .deleteFrom(table)
      .where('community_id', '=', communityId)
      .where('caller_key', '=', callerKey)
      .execute();
  }
}
