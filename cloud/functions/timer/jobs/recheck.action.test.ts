import { testDatabase } from '../../../../test/support/database';
import { jpegBytes } from '../../../../test/support/picture-bytes';
import { testWorld, type Actor, type World } from '../../../../test/support/world';
import { wordListCheck } from '../../../platform/content-check/words';
import type { Job } from './job';
import { recheckPictures } from './recheck-pictures';
import { recheckTexts } from './recheck-texts';

const db = testDatabase();
beforeEach(() => db.empty());

const run = (world: World, job: Job) => {
  const { database, services, log } = world.pipeline;
  return job({ database, services, log, now: world.now() });
};

const away = () => Promise.reject(new Error('the checker is away'));

async function learners() {
  const world = testWorld(db);
  const communityId = await world.createCommunity();
  const courseId = await world.createCourse(communityId);
  const me = await world.createMember(communityId, { nickname: '林小满' });
  const friend = await world.createMember(communityId);
  await world.enrol(me, courseId);
  await world.enrol(friend, courseId);
  const stateOf = async (checkinId: string) => (await world.ok(me, 'checkin.get', { communityId, checkinId })).state;
  return { world, communityId, courseId, me, friend, stateOf };
}

/** A comment written while the checker was away. */
async function commentUnchecked(world: World, who: Actor, checkinId: string, text: string) {
  const { contentCheck } = world.pipeline.services;
  world.pipeline.services.contentCheck = { ...contentCheck, checkText: away };
  const { communityId } = who;
  const { comment } = await world.ok(who, 'checkin.addComment', { communityId, checkinId, text });
  world.pipeline.services.contentCheck = contentCheck;
  return comment.commentId;
}

describe('recheckTexts', () => {
  test('publishes a check-in that was written while the checker was away', async () => {
    const { world, courseId, me, stateOf } = await learners();
    const checkinId = await world.createCheckin(me, courseId, { state: 'self_visible' });
    expect(await run(world, recheckTexts)).toEqual({ 'checkins.published': 1 });
    expect(await stateOf(checkinId)).toBe('published');
    expect(await run(world, recheckTexts)).toEqual({});
  });

  test('sends back what does not pass, and asks the desk about what is doubtful', async () => {
    const { world, courseId, me, friend } = await learners();
    await world.createCheckin(me, courseId, { state: 'self_visible', text: '代开发票' });
    const doubtful = await world.createCheckin(friend, courseId, { state: 'self_visible', text: '内部渠道' });
    expect(await run(world, recheckTexts)).toEqual({ 'checkins.fix_needed': 1, 'checkins.case_opened': 1 });
    expect(await world.count('safety_cases', "subject_id = $1 and kind = 'check'", [doubtful])).toBe(1);
    world.setNow('2026-11-21T03:00:00.000Z');
    expect(await run(world, recheckTexts)).toEqual({});
  });

  test('stops asking when the checker is away, tries again later, and asks a person after a day', async () => {
    const { world, courseId, me, friend } = await learners();
    world.pipeline.services.contentCheck = { ...wordListCheck(), checkText: away };
    await world.createCheckin(me, courseId, { state: 'self_visible' });
    await world.createCheckin(friend, courseId, { state: 'self_visible' });
    expect(await run(world, recheckTexts)).toEqual({ 'checkins.unanswered': 1 });
    expect(await run(world, recheckTexts)).toEqual({});
    world.setNow('2026-11-21T00:40:00.000Z');
    expect(await run(world, recheckTexts)).toEqual({ 'checkins.unanswered': 1 });
    world.setNow('2026-11-22T00:41:00.000Z');
    expect(await run(world, recheckTexts)).toEqual({ 'checkins.case_opened': 2 });
  });

  test('waits for pictures that are still being checked', async () => {
    const { world, communityId, courseId, me, stateOf } = await learners();
    world.pipeline.services.contentCheck = wordListCheck(undefined, () => 'pending');
    const { mediaId, uploadPath } = await world.ok(me, 'media.begin', { communityId, mime: 'image/jpeg', bytes: 9 });
    world.storage.put(uploadPath, jpegBytes(9, 9));
    await world.ok(me, 'media.complete', { communityId, mediaId });
    const checkinId = await world.createCheckin(me, courseId, { state: 'self_visible', media_ids: [mediaId] });
    expect(await run(world, recheckTexts)).toEqual({ 'checkins.waiting': 1 });
    expect(await stateOf(checkinId)).toBe('self_visible');
  });

  test('publishes a comment, counts it and tells the author of the check-in', async () => {
    const { world, communityId, courseId, me, friend } = await learners();
    const checkinId = await world.createCheckin(me, courseId);
    await commentUnchecked(world, friend, checkinId, '写得真好');
    expect((await world.ok(me, 'checkin.get', { communityId, checkinId })).commentCount).toBe(0);
    expect(await run(world, recheckTexts)).toEqual({ 'comments.published': 1 });
    expect((await world.ok(me, 'checkin.get', { communityId, checkinId })).commentCount).toBe(1);
    const { rows } = await world.ok(me, 'inbox.list', { communityId });
    expect(rows.map(({ kind, body }) => ({ kind, body }))).toEqual([{ kind: 'comment', body: '写得真好' }]);
    expect(await run(world, recheckTexts)).toEqual({});
  });

  test('hides a comment that does not pass and says so to its author alone', async () => {
    const { world, communityId, courseId, me, friend } = await learners();
    const checkinId = await world.createCheckin(me, courseId);
    const commentId = await commentUnchecked(world, friend, checkinId, '加微信领红包');
    expect(await run(world, recheckTexts)).toEqual({ 'comments.fix_needed': 1 });
    expect(await world.count('comments', "comment_id = $1 and state = 'hidden'", [commentId])).toBe(1);
    expect((await world.ok(friend, 'inbox.list', { communityId })).rows).toMatchObject([{ kind: 'content' }]);
    expect((await world.ok(me, 'inbox.list', { communityId })).rows).toEqual([]);
  });

  test('asks the desk about a doubtful comment, which an operator can publish', async () => {
    const { world, communityId, courseId, me, friend } = await learners();
    const operator = await world.createMember(communityId, { role: 'operator' });
    const checkinId = await world.createCheckin(me, courseId);
    await commentUnchecked(world, friend, checkinId, '私聊下单');
    expect(await run(world, recheckTexts)).toEqual({ 'comments.case_opened': 1 });
    const { rows } = await world.ok(operator, 'ops.listSafetyCases', { communityId });
    expect(rows).toMatchObject([{ kind: 'check', subject: 'comment', text: '私聊下单' }]);
    const decision = { caseId: rows[0]!.caseId, decision: 'publish' as const, reason: '' };
    await world.ok(operator, 'ops.decideSafetyCase', { communityId, ...decision });
    expect((await world.ok(me, 'checkin.get', { communityId, checkinId })).commentCount).toBe(1);
  });
});

