import { LIMITS } from '@contract/limits';
import { testDatabase } from '../../../test/support/database';
import { testWorld, type Actor, type World } from '../../../test/support/world';

const db = testDatabase();
const PDF = Buffer.from('%PDF-1.7\n');

async function someone() {
  const world = testWorld(db);
  const communityId = await world.createCommunity();
  return { world, communityId, me: await world.createMember(communityId) };
}

async function upload(world: World, me: Actor, content: Buffer) {
  const file = { fileName: '第三章 笔记.pdf', mime: 'application/pdf', bytes: content.length } as const;
  const place = await world.ok(me, 'media.beginFile', { communityId: me.communityId, ...file });
  world.storage.put(place.uploadPath, content);
  return place;
}

const finish = (me: Actor, mediaId: string) => ({ communityId: me.communityId, mediaId });

describe('media.beginFile', () => {
  test('keeps the name and takes a file that is what it says', async () => {
    const { world, me } = await someone();
    const { mediaId, uploadPath } = await upload(world, me, PDF);
    expect(uploadPath).toMatch(/\.pdf$/);
    expect(await world.ok(me, 'media.complete', finish(me, mediaId))).toMatchObject({ state: 'passed', width: 0 });
    expect(await world.count('media', "media_id = $1 and file_name = '第三章 笔记.pdf'", [mediaId])).toBe(1);
  });

  test('removes a program that calls itself a document, and its row', async () => {
    const { world, me } = await someone();
    const { mediaId, uploadPath } = await upload(world, me, Buffer.from('MZ\x90\x00'));
    expect(await world.refused(me, 'media.complete', finish(me, mediaId))).toBe('MEDIA.TYPE_UNSUPPORTED');
    expect(world.storage.files.has(uploadPath)).toBe(false);
    expect(await world.count('media', 'media_id = $1', [mediaId])).toBe(0);
  });

  test('takes nothing that is empty', async () => {
    const { world, me } = await someone();
    const file = { fileName: 'a.txt', mime: 'text/plain', bytes: 0 } as const;
    const empty = { communityId: me.communityId, ...file };
    expect(await world.refused(me, 'media.beginFile', empty)).toBe('INPUT.INVALID');
    const place = await world.ok(me, 'media.beginFile', { ...empty, bytes: 1 });
    world.storage.put(place.uploadPath, Buffer.alloc(0));
    expect(await world.refused(me, 'media.complete', finish(me, place.mediaId))).toBe('MEDIA.TYPE_UNSUPPORTED');
    expect(world.storage.files.has(place.uploadPath)).toBe(false);
  });

  test('removes what is larger than it said and than is taken', async () => {
    const { world, me } = await someone();
    const huge = Buffer.concat([PDF, Buffer.alloc(LIMITS.fileBytes)]);
    const file = { fileName: 'a.pdf', mime: 'application/pdf', bytes: 10 } as const;
    const place = await world.ok(me, 'media.beginFile', { communityId: me.communityId, ...file });
    world.storage.put(place.uploadPath, huge);
    expect(await world.refused(me, 'media.complete', finish(me, place.mediaId))).toBe('MEDIA.TOO_LARGE');
  });

  test('is no picture: neither an avatar nor part of a check-in', async () => {
    const { world, communityId, me } = await someone();
    const { mediaId } = await upload(world, me, PDF);
    await world.ok(me, 'media.complete', finish(me, mediaId));
    const avatar = { communityId, avatarMediaId: mediaId };
    expect(await world.refused(me, 'community.updateProfile', avatar)).toBe('RESOURCE.NOT_FOUND');
    const courseId = await world.createCourse(communityId);
    await world.enrol(me, courseId);
    const checkin = { communityId, courseId, localDate: '2026-11-21', text: '读完', mediaIds: [mediaId], numbers: {} };
    const rest = { visibility: 'course', writtenAt: world.now().toISOString(), makeup: false } as const;
    expect(await world.refused(me, 'checkin.submit', { ...checkin, ...rest })).toBe('MEDIA.NOT_READY');
  });
});
