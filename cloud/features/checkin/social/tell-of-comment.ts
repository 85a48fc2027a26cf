import type { Database } from '../../../core/database';
import { deliver } from '../../inbox/deliver';
import { commentedMessage, repliedMessage, type CommentAuthor, type CommentedCheckin } from './messages';

export interface PublishedComment {
  communityId: string;
  checkin: CommentedCheckin;
  author: CommentAuthor;
  /** The member whose comment it answers. */
  repliedId: string | null;
  text: string;
}

/**
 * Tells of a comment that everybody may see now: the author of the check-in and the one replied to, one message each and
 * none to oneself; who is both hears of the reply.
 */
export async function tellOfComment(
  database: Database,
  { communityId, checkin, author, repliedId, text }: PublishedComment,
  now: Date,
): Promise<void> {
  const me = author.memberId;
  if (repliedId !== null && repliedId !== me) {
    await deliver(database, communityId, [repliedId], repliedMessage(checkin, author, text), now);
  }
  if (checkin.authorId !== me && checkin.authorId !== repliedId) {
    await deliver(database, communityId, [checkin.authorId], commentedMessage(checkin, author, text), now);
  }
}
