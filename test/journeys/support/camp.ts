import { addDays } from '../../../cloud/core/days';
import type { Role } from '@contract/community';
import type { Actor, CourseOptions, World } from '../../support/world';

export interface Seat {
  role?: Role;
  teamRole?: 'captain' | 'member';
  /** How many of the days before `lastDay` are lit; none. */
  litDays?: number;
  /** The last lit day. */
  lastDay?: string;
}

/** A small community with one open course and one team, to be filled with people. */
export interface Camp {
  communityId: string;
  courseId: string;
  /** A new member with a place in the course and the team. */
  seat: (nickname: string, seat?: Seat) => Promise<Actor>;
  /** A new member outside of the course, such as an operator. */
  member: (nickname: string, role?: Role) => Promise<Actor>;
}

export const CAMP_TITLE = '21 天精读营';
export const TEAM_NAME = '北斗小队';

/** Opens a camp of 30 days, every day, since 2026-11-01. */
export async function openCamp(world: World, options: CourseOptions = {}): Promise<Camp> {
  const communityId = await world.createCommunity({ name: '晨光读书社' });
  const courseId = await world.createCourse(communityId, { title: CAMP_TITLE, ...options });
  const teamId = await world.createTeam(communityId, courseId, TEAM_NAME);
  const member: Camp['member'] = (nickname, role = 'member') => world.createMember(communityId, { nickname, role });
  return {
    communityId,
    courseId,
    member,
    seat: async (nickname, { role, teamRole = 'member', litDays = 0, lastDay = '2026-11-20' } = {}) => {
      const actor = await member(nickname, role);
      await world.enrol(actor, courseId, { teamId, teamRole });
      for (let back = litDays - 1; back >= 0; back -= 1) {
        await world.createCheckin(actor, courseId, { local_date: addDays(lastDay, -back), streak: litDays - back });
      }
      return actor;
    },
  };
}
