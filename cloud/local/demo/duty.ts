import type { Database } from '../../core/database';
import { addDays } from '../../core/days';
import { instantOf } from '../../core/zone';
import type { NewMessage } from '../../features/inbox/deliver';
import { givenMessage, swapAskedMessage } from '../../features/duty/messages';
import { givenFrom, weekAfter, weekAt, weeksOfCourse } from '../../features/duty/rules/week';
import type { DemoTeam } from './camps';
import { insertRows } from './insert-rows';
import { TIME_ZONE, type DemoMember, type Moment } from './model';
import type { Random } from './random';
import type { Settlement } from './settlement';

/** Who was on duty, the latest week last: this one. Everybody else of the team is still to come. */
const SERVED: Record<string, string[]> = {
  北斗小队: ['林溪', '许思齐', '周远', '阿哲'],
  长庚小队: ['叶知秋', '白露', '温以宁', '宋清和'],
  织女小队: ['韩松', '梁静好', '石磊', '陆听澜'],
  南门小队: ['施语', '孔令仪', '窦文', '杨柳青'],
};

/** Who has the week after this one; only the first team's has not answered yet, and asks to swap. */
const NEXT: Record<string, { member: string; asks?: string }> = {
  北斗小队: { member: '林小满', asks: '陈一诺' },
  长庚小队: { member: '罗一鸣' },
  织女小队: { member: '李闻溪' },
  南门小队: { member: '陶然' },
};

const HANDED_OVER = '晨间开场放在七点二十比较热闹；顾云舒这几天加班，周三我再问问 TA。共读读到第四章。';

interface Rotation {
  team: DemoTeam;
  thisWeek: string;
  now: Date;
  named: (nickname: string) => DemoMember;
  random: Random;
}

/** The weeks on duty of the teams in running courses: served, running, and the next one with its answer. */
export async function settleDuty(database: Database, { teams }: Settlement, { now, random }: Moment): Promise<void> {
  const thisWeek = weekAt(now, TIME_ZONE);
  for (const team of teams) {
    if (team.course.status !== 'open' || !(team.plan.name in SERVED)) continue;
    const named = (nickname: string) => team.course.seats.find(({ member }) => member.nickname === nickname)!.member;
    const rotation = { team, thisWeek, now, named, random };
    await insertRows(database, 'duty_turns', turnRows(rotation));
    await insertRows(database, 'duty_ticks', tickRows(rotation));
    await ask(database, rotation);
  }
}

/** When the timer would have given a week; on the first days of a week the demo is ahead of it. */
const givenAt = (weekStart: string, now: Date) =>
  new Date(Math.min(givenFrom(weekStart, TIME_ZONE).getTime(), now.getTime() - 3_600_000));

const keyOf = ({ course, teamId }: DemoTeam) => ({ community_id: course.communityId, team_id: teamId });

function turnRows({ team, thisWeek, now, named }: Rotation) {
  const weeks = weeksOfCourse(team.course.schedule);
  const served = SERVED[team.plan.name]!;
  const { member, asks } = NEXT[team.plan.name]!;
  const nextWeek = weekAfter(thisWeek);
  const row = (weekStart: string, nickname: string, isAccepted: boolean) => {
    const { memberId } = named(nickname);
    const given_at = givenAt(weekStart, now);
    const accepted_at = isAccepted ? given_at : null;
    return { ...keyOf(team), week_start: weekStart, member_id: memberId, place_of: memberId, given_at, accepted_at };
  };
  const rows = served.map((nickname, index) =>
    row(addDays(thisWeek, -7 * (served.length - 1 - index)), nickname, true),
  );
  return [...rows, row(nextWeek, member, asks === undefined)].filter(({ week_start }) => weeks.includes(week_start));
}

/** Last week's list is done and handed over; this week's as far as the week has come. */
function tickRows({ team, thisWeek, now, named }: Rotation) {
  const served = SERVED[team.plan.name]!;
  const lastWeek = addDays(thisWeek, -7);
  const tick = (weekStart: string, day: number, hour: number, item: string, note = '') => ({
    ...keyOf(team),
    week_start: weekStart,
    item,
    member_id: named(served.at(weekStart === thisWeek ? -1 : -2)!).memberId,
    note,
    ticked_at: instantOf(addDays(weekStart, day), hour * 60, TIME_ZONE),
  });
  return [
    tick(lastWeek, 0, 7, 'open_daily'),
    tick(lastWeek, 2, 21, 'care'),
    tick(lastWeek, 4, 22, 'summary'),
    tick(lastWeek, 6, 20, 'hand_over', HANDED_OVER),
    tick(thisWeek, 0, 7, 'open_daily'),
    tick(thisWeek, 3, 21, 'care'),
  ].filter(({ ticked_at }) => ticked_at <= now);
}

/** The question to swap, and what the two were told. */
async function ask(database: Database, { team, thisWeek, now, named, random }: Rotation): Promise<void> {
  const { member, asks } = NEXT[team.plan.name]!;
  const weekStart = weekAfter(thisWeek);
  if (asks === undefined || !weeksOfCourse(team.course.schedule).includes(weekStart)) return;
  const [asker, asked] = [named(member), named(asks)];
  const given = givenAt(weekStart, now);
  const askedAt = new Date((given.getTime() + now.getTime()) / 2);
  const question = { asker_id: asker.memberId, asked_id: asked.memberId, state: 'asked', asked_at: askedAt };
  await insertRows(database, 'duty_swaps', [{ ...keyOf(team), week_start: weekStart, ...question }]);
  const rotation = { teamId: team.teamId, teamName: team.plan.name, thisWeek, timeZone: TIME_ZONE };
  const mail = (to: DemoMember, at: Date, { actorId, ...words }: NewMessage) => ({
    community_id: team.course.communityId,
    member_id: to.memberId,
    message_id: random.idAt(at),
    created_at: at,
    actor_id: actorId ?? null,
    ...words,
  });
  await insertRows(database, 'inbox_messages', [
    mail(asker, given, givenMessage(rotation, { weekStart, givenAt: given }, null)),
    mail(asked, askedAt, swapAskedMessage(rotation, weekStart, asker)),
  ]);
}
