import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import { timeOrderedId } from '../../../core/ids';
import { found, notFound } from '../../../core/refusal';

type ImportCall = Call<'perk.importCodes'>;

export interface ImportedCodes {
  added: number;
  duplicates: number;
  left: number;
}

/**
 * Adds codes to a perk of kind `code`, each sealed; the stock grows by what was added. A code that is twice in the list,
 * or that any perk of the community has or had, is counted as a duplicate and left out: each is given once.
 */
export async function importCodes(call: ImportCall, grant: MemberGrant): Promise<ImportedCodes> {
  const { database, input, now } = call;
  const { communityId } = grant.community;
  await requireCodeList(call, communityId);
  const added = await insertNew(call, communityId);
  const perk = await database
    .updateTable('perks')
    .set({ stock: sql`stock + ${added}::integer` })
    .where('community_id', '=', communityId)
    .where('perk_id', '=', input.perkId)
    .returning(['stock', 'sold'])
    .executeTakeFirstOrThrow();
  const entry = { action: 'perk.codesImported', subjectKind: 'perk', subjectId: input.perkId, reason: `+${added}` };
  await writeAudit(database, grant, entry, now);
  return { added, duplicates: input.codes.length - added, left: (perk.stock ?? 0) - perk.sold };
}

async function requireCodeList(
  { database, input }: ImportCall | Call<'perk.discardCodes'>,
  communityId: string,
): Promise<void> {
  const row = await database
    .selectFrom('perks')
    .select('kind')
    .where('community_id', '=', communityId)
    .where('perk_id', '=', input.perkId)
    .executeTakeFirst();
  if (found(row, 'the perk').kind !== 'code') throw notFound('the code list');
}

/** Answers how many were new. Sorted, so that two lists with the same codes wait for each other in one order. */
async function insertNew({ database, services, input, now }: ImportCall, communityId: string): Promise<number> {
  const { vault } = services;
  const unique = [...new Set(input.codes)].sort();
  const marks = new Map(unique.map((code) => [code, vault.fingerprints(code, communityId)]));
  const known = await database
    .selectFrom('perk_codes')
    .select('fingerprint')
    .where('community_id', '=', communityId)
    .where('fingerprint', '=', sql<string>`any(${[...marks.values()].flat()}::text[])`)
    .execute();
  const taken = new Set(known.map(({ fingerprint }) => fingerprint));
  const fresh = unique.filter((code) => !marks.get(code)!.some((mark) => taken.has(mark)));
  if (fresh.length === 0) return 0;
  const rows = fresh.map((code) => ({
    community_id: communityId,
    perk_id: input.perkId,
    code_id: timeOrderedId(now),
    fingerprint: marks.get(code)![0],
    sealed: vault.seal(code, communityId),
    created_at: now,
  }));
  const inserted = await sql`
    insert into perk_codes (community_id, perk_id, code_id, fingerprint, sealed, created_at)
    select community_id, perk_id, code_id, fingerprint, sealed, created_at
    from jsonb_populate_recordset(null::perk_codes, ${JSON.stringify(rows)}::jsonb)
    on conflict (community_id, fingerprint) do nothing
    returning code_id`.execute(database);
  return inserted.rows.length;
}

/** Takes away the codes that nobody has got; those can be imported again. The perk's lock comes first, as in a redemption. */
export async function discardCodes(call: Call<'perk.discardCodes'>, grant: MemberGrant): Promise<number> {
  const { database, input, now } = call;
  const { communityId } = grant.community;
  await requireCodeList(call, communityId);
  await sql`select from perks where community_id = ${communityId} and perk_id = ${input.perkId} for update`.execute(
    database,
  );
  const gone = await database
    .deleteFrom('perk_codes')
    .where('community_id', '=', communityId)
    .where('perk_id', '=', input.perkId)
    .where('redemption_id', 'is', null)
    .returning('code_id')
    .execute();
  await database
    .updateTable('perks')
    .set({ stock: sql`stock - ${gone.length}::integer` })
    .where('community_id', '=', communityId)
    .where('perk_id', '=', input.perkId)
    .execute();
  const entry = { action: 'perk.codesDiscarded', subjectKind: 'perk', subjectId: input.perkId };
  await writeAudit(database, grant, { ...entry, reason: `-${gone.length}` }, now);
  return gone.length;
}
