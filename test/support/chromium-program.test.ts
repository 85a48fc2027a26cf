import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = path.resolve(__dirname, '../..');

/** Unpacks in a process of its own, as each test worker does, and answers the file's inode. */
const unpack = async (cache: string) => {
  const script = `
    const { chromiumProgram } = require('./test/support/chromium-program.ts');
    chromiumProgram().then((file) => console.log(require('node:fs').statSync(file).ino));`;
  const environment: NodeJS.ProcessEnv = { ...process.env, CHROMIUM_CACHE: cache };
  delete environment.CHROMIUM_PATH;
  const { stdout } = await run(process.execPath, ['--require', 'tsx/cjs', '-e', script], {
    cwd: ROOT,
    env: environment,
  });
  return stdout.trim();
};

test('workers that unpack the browser at the same time end up with one file, which nobody replaces', async () => {
  const cache = await mkdtemp(path.join(tmpdir(), 'qunxing-chromium-'));
  try {
    const inodes = await Promise.all([unpack(cache), unpack(cache)]);
    inodes.push(await unpack(cache));
    expect(new Set(inodes).size).toBe(1);
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
}, 60_000);
