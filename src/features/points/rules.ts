import type { EarningRule, LedgerEntry } from '@contract/points';
import { routes } from '@/routes';
import { sayNumber } from '@/shared/format/numbers';

/** Where an entry leads: to what it was for, while that is there. */
export function linkOf({ source: { opens } }: Pick<LedgerEntry, 'source'>): string | null {
  if (opens === null) return null;
  return OPENED[opens.kind](opens.id);
}

const OPENED: Record<NonNullable<LedgerEntry['source']['opens']>['kind'], (id: string) => string> = {
  checkin: routes.checkinDetail,
  course: routes.courseDetail,
  redemption: routes.voucher,
  assignment: routes.assignment,
};

/** What a rule gives, such as `10 积分` and `5 成长值`, the more important first. */
export function sayRewards({ points, growth }: Pick<EarningRule, 'points' | 'growth'>): string[] {
  const parts = [
    ...(points > 0 ? [`${sayNumber(points)} 积分`] : []),
    ...(growth > 0 ? [`${sayNumber(growth)} 成长值`] : []),
  ];
  return parts.length > 0 ? parts : ['暂不计分'];
}

/** How often a rule counts; what has no limit a day counts once for each thing of which it tells. */
export function sayLimit({ event, dailyLimit }: Pick<EarningRule, 'event' | 'dailyLimit'>): string {
  if (dailyLimit !== null) return `每天最多计 ${dailyLimit} 次`;
  if (event.startsWith('milestone_')) return '每门课计一次';
  return event.startsWith('step_') ? '只计一次' : '每份计一次';
}

type GroupName = 'daily' | 'milestones' | 'steps';

const GROUP_TITLES: Record<GroupName, string> = {
  daily: '每天都可以',
  milestones: '坚持的里程碑',
  steps: '新成员的头几步',
};

function groupOf({ event }: EarningRule): GroupName {
  if (event.startsWith('milestone_')) return 'milestones';
  return event.startsWith('step_') ? 'steps' : 'daily';
}

const length = ({ event }: EarningRule) => Number(/\d+$/.exec(event)?.[0] ?? 0);

/** Rules as people look for them: what repeats, what one works towards, what happens once. Empty groups are left out. */
export function groupRules(rules: EarningRule[]): { title: string; rules: EarningRule[] }[] {
  return (['daily', 'milestones', 'steps'] as const)
    .map((name) => ({
      title: GROUP_TITLES[name],
      rules: rules.filter((rule) => groupOf(rule) === name).sort((a, b) => length(a) - length(b)),
    }))
    .filter((group) => group.rules.length > 0);
}
