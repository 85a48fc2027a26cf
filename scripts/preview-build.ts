import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** All that goes into the client; a change in any of it makes the build stale. */
const SOURCES = ['src', 'contract', 'config', 'babel.config.js', 'global.d.ts', 'package-lock.json'];

/** Newest change in a file or folder, in milliseconds; folders count too, so that a deleted file is noticed. */
async function newestChange(file: string): Promise<number> {
  const facts = await stat(file).catch(() => null);
  if (!facts) return 0;
  if (!facts.isDirectory()) return facts.mtimeMs;
  const names = await readdir(file);
  const changes = await Promise.all(names.map((name) => newestChange(path.join(file, name))));
  return Math.max(facts.mtimeMs, ...changes);
}

async function isStale(root: string, built: string): Promise<boolean> {
  const changes = await Promise.all(SOURCES.map((source) => newestChange(path.join(root, source))));
  const builtAt = await newestChange(path.join(built, 'index.html'));
  return Math.max(...changes) > builtAt;
}

function build(root: string): Promise<void> {
  const taro = path.join(root, 'node_modules/@tarojs/cli/bin/taro');
  return new Promise((resolve, reject) => {
    const builder = spawn(process.execPath, [taro, 'build', '--type', 'h5'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-20_000);
    };
    builder.stdout.on('data', keep);
    builder.stderr.on('data', keep);
    builder.once('error', reject);
    const stop = () => builder.kill();
    process.once('exit', stop); // a failed start must not leave it running
    builder.once('close', (code) => {
      process.off('exit', stop);
      if (code === 0) resolve();
      else reject(new Error(`The preview could not be built:\n${output}`));
    });
  });
}

/** Builds the h5 client when anything it is made of changed after the last build. Rejects with the build's output. */
export async function buildPreviewWhenStale(
  root: string,
  built: string,
  progress: (stage: string) => void,
): Promise<void> {
  if (!(await isStale(root, built))) {
    progress('the preview is built and up to date');
    return;
  }
  progress('building the preview (half a minute or so)');
  await build(root);
  progress('the preview is built');
}
