import type { Database } from '../../core/database';
import type { Member } from '../../core/caller';
import type { CourseKey } from './course';

/** What a learner asked for, as it is kept. */
export interface WishRow {
  wish: Member | null;
  /** Whether the one asked for asks for the learner, too. */
  isMutual: boolean;
  wantsToCaptain: boolean;
}

/** The learner's wish; somebody who has left the course since is not wished for any more. */
export async function readWish(
  database: Database,
  { communityId, courseId }: CourseKey,
  memberId: string,
): Promise<WishRow> {
  const row = await database
    .selectFrom('grouping_wishes as w')
    .leftJoin('enrolments as e', (join) =>
      join
        .onRef('e.community_id', '=', 'w.community_id')
        .onRef('e.course_id', '=', 'w.course_id')
        .onRef('e.member_id', '=', 'w.wants_member_id')
        .on('e.status', '=', 'active'),
    )
    .leftJoin('members as m', (join) =>
      join.onRef('m.community_id', '=', 'e.community_id').onRef('m.member_id', '=', 'e.member_id'),
    )
    .leftJoin('grouping_wishes as theirs', (join) =>
      join
        .onRef('theirs.community_id', '=', 'w.community_id')
        .onRef('theirs.course_id', '=', 'w.course_id')
        .onRef('theirs.member_id', '=', 'e.member_id')
        .onRef('theirs.wants_member_id', '=', 'w.member_id'),
    )
    .select(['m.member_id as memberId', 'm.nickname', 'm.avatar_key as avatarKey', 'm.role'])
    .select(['w.wants_to_captain as wantsToCaptain', 'theirs.member_id as asker'])
    .where('w.community_id', '=', communityId)
    .where('w.course_id', '=', courseId)
    .where('w.member_id', '=', memberId)
    .executeTakeFirst();
  if (!row) return { wish: null, isMutual: false, wantsToCaptain: false };
  const { wantsToCaptain, asker, ...member } = row;
  const wish = member.memberId === null ? null : (member as Member);
  return { wish, isMutual: wish !== null && asker !== null, wantsToCaptain };
}
