import type { ExpiryTerm } from '@contract/points';
import type { ExpiryEffect, Reconciliation, RuleSetting } from '@contract/points-desk';
import { sayDay } from '@/shared/format/dates';
import { sayNumber } from '@/shared/format/numbers';
import { LIMITS } from '@contract/limits';

/** A whole number from 0 to `max` as it was typed; null when it is none. */
export function readCount(typed: string, max: number): number | null {
  return /^\d{1,7}$/.test(typed.trim()) && Number(typed) <= max ? Number(typed) : null;
}

/** What a rule gives, in one line: `10 积分 · 5 成长值 · 每天 3 次`; what it does not give is left out. */
export function sayRule({ points, growth, dailyLimit }: Pick<RuleSetting, 'points' | 'growth' | 'dailyLimit'>): string {
  if (points === 0 && growth === 0) return '不给积分和成长值';
  return [
    ...(points === 0 ? [] : [`${sayNumber(points)} 积分`]),
    ...(growth === 0 ? [] : [`${sayNumber(growth)} 成长值`]),
    ...(dailyLimit === null ? [] : [`每天 ${dailyLimit} 次`]),
  ].join(' · ');
}

/** A rule as it stands in the form. */
export interface RuleDraft {
  points: string;
  growth: string;
  dailyLimit: string;
  isEnabled: boolean;
}

export const draftOf = ({ points, growth, dailyLimit, isEnabled }: RuleSetting): RuleDraft => ({
  points: String(points),
  growth: String(growth),
  dailyLimit: String(dailyLimit ?? ''),
  isEnabled,
});

export type RuleFields = Pick<RuleSetting, 'points' | 'growth' | 'dailyLimit' | 'isEnabled'>;

/** What is to be saved, or what is wrong with each field. */
export function readDraft(
  draft: RuleDraft,
  { repeats }: Pick<RuleSetting, 'repeats'>,
): { rule: RuleFields | null; errors: Partial<Record<'points' | 'growth' | 'dailyLimit', string>> } {
  const points = readCount(draft.points, LIMITS.rulePoints);
  const growth = readCount(draft.growth, LIMITS.rulePoints);
  const dailyLimit = repeats ? readCount(draft.dailyLimit, LIMITS.ruleDailyLimit) : null;
  const errors = {
    ...(points === null && { points: `填 0 到 ${sayNumber(LIMITS.rulePoints)} 的整数` }),
    ...(growth === null && { growth: `填 0 到 ${sayNumber(LIMITS.rulePoints)} 的整数` }),
    ...(repeats && !dailyLimit && { dailyLimit: `填 1 到 ${LIMITS.ruleDailyLimit} 的整数` }),
  };
  if (points === null || growth === null || (repeats && !dailyLimit)) return { rule: null, errors };
  return { rule: { points, growth, dailyLimit, isEnabled: draft.isEnabled }, errors };
}

const GROUPS = [
  { title: '每天都可以', has: (event: string) => !event.startsWith('milestone_') && !event.startsWith('step_') },
  { title: '坚持的里程碑', has: (event: string) => event.startsWith('milestone_') },
  { title: '新成员的头几步', has: (event: string) => event.startsWith('step_') },
];

/** Rules as people look for them. */
export const groupSettings = (rules: RuleSetting[]): { title: string; rules: RuleSetting[] }[] =>
  GROUPS.map(({ title, has }) => ({ title, rules: rules.filter(({ event }) => has(event)) }));

export const TERM_KINDS = [
  { value: 'next_year_end', label: '到次年年底' },
  { value: 'months', label: '按月计算' },
  { value: 'never', label: '长期有效' },
] as const satisfies readonly { value: ExpiryTerm['kind']; label: string }[];

export const MONTHS = [3, 6, 9, 12, 18, 24, 36, 60].map((months) => ({ value: months, label: `${months} 个月` }));

export const termOf = (kind: ExpiryTerm['kind'], months: number): ExpiryTerm =>
  kind === 'months' ? { kind, months } : { kind };

export const isSameTerm = (one: ExpiryTerm, other: ExpiryTerm): boolean =>
  one.kind === other.kind && (one.kind !== 'months' || other.kind !== 'months' || one.months === other.months);

/** 到 12月22日：35 人共 1,200 积分到期 */
export function sayEffect({ by, members, points }: ExpiryEffect, today: string): string {
  const day = sayDay(by, today);
  if (points === 0) return `到 ${day}：没有积分到期`;
  return `到 ${day}：${sayNumber(members)} 人共 ${sayNumber(points)} 积分到期`;
}

export const countFaults = ({ checks }: Pick<Reconciliation, 'checks'>): number =>
  checks.reduce((sum, { faults }) => sum + faults.length, 0);
