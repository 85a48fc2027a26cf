import type { Output } from '@contract/actions';
import { sql } from 'kysely';
import type { Call } from '../../../../core/action';
import { found } from '../../../../core/refusal';
import { localDateOf } from '../../../../core/zone';
import { reverse } from '../../../../ledger/reverse';
import { settleCase } from '../cases';
import type { CheckinGrant } from '../policy';

/**
 * Deletes the caller's check-in: the day is unlit, a make-up card comes back, and what the check-in and its featuring
 * earned is reversed. The best streak and milestones once reached stay.
 */
export async function deleteCheckin(
  { database, now }: Call<'checkin.delete'>,
  { checkin, member, community }: CheckinGrant,
): Promise<Output<'checkin.delete'>> {
  const { communityId, timeZone } = community;
  const { memberId } = member;
  // The enrolment is locked first, as a submit does, so that the two queue up instead of blocking each other.
  await database
    .selectFrom('enrolments')
    .select('member_id')
    .where('community_id', '=', communityId)
    .where('course_id', '=', checkin.courseId)
    .where('member_id', '=', memberId)
    .forUpdate()
    .execute();
  const deleted = await database
    .updateTable('checkins')
    .set({ deleted_at: now })
    .where('community_id', '=', communityId)
    .where('checkin_id', '=', checkin.checkinId)
    .where('deleted_at', 'is', null)
    .returning('is_makeup')
    .executeTakeFirst();
  const cardsBack = found(deleted, 'the check-in').is_makeup ? 1 : 0;
  await database
    .updateTable('enrolments')
    .set({ lit_days: sql`lit_days - 1`, makeups_used: sql`makeups_used - ${cardsBack}` })
    .where('community_id', '=', communityId)
    .where('course_id', '=', checkin.courseId)
    .where('member_id', '=', memberId)
    .execute();
  await settleCase(database, { communityId, subject: 'checkin', subjectId: checkin.checkinId }, memberId, now);
  const account = { communityId, memberId };
  const moment = { now, localDate: localDateOf(now, timeZone) };
  const earned = await reverse(database, account, { kind: 'checkin', id: checkin.checkinId }, moment);
  const featured = await reverse(database, account, { kind: 'featured', id: checkin.checkinId }, moment);
  const points = earned.points + featured.points;
  return { deleted: true, reversed: { event: 'reversal', points, growth: earned.growth + featured.growth } };
}