describe('recheckPictures', () => {
  async function pending() {
    const all = await learners();
    const { world, communityId, me } = all;
    world.pipeline.services.contentCheck = { ...wordListCheck(), checkPicture: away };
    const { mediaId, uploadPath } = await world.ok(me, 'media.begin', { communityId, mime: 'image/jpeg', bytes: 9 });
    world.storage.put(uploadPath, jpegBytes(9, 9));
    await world.ok(me, 'media.complete', { communityId, mediaId });
    return { ...all, mediaId };
  }

  test('settles what the checker knows at once, with the check-ins that waited', async () => {
    const { world, courseId, me, mediaId, stateOf } = await pending();
    const checkinId = await world.createCheckin(me, courseId, { state: 'self_visible', media_ids: [mediaId] });
    world.pipeline.services.contentCheck = wordListCheck();
    expect(await run(world, recheckPictures)).toEqual({ settled: 1, started: 0 });
    expect(await stateOf(checkinId)).toBe('published');
    expect(await run(world, recheckPictures)).toEqual({ settled: 0, started: 0 });
  });

  test('remembers the trace of a check that is reported later, and asks again after an hour', async () => {
    const { world, mediaId } = await pending();
    let checks = 0;
    const checkPicture = () => Promise.resolve({ traceId: `trace-${(checks += 1)}` });
    world.pipeline.services.contentCheck = { ...wordListCheck(), checkPicture };
    expect(await run(world, recheckPictures)).toEqual({ settled: 0, started: 1 });
    expect(await world.count('media', "media_id = $1 and check_trace = 'trace-1'", [mediaId])).toBe(1);
    expect(await run(world, recheckPictures)).toEqual({ settled: 0, started: 0 });
    world.setNow('2026-11-21T01:30:00.000Z');
    expect(await run(world, recheckPictures)).toEqual({ settled: 0, started: 1 });
    expect(await world.count('media', "media_id = $1 and check_trace = 'trace-2'", [mediaId])).toBe(1);
  });

  test('leaves everything as it is while the checker is away', async () => {
    const { world, mediaId } = await pending();
    expect(await run(world, recheckPictures)).toEqual({ settled: 0, started: 0 });
    expect(await world.count('media', "media_id = $1 and state = 'checking'", [mediaId])).toBe(1);
  });
});
