import type { Output } from '@contract/actions';
import type { ExpiryPolicy, RuleSetting } from '@contract/points-desk';
import type { RuleSettings, RuleVersionPage } from './rule-queries';

type ReadAsItIs = 'points.previewExpiry' | 'points.getReconciliation' | 'points.reconcile';

/** For reports that are made of nothing but what they tell. */
export const asItIs = <A extends ReadAsItIs>(report: Output<A>): Output<A> => report;

export function presentRuleSettings({ rules, expiry }: RuleSettings): Output<'points.listRuleSettings'> {
  return { rules, expiry: presentPolicy(expiry) };
}

function presentPolicy({ term, version, earliestLastDay, author, createdAt }: RuleSettings['expiry']): ExpiryPolicy {
  return { term, version, earliestLastDay, author, createdAt: createdAt.toISOString() };
}

export function presentExpirySet(expiry: RuleSettings['expiry']): Output<'points.setExpiry'> {
  return { expiry: presentPolicy(expiry) };
}

export function presentRuleVersions({ rows, nextCursor }: RuleVersionPage): Output<'points.listRuleVersions'> {
  return {
    rows: rows.map((row) => ({
      version: row.version,
      points: row.points,
      growth: row.growth,
      dailyLimit: row.daily_limit,
      isEnabled: row.is_enabled,
      author: row.nickname,
      createdAt: row.created_at.toISOString(),
    })),
    nextCursor,
  };
}

export function presentRuleSaved(rule: RuleSetting): Output<'points.saveRule'> {
  return { rule };
}

export function presentBalance(balance: { points: number; growth: number }): Output<'points.grant'> {
  return { balance };
}
