import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { randomId } from '../../core/ids';
import type { Storage } from './index';

/** Storage in a directory of this machine, for local use; the gateway serves it below `baseUrl`. */
export interface FileStorage extends Storage {
  write: (storageKey: string, content: Buffer) => Promise<void>;
  read: (storageKey: string) => ReadStream;
}

const KEY = /^media\/[0-9A-Z]{10,32}\/[0-9A-Z]{10,40}\.(jpg|png|webp|pdf|docx|xlsx|pptx|txt|mp3|m4a)$/;

/** True for the keys that the media feature makes; everything else never reaches the disk. */
export function isStorageKey(key: string): boolean {
  return KEY.test(key);
}

export function fileStorage(directory: string, baseUrl = '/files/'): FileStorage {
  const fileOf = (key: string) => {
    if (!isStorageKey(key)) throw new Error('not a storage key');
    return path.join(directory, key);
  };
  return {
    head: async (key, bytes) => {
      const file = await open(fileOf(key)).catch(() => null);
      if (!file) return null;
      try {
        const { size } = await file.stat();
        const start = Buffer.alloc(Math.min(bytes, size));
        await file.read(start, 0, start.length, 0);
        return { start, size };
      } finally {
        await file.close();
      }
    },
    remove: async (keys) => {
      for (const key of keys) await rm(fileOf(key), { force: true });
    },
    urlOf: (key) => `${baseUrl}${key}`,
    write: async (key, content) => {
      const target = fileOf(key);
      await mkdir(path.dirname(target), { recursive: true });
      const partial = `${target}.${randomId()}.part`; // a reader never sees half a file
      await writeFile(partial, content);
      await rename(partial, target);
    },
    read: (key) => createReadStream(fileOf(key)),
  };
}
