import { testDatabase } from '../../../test/support/database';
import { jpegBytes } from '../../../test/support/picture-bytes';
import { testWorld, type Actor, type World } from '../../../test/support/world';
import { wordListCheck } from '../../platform/content-check/words';
import { settlePictureCheck } from './settle';

const db = testDatabase();

/** A learner of an open course, in a world where pictures wait for their verdict. */
async function learner() {
  const world = testWorld(db);
  world.pipeline.services.contentCheck = wordListCheck(undefined, () => 'pending');
  const communityId = await world.createCommunity();
  const me = await world.createMember(communityId);
  const courseId = await world.createCourse(communityId);
  await world.enrol(me, courseId);
  return { world, communityId, me, courseId };
}

/** Answers media id and the trace, which locally is the storage key. */
async function uploadPicture(world: World, { communityId, ...who }: Actor) {
  const place = await world.ok(who, 'media.begin', { communityId, mime: 'image/jpeg', bytes: 100 });
  world.storage.put(place.uploadPath, jpegBytes(10, 10));
  await world.ok(who, 'media.complete', { communityId, mediaId: place.mediaId });
  return { mediaId: place.mediaId, storageKey: place.uploadPath };
}

const settle = (world: World, verdict: Parameters<typeof settlePictureCheck>[2]) =>
  settlePictureCheck(world.database, world.pipeline.services, verdict, world.now());

const stateOf = async (world: World, me: Actor, checkinId: string) => {
  const row = await world.ok(me, 'checkin.get', { communityId: me.communityId, checkinId });
  return { state: row.state, reason: row.stateReason };
};

describe('the verdict on a picture', () => {
  test('publishes the check-in once its last picture has passed', async () => {
    const { world, me, courseId } = await learner();
    const first = await uploadPicture(world, me);
    const second = await uploadPicture(world, me);
    const media_ids = [first.mediaId, second.mediaId];
    const checkinId = await world.createCheckin(me, courseId, { state: 'self_visible', media_ids });
    expect(await settle(world, { storageKey: first.storageKey, verdict: 'pass' })).toBe(true);
    expect((await stateOf(world, me, checkinId)).state).toBe('self_visible');
    expect(await settle(world, { traceId: second.storageKey, verdict: 'pass' })).toBe(true);
    expect(await stateOf(world, me, checkinId)).toEqual({ state: 'published', reason: null });
  });

  test('sends the check-in back with a reason and one message, however often it is repeated', async () => {
    const { world, communityId, me, courseId } = await learner();
    const { mediaId, storageKey } = await uploadPicture(world, me);
    const checkinId = await world.createCheckin(me, courseId, { state: 'self_visible', media_ids: [mediaId] });
    for (let push = 0; push < 3; push += 1) await settle(world, { traceId: storageKey, verdict: 'risky' });
    expect(await stateOf(world, me, checkinId)).toEqual({
      state: 'fix_needed',
      reason: expect.stringContaining('图片'),
    });
    const inbox = await world.ok(me, 'inbox.list', { communityId });
    expect(inbox.rows).toHaveLength(1);
    expect(inbox.rows[0]).toMatchObject({ kind: 'content', link: expect.stringContaining(checkinId) });
  });

  test('does not turn around when another one follows', async () => {
    const { world, me } = await learner();
    const { mediaId, storageKey } = await uploadPicture(world, me);
    await settle(world, { storageKey, verdict: 'risky' });
    await settle(world, { storageKey, verdict: 'pass' });
    expect(await world.count('media', "media_id = $1 and state = 'rejected'", [mediaId])).toBe(1);
  });

  test('that doubts a picture in a check-in asks the safety desk, once', async () => {
    const { world, me, courseId } = await learner();
    const { mediaId, storageKey } = await uploadPicture(world, me);
    const checkinId = await world.createCheckin(me, courseId, { state: 'self_visible', media_ids: [mediaId] });
    await settle(world, { storageKey, verdict: 'review' });
    await settle(world, { storageKey, verdict: 'review' });
    expect((await stateOf(world, me, checkinId)).state).toBe('self_visible');
    expect(await world.count('safety_cases', "subject_id = $1 and kind = 'check'", [checkinId])).toBe(1);
  });

  test('that doubts a picture nothing shows yet refuses it', async () => {
    const { world, me } = await learner();
    const { mediaId, storageKey } = await uploadPicture(world, me);
    await settle(world, { storageKey, verdict: 'review' });
    expect(await world.count('media', "media_id = $1 and state = 'rejected'", [mediaId])).toBe(1);
  });

  test('does not publish a text that does not pass', async () => {
    const { world, me, courseId } = await learner();
    const { mediaId, storageKey } = await uploadPicture(world, me);
    const text = '加微信领红包';
    const checkinId = await world.createCheckin(me, courseId, { state: 'self_visible', media_ids: [mediaId], text });
    await settle(world, { storageKey, verdict: 'pass' });
    expect(await stateOf(world, me, checkinId)).toEqual({
      state: 'fix_needed',
      reason: expect.stringContaining('文字'),
    });
  });

  test('waits for a person who has the check-in on the desk', async () => {
    const { world, me, courseId } = await learner();
    const { mediaId, storageKey } = await uploadPicture(world, me);
    const text = '稳赚不赔'; // doubtful words
    const checkinId = await world.createCheckin(me, courseId, { state: 'self_visible', media_ids: [mediaId], text });
    await settle(world, { storageKey, verdict: 'pass' });
    await settle(world, { storageKey, verdict: 'pass' });
    expect((await stateOf(world, me, checkinId)).state).toBe('self_visible');
    expect(await world.count('safety_cases', 'subject_id = $1', [checkinId])).toBe(1);
  });

  test('leaves check-ins alone that are deleted, published or the business of somebody else', async () => {
    const { world, communityId, me, courseId } = await learner();
    const { mediaId, storageKey } = await uploadPicture(world, me);
    const checkinId = await world.createCheckin(me, courseId, { state: 'self_visible', media_ids: [mediaId] });
    await world.ok(me, 'checkin.delete', { communityId, checkinId });
    await settle(world, { storageKey, verdict: 'risky' });
    expect(await world.count('checkins', "checkin_id = $1 and state = 'self_visible'", [checkinId])).toBe(1);
    expect((await world.ok(me, 'inbox.list', { communityId })).rows).toEqual([]);
  });

  test('about a picture that nobody knows changes nothing', async () => {
    const { world } = await learner();
    expect(await settle(world, { traceId: 'unknown', verdict: 'pass' })).toBe(false);
    expect(await settle(world, { storageKey: 'media/none/none.jpg', verdict: 'pass' })).toBe(false);
  });
});
