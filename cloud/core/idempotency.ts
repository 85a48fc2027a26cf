import { createHash } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import type { EarlierCall } from './caller';
import type { Database, Tx } from './database';
import { Refusal } from './refusal';

/** Names one write for ever: who asked, with which id, for what. */
export interface Receipt {
  communityId: string;
  callerKey: string;
  requestId: string;
  action: string;
  inputHash: string;
}

/** The constraint that a second writer with the same request id runs into. */
export const RECEIPT_KEY = 'idempotency_keys_pkey';

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value as Record<string, unknown>).filter(([, field]) => field !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, field]) => [key, canonical(field)]),
  );
}

/** The same input gives the same hash, whatever the order of its fields. */
export function inputHashOf(input: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(input)))
    .digest('base64url');
}

/** The first answer, when the earlier call was the same one. Throws REQUEST.REUSED when it was another. */
export function repeatedAnswer(earlier: EarlierCall, receipt: Receipt): unknown {
  if (earlier.action !== receipt.action || earlier.inputHash !== receipt.inputHash) {
    throw new Refusal('REQUEST.REUSED', 'this request id was used for something else');
  }
  return earlier.response;
}

/** Claims the request id inside the command's transaction; a twin waits here, then fails on {@link RECEIPT_KEY}. */
export async function claimReceipt(tx: Tx, receipt: Receipt, now: Date): Promise<void> {
  await sql`insert into idempotency_keys (community_id, caller_key, request_id, action, input_hash, created_at)
    values (${receipt.communityId}, ${receipt.callerKey}, ${receipt.requestId}, ${receipt.action},
      ${receipt.inputHash}, ${now})`.execute(tx);
}

/** Keeps the answer for repeats of the same request. */
export async function keepAnswer(tx: Tx, receipt: Receipt, response: unknown): Promise<void> {
  await sql`update idempotency_keys set response = ${JSON.stringify(response)}::jsonb
    where community_id = ${receipt.communityId} and caller_key = ${receipt.callerKey}
      and request_id = ${receipt.requestId}`.execute(tx);
}

/**
 * For commands that are one statement: the insert that claims the id and keeps the answer, as the body of a CTE.
 * `from` names the CTE whose single row means that the write happened; `response` is an expression over it.
 */
export function receiptInsert(receipt: Receipt, response: RawBuilder<unknown>, from: RawBuilder<unknown>, now: Date) {
  return sql`insert into idempotency_keys
      (community_id, caller_key, request_id, action, input_hash, response, created_at)
    select ${receipt.communityId}::text, ${receipt.callerKey}::text, ${receipt.requestId}::text, ${receipt.action}::text,
      ${receipt.inputHash}::text, ${response}, ${now}::timestamptz
    from ${from}`;
}

/** Reads what a request id left behind; for a writer that lost the race against its twin. */
export async function findEarlier(database: Database, receipt: Receipt): Promise<EarlierCall | null> {
  const row = await database
    .selectFrom('idempotency_keys')
    .select(['action', 'input_hash', 'response'])
    .where('community_id', '=', receipt.communityId)
    .where('caller_key', '=', receipt.callerKey)
    .where('request_id', '=', receipt.requestId)
    .executeTakeFirst();
  return row ? { action: row.action, inputHash: row.input_hash, response: row.response } : null;
}

/** The answer that a twin with the same request id has given in the meantime, or null. */
export async function answerOfTwin(database: Database, receipt: Receipt): Promise<unknown> {
  const earlier = await findEarlier(database, receipt);
  return earlier ? repeatedAnswer(earlier, receipt) : null;
}

/** Forgets receipts older than a week; a phone's outbox gives up long before. Answers how many. */
export async function forgetOldReceipts(database: Database, now: Date): Promise<number> {
  const result =
    await sql`delete from idempotency_keys where created_at < ${now}::timestamptz - interval '7 days'`.execute(
      database,
    );
  return Number(result.numAffectedRows ?? 0);
}
