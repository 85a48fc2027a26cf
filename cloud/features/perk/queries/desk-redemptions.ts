import type { Role } from '@contract/community';
import { LIMITS } from '@contract/limits';
import { sql, type RawBuilder } from 'kysely';
import type { Call, MemberGrant } from '../../../core/action';
import type { Database } from '../../../core/database';
import { normaliseCode } from '../../../core/ids';
import { pageOf } from '../../../core/paging';
import { found, Refusal } from '../../../core/refusal';
import { redemptionColumns, withItsPerk, type RedemptionRow } from './redemption-rows';

/** A redemption with the person behind it, for those who fulfil it. */
export interface DeskRow extends RedemptionRow {
  nickname: string;
  avatarKey: string | null;
  role: Role;
  fulfilledByName: string | null;
  sealedAddress: string | null;
}

async function readRows(
  database: Database,
  { communityId }: MemberGrant['community'],
  rest: RawBuilder<unknown>,
): Promise<DeskRow[]> {
  const result = await sql<DeskRow>`
    select ${redemptionColumns}, m.nickname, m.avatar_key as "avatarKey", m.role,
      (select by.nickname from members by
        where by.community_id = r.community_id and by.member_id = r.fulfilled_by) as "fulfilledByName",
      (select a.sealed from redemption_addresses a
        where a.community_id = r.community_id and a.redemption_id = r.redemption_id) as "sealedAddress"
    from ${withItsPerk}
    join members m on m.community_id = r.community_id and m.member_id = r.member_id
    where r.community_id = ${communityId} and ${rest}`.execute(database);
  return result.rows;
}

/** One page of a perk's redemptions, newest first. */
export async function listRedemptions({ database, input }: Call<'perk.listRedemptions'>, { community }: MemberGrant) {
  const rows = await readRows(
    database,
    community,
    sql`r.perk_id = ${input.perkId} ${input.cursor === undefined ? sql`` : sql`and r.redemption_id < ${input.cursor}`}
      order by r.redemption_id desc limit ${LIMITS.perkRows + 1}`,
  );
  return pageOf(rows, LIMITS.perkRows, (row) => row.redemptionId);
}

const SCOPES = { todo: sql`r.kind in ('service', 'goods')`, coupon: sql`r.kind = 'coupon'` };

/** One page of what waits: the soonest promise first, which puts the overdue on top, then the oldest. */
export async function listWaiting({ database, input }: Call<'perk.listWaiting'>, { community }: MemberGrant) {
  const after = input.cursor === undefined ? null : placeOf(input.cursor);
  const due = sql`coalesce(r.promised_at, 'infinity')`;
  const rows = await readRows(
    database,
    community,
    sql`r.status = 'waiting' and ${SCOPES[input.scope]}
      ${after ? sql`and (${due}, r.redemption_id) > (${after.due}::timestamptz, ${after.redemptionId})` : sql``}
      order by ${due}, r.redemption_id limit ${LIMITS.perkRows + 1}`,
  );
  return pageOf(rows, LIMITS.perkRows, (row) => `${row.promisedAt?.getTime() ?? NEVER}-${row.redemptionId}`);
}

const NEVER = 'x';

function placeOf(cursor: string): { due: string; redemptionId: string } {
  const [, due, redemptionId] = /^(x|\d{1,14})-([0-9A-Z]{10,32})$/.exec(cursor) ?? [];
  if (due === undefined || redemptionId === undefined) {
    throw new Refusal('INPUT.INVALID', 'this cursor is not one of ours', { field: 'input.cursor' });
  }
  return { due: due === NEVER ? 'infinity' : new Date(Number(due)).toISOString(), redemptionId };
}

/** The redemption of a voucher code as it was typed or scanned, whatever became of it. */
export async function lookUpVoucher(
  { database, input }: Call<'perk.lookUpVoucher'>,
  { community }: MemberGrant,
): Promise<DeskRow> {
  const [row] = await readRows(database, community, sql`r.voucher_code = ${normaliseCode(input.code)}`);
  return found(row, 'the voucher');
}
