import Taro from '@tarojs/taro';
import { storageNamespace } from '../login';

const PREFIX = 'qx';

/** One value kept on the phone, as JSON. */
export interface Stored<T> {
  /** null when nothing is kept, or when it was kept by another version. */
  read(): T | null;
  /** False when the phone refused (full or forbidden). Never throws. */
  write(value: T): boolean;
  remove(): void;
}

const fullKey = (name: string) => [PREFIX, storageNamespace(), name].filter(Boolean).join(':');

/** Names of what the stores keep to paint at once: it can be fetched again. */
const REPLACEABLE = ['remote.', 'paged.'];

const isReplaceable = (name: string) => REPLACEABLE.some((start) => name.startsWith(start));

function put(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, value);
    return true;
  } catch {
    return false;
  }
}

/**
 * A typed place in storage, one per person. On a full phone what somebody wrote takes the room of what can be fetched
 * again. Raise `version` when the shape changes: older values then read as null.
 */
export function stored<T>(name: string, version = 1): Stored<T> {
  return {
    read() {
      try {
        const kept = Taro.getStorageSync<{ version: number; value: T } | ''>(fullKey(name));
        return kept && kept.version === version ? kept.value : null;
      } catch {
        return null;
      }
    },
    write(value) {
      const kept = { version, value };
      if (put(fullKey(name), kept)) return true;
      if (isReplaceable(name)) return false;
      REPLACEABLE.forEach((start) => removeFrom(fullKey(start)));
      return put(fullKey(name), kept);
    },
    remove() {
      try {
        Taro.removeStorageSync(fullKey(name));
      } catch {
        // what cannot be removed cannot be read either
      }
    },
  };
}

/** Forgets everything kept for the present person, as leaving for good demands. */
export const clearStored = (): void => removeFrom(fullKey(''));

function removeFrom(start: string): void {
  try {
    Taro.getStorageInfoSync()
      .keys.filter((key) => key.startsWith(start))
      .forEach((key) => Taro.removeStorageSync(key));
  } catch {
    // storage is out of reach: nothing is kept there either
  }
}
