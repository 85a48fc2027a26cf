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

/**
 * A typed place in storage, one per person. Raise `version` when the shape changes: older values then read as null.
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
      try {
        Taro.setStorageSync(fullKey(name), { version, value });
        return true;
      } catch {
        return false;
      }
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
export function clearStored(): void {
  try {
    const mine = fullKey('');
    Taro.getStorageInfoSync()
      .keys.filter((key) => key.startsWith(mine))
      .forEach((key) => Taro.removeStorageSync(key));
  } catch {
    // storage is out of reach: nothing is kept there either
  }
}
