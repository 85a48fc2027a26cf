import type { Call } from '../../../core/action';
import { found } from '../../../core/refusal';
import { keyOf, lockProposal } from '../course';
import type { GroupingGrant } from '../policy';
import { requireTeam } from '../teams';

/**
 * Moves somebody to another team of the proposal, also somebody who enrolled after it was made. A captain who moves
 * leads no longer. Throws RESOURCE.NOT_FOUND, GROUPING.PUBLISHED, GROUPING.NOT_PROPOSED.
 */
export async function movePerson(
  { database, input }: Call<'grouping.movePerson'>,
  grant: GroupingGrant,
): Promise<string> {
  const key = keyOf(grant);
  await lockProposal(database, key);
  const { teamId } = await requireTeam(database, key, 'draft', input.teamId);
  const here = { community_id: key.communityId, course_id: key.courseId, member_id: input.memberId };
  const enrolled = await database
    .selectFrom('enrolments as e')
    .leftJoin('grouping_seats as s', (join) =>
      join
        .onRef('s.community_id', '=', 'e.community_id')
        .onRef('s.course_id', '=', 'e.course_id')
        .onRef('s.member_id', '=', 'e.member_id'),
    )
    .select('s.team_id')
    .where('e.community_id', '=', key.communityId)
    .where('e.course_id', '=', key.courseId)
    .where('e.member_id', '=', input.memberId)
    .where('e.status', '=', 'active')
    .executeTakeFirst();
  if (found(enrolled, 'the learner').team_id === teamId) return teamId;
  const seat = { team_id: teamId, is_captain: false, is_marked: false };
  await database
    .insertInto('grouping_seats')
    .values({ ...here, ...seat })
    .onConflict((conflict) => conflict.columns(['community_id', 'course_id', 'member_id']).doUpdateSet(seat))
    .execute();
  return teamId;
}
