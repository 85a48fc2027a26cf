import { LIMITS } from '@contract/limits';
import type { Call } from '../../core/action';
import type { Member } from '../../core/caller';
import { pageOf } from '../../core/paging';
import { findTerms, keyOf } from './course';
import type { GroupingGrant } from './policy';
import { readWish, type WishRow } from './wish';

const OPEN = ['enrolling', 'grouping', 'open'];

export interface OwnWish extends WishRow {
  /** Whether it can still be changed. */
  isOpen: boolean;
}

/** What the caller asked for in a course. */
export async function getWish({ database }: Call<'grouping.getWish'>, grant: GroupingGrant): Promise<OwnWish> {
  const key = keyOf(grant);
  const { isPublished } = await findTerms(database, key);
  const wish = await readWish(database, key, grant.member.memberId);
  return { ...wish, isOpen: !isPublished && OPEN.includes(grant.course.status) };
}

/** One page of the others in the caller's course whose nickname holds the text, by member id. */
export async function searchPeers({ database, input }: Call<'grouping.searchPeers'>, grant: GroupingGrant) {
  const { communityId, courseId } = keyOf(grant);
  const holding = `%${input.nickname.replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await database
    .selectFrom('enrolments as e')
    .innerJoin('members as m', (join) =>
      join.onRef('m.community_id', '=', 'e.community_id').onRef('m.member_id', '=', 'e.member_id'),
    )
    .select(['m.member_id as memberId', 'm.nickname', 'm.avatar_key as avatarKey', 'm.role'])
    .where('e.community_id', '=', communityId)
    .where('e.course_id', '=', courseId)
    .where('e.status', '=', 'active')
    .where('m.status', '=', 'active')
    .where('m.nickname', 'ilike', holding)
    .where('e.member_id', '<>', grant.member.memberId)
    .where('e.member_id', '>', input.cursor ?? '')
    .orderBy('e.member_id')
    .limit(LIMITS.peerRows + 1)
    .execute();
  return pageOf(rows as Member[], LIMITS.peerRows, ({ memberId }) => memberId);
}
