import type { Options } from '../sandbox';
import { PlatformError, type ApiGroup } from './api';

/** Limits of the platform: 1 MB a key, 10 MB in all. */
const KEY_BYTES = 1024 * 1024;
const TOTAL_BYTES = 10 * 1024 * 1024;

/** What stays on the phone when the app is closed: key-value storage and the subpackages fetched so far. */
export class PhoneStorage {
  readonly values = new Map<string, string>();
  readonly downloadedPackages = new Set<string>();

  /** Bytes of everything stored. */
  bytes(): number {
    return [...this.values].reduce((sum, [key, text]) => sum + Buffer.byteLength(key) + Buffer.byteLength(text), 0);
  }

  set(key: string, value: unknown): void {
    if (!key) throw new PlatformError('parameter error: key should not be empty');
    const text = JSON.stringify({ value });
    if (Buffer.byteLength(text) > KEY_BYTES) throw new PlatformError('entry size limit reached');
    const before = this.values.get(key);
    this.values.set(key, text);
    if (this.bytes() <= TOTAL_BYTES) return;
    if (before === undefined) this.values.delete(key);
    else this.values.set(key, before);
    throw new PlatformError('storage limit reached');
  }

  /** The value, or undefined when there is none. */
  get(key: string): unknown {
    const text = this.values.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as { value: unknown }).value;
  }

  info(): Record<string, unknown> {
    return {
      keys: [...this.values.keys()],
      currentSize: Math.ceil(this.bytes() / 1024),
      limitSize: TOTAL_BYTES / 1024,
    };
  }
}

const keyOf = ({ key }: Options) => String(key);

export const storageApi = (storage: PhoneStorage): ApiGroup => ({
  sync: {
    setStorageSync: (key: string, value: unknown) => storage.set(key, value),
    // The platform answers an empty string for a key that does not exist.
    getStorageSync: (key: string) => storage.get(key) ?? '',
    removeStorageSync: (key: string) => void storage.values.delete(key),
    clearStorageSync: () => storage.values.clear(),
    getStorageInfoSync: () => storage.info(),
  },
  async: {
    setStorage: (options) => storage.set(keyOf(options), options.data),
    getStorage: (options) => {
      const data = storage.get(keyOf(options));
      if (data === undefined) throw new PlatformError('data not found');
      return { data };
    },
    removeStorage: (options) => void storage.values.delete(keyOf(options)),
    clearStorage: () => storage.values.clear(),
    getStorageInfo: () => storage.info(),
  },
});
