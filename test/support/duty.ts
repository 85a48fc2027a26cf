import { weekAfter, weekBefore } from '../../cloud/features/duty/rules/week';
import { giveDuty } from '../../cloud/functions/timer/jobs/give-duty';
import type { Actor, CourseOptions, World } from './world';

/** Weeks around the moment at which `testWorld` starts: Saturday 21 November 2026. */
export const THIS_WEEK = '2026-11-16';
export const NEXT_WEEK = weekAfter(THIS_WEEK);
export const LAST_WEEK = weekBefore(THIS_WEEK);

export interface DutyScene {
  world: World;
  communityId: string;
  courseId: string;
  teamId: string;
  captain: Actor;
  mates: [Actor, Actor, Actor];
}

/** A team of a captain and three others in a course of six weeks; nobody has been on duty yet. */
export async function dutyScene(
  world: World,
  { timeZone, ...course }: CourseOptions & { timeZone?: string } = {},
): Promise<DutyScene> {
  const communityId = await world.createCommunity(timeZone === undefined ? {} : { timeZone });
  const courseId = await world.createCourse(communityId, {
    title: '精读营',
    startsOn: '2026-11-02',
    days: 42,
    ...course,
  });
  const teamId = await world.createTeam(communityId, courseId);
  const join = async (nickname: string, teamRole: 'captain' | 'member') => {
    const actor = await world.createMember(communityId, { nickname });
    await world.enrol(actor, courseId, { teamId, teamRole, firstDay: '2026-11-02' });
    return actor;
  };
  const captain = await join('周远', 'captain');
  const mates: DutyScene['mates'] = [
    await join('小满', 'member'),
    await join('阿哲', 'member'),
    await join('一诺', 'member'),
  ];
  return { world, communityId, courseId, teamId, captain, mates };
}

/** Gives a week to somebody, as the timer would have done at `givenAt`, unless told otherwise on the Thursday before at nine. */
export async function giveTurn(
  { world, communityId, teamId }: DutyScene,
  weekStart: string,
  { memberId }: Actor,
  {
    placeOf = memberId,
    acceptedAt = null,
    givenAt,
  }: { placeOf?: string; acceptedAt?: Date | null; givenAt?: string } = {},
): Promise<void> {
  const thursday = new Date(Date.parse(`${weekStart}T01:00:00Z`) - 4 * 86_400_000);
  await world.database
    .insertInto('duty_turns')
    .values({
      community_id: communityId,
      team_id: teamId,
      week_start: weekStart,
      member_id: memberId,
      place_of: placeOf,
      given_at: givenAt ?? thursday,
      accepted_at: acceptedAt,
    })
    .execute();
}

/** One run of the timer's job. */
export const runGiveDuty = ({ pipeline, now }: World) =>
  giveDuty({ database: pipeline.database, services: pipeline.services, log: pipeline.log, now: now() });

/** Whose week it is in the table, or undefined. */
export async function holderOf({ world, teamId }: DutyScene, weekStart: string): Promise<string | undefined> {
  const row = await world.database
    .selectFrom('duty_turns')
    .select('member_id')
    .where('team_id', '=', teamId)
    .where('week_start', '=', weekStart)
    .executeTakeFirst();
  return row?.member_id;
}

/** Titles in somebody's inbox, newest first. */
export async function titlesFor({ world, communityId }: DutyScene, who: { openid: string }): Promise<string[]> {
  return (await world.ok(who, 'inbox.list', { communityId })).rows.map(({ title }) => title);
}
