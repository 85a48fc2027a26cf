import type { Call } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import type { Database } from '../../../core/database';
import { found, Refusal } from '../../../core/refusal';
import { deliver } from '../../inbox/deliver';
import { keyOf, lockForGrouping, type CourseKey } from '../course';
import { captainMessage, noLongerCaptainMessage } from '../messages';
import type { GroupingGrant } from '../policy';
import { requireTeam } from '../teams';

/**
 * Makes somebody the one captain of their team. In the proposal the mark is kept for later proposals; in a published
 * team the new and the former captain are told. Throws RESOURCE.NOT_FOUND for somebody without a team.
 */
export async function setCaptain(call: Call<'grouping.setCaptain'>, grant: GroupingGrant): Promise<string> {
  const { database, input } = call;
  const key = keyOf(grant);
  const { terms, isPublished } = await lockForGrouping(database, key);
  if (isPublished) return setTeamCaptain(call, grant);
  if (!terms) throw new Refusal('GROUPING.NOT_PROPOSED', 'no teams were proposed yet');
  return setProposedCaptain(database, key, input.memberId);
}

async function setProposedCaptain(database: Database, key: CourseKey, memberId: string): Promise<string> {
  const seats = () =>
    database
      .updateTable('grouping_seats')
      .where('community_id', '=', key.communityId)
      .where('course_id', '=', key.courseId);
  const seat = await database
    .selectFrom('grouping_seats')
    .select('team_id')
    .where('community_id', '=', key.communityId)
    .where('course_id', '=', key.courseId)
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  const { team_id: teamId } = found(seat, 'the learner');
  await seats()
    .set({ is_captain: false, is_marked: false })
    .where('team_id', '=', teamId)
    .where('is_captain', '=', true)
    .execute();
  await seats().set({ is_captain: true, is_marked: true }).where('member_id', '=', memberId).execute();
  return teamId;
}

async function setTeamCaptain(
  { database, input, now }: Call<'grouping.setCaptain'>,
  grant: GroupingGrant,
): Promise<string> {
  const { communityId, courseId } = keyOf(grant);
  const seat = await database
    .selectFrom('enrolments')
    .select(['team_id', 'team_role'])
    .where('community_id', '=', communityId)
    .where('course_id', '=', courseId)
    .where('member_id', '=', input.memberId)
    .where('status', '=', 'active')
    .executeTakeFirst();
  const { team_id, team_role } = found(seat, 'the learner');
  const team = await requireTeam(database, { communityId, courseId }, 'published', team_id ?? '');
  if (team_role === 'captain') return team.teamId;
  const former = await database
    .updateTable('enrolments')
    .set({ team_role: 'member' })
    .where('community_id', '=', communityId)
    .where('team_id', '=', team.teamId)
    .where('team_role', '=', 'captain')
    .returning('member_id')
    .executeTakeFirst();
  await database
    .updateTable('enrolments')
    .set({ team_role: 'captain' })
    .where('community_id', '=', communityId)
    .where('course_id', '=', courseId)
    .where('member_id', '=', input.memberId)
    .execute();
  await deliver(database, communityId, [input.memberId], captainMessage(team), now);
  if (former) await deliver(database, communityId, [former.member_id], noLongerCaptainMessage(team), now);
  const entry = { action: 'grouping.captain', subjectKind: 'team', subjectId: team.teamId, reason: team.name };
  await writeAudit(database, grant, entry, now);
  return team.teamId;
}
