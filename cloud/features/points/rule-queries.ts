import { LIMITS } from '@contract/limits';
import { earningEvent, type EarningEvent } from '@contract/points';
import type { RuleSetting } from '@contract/points-desk';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../core/action';
import type { Database } from '../../core/database';
import { pageOf } from '../../core/paging';
import { DEFAULT_RULES, repeats } from '../../ledger/earning-rules';
import { expiryPolicyOf, type PolicyVersion } from '../../ledger/expiry/policy';
import { sequenceOf } from './queries';

type NewestRow = Omit<RuleSetting, 'repeats'>;

/** Every event with the newest version of its rule, whether switched on or not; what nobody has set earns nothing. */
export async function settingsOf(database: Database, communityId: string): Promise<RuleSetting[]> {
  const { rows } = await sql<NewestRow>`
    select distinct on (event) event, version, points, growth, daily_limit as "dailyLimit", is_enabled as "isEnabled"
    from earning_rules where community_id = ${communityId} order by event, version desc`.execute(database);
  return earningEvent.options.map((event) => {
    const newest = rows.find((row) => row.event === event);
    return { ...(newest ?? unset(event)), repeats: repeats(event) };
  });
}

const unset = (event: EarningEvent): NewestRow => ({ event, version: 0, ...DEFAULT_RULES[event], isEnabled: false });

export interface RuleSettings {
  rules: RuleSetting[];
  expiry: PolicyVersion & { author: string | null };
}

/** What operators set about points. */
export async function listRuleSettings(
  { database }: Call<'points.listRuleSettings'>,
  { community: { communityId } }: MemberGrant,
): Promise<RuleSettings> {
  return { rules: await settingsOf(database, communityId), expiry: await expiryWithAuthor(database, communityId) };
}

/** The policy in force, with the name of who set it. */
export async function expiryWithAuthor(database: Database, communityId: string): Promise<RuleSettings['expiry']> {
  const policy = await expiryPolicyOf(database, communityId);
  if (policy.createdBy === null) return { ...policy, author: null };
  const author = await database
    .selectFrom('members')
    .select('nickname')
    .where('community_id', '=', communityId)
    .where('member_id', '=', policy.createdBy)
    .executeTakeFirst();
  return { ...policy, author: author?.nickname ?? null };
}

/** A page of the versions of one event's rule, newest first, with who wrote them. */
export async function listRuleVersions(
  { database, input }: Call<'points.listRuleVersions'>,
  { community }: MemberGrant,
) {
  let query = database
    .selectFrom('earning_rules as r')
    .leftJoin('members as m', (join) =>
      join.onRef('m.community_id', '=', 'r.community_id').onRef('m.member_id', '=', 'r.created_by'),
    )
    .select(['r.version', 'r.points', 'r.growth', 'r.daily_limit', 'r.is_enabled', 'r.created_at', 'm.nickname'])
    .where('r.community_id', '=', community.communityId)
    .where('r.event', '=', input.event);
  if (input.cursor !== undefined) query = query.where('r.version', '<', sequenceOf(input.cursor));
  const rows = await query
    .orderBy('r.version', 'desc')
    .limit(LIMITS.ledgerRows + 1)
    .execute();
  return pageOf(rows, LIMITS.ledgerRows, (row) => String(row.version));
}
export type RuleVersionPage = Awaited<ReturnType<typeof listRuleVersions>>;
