import type { Input } from '@contract/actions';
import { timeOrderedId } from '../../cloud/core/ids';
import { RUBRIC } from './rubric';
import type { Actor, World } from './world';

type AssignmentFields = Omit<Input<'homework.saveAssignment'>, 'communityId' | 'courseId' | 'assignmentId' | 'version'>;

/** An assignment as an editor writes it: published on 20 November 2026, due two days later, reviewed by coaches. */
export const anAssignment = (changes: Partial<AssignmentFields> = {}): AssignmentFields => ({
  title: '第一篇读书笔记',
  prompt: '选一章，写三百字。',
  link: 'https://example.com/handbook',
  mediaIds: [],
  isRequired: true,
  publishAt: '2026-11-20T00:00:00.000Z',
  dueAt: '2026-11-22T15:59:59.000Z',
  latePolicy: 'mark',
  resubmitUntil: '2026-11-29T15:59:59.000Z',
  reviewerKind: 'coach',
  peers: 0,
  promiseHours: 48,
  releaseMode: 'at_once',
  rubric: RUBRIC,
  ...changes,
});

/** An assignment that is simply there. Answers its id. */
export async function createAssignment(
  world: World,
  { communityId, courseId }: { communityId: string; courseId: string },
  changes: Partial<AssignmentFields> = {},
): Promise<string> {
  const fields = anAssignment(changes);
  const assignmentId = timeOrderedId(world.now());
  await world.database
    .insertInto('assignments')
    .values({
      community_id: communityId,
      assignment_id: assignmentId,
      course_id: courseId,
      title: fields.title,
      prompt: fields.prompt,
      media_ids: fields.mediaIds,
      link: fields.link,
      is_required: fields.isRequired,
      publish_at: fields.publishAt,
      announced_at: fields.publishAt,
      due_at: fields.dueAt,
      late_policy: fields.latePolicy,
      resubmit_until: fields.resubmitUntil,
      reviewer_kind: fields.reviewerKind,
      peers: fields.peers,
      promise_hours: fields.promiseHours,
      release_mode: fields.releaseMode,
      created_by: 'SOMEBODY00000000',
      created_at: world.now(),
    })
    .execute();
  await world.database
    .insertInto('rubrics')
    .values({
      community_id: communityId,
      assignment_id: assignmentId,
      version: 1,
      criteria: JSON.stringify(fields.rubric),
      created_at: world.now(),
    })
    .execute();
  return assignmentId;
}

/** Hands a text in as its author, through the product. */
export async function handIn(world: World, author: Actor, assignmentId: string, text = '我的读书笔记') {
  return world.ok(author, 'homework.submit', {
    communityId: author.communityId,
    assignmentId,
    text,
    mediaIds: [],
    writtenAt: world.now().toISOString(),
  });
}
