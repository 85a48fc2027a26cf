import type { Member } from '../../core/caller';
import { addDays } from '../../core/days';
import { sayDate, sayMoment } from '../../core/say-date';
import { instantOf, localDateOf } from '../../core/zone';
import type { NewMessage } from '../inbox/deliver';
import type { DutyFacts } from './queries';
import { answerBy, lastDayOfWeek } from './rules/week';

type Rotation = Pick<DutyFacts, 'teamId' | 'teamName' | 'thisWeek' | 'timeZone'>;
type Named = Pick<Member, 'memberId' | 'nickname'>;

const sayWeek = ({ thisWeek }: Rotation, weekStart: string) => (weekStart === thisWeek ? '本周' : '下周');

/** 「北斗小队」11月23日至11月29日 */
const sayWhere = ({ teamName }: Rotation, weekStart: string) =>
  `「${teamName}」${sayDate(weekStart)}至${sayDate(lastDayOfWeek(weekStart))}`;

/** 11月22日 24:00: midnight belongs to the day before it. */
function sayUntil(instant: Date, timeZone: string): string {
  const date = localDateOf(instant, timeZone);
  const isMidnight = instantOf(date, 0, timeZone).getTime() === instant.getTime();
  return isMidnight ? `${sayDate(addDays(date, -1))} 24:00` : sayMoment(instant, timeZone);
}

/** The page of a team's rotation, which all its messages open. */
export const dutyLink = (teamId: string): string => `features/team/pages/duty/index?teamId=${teamId}`;

const about = ({ teamId }: Rotation) => ({ kind: 'course' as const, link: dutyLink(teamId) });

const sayAnswer = (rotation: Rotation, turn: { weekStart: string; givenAt: Date }) =>
  `请在 ${sayUntil(answerBy(turn, rotation.timeZone), rotation.timeZone)} 前答复，没有答复就算接受。`;

/** To whoever a week was given by the rotation; `standsInFor`: they owe that member a week since a swap. */
export function givenMessage(
  rotation: Rotation,
  turn: { weekStart: string; givenAt: Date },
  standsInFor: Named | null,
): NewMessage {
  const why = standsInFor ? `这是${standsInFor.nickname}的一周，说好换班由你来值。` : '';
  return {
    ...about(rotation),
    ...(standsInFor && { actorId: standsInFor.memberId }),
    title: `${sayWeek(rotation, turn.weekStart)}轮到你值日`,
    body: `${sayWhere(rotation, turn.weekStart)}。${why}${sayAnswer(rotation, turn)}`,
  };
}

/** To whoever was asked by the captain or the desk to take a week. */
export function assignedMessage(rotation: Rotation, turn: { weekStart: string; givenAt: Date }, by: Named): NewMessage {
  return {
    ...about(rotation),
    actorId: by.memberId,
    title: `${by.nickname} 请你${sayWeek(rotation, turn.weekStart)}值日`,
    body: `${sayWhere(rotation, turn.weekStart)}。${sayAnswer(rotation, turn)}`,
  };
}

/** To whoever had a week that was given to somebody else; their place in the order stays. */
export function relievedMessage(rotation: Rotation, weekStart: string, by: Named): NewMessage {
  return {
    ...about(rotation),
    actorId: by.memberId,
    title: `${sayWeek(rotation, weekStart)}的值日改由别人来做`,
    body: `${sayWhere(rotation, weekStart)}，由 ${by.nickname} 调整。你的轮次还在，不会少也不会多。`,
  };
}

/** To the captain: nobody is left who could take a week. */
export function nobodyMessage(rotation: Rotation, weekStart: string): NewMessage {
  return {
    ...about(rotation),
    title: `${sayWeek(rotation, weekStart)}还没有人值日`,
    body: `${sayWhere(rotation, weekStart)}，大家都不方便。可以请一位队员，或这一周由你照看。`,
  };
}

/** To somebody who has not answered, the evening before the last day to do so. */
export function reminderMessage(rotation: Rotation, turn: { weekStart: string; givenAt: Date }): NewMessage {
  return {
    ...about(rotation),
    title: `${sayWeek(rotation, turn.weekStart)}的值日等你答复`,
    body: `${sayWhere(rotation, turn.weekStart)}。${sayAnswer(rotation, turn)}`,
  };
}

/** To whoever is asked to stand in. */
export function swapAskedMessage(rotation: Rotation, weekStart: string, asker: Named): NewMessage {
  return {
    ...about(rotation),
    actorId: asker.memberId,
    title: `${asker.nickname} 想和你换值日`,
    body: `${sayWhere(rotation, weekStart)}请你来值，下次轮到你时由 TA 来。`,
  };
}

/** To whoever asked somebody to stand in. */
export function swapAnsweredMessage(
  rotation: Rotation,
  weekStart: string,
  asked: Named,
  isAccepted: boolean,
): NewMessage {
  return {
    ...about(rotation),
    actorId: asked.memberId,
    title: isAccepted ? `${asked.nickname} 答应了换值日` : `${asked.nickname} 这次换不了值日`,
    body: isAccepted
      ? `${sayWhere(rotation, weekStart)}由 TA 来值，下次轮到 TA 时由你来。`
      : `${sayWhere(rotation, weekStart)}还是你的，可以问问别人。`,
  };
}

/** To the next on duty: what the one before left for them. */
export function handedOverMessage(rotation: Rotation, from: Named, note: string): NewMessage {
  return {
    ...about(rotation),
    actorId: from.memberId,
    title: `${from.nickname} 把值日交给了你`,
    body: note === '' ? `「${rotation.teamName}」的值日清单已经交接。` : note,
  };
}
