export interface Storage {
  /** First bytes of a stored file and its whole size, or null when nothing is stored under the key. */
  head: (storageKey: string, bytes: number) => Promise<{ start: Buffer; size: number } | null>;
  remove: (storageKeys: string[]) => Promise<void>;
  /** Where a client that knows the key can read the file. Keys hold 80 random bits, so knowing one is the permission. */
  urlOf: (storageKey: string) => string;
}
