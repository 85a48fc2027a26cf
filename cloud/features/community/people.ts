import type { Database } from '../../core/database';
import { randomId } from '../../core/ids';

/**
 * The person behind an openid, made when nobody has seen them before, and kept from being deleted until the transaction
 * ends. Two parallel first calls get the same one.
 */
export async function ensurePerson(
  database: Database,
  openid: string,
  now: Date,
  newPersonId = randomId(),
): Promise<string> {
  const created = await database
    .insertInto('people')
    .values({ person_id: newPersonId, openid, created_at: now })
    .onConflict((conflict) => conflict.column('openid').doNothing())
    .returning('person_id')
    .executeTakeFirst();
  if (created) return created.person_id;
  const known = await database
    .selectFrom('people')
    .select('person_id')
    .where('openid', '=', openid)
    .forKeyShare()
    .executeTakeFirst();
  // Deleted between the two statements: from now on they are somebody new.
  return known ? known.person_id : ensurePerson(database, openid, now, newPersonId);
}
