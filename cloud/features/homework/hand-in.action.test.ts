import { testDatabase } from '../../../test/support/database';
import { anAssignment, createAssignment, handIn } from '../../../test/support/homework';
import { createPicture } from '../../../test/support/pictures';
import { testWorld } from '../../../test/support/world';

const db = testDatabase();

async function camp(changes: Parameters<typeof createAssignment>[2] = {}) {
  const world = testWorld(db);
  const communityId = await world.createCommunity();
  const courseId = await world.createCourse(communityId);
  const me = await world.createMember(communityId);
  await world.enrol(me, courseId);
  const assignmentId = await createAssignment(world, { communityId, courseId }, changes);
  const submit = (text: string, mediaIds: string[] = [], writtenAt = world.now().toISOString()) => ({
    ...{ communityId, assignmentId, text, mediaIds, writtenAt },
  });
  const look = () => world.ok(me, 'homework.get', { communityId, assignmentId });
  return { world, communityId, courseId, me, assignmentId, submit, look };
}

const submissions = (world: Awaited<ReturnType<typeof camp>>['world'], memberId: string) =>
  world.count('submissions', 'member_id = $1', [memberId]);

describe('homework.list and homework.get', () => {
  test('show what is published in the courses one is in, and nothing else', async () => {
    const { world, communityId, courseId, me, assignmentId } = await camp();
    const hidden = { communityId, courseId };
    const draft = await createAssignment(world, hidden, { publishAt: null, title: '草稿' });
    const scheduled = await createAssignment(world, hidden, { publishAt: '2026-11-21T10:00:00.000Z', title: '明天' });
    const otherCourse = await world.createCourse(communityId);
    const foreign = await createAssignment(world, { communityId, courseId: otherCourse });
    const { assignments } = await world.ok(me, 'homework.list', { communityId });
    expect(assignments.map((each) => each.assignmentId)).toEqual([assignmentId]);
    for (const unseen of [draft, scheduled, foreign]) {
      expect(await world.refused(me, 'homework.get', { communityId, assignmentId: unseen })).toBe('RESOURCE.NOT_FOUND');
    }
    world.setNow('2026-11-21T10:00:00.000Z');
    expect((await world.ok(me, 'homework.list', { communityId })).assignments).toHaveLength(2);
  });

  test('put what still wants something first, by due time', async () => {
    const { world, communityId, courseId, me, assignmentId } = await camp();
    const course = { communityId, courseId };
    const sooner = await createAssignment(world, course, { dueAt: '2026-11-21T15:00:00.000Z' });
    await handIn(world, me, assignmentId);
    const later = await createAssignment(world, course, { dueAt: '2026-11-25T15:00:00.000Z' });
    const { assignments } = await world.ok(me, 'homework.list', course);
    expect(assignments.map((each) => each.assignmentId)).toEqual([sooner, later, assignmentId]);
    expect(assignments.map(({ status }) => status)).toEqual(['none', 'none', 'waiting']);
  });

  test('are nothing for somebody who has withdrawn, until they return', async () => {
    const { world, communityId, courseId, me, assignmentId, look } = await camp();
    await handIn(world, me, assignmentId, '写在离开之前');
    const seat = world.database.updateTable('enrolments').where('member_id', '=', me.memberId);
    await seat.set({ status: 'withdrawn' }).execute();
    expect(await world.refused(me, 'homework.get', { communityId, assignmentId })).toBe('RESOURCE.NOT_FOUND');
    expect((await world.ok(me, 'homework.list', { communityId, courseId })).assignments).toEqual([]);
    await seat.set({ status: 'active' }).execute();
    expect((await look()).versions).toMatchObject([{ version: 1, text: '写在离开之前' }]);
  });
});

