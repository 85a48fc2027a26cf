import { LIMITS } from '@contract/limits';
import type { CareContact, CareList, CarePerson, CareReason } from '@contract/team';
import { sayDay } from '@/shared/format/dates';
import { daysBetween } from '@/shared/format/local-time';
import type { IconName } from '@/shared/ui/icon';

/** From here on a streak is named: below it there is none to speak of. */
const WORTH_NAMING = 3;

/** Why somebody is on the list, in one line. */
export function sayReason(reason: CareReason): string {
  switch (reason.kind) {
    case 'silent':
      return reason.streakBefore >= WORTH_NAMING
        ? `连续 ${reason.streakBefore} 天后，安静了 ${reason.days} 天`
        : `安静了 ${reason.days} 天`;
    case 'never_came':
      return `过了 ${reason.days} 个打卡日，第一颗星还没亮`;
    case 'slipped':
      return `连续 ${reason.streakBefore} 天后空了一天${reason.canMakeUp ? '，补卡能接上' : ''}`;
    case 'came_back':
      return `安静 ${reason.days} 天后，刚刚回来`;
    case 'homework_returned':
      return `《${reason.title}》退回 ${reason.days} 天了，还能再交`;
  }
}

export const REASON_ICONS: Record<CareReason['kind'], IconName> = {
  silent: 'moon-star',
  never_came: 'sparkle',
  slipped: 'hourglass',
  came_back: 'hand-heart',
  homework_returned: 'pencil',
};

/** Whether the caller has ticked somebody off on that learning day. */
export const isTicked = (contact: CareContact | null, today: string): boolean =>
  contact !== null && contact.isMine && contact.localDate === today;

/** The last contact as people say it: 你昨天联系过 or 苏晴 今天联系过. */
export function sayContact({ carer, isMine, localDate }: CareContact, today: string): string {
  const day = sayDay(localDate, today);
  return isMine ? `你${day}联系过` : `${carer.nickname} ${day}联系过`;
}

/** Those on the list to whom nobody has written lately, in their order. */
export function waitingOn({ people, localDate }: Pick<CareList, 'people' | 'localDate'>): CarePerson[] {
  return people.filter(
    ({ contact }) => contact === null || daysBetween(contact.localDate, localDate) >= LIMITS.careRestDays,
  );
}

/** What stands in the place of a list without people. */
export function sayNobody({ isRunning, isRestDay, litCount, dueCount }: CareList): { title: string; text: string } {
  if (!isRunning) return { title: '现在没有要惦记的事', text: '课程进行的日子里，需要一句话的队友会出现在这里。' };
  if (isRestDay) return { title: '今天是休息日', text: '没有人安静太久，你也歇一歇。' };
  if (dueCount > 0 && litCount >= dueCount) return { title: '今天都到齐了', text: '一颗不少。去看看大家写了什么吧。' };
  return {
    title: '今天没有要惦记的人',
    text:
      dueCount > litCount ? `还有 ${dueCount - litCount} 位今天没到，时间还早，先不打扰。` : '大家都按自己的节奏在走。',
  };
}

/** The list in one line, for the way into it. */
export function sayWaiting(care: CareList): string {
  const waiting = waitingOn(care).length;
  if (waiting > 0) return `${waiting} 位队友在等一句话`;
  return care.people.length > 0 ? '今天都联系过了' : sayNobody(care).title;
}
