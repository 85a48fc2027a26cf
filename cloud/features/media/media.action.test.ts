import { LIMITS } from '@contract/limits';
import { testDatabase } from '../../../test/support/database';
import { jpegBytes, pngBytes, webpBytes } from '../../../test/support/picture-bytes';
import { testWorld, type Actor, type World } from '../../../test/support/world';
import { wordListCheck } from '../../platform/content-check/words';

const db = testDatabase();

async function begin(world: World, actor: Actor, mime: 'image/jpeg' | 'image/png' | 'image/webp' = 'image/jpeg') {
  return world.ok(actor, 'media.begin', { communityId: actor.communityId, mime, bytes: 1000 });
}

async function upload(world: World, actor: Actor, content: Buffer, mime?: Parameters<typeof begin>[2]) {
  const place = await begin(world, actor, mime);
  world.storage.put(place.uploadPath, content);
  return place;
}

async function someone() {
  const world = testWorld(db);
  const communityId = await world.createCommunity();
  return { world, communityId, me: await world.createMember(communityId) };
}

describe('media.begin', () => {
  test('reserves a place in the community below a key that cannot be guessed', async () => {
    const { world, communityId, me } = await someone();
    const first = await begin(world, me, 'image/webp');
    const second = await begin(world, me, 'image/webp');
    expect(first.uploadPath).toMatch(new RegExp(`^media/${communityId}/${first.mediaId}[0-9A-Z]{16}\\.webp$`));
    expect(second.uploadPath).not.toBe(first.uploadPath);
  });

  test('gives a repeated request the same place', async () => {
    const { world, communityId, me } = await someone();
    const input = { communityId, mime: 'image/png' as const, bytes: 10 };
    const first = await world.ok(me, 'media.begin', input, 'request-begin');
    expect(await world.ok(me, 'media.begin', input, 'request-begin')).toEqual(first);
    expect(await world.count('media', 'owner_id = $1', [me.memberId])).toBe(1);
  });

  test.each([
    ['a type that is no picture of ours', { mime: 'image/gif' as 'image/png', bytes: 10 }, 'input.mime'],
    [
      'more bytes than a picture may have',
      { mime: 'image/png' as const, bytes: LIMITS.pictureBytes + 1 },
      'input.bytes',
    ],
    ['no bytes', { mime: 'image/png' as const, bytes: 0 }, 'input.bytes'],
  ])('refuses %s', async (_name, input, field) => {
    const { world, communityId, me } = await someone();
    expect(await world.call(me.openid, 'media.begin', { communityId, ...input })).toMatchObject({
      ok: false,
      error: { code: 'INPUT.INVALID', details: { field } },
    });
    expect(await world.count('media', 'owner_id = $1', [me.memberId])).toBe(0);
  });
});

