import type { Output } from '@contract/actions';
import type { Call } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import { found, Refusal } from '../../../core/refusal';
import { deliver } from '../../inbox/deliver';
import { roleMessage } from '../messages';
import type { TeamGrant } from '../policy';

type RoleCall = Call<'team.setRole'>;

/**
 * Gives a member of the team a standing role and tells them. A new captain takes the place of the one there was. Throws
 * TEAM.CAPTAIN_NEEDED when the captain would be made something else, RESOURCE.NOT_FOUND for somebody outside the team.
 */
export async function setRole(call: RoleCall, grant: TeamGrant): Promise<Output<'team.setRole'>> {
  const { database, input, now } = call;
  const { memberId, teamRole } = input;
  const before = await lockRoles(call, grant);
  const role = found(before.get(memberId), 'the team-mate');
  if (role === teamRole) return { memberId, teamRole };
  if (role === 'captain') throw new Refusal('TEAM.CAPTAIN_NEEDED', 'appoint another captain first');
  if (teamRole === 'captain') await replaceCaptain(call, grant, before);
  await writeRole(call, grant, memberId, teamRole);
  const entry = { action: 'team.setRole', subjectKind: 'member', subjectId: memberId };
  await writeAudit(database, grant, { ...entry, reason: `${grant.team.name} ${role} → ${teamRole}` }, now);
  const message = roleMessage(grant.team, teamRole);
  if (memberId !== grant.member.memberId) {
    await deliver(database, grant.community.communityId, [memberId], message, now);
  }
  return { memberId, teamRole };
}

/** The roles in the team, kept as they are until the transaction ends, by member. */
async function lockRoles({ database }: RoleCall, { community, team }: TeamGrant) {
  const rows = await database
    .selectFrom('enrolments')
    .select(['member_id', 'team_role'])
    .where('community_id', '=', community.communityId)
    .where('course_id', '=', team.course_id)
    .where('team_id', '=', team.team_id)
    .where('status', '=', 'active')
    .orderBy('member_id')
    .forNoKeyUpdate()
    .execute();
  return new Map(rows.map(({ member_id: memberId, team_role: teamRole }) => [memberId, teamRole]));
}

/** First the one who was captain steps back: two at once the database does not allow. */
async function replaceCaptain(call: RoleCall, grant: TeamGrant, before: Map<string, string | null>): Promise<void> {
  const [former] = [...before].find(([, teamRole]) => teamRole === 'captain') ?? [];
  if (former === undefined) return;
  await writeRole(call, grant, former, 'member');
  const message = roleMessage(grant.team, 'member');
  await deliver(call.database, grant.community.communityId, [former], message, call.now);
}

async function writeRole(
  { database }: RoleCall,
  { community, team }: TeamGrant,
  memberId: string,
  teamRole: RoleCall['input']['teamRole'],
): Promise<void> {
  await database
    .updateTable('enrolments')
    .set({ team_role: teamRole })
    .where('community_id', '=', community.communityId)
    .where('course_id', '=', team.course_id)
    .where('member_id', '=', memberId)
    .execute();
}
