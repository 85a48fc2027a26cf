import type { Output } from '@contract/actions';
import type { Call, MemberGrant } from '../../../core/action';
import { addDays } from '../../../core/days';
import { localDateOf } from '../../../core/zone';
import { NOTICE_DAYS } from '../../../ledger/expiry/policy';
import { effectBy } from '../../../ledger/expiry/preview';

const YEAR_DAYS = 365;

/** What a term would do if it were set now: on the first day on which it may end points, and within a year. */
export async function previewExpiry(
  { database, input, now }: Call<'points.previewExpiry'>,
  { community: { communityId, timeZone } }: MemberGrant,
): Promise<Output<'points.previewExpiry'>> {
  const today = localDateOf(now, timeZone);
  const firstDay = addDays(today, NOTICE_DAYS);
  return {
    firstDay,
    effects: [
      await effectBy(database, communityId, input.term, firstDay),
      await effectBy(database, communityId, input.term, addDays(today, YEAR_DAYS)),
    ],
  };
}