describe('media.complete', () => {
  test.each([
    ['image/jpeg' as const, jpegBytes(800, 600)],
    ['image/png' as const, pngBytes(800, 600)],
    ['image/webp' as const, webpBytes(800, 600)],
  ])('passes a %s with its size', async (mime, content) => {
    const { world, communityId, me } = await someone();
    const { mediaId, uploadPath } = await upload(world, me, content, mime);
    const completed = await world.ok(me, 'media.complete', { communityId, mediaId });
    expect(completed).toEqual({ mediaId, state: 'passed', url: `/files/${uploadPath}`, width: 800, height: 600 });
    expect(await world.count('media', 'media_id = $1 and bytes = $2', [mediaId, content.length])).toBe(1);
  });

  test('answers the same when it is repeated, also by another request', async () => {
    const { world, communityId, me } = await someone();
    const { mediaId } = await upload(world, me, jpegBytes(800, 600));
    const first = await world.ok(me, 'media.complete', { communityId, mediaId }, 'request-complete');
    expect(await world.ok(me, 'media.complete', { communityId, mediaId }, 'request-complete')).toEqual(first);
    expect(await world.ok(me, 'media.complete', { communityId, mediaId })).toEqual(first);
  });

  test('asks to come back while nothing has arrived, and keeps the place', async () => {
    const { world, communityId, me } = await someone();
    const { mediaId, uploadPath } = await begin(world, me);
    expect(await world.refused(me, 'media.complete', { communityId, mediaId })).toBe('MEDIA.NOT_READY');
    world.storage.put(uploadPath, jpegBytes(10, 10));
    expect((await world.ok(me, 'media.complete', { communityId, mediaId })).state).toBe('passed');
  });

  test.each([
    ['another type than declared', pngBytes(10, 10), 'MEDIA.TYPE_UNSUPPORTED'],
    ['a page in the clothes of a picture', Buffer.from('<html>not a picture</html>'), 'MEDIA.TYPE_UNSUPPORTED'],
    ['nothing at all', Buffer.alloc(0), 'MEDIA.TYPE_UNSUPPORTED'],
    ['too many bytes', Buffer.concat([jpegBytes(10, 10), Buffer.alloc(LIMITS.pictureBytes)]), 'MEDIA.TOO_LARGE'],
    ['a few bytes that unfold into gigabytes', jpegBytes(60_000, 60_000), 'MEDIA.TOO_LARGE'],
  ])('removes %s with its row', async (_name, content, code) => {
    const { world, communityId, me } = await someone();
    const { mediaId, uploadPath } = await upload(world, me, content);
    expect(await world.refused(me, 'media.complete', { communityId, mediaId })).toBe(code);
    expect(world.storage.files.has(uploadPath)).toBe(false);
    expect(await world.count('media', 'media_id = $1', [mediaId])).toBe(0);
    expect(await world.count('file_removals', 'storage_key = $1', [uploadPath])).toBe(0);
  });

  test('keeps a note of the file to remove when storage is away', async () => {
    const { world, communityId, me } = await someone();
    const { mediaId, uploadPath } = await upload(world, me, pngBytes(10, 10));
    world.pipeline.services.storage = { ...world.storage, remove: () => Promise.reject(new Error('away')) };
    expect(await world.refused(me, 'media.complete', { communityId, mediaId })).toBe('MEDIA.TYPE_UNSUPPORTED');
    expect(await world.count('file_removals', 'storage_key = $1', [uploadPath])).toBe(1);
  });

  test.each([
    ['risky' as const, 'rejected'],
    ['review' as const, 'rejected'],
    ['pending' as const, 'checking'],
  ])('tells where a %s picture stands', async (verdict, state) => {
    const { world, communityId, me } = await someone();
    world.pipeline.services.contentCheck = wordListCheck(undefined, () => verdict);
    const { mediaId } = await upload(world, me, jpegBytes(10, 10));
    expect((await world.ok(me, 'media.complete', { communityId, mediaId })).state).toBe(state);
  });

  test('leaves a picture to the timer when the checker is away', async () => {
    const { world, communityId, me } = await someone();
    world.pipeline.services.contentCheck = {
      ...wordListCheck(),
      checkPicture: () => Promise.reject(new Error('away')),
    };
    const { mediaId } = await upload(world, me, jpegBytes(10, 10));
    expect((await world.ok(me, 'media.complete', { communityId, mediaId })).state).toBe('checking');
    expect(await world.count('media', 'media_id = $1 and check_tried_at is null', [mediaId])).toBe(1);
  });

  test("does not know other people's uploads", async () => {
    const { world, communityId, me } = await someone();
    const { mediaId } = await upload(world, me, jpegBytes(10, 10));
    const other = await world.createMember(communityId);
    const elsewhere = await world.createMember(await world.createCommunity());
    for (const who of [other, elsewhere, world.stranger()]) {
      expect(await world.refused(who, 'media.complete', { communityId, mediaId })).toBe('RESOURCE.NOT_FOUND');
    }
    const own = { communityId: elsewhere.communityId, mediaId };
    expect(await world.refused(elsewhere, 'media.complete', own)).toBe('RESOURCE.NOT_FOUND');
    expect(await world.count('media', "media_id = $1 and state = 'awaiting_upload'", [mediaId])).toBe(1);
  });
});