describe('homework.saveDraft', () => {
  test('keeps the newest words and pictures, which handing in uses up', async () => {
    const { world, communityId, me, assignmentId, submit, look } = await camp();
    const { mediaId } = await createPicture(world, me, 'checking');
    const draft = { communityId, assignmentId, mediaIds: [mediaId] };
    await world.ok(me, 'homework.saveDraft', { ...draft, text: '第一句' });
    await world.ok(me, 'homework.saveDraft', { ...draft, text: '第一句，第二句' });
    expect((await look()).draft).toMatchObject({ text: '第一句，第二句', attachments: [{ mediaId }] });
    await world.ok(me, 'homework.submit', submit('第一句，第二句', [mediaId]));
    expect((await look()).draft).toBeNull();
  });

  test('forgets an empty one', async () => {
    const { world, communityId, me, assignmentId, look } = await camp();
    await world.ok(me, 'homework.saveDraft', { communityId, assignmentId, text: '写一点', mediaIds: [] });
    await world.ok(me, 'homework.saveDraft', { communityId, assignmentId, text: '', mediaIds: [] });
    expect((await look()).draft).toBeNull();
  });

  test("takes nobody else's uploads", async () => {
    const { world, communityId, me, assignmentId } = await camp();
    const { mediaId } = await createPicture(world, await world.createMember(communityId), 'passed');
    const draft = { communityId, assignmentId, text: '写一点', mediaIds: [mediaId] };
    expect(await world.refused(me, 'homework.saveDraft', draft)).toBe('RESOURCE.NOT_FOUND');
    expect(await world.count('submission_drafts', 'member_id = $1', [me.memberId])).toBe(0);
  });
});

describe('homework.submit', () => {
  test('keeps every version', async () => {
    const { world, me, assignmentId, look } = await camp();
    expect(await handIn(world, me, assignmentId, '第一稿')).toMatchObject({ version: 1, isLate: false });
    expect(await handIn(world, me, assignmentId, '第二稿')).toMatchObject({ version: 2 });
    expect((await look()).versions.map(({ text }) => text)).toEqual(['第二稿', '第一稿']);
    expect(await submissions(world, me.memberId)).toBe(1);
  });

  test('gives a repeated request its first answer', async () => {
    const { world, me, submit } = await camp();
    const input = submit('一稿');
    const first = await world.ok(me, 'homework.submit', input, 'request-hand-in');
    expect(await world.ok(me, 'homework.submit', input, 'request-hand-in')).toEqual(first);
    expect(await world.count('submission_versions', 'submission_id = $1', [first.submissionId])).toBe(1);
  });

  test('marks what is late', async () => {
    const { world, me, assignmentId } = await camp();
    world.setNow('2026-11-23T00:00:00.000Z');
    expect(await handIn(world, me, assignmentId)).toMatchObject({ isLate: true });
  });

  test('counts from when it was handed in on the phone, within the grace of the course', async () => {
    const { world, me, submit } = await camp();
    world.setNow('2026-11-22T20:00:00.000Z');
    const inTime = await world.ok(me, 'homework.submit', submit('离线写好的', [], '2026-11-22T15:30:00.000Z'));
    expect(inTime.isLate).toBe(false);
    world.setNow('2026-11-23T00:00:00.000Z');
    const tooLong = await world.ok(me, 'homework.submit', submit('离线写好的', [], '2026-11-22T15:30:00.000Z'));
    expect(tooLong.isLate).toBe(true);
  });

  test('does not believe a phone from the future', async () => {
    const { world, me, submit } = await camp();
    world.setNow('2026-11-23T00:00:00.000Z');
    const { isLate } = await world.ok(me, 'homework.submit', submit('穿越', [], '2026-11-24T00:00:00.000Z'));
    expect(isLate).toBe(true);
  });

  test('refuses the late where the assignment does, with the time, and keeps the draft', async () => {
    const { world, communityId, me, assignmentId, submit, look } = await camp({ latePolicy: 'refuse' });
    await world.ok(me, 'homework.saveDraft', { communityId, assignmentId, text: '差一点', mediaIds: [] });
    world.setNow('2026-11-23T00:00:00.000Z');
    expect(await world.call(me.openid, 'homework.submit', submit('差一点'))).toMatchObject({
      error: { code: 'HOMEWORK.TOO_LATE', details: { until: '2026-11-22T15:59:59.000Z' } },
    });
    expect(await submissions(world, me.memberId)).toBe(0);
    expect(await look()).toMatchObject({ canSubmit: false, closedBecause: 'too_late', draft: { text: '差一点' } });
  });

  test('refuses emptiness, words the check refuses, and a closed course, and writes nothing', async () => {
    const { world, communityId, courseId, me, submit } = await camp();
    expect(await world.refused(me, 'homework.submit', submit(''))).toBe('HOMEWORK.EMPTY');
    expect(await world.refused(me, 'homework.submit', submit('加微信领红包'))).toBe('CONTENT.REJECTED');
    await world.database
      .updateTable('courses')
      .set({ status: 'closed' })
      .where('community_id', '=', communityId)
      .where('course_id', '=', courseId)
      .execute();
    expect(await world.refused(me, 'homework.submit', submit('晚了'))).toBe('COURSE.CLOSED');
    expect(await submissions(world, me.memberId)).toBe(0);
  });

  test('takes nine pictures and five files, and not one more', async () => {
    const { world, communityId, me, submit } = await camp();
    const pictures: string[] = [];
    for (let index = 0; index < 10; index += 1) pictures.push((await createPicture(world, me, 'passed')).mediaId);
    const tenth = await world.call(me.openid, 'homework.submit', submit('图太多', pictures));
    expect(tenth).toMatchObject({ error: { code: 'INPUT.INVALID', details: { field: 'input.mediaIds' } } });
    await world.database
      .updateTable('media')
      .set({ file_name: '笔记.pdf', mime: 'application/pdf' })
      .where('community_id', '=', communityId)
      .where('media_id', '=', pictures[9]!)
      .execute();
    expect(await world.ok(me, 'homework.submit', submit('刚好', pictures))).toMatchObject({ version: 1 });
  });

  test('takes no sixth file, and no upload of somebody else or of another community', async () => {
    const { world, communityId, me, submit } = await camp();
    const files: string[] = [];
    for (let index = 0; index < 6; index += 1) files.push((await createPicture(world, me, 'passed')).mediaId);
    await world.database
      .updateTable('media')
      .set({ file_name: '笔记.pdf', mime: 'application/pdf' })
      .where('media_id', 'in', files)
      .execute();
    const sixth = await world.call(me.openid, 'homework.submit', submit('文件太多', files));
    expect(sixth).toMatchObject({ error: { code: 'INPUT.INVALID', details: { field: 'input.mediaIds' } } });
    const twice = await world.call(me.openid, 'homework.submit', submit('同一个', [files[0]!, files[0]!]));
    expect(twice).toMatchObject({ error: { code: 'INPUT.INVALID', details: { field: 'input.mediaIds' } } });
    const mate = await createPicture(world, await world.createMember(communityId), 'passed');
    const foreigner = await createPicture(world, await world.createMember(await world.createCommunity()), 'passed');
    for (const { mediaId } of [mate, foreigner]) {
      expect(await world.refused(me, 'homework.submit', submit('别人的', [mediaId]))).toBe('RESOURCE.NOT_FOUND');
    }
    expect(await submissions(world, me.memberId)).toBe(0);
  });

  test('moves with its author to another team', async () => {
    const { world, communityId, courseId, me, assignmentId, look } = await camp();
    await handIn(world, me, assignmentId, '在北斗写的');
    const team = { team_id: await world.createTeam(communityId, courseId), team_role: 'member' };
    await world.database.updateTable('enrolments').set(team).where('member_id', '=', me.memberId).execute();
    expect((await look()).versions).toMatchObject([{ text: '在北斗写的' }]);
  });
});

