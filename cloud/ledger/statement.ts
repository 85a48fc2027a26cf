import { sql } from 'kysely';
import type { Account } from './post';

/** Every entry of an account, oldest first, with the names under which its owner reads them. */
export const statementSql = ({ communityId, memberId }: Account) => sql<Record<string, unknown>>`
  select sequence, kind, reason, rule_version as "ruleVersion", source_kind as "sourceKind", source_id as "sourceId",
    points, growth, points_after as "pointsAfter", growth_after as "growthAfter", reverses,
    local_date as "localDate", created_at as "createdAt"
  from ledger_entries
  where community_id = ${communityId} and member_id = ${memberId}
  order by sequence`;
