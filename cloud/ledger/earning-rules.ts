import type { EarningEvent, EarningRule } from '@contract/points';
import { sql } from 'kysely';
import type { Database } from '../core/database';
import { writeDefaultExpiry } from './expiry/policy';
import type { Line } from './post';

type Defaults = Record<EarningEvent, { points: number; growth: number; dailyLimit: number | null }>;

/** What a new community starts with. Nothing pays for volume: what can be repeated has a daily limit. */
export const DEFAULT_RULES: Defaults = {
  checkin: { points: 10, growth: 5, dailyLimit: 3 },
  makeup: { points: 5, growth: 2, dailyLimit: 2 },
  milestone_7: { points: 20, growth: 10, dailyLimit: null },
  milestone_21: { points: 60, growth: 30, dailyLimit: null },
  milestone_50: { points: 120, growth: 60, dailyLimit: null },
  milestone_100: { points: 300, growth: 150, dailyLimit: null },
  comment: { points: 1, growth: 1, dailyLimit: 5 },
  featured: { points: 20, growth: 20, dailyLimit: 1 },
  homework: { points: 30, growth: 20, dailyLimit: null },
  review: { points: 5, growth: 5, dailyLimit: 3 },
  step_rules: { points: 5, growth: 0, dailyLimit: null },
  step_first_checkin: { points: 10, growth: 0, dailyLimit: null },
  step_greet: { points: 5, growth: 0, dailyLimit: null },
  step_reminder: { points: 5, growth: 0, dailyLimit: null },
};

/** Whether an event can happen any number of times: then a daily limit keeps it from paying for volume. */
export const repeats = (event: EarningEvent): boolean => DEFAULT_RULES[event].dailyLimit !== null;

/** Gives a new community the default rules, and the default term of its points, as version 1. */
export async function writeDefaultRules(database: Database, communityId: string, now: Date): Promise<void> {
  const rows = Object.entries(DEFAULT_RULES).map(([event, rule]) => ({
    community_id: communityId,
    event,
    version: 1,
    points: rule.points,
    growth: rule.growth,
    daily_limit: rule.dailyLimit,
    created_at: now,
  }));
  await database.insertInto('earning_rules').values(rows).execute();
  await writeDefaultExpiry(database, communityId, now);
}

/** One version of a rule, as an operator writes it. */
export interface NewVersion {
  event: EarningEvent;
  version: number;
  points: number;
  growth: number;
  dailyLimit: number | null;
  isEnabled: boolean;
  createdBy: string;
}

/** Writes a version that does not exist yet; false when somebody else has written it already. */
export async function writeRule(
  database: Database,
  communityId: string,
  rule: NewVersion,
  now: Date,
): Promise<boolean> {
  const written = await database
    .insertInto('earning_rules')
    .values({
      community_id: communityId,
      event: rule.event,
      version: rule.version,
      points: rule.points,
      growth: rule.growth,
      daily_limit: rule.dailyLimit,
      is_enabled: rule.isEnabled,
      created_by: rule.createdBy,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst();
  return written !== undefined;
}

/** The rules in force: the newest version of each event, unless it is switched off. */
export const currentRulesSql = (communityId: string) => sql<EarningRule>`
  select event, version, points, growth, daily_limit as "dailyLimit" from (
    select distinct on (event) * from earning_rules
    where community_id = ${communityId} order by event, version desc
  ) newest
  where is_enabled`;

export async function currentRules(database: Database, communityId: string): Promise<EarningRule[]> {
  return (await currentRulesSql(communityId).execute(database)).rows;
}

/** The line an event earns under the rules in force; none when the community does not reward it. */
export function earningLines(
  rules: EarningRule[],
  events: { event: EarningEvent; source: { kind: string; id: string } }[],
): Line[] {
  return events.flatMap(({ event, source }) => {
    const rule = rules.find((candidate) => candidate.event === event);
    if (!rule) return [];
    const { points, growth, version, dailyLimit } = rule;
    return [{ kind: 'earn' as const, reason: event, source, points, growth, ruleVersion: version, dailyLimit }];
  });
}
