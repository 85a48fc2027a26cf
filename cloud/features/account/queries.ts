import type { Call, MemberGrant } from '../../core/action';
import { RECORD_SECTIONS } from './record';

export type PersonalRecord = Record<string, Record<string, unknown>[]>;

/** Everything kept about the caller in one community, in one snapshot. */
export async function readRecord(
  { database }: Call<'account.exportRecord'>,
  { member, community }: MemberGrant,
): Promise<PersonalRecord> {
  const owner = { communityId: community.communityId, memberId: member.memberId };
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const record: PersonalRecord = {};
      for (const [name, section] of Object.entries(RECORD_SECTIONS)) {
        record[name] = (await section(owner).execute(tx)).rows;
      }
      return record;
    });
}
