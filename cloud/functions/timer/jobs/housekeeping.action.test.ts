import { testDatabase } from '../../../../test/support/database';
import { jpegBytes } from '../../../../test/support/picture-bytes';
import { testWorld, type Actor, type World } from '../../../../test/support/world';
import { finishDeletions } from './finish-deletions';
import { forget } from './forget';
import type { Job } from './job';
import { sweepMedia } from './sweep-media';

const db = testDatabase();
beforeEach(() => db.empty());

const run = (world: World, job: Job) => {
  const { database, services, log } = world.pipeline;
  return job({ database, services, log, now: world.now() });
};

const days = (count: number) => new Date(Date.parse('2026-11-21T00:30:00Z') + count * 86_400_000).toISOString();

async function member() {
  const world = testWorld(db);
  const communityId = await world.createCommunity();
  const courseId = await world.createCourse(communityId);
  const me = await world.createMember(communityId);
  await world.enrol(me, courseId);
  return { world, communityId, courseId, me };
}

async function begin(world: World, { communityId, openid }: Actor) {
  const place = await world.ok({ openid }, 'media.begin', { communityId, mime: 'image/jpeg', bytes: 9 });
  world.storage.put(place.uploadPath, jpegBytes(9, 9));
  return place;
}

async function upload(world: World, actor: Actor) {
  const place = await begin(world, actor);
  await world.ok(actor, 'media.complete', { communityId: actor.communityId, mediaId: place.mediaId });
  return place;
}

describe('sweepMedia', () => {
  test('removes an upload that was not completed within a day, and no sooner', async () => {
    const { world, me } = await member();
    const { uploadPath } = await begin(world, me);
    world.setNow(days(0.9));
    expect(await run(world, sweepMedia)).toEqual({ pictures: 0, files: 0, kept: 0 });
    world.setNow(days(1));
    expect(await run(world, sweepMedia)).toEqual({ pictures: 1, files: 1, kept: 0 });
    expect(world.storage.files.has(uploadPath)).toBe(false);
    expect(await world.count('media')).toBe(0);
    expect(await world.count('file_removals')).toBe(0);
  });

  test('removes a picture that nothing shows after a week', async () => {
    const { world, me } = await member();
    await upload(world, me);
    world.setNow(days(6.9));
    expect(await run(world, sweepMedia)).toMatchObject({ pictures: 0 });
    world.setNow(days(7));
    expect(await run(world, sweepMedia)).toMatchObject({ pictures: 1 });
  });

  test('keeps what a check-in, an avatar or a cover shows, and looks again later', async () => {
    const { world, communityId, courseId, me } = await member();
    const shown = await upload(world, me);
    const avatar = await upload(world, me);
    const cover = await upload(world, me);
    const checkinId = await world.createCheckin(me, courseId, { media_ids: [shown.mediaId] });
    await world.ok(me, 'community.updateProfile', { communityId, avatarMediaId: avatar.mediaId });
    await world.database.updateTable('courses').set({ cover_key: cover.uploadPath }).execute();
    world.setNow(days(7));
    expect(await run(world, sweepMedia)).toMatchObject({ pictures: 0 });
    await world.ok(me, 'checkin.delete', { communityId, checkinId });
    await world.ok(me, 'community.updateProfile', { communityId, avatarMediaId: null });
    world.setNow(days(37));
    expect(await run(world, sweepMedia)).toMatchObject({ pictures: 2 });
    expect([...world.storage.files.keys()]).toEqual([cover.uploadPath]);
  });

  test('comes back for files that storage has kept, without holding up the others', async () => {
    const { world, me } = await member();
    const stubborn = await begin(world, me);
    const { remove } = world.storage;
    world.pipeline.services.storage = {
      ...world.storage,
      remove: (keys) => (keys.includes(stubborn.uploadPath) ? Promise.reject(new Error('busy')) : remove(keys)),
    };
    await begin(world, me);
    world.setNow(days(1));
    expect(await run(world, sweepMedia)).toEqual({ pictures: 2, files: 1, kept: 1 });
    expect([...world.storage.files.keys()]).toEqual([stubborn.uploadPath]);
    world.setNow(days(1.1));
    expect(await run(world, sweepMedia)).toEqual({ pictures: 0, files: 0, kept: 1 });
    world.pipeline.services.storage = world.storage;
    world.setNow(days(1.2));
    expect(await run(world, sweepMedia)).toEqual({ pictures: 0, files: 1, kept: 0 });
    expect(world.storage.files.size).toBe(0);
  });
});

describe('finishDeletions', () => {
  test('erases what a call wrote beside the deletion, with its files', async () => {
    const { world, courseId, me } = await member();
    await world.ok(me, 'account.deleteForever', { confirm: '注销' });
    await world.createCheckin(me, courseId, { text: '迟到的一句话' });
    expect(await run(world, finishDeletions)).toEqual({ members: 1, failed: 0 });
    expect(await world.count('checkins', "text <> '' or deleted_at is null")).toBe(0);
    world.setNow(days(3));
    expect(await run(world, finishDeletions)).toEqual({ members: 0, failed: 0 });
  });
});

describe('forget', () => {
  test('forgets receipts after a week and counted calls after an hour', async () => {
    const { world, communityId, me } = await member();
    await world.ok(me, 'community.readRules', { communityId }, 'request-rules');
    expect(await run(world, forget)).toEqual({ receipts: 0, rateWindows: 0 });
    world.setNow(days(0.1));
    expect(await run(world, forget)).toEqual({ receipts: 0, rateWindows: 1 });
    expect(await world.ok(me, 'community.readRules', { communityId }, 'request-rules')).toEqual({ pointsEarned: 5 });
    world.setNow(days(7.1));
    expect(await run(world, forget)).toEqual({ receipts: 1, rateWindows: 1 });
  });
});
