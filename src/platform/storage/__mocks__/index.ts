import type { Stored } from '../index';

/** The phone's storage in memory. Survives `jest.resetModules`, as the phone's survives a restart of the app. */
const memory = ((globalThis as { qxStorage?: Map<string, string> }).qxStorage ??= new Map<string, string>());

export function stored<T>(name: string, version = 1): Stored<T> {
  const key = `${name}@${version}`;
  return {
    read: () => JSON.parse(memory.get(key) ?? 'null') as T | null,
    write: (value) => memory.set(key, JSON.stringify(value)).has(key),
    remove: () => void memory.delete(key),
  };
}

export const clearStored = (): void => memory.clear();
