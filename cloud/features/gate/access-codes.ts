import type { Call } from '../../core/action';
import { writeAudit } from '../../core/audit';
import { accessCodeHash } from '../../core/gate-codes';
import { timeOrderedId, typedCode } from '../../core/ids';
import { notFound, Refusal } from '../../core/refusal';
import type { BatchGrant, PlaceGrant } from './policy';

/** 80 random bits: whoever reads the hashes cannot try all codes. */
const CODE_CHARACTERS = 16;

/** Issues single-use codes, each kept as a hash and sealed. Their text is in no answer: `gate.getBatch` opens it. */
export async function issueAccessCodes(
  { database, services, input, now }: Call<'gate.issueAccessCodes'>,
  grant: PlaceGrant,
): Promise<{ batchId: string; count: number }> {
  const { member, community, place } = grant;
  const { communityId } = community;
  const { count, note } = input;
  const batchId = timeOrderedId(now);
  const key = { community_id: communityId, batch_id: batchId, course_id: place.courseId };
  await database
    .insertInto('access_code_batches')
    .values({ ...key, note, issued: count, issued_by: member.memberId, created_at: now })
    .execute();
  const codes = Array.from({ length: count }, () => typedCode(CODE_CHARACTERS));
  const rows = codes.map((code, index) => ({
    ...key,
    code_no: index + 1,
    code_hash: accessCodeHash(communityId, code),
    sealed: services.vault.seal(code, communityId),
  }));
  await database.insertInto('access_codes').values(rows).execute();
  const entry = { action: 'gate.codesIssued', subjectKind: 'access_code_batch', subjectId: batchId };
  await writeAudit(database, grant, { ...entry, reason: `+${count} ${note}` }, now);
  return { batchId, count };
}

/**
 * Deletes one code of a batch, or all that nobody has used; a code that somebody is just using is either theirs or gone.
 * Throws GATE.ACCESS_CODE_USED.
 */
export async function withdrawAccessCodes(
  { database, input, now }: Call<'gate.withdrawAccessCodes'>,
  grant: BatchGrant,
): Promise<number> {
  const { communityId } = grant.community;
  const { batchId, codeNo } = input;
  let free = database
    .deleteFrom('access_codes')
    .where('community_id', '=', communityId)
    .where('batch_id', '=', batchId)
    .where('used_by', 'is', null);
  if (codeNo !== null) free = free.where('code_no', '=', codeNo);
  const gone = await free.returning('code_no').execute();
  if (codeNo !== null && gone.length === 0) throw await whyNot(database, { communityId, batchId, codeNo });
  if (gone.length === 0) return 0;
  const entry = { action: 'gate.codesWithdrawn', subjectKind: 'access_code_batch', subjectId: batchId };
  const numbers = codeNo === null ? '' : ` #${codeNo}`;
  await writeAudit(database, grant, { ...entry, reason: `-${gone.length}${numbers} ${grant.batch.note}` }, now);
  return gone.length;
}

async function whyNot(
  database: Call['database'],
  { communityId, batchId, codeNo }: { communityId: string; batchId: string; codeNo: number },
): Promise<Refusal> {
  const used = await database
    .selectFrom('access_codes')
    .select('used_by')
    .where('community_id', '=', communityId)
    .where('batch_id', '=', batchId)
    .where('code_no', '=', codeNo)
    .executeTakeFirst();
  return used ? new Refusal('GATE.ACCESS_CODE_USED', 'a used code cannot be withdrawn') : notFound('the access code');
}
