import { create } from 'zustand';
import type { Award } from '@contract/checkin';
import type { ErrorBody } from '@contract/errors';
import { newRequestId } from '@/platform/call';
import { toast } from '@/platform/notify';
import { sayChange } from '@/shared/format/numbers';
import { onReset } from '@/shared/store/reset';
import { addComment } from '../api';
import { patchCheckin } from '../feed/patch';
import { useComments } from './store';

/** A comment that is being answered. */
export interface ReplyTarget {
  commentId: string;
  nickname: string;
}

/** A comment on its way, or one that did not arrive and waits for the person. */
export interface PendingComment {
  requestId: string;
  checkinId: string;
  text: string;
  replyTo: ReplyTarget | null;
  /** null while it is on its way. */
  error: ErrorBody | null;
}

/** Comments that the server has not taken yet, oldest first. */
export const usePending = create<{ rows: PendingComment[] }>(() => ({ rows: [] }));

onReset(() => usePending.setState({ rows: [] }));

const change = (alter: (rows: PendingComment[]) => PendingComment[]) =>
  usePending.setState(({ rows }) => ({ rows: alter(rows) }));

const mark = (requestId: string, error: ErrorBody | null) =>
  change((rows) => rows.map((row) => (row.requestId === requestId ? { ...row, error } : row)));

/** Forgets a comment that did not arrive. */
export const dropPending = (requestId: string): void =>
  change((rows) => rows.filter((row) => row.requestId !== requestId));

function sayAwards(awards: Award[]): void {
  const points = awards.reduce((sum, award) => sum + award.points, 0);
  if (points > 0) toast(`已评论，积分 ${sayChange(points)}`);
}

async function send({ requestId, checkinId, text, replyTo }: PendingComment): Promise<void> {
  const input = { checkinId, text, ...(replyTo && { replyToCommentId: replyTo.commentId }) };
  const answer = await addComment(input, requestId);
  if (!answer.ok) {
    mark(requestId, answer.error);
    return;
  }
  dropPending(requestId);
  useComments.getState().prepend(answer.data.comment);
  patchCheckin(checkinId, (row) => ({ ...row, commentCount: row.commentCount + 1 }));
  sayAwards(answer.data.awards);
}

/** Sends a comment, which shows at once. */
export function sendComment(checkinId: string, text: string, replyTo: ReplyTarget | null): Promise<void> {
  const pending = { requestId: newRequestId(), checkinId, text, replyTo, error: null };
  change((rows) => [...rows, pending]);
  return send(pending);
}

/** Sends one that did not arrive once more, with the same request id. */
export async function retryPending(requestId: string): Promise<void> {
  const pending = usePending.getState().rows.find((row) => row.requestId === requestId);
  if (!pending?.error) return;
  mark(requestId, null);
  await send({ ...pending, error: null });
}
