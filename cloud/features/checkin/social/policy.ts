import type { ActionName, ParsedInput } from '@contract/actions';
import type { Call, MemberGrant } from '../../../core/action';
import { activeMember, isStaff } from '../../../core/policy';
import { found, notFound, Refusal } from '../../../core/refusal';
import { findSeen, findSeenComment, type SeenCheckin, type SeenComment } from './seen';
import { viewerOf } from './visible';

export interface CheckinGrant extends MemberGrant {
  checkin: SeenCheckin;
}

export interface CommentGrant extends MemberGrant {
  comment: SeenComment;
}

type OnCheckin = { [A in ActionName]: ParsedInput<A> extends { checkinId: string } ? A : never }[ActionName];

/** Any check-in that the caller may see; every other one does not exist for them. */
export async function seeCheckin<A extends OnCheckin>(call: Call<A>): Promise<CheckinGrant> {
  const grant = activeMember(call);
  const { checkinId } = call.input as { checkinId: string };
  return {
    ...grant,
    checkin: found(await findSeen(call.database, viewerOf(grant, call.now), checkinId), 'the check-in'),
  };
}

/** Answering somebody's check-in, by a like or a comment: whoever sees it, while the course runs. */
export async function answerCheckin<A extends OnCheckin>(call: Call<A>): Promise<CheckinGrant> {
  const grant = await seeCheckin(call);
  requireRunning(grant.checkin);
  return grant;
}

/** Featuring: staff, or who has the captain's rights in the author's team, while the course runs; never one's own. */
export async function featureCheckin(call: Call<'checkin.setFeatured'>): Promise<CheckinGrant> {
  const grant = await answerCheckin(call);
  if (!grant.checkin.canFeature) throw notFound('the right to feature');
  return grant;
}

/** A check-in of the caller's own, whatever became of its course: an appeal is always heard. */
export async function appealCheckin<A extends OnCheckin>(call: Call<A>): Promise<CheckinGrant> {
  const grant = await seeCheckin(call);
  if (grant.checkin.authorId !== grant.member.memberId) throw notFound('your check-in');
  return grant;
}

/** Changing or deleting a check-in of one's own, while the course runs. */
export async function changeOwnCheckin<A extends OnCheckin>(call: Call<A>): Promise<CheckinGrant> {
  const grant = await appealCheckin(call);
  requireRunning(grant.checkin);
  return grant;
}

/** Throws COURSE.CLOSED once the course of the check-in is over: it stays readable, and as it was. */
function requireRunning({ courseStatus }: SeenCheckin): void {
  if (courseStatus === 'closed' || courseStatus === 'archived') {
    throw new Refusal('COURSE.CLOSED', 'the course is closed; its check-ins stay as they are');
  }
}

/** Taking a comment away: its author, or staff who see it; also after the course. */
export async function removeComment(call: Call<'checkin.deleteComment'>): Promise<CommentGrant> {
  const grant = activeMember(call);
  const comment = found(
    await findSeenComment(call.database, viewerOf(grant, call.now), call.input.commentId),
    'the comment',
  );
  if (comment.authorId !== grant.member.memberId && !isStaff(grant.member)) throw notFound('your comment');
  return { ...grant, comment };
}

/** Reporting what somebody else wrote and the caller sees; also after the course. */
export async function reportContent(call: Call<'checkin.report'>): Promise<MemberGrant> {
  const grant = activeMember(call);
  const { subject, subjectId } = call.input;
  const find = subject === 'checkin' ? findSeen : findSeenComment;
  const { authorId } = found<SeenCheckin | SeenComment>(
    await find(call.database, viewerOf(grant, call.now), subjectId),
    'the reported content',
  );
  if (authorId === grant.member.memberId) {
    throw new Refusal('INPUT.INVALID', 'what is your own can be deleted, not reported', { field: 'input.subjectId' });
  }
  return grant;
}

export { activeMember as readFeed } from '../../../core/policy';
