import type { Call } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import type { Database } from '../../../core/database';
import { found } from '../../../core/refusal';
import { deliver } from '../../inbox/deliver';
import { keyOf, lockPublished, type CourseKey } from '../course';
import { mateLeftMessage, movedMessage, newMateMessage } from '../messages';
import type { GroupingGrant } from '../policy';
import { takeTeamSeats } from '../seats';
import { readTeams } from '../teams';

/**
 * Moves a learner to another team of the course, as a member. What they wrote stays where it was written, everything
 * they earned stays theirs: only the seat changes. They and both captains are told. Throws RESOURCE.NOT_FOUND,
 * GROUPING.NOT_PUBLISHED.
 */
export async function moveMember(
  { database, input, now }: Call<'grouping.moveMember'>,
  grant: GroupingGrant,
): Promise<string> {
  const key = keyOf(grant);
  await lockPublished(database, key);
  const teams = await readTeams(database, key, 'published');
  const team = found(
    teams.find(({ teamId }) => teamId === input.teamId),
    'the team',
  );
  const mover = found(await findSeat(database, key, input.memberId), 'the learner');
  if (mover.teamId === team.teamId) return team.teamId;
  await takeTeamSeats(database, key, [{ memberId: mover.memberId, teamId: team.teamId, role: 'member' }]);
  const former = teams.find(({ teamId }) => teamId === mover.teamId);
  const captain = await findCaptain(database, key, team.teamId);
  await deliver(database, key.communityId, [mover.memberId], movedMessage(team, captain), now);
  if (captain) await deliver(database, key.communityId, [captain.memberId], newMateMessage(team, mover), now);
  const formerCaptain = former && (await findCaptain(database, key, former.teamId));
  if (formerCaptain) {
    await deliver(database, key.communityId, [formerCaptain.memberId], mateLeftMessage(former, mover), now);
  }
  const reason = `${former?.name ?? '未分组'} → ${team.name}`;
  const entry = { action: 'grouping.moved', subjectKind: 'member', subjectId: mover.memberId, reason };
  await writeAudit(database, grant, entry, now);
  return team.teamId;
}

function seatsOf(database: Database, { communityId, courseId }: CourseKey) {
  return database
    .selectFrom('enrolments as e')
    .innerJoin('members as m', (join) =>
      join.onRef('m.community_id', '=', 'e.community_id').onRef('m.member_id', '=', 'e.member_id'),
    )
    .select(['e.member_id as memberId', 'm.nickname', 'e.team_id as teamId'])
    .where('e.community_id', '=', communityId)
    .where('e.course_id', '=', courseId)
    .where('e.status', '=', 'active');
}

function findSeat(database: Database, key: CourseKey, memberId: string) {
  return seatsOf(database, key).where('e.member_id', '=', memberId).executeTakeFirst();
}

async function findCaptain(database: Database, key: CourseKey, teamId: string) {
  const captain = await seatsOf(database, key)
    .where('e.team_id', '=', teamId)
    .where('e.team_role', '=', 'captain')
    .executeTakeFirst();
  return captain ?? null;
}
