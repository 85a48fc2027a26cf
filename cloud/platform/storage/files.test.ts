import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileStorage, isStorageKey } from './files';

const KEY = 'media/C0MMUNITY0000000/01M7XR53T0554S9R0XCR0123456789ABCDEF.jpg';

describe('files on this machine', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(path.join(os.tmpdir(), 'qunxing-files-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  test('are read by their head, found by their url and removed', async () => {
    const storage = fileStorage(directory);
    expect(await storage.head(KEY, 4)).toBeNull();
    await storage.write(KEY, Buffer.from('0123456789'));
    expect(await storage.head(KEY, 4)).toEqual({ start: Buffer.from('0123'), size: 10 });
    expect(await storage.head(KEY, 99)).toEqual({ start: Buffer.from('0123456789'), size: 10 });
    expect(storage.urlOf(KEY)).toBe(`/files/${KEY}`);
    await storage.remove([KEY]);
    await storage.remove([KEY]);
    expect(await storage.head(KEY, 4)).toBeNull();
  });

  test('are whole or not there: nothing half-written stays beside them', async () => {
    const storage = fileStorage(directory);
    await Promise.all([storage.write(KEY, Buffer.alloc(1000, 1)), storage.write(KEY, Buffer.alloc(1000, 2))]);
    const { start } = (await storage.head(KEY, 1000))!;
    expect(new Set(start).size).toBe(1);
    expect(await readdir(path.dirname(path.join(directory, KEY)))).toEqual([path.basename(KEY)]);
  });

  test.each([
    '../secrets',
    'media/../../etc/passwd',
    'media/C0MMUNITY0000000/../x.jpg',
    'media/C0MMUNITY0000000/01M7XR53T0554S9R0XCR.svg',
    `/${KEY}`,
    `${KEY}\0.png`,
  ])('exist for keys of the media feature only, not for %j', async (key) => {
    expect(isStorageKey(key)).toBe(false);
    const storage = fileStorage(directory);
    await expect(storage.write(key, Buffer.from('x'))).rejects.toThrow('not a storage key');
    await expect(storage.head(key, 1)).rejects.toThrow('not a storage key');
  });
});
