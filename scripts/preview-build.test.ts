import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildPreviewWhenStale } from './preview-build';

let root: string;
const put = (file: string, content = '') => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
};
/** Puts every change an hour back, so that the next one is newer. */
const age = (...files: string[]) => {
  const before = new Date(Date.now() - 3_600_000);
  for (const file of files) utimesSync(path.join(root, file), before, before);
};

// Stands for the real builder: it leaves a page, or fails as it is told.
const BUILDER = `const fs = require('fs');
if (fs.existsSync('src/broken.ts')) { console.error('Unexpected token in src/broken.ts'); process.exit(1); }
fs.mkdirSync('dist/h5', { recursive: true }); fs.writeFileSync('dist/h5/index.html', process.argv.slice(2).join(' '));`;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'qunxing-preview-'));
  put('node_modules/@tarojs/cli/bin/taro', BUILDER);
  for (const file of ['src/app.ts', 'contract/errors.ts', 'config/index.ts', 'package-lock.json']) put(file);
});
afterEach(() => rmSync(root, { recursive: true }));

async function build(): Promise<string[]> {
  const stages: string[] = [];
  await buildPreviewWhenStale(root, path.join(root, 'dist/h5'), (stage) => stages.push(stage));
  return stages;
}
const BUILT = ['building the preview (half a minute or so)', 'the preview is built'];

describe('the preview', () => {
  test('is built when it is not there, and then left alone', async () => {
    expect(await build()).toEqual(BUILT);
    expect(await build()).toEqual(['the preview is built and up to date']);
  });

  test.each(['src/pages/today/index.tsx', 'contract/errors.ts', 'config/index.ts', 'package-lock.json'])(
    'is built again after a change in %s',
    async (file) => {
      await build();
      age('dist/h5/index.html');
      put(file, 'changed');
      expect(await build()).toEqual(BUILT);
    },
  );

  test('is built again after a file was deleted', async () => {
    put('src/old.ts');
    await build();
    age(
      'src/app.ts',
      'src/old.ts',
      'src',
      'contract/errors.ts',
      'contract',
      'config/index.ts',
      'config',
      'package-lock.json',
    );
    expect(await build()).toEqual(['the preview is built and up to date']);
    age('dist/h5/index.html');
    rmSync(path.join(root, 'src/old.ts'));
    expect(await build()).toEqual(BUILT);
  });

  test('that cannot be built says what the builder said', async () => {
    put('src/broken.ts');
    await expect(build()).rejects.toThrow('Unexpected token in src/broken.ts');
  });
});
