import type { Output } from '@contract/actions';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../../../core/action';
import { openCase } from '../cases';

/**
 * Queues a report for the safety desk: one open case per subject, one report per member in it. It hides nothing by
 * itself, and a repeat changes nothing.
 */
export async function report(
  { database, input, now }: Call<'checkin.report'>,
  { member, community }: MemberGrant,
): Promise<Output<'checkin.report'>> {
  const { subject, subjectId, reason } = input;
  const { communityId } = community;
  const caseId = await openCase(database, { communityId, subject, subjectId }, { kind: 'report', reason, now });
  const added = await database
    .insertInto('safety_reports')
    .values({ community_id: communityId, case_id: caseId, member_id: member.memberId, reason, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('case_id')
    .executeTakeFirst();
  if (added) {
    await database
      .updateTable('safety_cases')
      .set({ reports: sql`reports + 1` })
      .where('community_id', '=', communityId)
      .where('case_id', '=', caseId)
      .execute();
  }
  return { received: true };
}
