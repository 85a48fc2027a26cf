import type { Failures } from './failures';

/** Our own bound for one `setData`; the platform's is 1,024 KB. */
export const SET_DATA_BYTES = 64 * 1024;

interface DataUpdate {
  /** Page or component that was updated. */
  path: string;
  bytes: number;
}

const prototypeName = (value: object): string => Object.prototype.toString.call(value).slice('[object '.length, -1);

/** Where `value` holds something that does not survive the way to the view, and what; null when it is plain data. */
const unserialisable = (value: unknown, at: string, open: object[]): string | null => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : `${at} is ${value}`;
  if (typeof value !== 'object') return `${at} is ${value === undefined ? 'undefined' : `a ${typeof value}`}`;
  if (open.includes(value)) return `${at} is circular`;
  const kind = prototypeName(value);
  if (kind !== 'Object' && kind !== 'Array') return `${at} is a ${kind}`;
  for (const [key, inner] of Object.entries(value)) {
    const problem = unserialisable(inner, `${at}.${key}`, [...open, value]);
    if (problem) return problem;
  }
  return null;
};

/** Counts and measures every `setData`, and refuses what a phone would refuse or suffer from. */
export class DataWatch {
  readonly updates: DataUpdate[] = [];

  constructor(private readonly failures: Failures) {}

  /** Looks at one call: `data` as the package gave it, before anything is rendered. */
  inspect(path: string, data: unknown): void {
    if (typeof data !== 'object' || data === null) {
      this.failures.add('set data', `${path}: setData was called with ${String(data)}`);
      return;
    }
    const problem = unserialisable(data, 'data', []);
    if (problem) {
      this.failures.add('set data', `${path}: ${problem}`);
      return;
    }
    const bytes = Buffer.byteLength(JSON.stringify(data));
    this.updates.push({ path, bytes });
    if (bytes > SET_DATA_BYTES) {
      this.failures.add('set data', `${path}: ${bytes} bytes in one call, more than ${SET_DATA_BYTES}`);
    }
  }

  /** Calls, bytes in all and bytes of the largest call since `from` (an earlier `updates.length`). */
  summary(from = 0): { calls: number; bytes: number; largest: number } {
    const sizes = this.updates.slice(from).map(({ bytes }) => bytes);
    return { calls: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0), largest: Math.max(0, ...sizes) };
  }
}
