import type { Comment } from '@contract/checkin';
import type { Role } from '@contract/community';
import type { Output } from '@contract/actions';
import type { Call, MemberGrant } from '../../../core/action';
import { presentPerson } from '../../../core/person';
import { isStaff } from '../../../core/policy';
import { presentFeedPage, presentFeedRow, type FeedPage, type FeedRecord } from '../feed';
import type { AddedComment } from './commands/add-comment';
import type { CommentRow, listComments } from './queries';

export function presentFeed(page: FeedPage, { services }: Call, { member }: MemberGrant): Output<'checkin.listFeed'> {
  return presentFeedPage(page, { member, storage: services.storage });
}

export function presentCheckin(record: FeedRecord, { services }: Call, { member }: MemberGrant): Output<'checkin.get'> {
  return presentFeedRow(record, { member, storage: services.storage });
}

/** A comment with what its reader may do about it: authors and staff may delete. */
function presentComment(row: CommentRow, { services }: Pick<Call, 'services'>, { member }: MemberGrant): Comment {
  const isMine = row.member_id === member.memberId;
  return {
    commentId: row.comment_id,
    author: presentPerson(
      { memberId: row.member_id, nickname: row.nickname, avatarKey: row.avatar_key, role: row.role as Role },
      services.storage,
    ),
    text: row.text,
    replyTo: row.reply_to,
    createdAt: row.created_at.toISOString(),
    isMine,
    canDelete: isMine || isStaff(member),
  };
}

export function presentComments(
  { rows, nextCursor }: Awaited<ReturnType<typeof listComments>>,
  call: Call,
  grant: MemberGrant,
): Output<'checkin.listComments'> {
  return { rows: rows.map((row) => presentComment(row, call, grant)), nextCursor };
}

export function presentAddedComment(
  { comment, awards }: AddedComment,
  call: Call<'checkin.addComment'>,
  grant: MemberGrant,
): Output<'checkin.addComment'> {
  return { comment: presentComment(comment, call, grant), awards };
}

/** For commands whose result is what the contract tells. */
export const asAnswered = <R>(result: R): R => result;
