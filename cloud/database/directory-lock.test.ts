import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { transformSync } from 'esbuild';
import { DirectoryInUseError, lockDirectory } from './directory-lock';

let directory: string;
let lockFile: string;
const release: (() => void)[] = [];

beforeEach(() => {
  directory = path.join(mkdtempSync(path.join(tmpdir(), 'qunxing-lock-')), 'database');
  lockFile = `${directory}.lock`;
});
afterEach(() => {
  release.splice(0).forEach((give) => give());
  rmSync(path.dirname(directory), { recursive: true, force: true });
});

const take = () => void release.push(lockDirectory(directory));
const leaveLock = (owner: object) => writeFileSync(lockFile, JSON.stringify(owner));
const ownerOf = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as { pid: number };

/** The module as plain JavaScript, for other processes and threads. */
function compiled(): string {
  const source = readFileSync(path.join(__dirname, 'directory-lock.ts'), 'utf8');
  return transformSync(source, { loader: 'ts', format: 'cjs', target: 'node20' }).code;
}

/** Another process that takes the lock and keeps it until it is killed. */
async function otherOwner(): Promise<ChildProcess> {
  const script = `${compiled()}\nlockDirectory(process.argv[1]); console.log('locked'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['-e', script, directory], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child;
}

describe('the lock of a data directory', () => {
  test('is taken once and can be taken again when it was given back', () => {
    take();
    expect(() => lockDirectory(directory)).toThrow(DirectoryInUseError);
    release.pop()!();
    expect(existsSync(lockFile)).toBe(false);
    take();
  });

  test('is held against another process, whose id the message names, until that one is killed', async () => {
    const other = await otherOwner();
    expect(() => lockDirectory(directory)).toThrow(
      `The data directory ${directory} is in use by process ${other.pid}. Stop that one first, or set DATA_DIR.`,
    );
    const gone = new Promise((resolve) => other.once('exit', resolve));
    other.kill('SIGKILL');
    await gone;
    take();
    expect(ownerOf(lockFile).pid).toBe(process.pid);
  });

  test('of a process id that was given to a new process is taken over', () => {
    leaveLock({ pid: process.pid, host: hostname(), startedAt: '1' });
    take();
    expect(ownerOf(lockFile)).not.toMatchObject({ startedAt: '1' });
  });

  test('of another machine is not touched', () => {
    leaveLock({ pid: 999_999_999, host: 'another-machine', startedAt: '1' });
    expect(() => lockDirectory(directory)).toThrow(DirectoryInUseError);
  });

  test('that a crash cut off while it was written is taken over', () => {
    writeFileSync(lockFile, '{"pid":');
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(lockFile, longAgo, longAgo);
    take();
  });

  test('that is being written at this moment is waited for', () => {
    writeFileSync(lockFile, '');
    const startedAt = Date.now();
    take();
    expect(Date.now() - startedAt).toBeGreaterThan(500);
  });

  test('with a take-over that a crash cut off is taken over', () => {
    leaveLock({ pid: 999_999_999, host: hostname(), startedAt: '1' });
    writeFileSync(`${lockFile}.takeover`, JSON.stringify({ pid: 999_999_998, host: hostname(), startedAt: '1' }));
    take();
    expect(existsSync(`${lockFile}.takeover`)).toBe(false);
  });

  test('is not given back by somebody who no longer has it', () => {
    take();
    leaveLock({ pid: 1, host: hostname(), startedAt: '' });
    release.pop()!();
    expect(existsSync(lockFile)).toBe(true);
  });

  test('left by a dead process goes to exactly one of eight that want it at the same moment', async () => {
    const rounds = 12;
    const threads = 8;
    const barrier = new Int32Array(new SharedArrayBuffer(4 * rounds));
    const script = `${compiled()}
      const { parentPort, workerData } = require('node:worker_threads');
      const { barrier, directory, rounds, threads } = workerData;
      const wins = [];
      for (let round = 0; round < rounds; round += 1) {
        Atomics.add(barrier, round, 1);
        while (Atomics.load(barrier, round) < threads);
        try { lockDirectory(directory + round); wins.push(round); } catch (error) {
          if (error.constructor.name !== 'DirectoryInUseError') throw error;
        }
      }
      parentPort.postMessage(wins);`;
    for (let round = 0; round < rounds; round += 1) {
      writeFileSync(
        `${directory}${round}.lock`,
        JSON.stringify({ pid: 999_999_999, host: hostname(), startedAt: '1' }),
      );
    }
    const workerData = { barrier, directory, rounds, threads };
    const results = await Promise.all(
      Array.from({ length: threads }, () => {
        const worker = new Worker(script, { eval: true, workerData });
        return new Promise<number[]>((resolve, reject) => {
          worker.once('message', resolve);
          worker.once('error', reject);
        });
      }),
    );
    expect(results.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: rounds }, (_, round) => round));
  });
});
