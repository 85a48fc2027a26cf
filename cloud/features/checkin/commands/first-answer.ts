import type { Award, ContentState, Submitted } from '@contract/checkin';
import { sql } from 'kysely';
import type { Call } from '../../../core/action';
import { RaceLostError } from '../../../core/database-errors';
import { awardsAtSql } from '../../../ledger/entries';
import type { LearnerGrant } from '../policy';
import { presentSubmitted } from '../present';
import { figuresOf, findStanding } from '../standing';

/**
 * The answer for a day that is lit already, rebuilt from what was written. Without an id the check-in is looked up: a
 * parallel call has lit the day. When it did something else, throws RaceLostError, and the rules decide anew.
 */
export async function firstAnswer(
  call: Call<'checkin.submit'>,
  { member, community }: LearnerGrant,
  knownCheckinId?: string,
): Promise<Submitted> {
  const { database, input, now } = call;
  const standing = await findStanding(database, {
    communityId: community.communityId,
    memberId: member.memberId,
    timeZone: community.timeZone,
    now,
    courseId: input.courseId,
    teamDate: input.localDate,
  });
  const checkinId = knownCheckinId ?? standing?.checkinIds.get(input.localDate);
  if (!standing || !checkinId) throw new RaceLostError('the enrolment has changed since it was read');
  const account = { communityId: community.communityId, memberId: member.memberId };
  const result = await sql<{ state: ContentState; is_makeup: boolean; lit_order: number; awards: Award[] }>`
    select k.state, k.is_makeup,
      (select count(*) from checkins mate
        where mate.community_id = k.community_id and mate.team_id = k.team_id and mate.local_date = k.local_date
          and mate.deleted_at is null and mate.checkin_id < k.checkin_id)::integer as lit_order,
      ${awardsAtSql(account, sql`k.created_at`, [
        { kind: 'checkin', id: checkinId },
        { kind: 'step', id: 'first_checkin' },
        { kind: 'milestone', id: `${input.courseId}:%` },
      ])} as awards
    from checkins k
    where k.community_id = ${community.communityId} and k.checkin_id = ${checkinId}`.execute(database);
  const row = result.rows[0]!;
  return presentSubmitted({
    checkinId,
    input: { ...input, makeup: row.is_makeup },
    state: row.state,
    standing: standing.team ? { ...standing, team: { ...standing.team, litCount: row.lit_order } } : standing,
    figures: figuresOf(standing),
    awards: row.awards,
    wasLitBefore: true,
  });
}
