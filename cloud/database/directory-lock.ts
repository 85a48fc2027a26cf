import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

interface Owner {
  pid: number;
  host: string;
  /** When the owner's process started, so that a recycled process id is not taken for the owner. */
  startedAt: string;
}

/** Another living process owns the data directory. */
export class DirectoryInUseError extends Error {
  constructor(
    readonly directory: string,
    readonly owner: Owner,
  ) {
    super(`The data directory ${directory} is in use by process ${owner.pid}. Stop that one first, or set DATA_DIR.`);
  }
}

const ATTEMPTS = 100;
const PAUSE_MILLISECONDS = 20;
/** A file without a readable owner that is older than this was cut off by a crash; a younger one is being written. */
const WRITING_MILLISECONDS = 1_000;

function startOf(pid: number): string | null {
  try {
    // Field 22 of /proc/PID/stat is the start time in clock ticks; the name before it may hold spaces.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function isAlive(owner: Owner): boolean {
  if (owner.host !== hostname()) return true; // a shared disk: we cannot know, so we do not steal
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const start = startOf(owner.pid);
  return start === null || owner.startedAt === '' || start === owner.startedAt;
}

function ownerIn(file: string): Owner | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return null;
  }
}

/** True when nobody can own the file any more. */
function isStale(file: string): boolean {
  const owner = ownerIn(file);
  if (owner) return !isAlive(owner);
  try {
    return Date.now() - statSync(file).mtimeMs > WRITING_MILLISECONDS;
  } catch {
    return false; // gone: whoever comes next may try
  }
}

/** Makes the file with ourselves in it; false when it is there already. */
function claim(file: string): boolean {
  const me: Owner = { pid: process.pid, host: hostname(), startedAt: startOf(process.pid) ?? '' };
  try {
    writeFileSync(file, JSON.stringify(me), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a dead owner's file. A second lock guards this: else one of two could remove what the other just claimed. */
function removeStale(file: string): void {
  const guard = `${file}.takeover`;
  if (isStale(guard)) rmSync(guard, { force: true });
  if (!claim(guard)) return;
  try {
    if (isStale(file)) rmSync(file, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MILLISECONDS);
}

/**
 * Takes the only right to use a data directory and returns the function that gives it back.
 * A lock left by a dead process is taken over. Throws {@link DirectoryInUseError}.
 */
export function lockDirectory(directory: string): () => void {
  // Beside the directory, not in it: a database refuses to initialise a directory that is not empty.
  const file = `${directory.replace(/\/+$/, '')}.lock`;
  for (let attempt = 0; !claim(file); attempt += 1) {
    const owner = ownerIn(file);
    if (owner && isAlive(owner)) throw new DirectoryInUseError(directory, owner);
    if (attempt === ATTEMPTS) throw new Error(`the lock ${file} could not be taken over: remove it by hand`);
    removeStale(file);
    pause();
  }
  return () => {
    if (ownerIn(file)?.pid === process.pid) rmSync(file, { force: true });
  };
}