describe('homework.saveAssignment', () => {
  async function desk() {
    const scene = await camp();
    const coach = await scene.world.createMember(scene.communityId, { role: 'coach' });
    const { world, communityId, courseId } = scene;
    const save = (changes: object) => ({ communityId, courseId, ...anAssignment(), ...changes });
    const list = async () => (await world.ok(coach, 'homework.listForStaff', { communityId, courseId })).assignments;
    return { ...scene, coach, save, list };
  }

  test('writes a draft that learners do not see, then publishes it', async () => {
    const { world, communityId, me, coach, save, list } = await desk();
    const made = await world.ok(coach, 'homework.saveAssignment', save({ publishAt: null }));
    expect(made).toMatchObject({ version: 1, state: 'draft' });
    const { assignmentId } = made;
    expect(await world.refused(me, 'homework.get', { communityId, assignmentId })).toBe('RESOURCE.NOT_FOUND');
    const published = await world.ok(coach, 'homework.saveAssignment', save({ assignmentId, version: 1 }));
    expect(published).toMatchObject({ version: 2, state: 'published' });
    expect((await world.ok(me, 'homework.get', { communityId, assignmentId })).prompt).toBe('选一章，写三百字。');
    expect(await list()).toContainEqual(expect.objectContaining({ assignmentId, rubricVersion: 1, version: 2 }));
    expect(await world.count('audit_log', 'subject_id = $1', [assignmentId])).toBe(2);
  });

  test('keeps the old rubric beside the new one', async () => {
    const { world, coach, save, assignmentId } = await desk();
    const rubric = [anAssignment().rubric[0]!];
    await world.ok(coach, 'homework.saveAssignment', save({ assignmentId, version: 1, rubric }));
    expect(await world.count('rubrics', 'assignment_id = $1', [assignmentId])).toBe(2);
  });

  test('lets the first of two editors win', async () => {
    const { world, coach, save, assignmentId } = await desk();
    await world.ok(coach, 'homework.saveAssignment', save({ assignmentId, version: 1, title: '先改' }));
    const second = save({ assignmentId, version: 1, title: '后改' });
    expect(await world.refused(coach, 'homework.saveAssignment', second)).toBe('HOMEWORK.EDITED_MEANWHILE');
    expect(await world.count('assignments', "assignment_id = $1 and title = '先改'", [assignmentId])).toBe(1);
  });

  test.each([
    ['resubmitUntil', { resubmitUntil: '2026-11-22T00:00:00.000Z' }],
    ['publishAt', { publishAt: '2026-11-23T00:00:00.000Z' }],
    ['peers', { reviewerKind: 'peer', peers: 0 }],
    ['peers', { reviewerKind: 'coach', peers: 2 }],
    ['rubric', { rubric: [anAssignment().rubric[0]!, anAssignment().rubric[0]!] }],
    ['version', { assignmentId: 'ASSIGNMENT0000001' }],
  ])('names %s when it makes no sense', async (field, changes) => {
    const { world, communityId, coach, save } = await desk();
    const before = await world.count('assignments', 'community_id = $1', [communityId]);
    expect(await world.call(coach.openid, 'homework.saveAssignment', save(changes))).toMatchObject({
      error: { code: 'INPUT.INVALID', details: { field: `input.${field}` } },
    });
    expect(await world.count('assignments', 'community_id = $1', [communityId])).toBe(before);
  });

  test('takes back what is published only while nobody has handed anything in', async () => {
    const { world, me, coach, save, assignmentId, look } = await desk();
    const hidden = (version: number) => save({ assignmentId, version, publishAt: null });
    await world.ok(coach, 'homework.saveAssignment', hidden(1));
    await world.ok(coach, 'homework.saveAssignment', save({ assignmentId, version: 2 }));
    await handIn(world, me, assignmentId);
    const later = save({ assignmentId, version: 3, publishAt: '2026-11-21T10:00:00.000Z' });
    for (const input of [hidden(3), later]) {
      expect(await world.call(coach.openid, 'homework.saveAssignment', input)).toMatchObject({
        error: { code: 'HOMEWORK.HANDED_IN', details: { field: 'input.publishAt' } },
      });
    }
    expect(await look()).toMatchObject({ status: 'waiting', versions: [{ version: 1 }] });
  });

  test('counts what has become of each', async () => {
    const { world, me, assignmentId, list } = await desk();
    await handIn(world, me, assignmentId);
    const zero = { finished: 0, released: 0 };
    expect(await list()).toMatchObject([{ counts: { learners: 1, submitted: 1, waiting: 1, overdue: 0, ...zero } }]);
    world.setNow('2026-11-23T00:30:00.001Z');
    expect(await list()).toMatchObject([{ counts: { waiting: 1, overdue: 1 } }]);
  });

  test('is deleted while nobody has handed anything in, and never afterwards', async () => {
    const { world, communityId, courseId, me, coach, assignmentId, list } = await desk();
    const empty = await createAssignment(world, { communityId, courseId });
    await world.ok(coach, 'homework.deleteAssignment', { communityId, assignmentId: empty });
    expect((await list()).map((each) => each.assignmentId)).toEqual([assignmentId]);
    await handIn(world, me, assignmentId);
    const refused = await world.refused(coach, 'homework.deleteAssignment', { communityId, assignmentId });
    expect(refused).toBe('HOMEWORK.HANDED_IN');
  });
});
