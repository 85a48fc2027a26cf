import type { Actor, CourseOptions, World } from './world';

/** Everybody who may stand around a team: in it, beside it, above it, outside. */
export interface TeamScene {
  world: World;
  communityId: string;
  courseId: string;
  teamId: string;
  otherTeamId: string;
  learner: Actor;
  captain: Actor;
  neighbour: Actor;
  otherCaptain: Actor;
  bystander: Actor;
  coach: Actor;
  operator: Actor;
  owner: Actor;
  elsewhere: Actor;
  stranger: { openid: string };
}

/** Two teams of one course that began on 2 November, with everybody around the first of them. */
export async function teamScene(world: World, course: CourseOptions = {}): Promise<TeamScene> {
  const communityId = await world.createCommunity();
  const courseId = await world.createCourse(communityId, { startsOn: '2026-11-02', days: 30, ...course });
  const teamId = await world.createTeam(communityId, courseId);
  const otherTeamId = await world.createTeam(communityId, courseId, '南斗小队');
  const member = (nickname: string, role?: 'coach' | 'operator' | 'owner') =>
    world.createMember(communityId, { nickname, ...(role && { role }) });
  const seated = async (nickname: string, seat: { teamId: string; teamRole?: 'captain' }) => {
    const actor = await member(nickname);
    await world.enrol(actor, courseId, seat);
    return actor;
  };
  return {
    world,
    communityId,
    courseId,
    teamId,
    otherTeamId,
    captain: await seated('周远', { teamId, teamRole: 'captain' }),
    learner: await seated('小满', { teamId }),
    neighbour: await seated('邻队', { teamId: otherTeamId }),
    otherCaptain: await seated('邻队长', { teamId: otherTeamId, teamRole: 'captain' }),
    bystander: await member('旁观'),
    coach: await member('何晴', 'coach'),
    operator: await member('运营', 'operator'),
    owner: await member('苏晴', 'owner'),
    elsewhere: await world.createMember(await world.createCommunity(), { role: 'owner' }),
    stranger: world.stranger(),
  };
}

/** One more learner in the team, lit on these days of November and on leave on those. */
export async function teammate(
  { world, communityId, courseId, teamId }: TeamScene,
  nickname: string,
  { lit = [], leave = [], firstDay }: { lit?: number[]; leave?: number[]; firstDay?: string } = {},
): Promise<Actor> {
  const actor = await world.createMember(communityId, { nickname });
  await world.enrol(actor, courseId, { teamId, ...(firstDay !== undefined && { firstDay }) });
  await live({ world, courseId }, actor, { lit, leave });
  return actor;
}

const november = (day: number) => `2026-11-${String(day).padStart(2, '0')}`;

/** Lights and takes leave on days of November. */
export async function live(
  { world, courseId }: Pick<TeamScene, 'world' | 'courseId'>,
  actor: Actor,
  { lit = [], leave = [] }: { lit?: number[]; leave?: number[] },
): Promise<void> {
  for (const day of lit) await world.createCheckin(actor, courseId, { local_date: november(day) });
  const key = { community_id: actor.communityId, course_id: courseId, member_id: actor.memberId };
  for (const day of leave) {
    await world.database
      .insertInto('leaves')
      .values({ ...key, local_date: november(day), created_at: world.now() })
      .execute();
  }
}

/** The days from one to another, both included. */
export const days = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
