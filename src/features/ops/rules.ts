import type { SafetyCase } from '@contract/community';

/** What brought a case to the desk. */
export function sayCase({ kind, reports }: Pick<SafetyCase, 'kind' | 'reports'>): string {
  if (kind === 'appeal') return '作者申诉';
  if (kind === 'check') return '机器拿不准';
  return reports > 1 ? `${reports} 人举报` : '有人举报';
}

/** What the two decisions mean for this case. */
export function decisionWords({ kind, subject }: Pick<SafetyCase, 'kind' | 'subject'>): {
  publish: string;
  hide: string;
} {
  const what = subject === 'comment' ? '评论' : '打卡';
  return { publish: kind === 'report' ? '没有问题，保留' : '通过，公开', hide: `隐藏这条${what}` };
}
