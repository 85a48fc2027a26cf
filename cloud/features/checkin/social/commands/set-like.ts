import type { Output } from '@contract/actions';
import { sql } from 'kysely';
import type { Call } from '../../../../core/action';
import type { CheckinGrant } from '../policy';

/** Likes or no longer likes; a repeat changes nothing. The count moves only with a row that was written or removed. */
export async function setLike(
  { database, input, now }: Call<'checkin.setLike'>,
  { checkin, member, community }: CheckinGrant,
): Promise<Output<'checkin.setLike'>> {
  const like = {
    community_id: community.communityId,
    checkin_id: checkin.checkinId,
    member_id: member.memberId,
  };
  const changed = input.liked
    ? await database
        .insertInto('likes')
        .values({ ...like, created_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .returning('member_id')
        .executeTakeFirst()
    : await database.deleteFrom('likes').where(sameLike(like)).returning('member_id').executeTakeFirst();
  if (!changed) return { liked: input.liked, likeCount: checkin.likeCount };
  const { like_count } = await database
    .updateTable('checkins')
    .set({ like_count: sql`like_count + ${input.liked ? 1 : -1}` })
    .where('community_id', '=', like.community_id)
    .where('checkin_id', '=', like.checkin_id)
    .returning('like_count')
    .executeTakeFirstOrThrow();
  return { liked: input.liked, likeCount: like_count };
}

const sameLike = (like: { community_id: string; checkin_id: string; member_id: string }) =>
  sql<boolean>`(community_id, checkin_id, member_id) = (${like.community_id}, ${like.checkin_id}, ${like.member_id})`;
