import type { Output } from '@contract/actions';
import type { Rubric } from '@contract/homework';
import { isDeepStrictEqual } from 'node:util';
import type { Call, MemberGrant } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import { requireCleanText } from '../../../core/clean-text';
import type { Database } from '../../../core/database';
import { timeOrderedId } from '../../../core/ids';
import { found, Refusal } from '../../../core/refusal';
import { SCENE } from '../../../platform/content-check';
import { findAssignment, isOver, isPublished, type Assignment } from '../assignment';
import { requireAttachable } from '../attachments';
import { stateOf } from '../present';
import { faultOf } from '../rules/rubric';

type SaveCall = Call<'homework.saveAssignment'>;

/**
 * Writes a new assignment or changes one, all at once. A rubric that differs becomes a new version; reviews keep the one
 * they were written with. Throws INPUT.INVALID with the field, HOMEWORK.EDITED_MEANWHILE when somebody was faster,
 * HOMEWORK.HANDED_IN when it would take handed-in work out of sight, COURSE.CLOSED once the course is over.
 */
export async function saveAssignment(call: SaveCall, grant: MemberGrant): Promise<Output<'homework.saveAssignment'>> {
  const { database, input, now } = call;
  validate(call);
  await requireCleanText(call, 'input.prompt', `${input.title}\n${input.prompt}`, SCENE.socialLog);
  const editor = { communityId: grant.community.communityId, memberId: grant.member.memberId };
  await holdCourse(database, editor.communityId, input.courseId);
  const before = input.assignmentId === undefined ? null : await lock(call, editor);
  await requireAttachable(database, editor, input.mediaIds, before?.mediaIds);
  const assignmentId = before?.assignmentId ?? timeOrderedId(now);
  const version = (before?.version ?? 0) + 1;
  const rubricVersion = rubricVersionAfter(before, input.rubric);
  await write(call, editor, { assignmentId, version, rubricVersion, isNew: !before });
  if (rubricVersion !== before?.rubricVersion) {
    await keepRubric(call, editor.communityId, { assignmentId, rubricVersion });
  }
  const action = before ? 'assignment.changed' : 'assignment.created';
  await writeAudit(database, grant, { action, subjectKind: 'assignment', subjectId: assignmentId, reason: '' }, now);
  return { assignmentId, version, state: stateOf(publishDate(input.publishAt), now) };
}

const publishDate = (publishAt: string | null) => (publishAt === null ? null : new Date(publishAt));

function validate({ input }: SaveCall): void {
  const invalid = (field: string, message: string) =>
    new Refusal('INPUT.INVALID', message, { field: `input.${field}` });
  const dueAt = Date.parse(input.dueAt);
  if (Date.parse(input.resubmitUntil) < dueAt) throw invalid('resubmitUntil', 'resubmission ends before it is due');
  if (input.publishAt !== null && Date.parse(input.publishAt) >= dueAt) {
    throw invalid('publishAt', 'it would be due before anybody sees it');
  }
  const isPeers = input.reviewerKind === 'peer';
  if (isPeers !== input.peers > 0) throw invalid('peers', 'one to three peers for peer review, none otherwise');
  const fault = faultOf(input.rubric);
  if (fault) throw invalid('rubric', fault);
  if ((input.assignmentId === undefined) !== (input.version === undefined)) {
    throw invalid('version', 'a change names the version it started from');
  }
}

/** The course, held as it is: who closes it waits, or this waits and is refused. */
async function holdCourse(database: Database, communityId: string, courseId: string): Promise<void> {
  const course = await database
    .selectFrom('courses')
    .select('status')
    .where('community_id', '=', communityId)
    .where('course_id', '=', courseId)
    .forShare()
    .executeTakeFirst();
  if (isOver({ courseStatus: found(course, 'the course').status as Assignment['courseStatus'] })) {
    throw new Refusal('COURSE.CLOSED', 'the course is over');
  }
}

async function lock(call: SaveCall, editor: { communityId: string; memberId: string }) {
  const { database, input } = call;
  const assignmentId = input.assignmentId!;
  await database
    .selectFrom('assignments')
    .select('assignment_id')
    .where('community_id', '=', editor.communityId)
    .where('assignment_id', '=', assignmentId)
    .forUpdate()
    .execute();
  const assignment = found(await findAssignment(database, editor, assignmentId), 'the assignment');
  if (assignment.courseId !== input.courseId) throw new Refusal('RESOURCE.NOT_FOUND', 'not in this course');
  if (assignment.version !== input.version) {
    throw new Refusal('HOMEWORK.EDITED_MEANWHILE', 'somebody changed it', { version: assignment.version });
  }
  await requireVisibleWork(call, editor, assignment);
  const chosen = assignment.peersAssignedAt !== null;
  if (chosen && (input.reviewerKind !== 'peer' || input.peers !== assignment.peers)) {
    throw new Refusal('INPUT.INVALID', 'peers have been chosen already', { field: 'input.peers' });
  }
  return assignment;
}

/** What somebody has handed in, or begun to review, does not go out of sight. */
async function requireVisibleWork(
  { database, input, now }: SaveCall,
  { communityId }: { communityId: string },
  { assignmentId, publishAt }: Assignment,
): Promise<void> {
  if (isPublished({ publishAt: publishDate(input.publishAt) }, now) || !isPublished({ publishAt }, now)) return;
  const handedIn = await database
    .selectFrom('submissions')
    .select('submission_id')
    .where('community_id', '=', communityId)
    .where('assignment_id', '=', assignmentId)
    .limit(1)
    .executeTakeFirst();
  if (handedIn) throw new Refusal('HOMEWORK.HANDED_IN', 'somebody has handed in', { field: 'input.publishAt' });
}

function rubricVersionAfter(before: Assignment | null, rubric: Rubric): number {
  if (!before) return 1;
  return isDeepStrictEqual(before.rubric, rubric) ? before.rubricVersion : before.rubricVersion + 1;
}

interface Written {
  assignmentId: string;
  version: number;
  rubricVersion: number;
  isNew: boolean;
}

async function write(
  { database, input, now }: SaveCall,
  { communityId, memberId }: { communityId: string; memberId: string },
  { assignmentId, version, rubricVersion, isNew }: Written,
): Promise<void> {
  const fields = {
    title: input.title,
    prompt: input.prompt,
    media_ids: input.mediaIds,
    link: input.link === '' ? null : input.link,
    is_required: input.isRequired,
    publish_at: publishDate(input.publishAt),
    due_at: new Date(input.dueAt),
    late_policy: input.latePolicy,
    resubmit_until: new Date(input.resubmitUntil),
    reviewer_kind: input.reviewerKind,
    peers: input.peers,
    promise_hours: input.promiseHours,
    release_mode: input.releaseMode,
    rubric_version: rubricVersion,
    version,
  };
  if (!isNew) {
    await database
      .updateTable('assignments')
      .set(fields)
      .where('community_id', '=', communityId)
      .where('assignment_id', '=', assignmentId)
      .execute();
    return;
  }
  const key = { community_id: communityId, assignment_id: assignmentId, course_id: input.courseId };
  await database
    .insertInto('assignments')
    .values({ ...key, ...fields, created_by: memberId, created_at: now })
    .execute();
}

async function keepRubric(
  { database, input, now }: SaveCall,
  communityId: string,
  { assignmentId, rubricVersion }: { assignmentId: string; rubricVersion: number },
): Promise<void> {
  await database
    .insertInto('rubrics')
    .values({
      community_id: communityId,
      assignment_id: assignmentId,
      version: rubricVersion,
      criteria: JSON.stringify(input.rubric),
      created_at: now,
    })
    .execute();
}
