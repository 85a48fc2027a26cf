import { createHash } from 'node:crypto';
import type { Database } from './database';
import { normaliseCode } from './ids';
import { Refusal } from './refusal';

/** What a code opens: a community, or one of its courses. */
export interface GatedPlace {
  communityId: string;
  courseId: string | null;
}

/** What is kept of an access code. Salted with the community, so that equal codes of two communities look different. */
export function accessCodeHash(communityId: string, typed: string): string {
  return createHash('sha256')
    .update(`${communityId}:${normaliseCode(typed)}`)
    .digest('base64url');
}

/** Whether an invite code of the place is known, not revoked and not expired. */
export async function inviteAdmits(database: Database, place: GatedPlace, typed: string, now: Date): Promise<boolean> {
  const row = await database
    .selectFrom('invite_codes')
    .select('code')
    .where('community_id', '=', place.communityId)
    .where('code', '=', normaliseCode(typed))
    .where('course_id', 'is not distinct from', place.courseId)
    .where('revoked_at', 'is', null)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', now)]))
    .executeTakeFirst();
  return row !== undefined;
}

/** Throws GATE.INVITE_INVALID unless the code opens the place. */
export async function requireInvite(
  database: Database,
  place: GatedPlace,
  typed: string | undefined,
  now: Date,
): Promise<void> {
  if (typed !== undefined && (await inviteAdmits(database, place, typed, now))) return;
  throw new Refusal('GATE.INVITE_INVALID', 'the invite code is missing, unknown, revoked or expired');
}

/**
 * Uses up a single-use access code for a member; of two parallel takers exactly one succeeds. The member who used it
 * may show it again, when they come back after leaving. Throws GATE.ACCESS_CODE_INVALID or GATE.ACCESS_CODE_USED.
 */
export async function takeAccessCode(
  database: Database,
  place: GatedPlace,
  typed: string | undefined,
  memberId: string,
  now: Date,
): Promise<void> {
  const codeHash = accessCodeHash(place.communityId, typed ?? '');
  const taken = await database
    .updateTable('access_codes')
    .set((row) => ({ used_by: memberId, used_at: row.fn.coalesce('used_at', row.val(now)) }))
    .where('community_id', '=', place.communityId)
    .where('code_hash', '=', codeHash)
    .where('course_id', 'is not distinct from', place.courseId)
    .where((where) => where.or([where('used_by', 'is', null), where('used_by', '=', memberId)]))
    .returning('code_hash')
    .executeTakeFirst();
  if (taken) return;
  const known = await database
    .selectFrom('access_codes')
    .select('code_hash')
    .where('community_id', '=', place.communityId)
    .where('code_hash', '=', codeHash)
    .where('course_id', 'is not distinct from', place.courseId)
    .executeTakeFirst();
  if (known) throw new Refusal('GATE.ACCESS_CODE_USED', 'somebody has used this access code');
  throw new Refusal('GATE.ACCESS_CODE_INVALID', 'the access code is missing or unknown');
}
