import type { DutyBoard, DutyItem, DutyMate, DutySwap, DutyWeek } from '@contract/duty';
import { sayDeadline, type Moment } from '@/shared/format/dates';
import { addDays, dayParts } from '@/shared/format/local-time';
import type { PillProps } from '@/shared/ui/pill';
import { TEAM_ROLE_NAMES } from '../rules';

export const ITEM_NAMES: Record<DutyItem, string> = {
  open_daily: '每日开场',
  care: '关心队友',
  homework: '提醒作业',
  summary: '周五小结',
  hand_over: '交接下一位',
};

export const ITEM_HINTS: Record<DutyItem, string> = {
  open_daily: '每天早上在群里说一句，带大家开始',
  care: '看看驾驶舱，给安静了的队友一句话',
  homework: '截止前一天，提醒还没交的人',
  summary: '周五把这一周的收获理成几句',
  hand_over: '给下一位留句话，说说要接着做的事',
};

const DAYS_TO_SUNDAY = 6;

/** 11月23日–29日, or 11月30日–12月6日 across months. */
export function sayWeek(weekStart: string): string {
  const [first, last] = [dayParts(weekStart), dayParts(addDays(weekStart, DAYS_TO_SUNDAY))];
  const end = first.month === last.month ? `${last.day}日` : `${last.month}月${last.day}日`;
  return `${first.month}月${first.day}日–${end}`;
}

/** 本周, 下周, 上周, or its dates. */
export function nameWeek(weekStart: string, thisWeek: string): string {
  if (weekStart === thisWeek) return '本周';
  if (weekStart === addDays(thisWeek, 7)) return '下周';
  return weekStart === addDays(thisWeek, -7) ? '上周' : sayWeek(weekStart);
}

const weekOf = ({ weeks }: Pick<DutyBoard, 'weeks'>, weekStart: string): DutyWeek | undefined =>
  weeks.find((week) => week.weekStart === weekStart);

type Calendar = Pick<DutyBoard, 'weeks' | 'thisWeek' | 'mates' | 'courseStatus'>;

const myId = ({ mates }: Pick<DutyBoard, 'mates'>) => mates.find(({ isMe }) => isMe)?.person.memberId;

const THANKS = '谢谢每一位照看过小队的人';

const isOver = ({ courseStatus }: Calendar) => courseStatus === 'closed' || courseStatus === 'archived';

/** What stands at the head: 本周值日：林小满（你）, or why there is nobody. */
export function sayHeadline(board: Calendar): string {
  if (isOver(board)) return '轮值已经结束';
  const week = weekOf(board, board.thisWeek);
  if (!week) return board.weeks.some(({ weekStart }) => weekStart > board.thisWeek) ? '轮值还没开始' : '轮值已经结束';
  if (week.person === null || week.state === 'expected') return '本周还没有人值日';
  return `本周值日：${week.person.nickname}${week.person.memberId === myId(board) ? '（你）' : ''}`;
}

/** The line below it: how the week goes on. */
export function sayFollowing(board: Calendar): string {
  if (isOver(board)) return THANKS;
  const { thisWeek, weeks } = board;
  const week = weekOf(board, thisWeek);
  if (!week) {
    const first = weeks.find(({ weekStart }) => weekStart > thisWeek);
    return first ? `从 ${sayWeek(first.weekStart)}这一周开始` : THANKS;
  }
  const now = week.person === null || week.state === 'expected' ? '由队长照看' : '周一接手';
  return `${now}，${sayNext(board)}`;
}

function sayNext(board: Calendar): string {
  const next = weekOf(board, addDays(board.thisWeek, 7));
  if (!next) return '这是最后一周';
  if (next.person === null) return '下周还没有人';
  const isMine = next.person.memberId === myId(board);
  const name = isMine ? '你' : ` ${next.person.nickname}`;
  if (next.state === 'accepted') return `下周交给${name}`;
  if (next.state === 'expected') return `下周预计轮到${name}`;
  return isMine ? '下周轮到你' : `下周请了${name}，等 TA 答复`;
}

/** How a week stands, in a word that the colour only helps. */
export function pillOf({ state }: Pick<DutyWeek, 'state'>): { words: string } & Pick<PillProps, 'tone' | 'icon'> {
  switch (state) {
    case 'served':
      return { words: '已值日', tone: 'plain' };
    case 'accepted':
      return { words: '已接受', tone: 'ok', icon: 'check' };
    case 'waiting':
      return { words: '待答复', tone: 'warn' };
    case 'expected':
      return { words: '预计', tone: 'night' };
    case 'open':
      return { words: '还没有人', tone: 'plain' };
  }
}

/** What else there is to say about a week: 替 周远, 队长安排 */
export function sayWhy({ insteadOf, isAssigned }: Pick<DutyWeek, 'insteadOf' | 'isAssigned'>): string | null {
  if (insteadOf) return `和 ${insteadOf.nickname} 换班`;
  return isAssigned ? '单独安排' : null;
}

/** What the caller's own week asks: until when to answer, or that it is theirs. */
export function sayMine({ state, answerBy, canChange }: NonNullable<DutyBoard['mine']>, moment: Moment): string {
  if (state === 'waiting') return `${sayDeadline(answerBy, moment)}答复，没有答复就算接受`;
  return canChange ? `已接受，${sayDeadline(answerBy, moment)}还能改` : '这一周交给你了，清单在下面';
}

/** Questions to stand in that wait for the caller's answer. */
export const askedOfMe = (board: Pick<DutyBoard, 'swaps' | 'mates'>): DutySwap[] =>
  board.swaps.filter(({ asked }) => asked.memberId === myId(board));

/** The caller's own open question about a week. */
export const askedByMe = (board: Pick<DutyBoard, 'swaps' | 'mates'>, weekStart: string): DutySwap | undefined =>
  board.swaps.find((swap) => swap.weekStart === weekStart && swap.asker.memberId === myId(board));

/** Who can be asked to stand in: everybody else who takes turns. */
export const askable = ({ mates }: Pick<DutyBoard, 'mates'>): DutyMate[] =>
  mates.filter(({ isMe, takesTurns }) => !isMe && takesTurns);

/** The weeks that captain and operators may give to somebody: this one and the next, as far as the course has them. */
export function assignable({ weeks, thisWeek, courseStatus }: Calendar): string[] {
  if (courseStatus !== 'open') return [];
  const near = [thisWeek, addDays(thisWeek, 7)];
  return weeks.filter(({ weekStart }) => near.includes(weekStart)).map(({ weekStart }) => weekStart);
}

/** 值日 2 周, or that they are out of it. */
export function sayTurns({ turns, takesTurns }: Pick<DutyMate, 'turns' | 'takesTurns'>): string {
  const served = turns === 0 ? '还没值过日' : `值日 ${turns} 周`;
  return takesTurns ? served : `${served} · 暂不轮值`;
}

/** A standing role in words; everybody has one. */
export const sayRole = (role: DutyMate['teamRole']): string => TEAM_ROLE_NAMES[role] ?? '普通队员';

/** The roles that somebody may be given: a captain stays one until another is appointed, which operators do. */
export function rolesFor(teamRole: DutyMate['teamRole'], canAppoint: boolean): DutyMate['teamRole'][] {
  if (teamRole === 'captain') return [];
  const roles: DutyMate['teamRole'][] = [
    'study_lead',
    'organiser',
    'member',
    ...(canAppoint ? ['captain' as const] : []),
  ];
  return roles.filter((role) => role !== teamRole);
}
