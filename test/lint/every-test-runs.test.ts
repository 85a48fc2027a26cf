import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json';

const ROOT = path.resolve(__dirname, '../..');
const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', '.data', '.git', '.swc']);
const PROJECTS = Object.keys(manifest.scripts).flatMap((name) => /^test:(.+)/.exec(name)?.[1] ?? []);

function testFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : testFiles(file);
    return /\.(test|spec)\.[cm]?[jt]sx?$/.test(entry.name) ? [file] : [];
  });
}

/** Test files that `npm run test:<project>` runs. */
function filesOf(project: string): string[] {
  const jest = path.join(ROOT, 'node_modules/jest/bin/jest.js');
  const options = ['--selectProjects', project, '--listTests', '--json'];
  return JSON.parse(
    execFileSync(process.execPath, [jest, ...options], { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' }),
  ) as string[];
}

test('every test file belongs to exactly one project', () => {
  const run = PROJECTS.flatMap(filesOf);
  const relative = (files: string[]) => files.map((file) => path.relative(ROOT, file)).sort();
  expect(relative(run)).toEqual(relative(testFiles(ROOT)));
}, 60_000);
