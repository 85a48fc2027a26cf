import type { Output } from '@contract/actions';
import type { Call } from '../../../core/action';
import type { Database } from '../../../core/database';
import { timeOrderedId } from '../../../core/ids';
import { found, Refusal } from '../../../core/refusal';
import { SCENE } from '../../../platform/content-check';
import { verdictInTime } from '../../../platform/content-check/verdict-in-time';
import { holdAssignment, isOver, type Assignment } from '../assignment';
import { requireAttachable } from '../attachments';
import type { AssignmentGrant } from '../policy';
import { decideHandIn, HAND_IN_REFUSALS, type HandInFacts } from '../rules/hand-in';
import { peersAreReading } from '../peers-reading';

type SubmitCall = Call<'homework.submit'>;

interface Author {
  communityId: string;
  memberId: string;
}

const HOUR_MILLISECONDS = 3_600_000;
const MINUTE_MILLISECONDS = 60_000;

/**
 * Hands in a version; every earlier one is kept. The course, the assignment and the submission are locked first, so a
 * version is either taken before the course closes or peers are chosen, or it is refused. Reviews of an older version
 * that nobody has seen yet end with it. Text that the check refuses is not taken; when the check is away it is, and only
 * reviewers read it.
 */
export async function submitHomework(
  call: SubmitCall,
  { member, community }: AssignmentGrant,
): Promise<Output<'homework.submit'>> {
  const { database, input } = call;
  if (input.text === '' && input.mediaIds.length === 0) {
    throw new Refusal('HOMEWORK.EMPTY', 'homework needs text, a picture or a file', { field: 'input.text' });
  }
  const isChecked = await checkText(call);
  const author = { communityId: community.communityId, memberId: member.memberId };
  const assignment = found(await holdAssignment(database, author, input.assignmentId), 'the assignment');
  await requireAttachable(database, author, input.mediaIds);
  const before = await lockSubmission(database, author, input.assignmentId);
  const isLate = await decide(call, assignment, before);
  const submissionId = before?.submission_id ?? timeOrderedId(call.now);
  const version = (before?.version ?? 0) + 1;
  await writeSubmission(call, author, { submissionId, version, isLate, assignment });
  await endUnseenReviews(database, author.communityId, submissionId);
  await writeVersion(call, author, { submissionId, version, isLate, isChecked });
  return { submissionId, version, isLate, status: 'waiting' };
}

async function checkText({ services, caller, input }: SubmitCall): Promise<boolean> {
  if (input.text === '') return true;
  const verdict = await verdictInTime(services.contentCheck, input.text, SCENE.socialLog, caller.openid);
  if (verdict === 'risky') throw new Refusal('CONTENT.REJECTED', 'the text did not pass', { field: 'input.text' });
  return verdict === 'pass';
}

/** Locks what the author has handed in so far; a first version has nothing to lock but the key it will insert. */
async function lockSubmission(database: Database, { communityId, memberId }: Author, assignmentId: string) {
  return database
    .selectFrom('submissions')
    .select(['submission_id', 'status', 'version', 'is_late'])
    .where('community_id', '=', communityId)
    .where('assignment_id', '=', assignmentId)
    .where('member_id', '=', memberId)
    .forUpdate()
    .executeTakeFirst();
}

type Before = Awaited<ReturnType<typeof lockSubmission>>;

/** When it counts as handed in: when the phone says, if that is not longer ago than the course's grace. */
function countsFrom({ input, now }: SubmitCall, { graceMinutes }: Assignment): Date {
  const writtenAt = new Date(input.writtenAt);
  const isCredible =
    writtenAt.getTime() <= now.getTime() && now.getTime() - writtenAt.getTime() <= graceMinutes * MINUTE_MILLISECONDS;
  return isCredible ? writtenAt : now;
}

async function decide(call: SubmitCall, assignment: Assignment, before: Before): Promise<boolean> {
  const decision = decideHandIn(
    {
      courseIsOver: isOver(assignment),
      dueAt: assignment.dueAt,
      resubmitUntil: assignment.resubmitUntil,
      latePolicy: assignment.latePolicy,
      peersAreReading: peersAreReading(assignment, before?.status),
      status: (before?.status as HandInFacts['status'] | undefined) ?? 'none',
    },
    countsFrom(call, assignment),
    before?.is_late,
  );
  if (decision.isTaken) return decision.isLate;
  const until = decision.because === 'too_late' ? assignment.dueAt : assignment.resubmitUntil;
  throw new Refusal(HAND_IN_REFUSALS[decision.because], 'no version is taken now', { until: until.toISOString() });
}

interface Version {
  submissionId: string;
  version: number;
  isLate: boolean;
}

async function writeSubmission(
  { database, input, now }: SubmitCall,
  { communityId, memberId }: Author,
  { submissionId, version, isLate, assignment }: Version & { assignment: Assignment },
): Promise<void> {
  const state = {
    status: 'waiting',
    version,
    is_late: isLate,
    submitted_at: now,
    promised_at: new Date(now.getTime() + assignment.promiseHours * HOUR_MILLISECONDS),
    overdue_told_at: null,
    claimed_by: null,
    claimed_until: null,
  };
  if (version > 1) {
    await database
      .updateTable('submissions')
      .set(state)
      .where('community_id', '=', communityId)
      .where('submission_id', '=', submissionId)
      .execute();
    return;
  }
  await database
    .insertInto('submissions')
    .values({
      community_id: communityId,
      submission_id: submissionId,
      assignment_id: input.assignmentId,
      course_id: assignment.courseId,
      member_id: memberId,
      ...state,
    })
    .execute();
}

/** An older version's review that was never released would tell of what is no longer there. */
async function endUnseenReviews(database: Database, communityId: string, submissionId: string): Promise<void> {
  const unseen = database
    .updateTable('reviews')
    .where('community_id', '=', communityId)
    .where('submission_id', '=', submissionId);
  await unseen.set({ status: 'lapsed' }).where('status', 'in', ['open', 'finished']).execute();
}

async function writeVersion(
  { database, input, now }: SubmitCall,
  { communityId, memberId }: Author,
  { submissionId, version, isLate, isChecked }: Version & { isChecked: boolean },
): Promise<void> {
  await database
    .insertInto('submission_versions')
    .values({
      community_id: communityId,
      submission_id: submissionId,
      version,
      text: input.text,
      media_ids: input.mediaIds,
      is_checked: isChecked,
      is_late: isLate,
      submitted_at: now,
    })
    .execute();
  await database
    .deleteFrom('submission_drafts')
    .where('community_id', '=', communityId)
    .where('assignment_id', '=', input.assignmentId)
    .where('member_id', '=', memberId)
    .execute();
}
