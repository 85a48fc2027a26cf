import type { ActionName, ParsedInput } from '@contract/actions';
import type { Call, MemberGrant } from '../../core/action';
import { activeMember, isOperator, isStaff } from '../../core/policy';
import { found, notFound, Refusal } from '../../core/refusal';
import { findSeatedCourse, type SeatedCourse } from './board';
import { findTeam, type TeamRow } from './queries';

export interface TeamGrant extends MemberGrant {
  team: TeamRow;
}

export interface CourseTeamsGrant extends MemberGrant {
  course: SeatedCourse;
}

type OnTeam = { [A in ActionName]: ParsedInput<A> extends { teamId: string } ? A : never }[ActionName];

/** The caller's own team, or for staff any team, whatever became of its course. */
export async function seeTeam<A extends OnTeam>(call: Call<A>): Promise<TeamGrant> {
  const grant = activeMember(call);
  const { teamId } = call.input as { teamId: string };
  const team = found(await findTeam(call.database, grant, teamId, call.now), 'the team');
  if (team.own_team_id !== teamId && !isStaff(grant.member)) throw notFound('the team');
  return { ...grant, team };
}

/**
 * Whose care a team is: its captain's, for a week that of whoever is on duty, and the operators'. Coaches judge homework;
 * whom to write to is not theirs.
 */
export function mayCare({ member, team }: Pick<TeamGrant, 'member' | 'team'>): boolean {
  return isOperator(member) || (team.own_team_id === team.team_id && team.has_captain_rights === true);
}

/** The cockpit exists for those who may care for the team; nobody else learns that there is one. */
export async function careForTeam<A extends OnTeam>(call: Call<A>): Promise<TeamGrant> {
  const grant = await seeTeam(call);
  if (!mayCare(grant)) throw notFound('the cockpit');
  return grant;
}

/** Writing for a team while its course runs. Throws COURSE.CLOSED afterwards: it stays as it was. */
export async function leadTeam<A extends OnTeam>(call: Call<A>): Promise<TeamGrant> {
  const grant = await careForTeam(call);
  if (isClosed(grant.team)) throw new Refusal('COURSE.CLOSED', 'the course of the team is closed');
  return grant;
}

/**
 * Giving standing roles in a team while its course runs: its captain and operators; the week on duty does not bring it.
 * Throws TEAM.ROLE_BY_OPERATORS when a captain appoints a captain.
 */
export async function giveRole(call: Call<'team.setRole'>): Promise<TeamGrant> {
  const grant = await leadTeam(call);
  if (isOperator(grant.member)) return grant;
  if (grant.team.own_team_role !== 'captain') throw notFound('the right to give roles');
  if (call.input.teamRole === 'captain') {
    throw new Refusal('TEAM.ROLE_BY_OPERATORS', 'operators appoint captains');
  }
  return grant;
}

export const isClosed = ({ status }: { status: string }) => status === 'closed' || status === 'archived';

/** The teams of a course, as everybody in the course may know them. */
export async function seeCourseTeams(call: Call<'team.getBoard'>): Promise<CourseTeamsGrant> {
  const grant = activeMember(call);
  const course = found(await findSeatedCourse(call.database, grant, call.input.courseId), 'the course');
  if (!course.is_seated && !isStaff(grant.member)) throw notFound('the course');
  return { ...grant, course };
}

export { activeMember as listOwnTeams } from '../../core/policy';
