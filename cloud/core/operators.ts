import type { Database } from './database';

/** Who runs a community now, in a fixed order. */
export async function operatorsOf(database: Database, communityId: string): Promise<string[]> {
  const rows = await database
    .selectFrom('members')
    .select('member_id')
    .where('community_id', '=', communityId)
    .where('status', '=', 'active')
    .where('role', 'in', ['owner', 'operator'])
    .orderBy('member_id')
    .execute();
  return rows.map((row) => row.member_id);
}
