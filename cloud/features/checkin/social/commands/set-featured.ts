import type { Output } from '@contract/actions';
import type { Call } from '../../../../core/action';
import { localDateOf } from '../../../../core/zone';
import { currentRules, earningLines } from '../../../../ledger/earning-rules';
import { post } from '../../../../ledger/post';
import { reverse } from '../../../../ledger/reverse';
import { deliver } from '../../../inbox/deliver';
import { featuredMessage } from '../messages';
import type { CheckinGrant } from '../policy';

/**
 * Puts a check-in among the featured ones, which earns its author points once in its life and tells them; taking it
 * away takes the points back and tells nobody. A repeat changes nothing.
 */
export async function setFeatured(
  call: Call<'checkin.setFeatured'>,
  grant: CheckinGrant,
): Promise<Output<'checkin.setFeatured'>> {
  const { database, input, now } = call;
  const { checkin, community } = grant;
  const changed = await database
    .updateTable('checkins')
    .set({ featured_at: input.featured ? now : null })
    .where('community_id', '=', community.communityId)
    .where('checkin_id', '=', checkin.checkinId)
    .where('deleted_at', 'is', null)
    .where('featured_at', input.featured ? 'is' : 'is not', null)
    .returning('checkin_id')
    .executeTakeFirst();
  if (changed) await (input.featured ? reward(call, grant) : takeBack(call, grant));
  return { featured: input.featured };
}

async function reward({ database, now }: Call, { checkin, community }: CheckinGrant): Promise<void> {
  const { communityId, timeZone } = community;
  const source = { kind: 'featured', id: checkin.checkinId };
  const lines = earningLines(await currentRules(database, communityId), [{ event: 'featured', source }]);
  const author = { communityId, memberId: checkin.authorId };
  const [award] = await post(database, author, lines, { now, localDate: localDateOf(now, timeZone) });
  await deliver(database, communityId, [author.memberId], featuredMessage(checkin, award?.points ?? 0), now);
}

async function takeBack({ database, now }: Call, { checkin, community }: CheckinGrant): Promise<void> {
  const author = { communityId: community.communityId, memberId: checkin.authorId };
  const moment = { now, localDate: localDateOf(now, community.timeZone) };
  await reverse(database, author, { kind: 'featured', id: checkin.checkinId }, moment);
}
