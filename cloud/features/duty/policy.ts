import type { ActionName, ParsedInput } from '@contract/actions';
import type { Call, MemberGrant } from '../../core/action';
import { activeMember, isOperator, isStaff } from '../../core/policy';
import { found, notFound, Refusal } from '../../core/refusal';

export interface DutyGrant extends MemberGrant {
  teamId: string;
  /** The caller decides whose week it is: the team's captain, or an operator. */
  canAssign: boolean;
}

type OnTeam = { [A in ActionName]: ParsedInput<A> extends { teamId: string } ? A : never }[ActionName];

/** The team of the input, with the caller's seat in it. */
async function findTeam<A extends OnTeam>(call: Call<A>) {
  const { member, community } = activeMember(call);
  const { teamId } = call.input as { teamId: string };
  const team = await call.database
    .selectFrom('teams as t')
    .innerJoin('courses as c', (join) =>
      join.onRef('c.community_id', '=', 't.community_id').onRef('c.course_id', '=', 't.course_id'),
    )
    .leftJoin('enrolments as seat', (join) =>
      join
        .onRef('seat.community_id', '=', 't.community_id')
        .onRef('seat.team_id', '=', 't.team_id')
        .on('seat.member_id', '=', member.memberId)
        .on('seat.status', '=', 'active'),
    )
    .select(['c.status', 'seat.team_role'])
    .where('t.community_id', '=', community.communityId)
    .where('t.team_id', '=', teamId)
    .executeTakeFirst();
  const { status, team_role: teamRole } = found(team, 'the team');
  const canAssign = isOperator(member) || teamRole === 'captain';
  return { grant: { member, community, teamId, canAssign } satisfies DutyGrant, status, isIn: teamRole !== null };
}

/** The rotation of one's own team; for staff of any team, whatever became of its course. */
export async function seeDuty(call: Call<'duty.get'>): Promise<DutyGrant> {
  const { grant, isIn } = await findTeam(call);
  if (!isIn && !isStaff(grant.member)) throw notFound('the team');
  return grant;
}

/** Taking part in the rotation of one's own team while its course runs. Throws COURSE.CLOSED afterwards. */
export async function takePart<A extends OnTeam>(call: Call<A>): Promise<DutyGrant> {
  const { grant, status, isIn } = await findTeam(call);
  if (!isIn) throw notFound('the team');
  requireRunning(status);
  return grant;
}

/** Deciding whose week it is. Whoever is on duty has no say in that: the right belongs to the captain and the desk. */
export async function leadDuty(call: Call<'duty.assign'>): Promise<DutyGrant> {
  const { grant, status } = await findTeam(call);
  if (!grant.canAssign) throw notFound('the right to assign');
  requireRunning(status);
  return grant;
}

function requireRunning(status: string): void {
  if (status === 'closed' || status === 'archived') {
    throw new Refusal('COURSE.CLOSED', 'the course of the team is closed', { status });
  }
}
