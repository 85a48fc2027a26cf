import type { SafetyCase } from '@contract/community';
import { sayNumber } from '@/shared/format/numbers';

/** Above a queue: 23 份在等，等得最久的在最前面. Nothing while none waits, or it is not known. */
export const sayWaiting = (waiting: number | null, unit: '份' | '件'): string | null =>
  waiting ? `${sayNumber(waiting)} ${unit}在等，等得最久的在最前面` : null;

/** What brought a case to the desk. */
export function sayCase({ kind, reports }: Pick<SafetyCase, 'kind' | 'reports'>): string {
  if (kind === 'appeal') return '作者申诉';
  if (kind === 'check') return '机器拿不准';
  return reports > 1 ? `${reports} 人举报` : '有人举报';
}

/** Whether the case is about something that others see already, or that waits to be seen. */
const isPublic = ({ kind }: Pick<SafetyCase, 'kind'>) => kind === 'report';

/** What letting a case pass is called: it stays, or others get to see it. */
export const sayPass = (of: Pick<SafetyCase, 'kind'>): string => (isPublic(of) ? '保留' : '公开');

/** What was done, once a case has been let pass. */
export const sayPassed = (of: Pick<SafetyCase, 'kind'>): string => (isPublic(of) ? '已保留，不再提示' : '已公开');

/** What is about to be hidden: 隐藏方圆圆的打卡 */
export const sayHiding = ({ subject, author }: Pick<SafetyCase, 'subject' | 'author'>): string =>
  `隐藏${author.nickname}的${subject === 'comment' ? '评论' : '打卡'}`;
