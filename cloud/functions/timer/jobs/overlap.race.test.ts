import { testDatabase } from '../../../../test/support/database';
import { jpegBytes } from '../../../../test/support/picture-bytes';
import { testWorld, type World } from '../../../../test/support/world';
import { settlePictureCheck } from '../../../features/media/settle';
import { wordListCheck } from '../../../platform/content-check/words';
import { finishDeletions } from './finish-deletions';
import { forget } from './forget';
import type { Job } from './job';
import { recheckPictures } from './recheck-pictures';
import { recheckTexts } from './recheck-texts';
import { sweepMedia } from './sweep-media';

const db = testDatabase();
beforeEach(() => db.empty());

const RUNS = 4;

/** The same job started several times at once, as two timers that overlap; sums what they answered. */
async function overlap(world: World, job: Job): Promise<Record<string, number>> {
  const { database, services, log } = world.pipeline;
  const answers = await Promise.all(
    Array.from({ length: RUNS }, () => job({ database, services, log, now: world.now() })),
  );
  const sums: Record<string, number> = {};
  for (const counts of answers) {
    for (const [name, count] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + count;
  }
  return sums;
}

/** Texts of many members, each judged by a checker that takes a moment and counts how often it is asked. */
async function texts(text: string, count = 24) {
  const world = testWorld(db);
  const asked = { count: 0 };
  const words = wordListCheck();
  world.pipeline.services.contentCheck = {
    ...words,
    checkText: async (...given) => {
      asked.count += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return words.checkText(...given);
    },
  };
  const communityId = await world.createCommunity();
  const courseId = await world.createCourse(communityId);
  for (let index = 0; index < count; index += 1) {
    const member = await world.createMember(communityId);
    await world.enrol(member, courseId);
    await world.createCheckin(member, courseId, { state: 'self_visible', text });
  }
  return { world, communityId, asked, count };
}

describe('timers that overlap', () => {
  test('ask about every text once and publish it once', async () => {
    const { world, asked, count } = await texts('今天读到第三章。');
    expect(await overlap(world, recheckTexts)).toEqual({ 'checkins.published': count });
    expect(asked.count).toBe(count);
    expect(await world.count('checkins', "state = 'published'")).toBe(count);
  });

  test('send a text back with one message', async () => {
    const { world, count } = await texts('刷单兼职');
    expect(await overlap(world, recheckTexts)).toEqual({ 'checkins.fix_needed': count });
    expect(await world.count('inbox_messages')).toBe(count);
  });

  test('open one case for a doubtful text', async () => {
    const { world, count } = await texts('稳赚不赔', 8);
    expect(await overlap(world, recheckTexts)).toEqual({ 'checkins.case_opened': count });
    expect(await world.count('safety_cases')).toBe(count);
  });

  test('sweep every picture once', async () => {
    const world = testWorld(db);
    const me = await world.createMember(await world.createCommunity());
    for (let index = 0; index < 20; index += 1) {
      const input = { communityId: me.communityId, mime: 'image/jpeg' as const, bytes: 9 };
      const { uploadPath } = await world.ok(me, 'media.begin', input);
      world.storage.put(uploadPath, jpegBytes(9, 9));
    }
    world.setNow('2026-11-23T00:00:00.000Z');
    expect(await overlap(world, sweepMedia)).toMatchObject({ pictures: 20, kept: 0 });
    expect(world.storage.files.size).toBe(0);
    expect(await world.count('file_removals')).toBe(0);
  });

  test('forget and finish without getting in each other’s way', async () => {
    const { world, communityId } = await texts('随便写写', 6);
    for (let index = 0; index < 4; index += 1) {
      const member = await world.createMember(communityId);
      await world.ok(member, 'account.deleteForever', { confirm: '注销' });
    }
    world.setNow('2026-11-22T00:00:00.000Z');
    expect(await overlap(world, finishDeletions)).toEqual({ members: 4 * RUNS, failed: 0 });
    expect(await overlap(world, forget)).toMatchObject({ receipts: 0 });
  });

  test('start the check of a picture once', async () => {
    const world = testWorld(db);
    const me = await world.createMember(await world.createCommunity());
    let checks = 0;
    const checkPicture = () => Promise.resolve({ traceId: `trace-${(checks += 1)}` });
    for (let index = 0; index < 10; index += 1) {
      const input = { communityId: me.communityId, mime: 'image/jpeg' as const, bytes: 9 };
      const { mediaId, uploadPath } = await world.ok(me, 'media.begin', input);
      world.storage.put(uploadPath, jpegBytes(9, 9));
      world.pipeline.services.contentCheck = { ...wordListCheck(), checkPicture: () => Promise.reject(new Error()) };
      await world.ok(me, 'media.complete', { communityId: me.communityId, mediaId });
    }
    world.pipeline.services.contentCheck = { ...wordListCheck(), checkPicture };
    expect(await overlap(world, recheckPictures)).toEqual({ settled: 0, started: 10 });
    expect(checks).toBe(10);
  });

  test('and callbacks that come twice publish a check-in once', async () => {
    const world = testWorld(db);
    world.pipeline.services.contentCheck = wordListCheck(undefined, () => 'pending');
    const communityId = await world.createCommunity();
    const courseId = await world.createCourse(communityId);
    const me = await world.createMember(communityId);
    await world.enrol(me, courseId);
    const { mediaId, uploadPath } = await world.ok(me, 'media.begin', { communityId, mime: 'image/jpeg', bytes: 9 });
    world.storage.put(uploadPath, jpegBytes(9, 9));
    await world.ok(me, 'media.complete', { communityId, mediaId });
    await world.createCheckin(me, courseId, { state: 'self_visible', media_ids: [mediaId] });
    const push = () =>
      settlePictureCheck(
        world.database,
        world.pipeline.services,
        { traceId: uploadPath, verdict: 'risky' },
        world.now(),
      );
    await Promise.all([push(), push(), push(), push(), overlap(world, recheckTexts)]);
    expect(await world.count('checkins', "state = 'fix_needed'")).toBe(1);
    expect(await world.count('inbox_messages')).toBe(1);
  });
});
