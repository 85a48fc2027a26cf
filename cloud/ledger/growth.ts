import { sql, type RawBuilder } from 'kysely';

type Operand = string | RawBuilder<unknown>;

/** The growth an account has now, 0 without one, as an expression to embed; operands may be columns around it. */
export const growthSql = (communityId: Operand, memberId: Operand) => sql<number>`
  coalesce((
    select a.growth from ledger_accounts a
    where a.community_id = ${communityId} and a.member_id = ${memberId}), 0)`;

/**
 * The growth an account had before a local day `YYYY-MM-DD` began, as an expression to embed; every operand may be a
 * column of the statement around it. The account's newest entries are read backwards until that day.
 */
export const growthBeforeSql = (communityId: Operand, memberId: Operand, localDate: Operand) => sql<number>`
  coalesce((
    select e.growth_after from ledger_entries e
    where e.community_id = ${communityId} and e.member_id = ${memberId} and e.local_date < ${localDate}::date
    order by e.sequence desc limit 1), 0)`;
