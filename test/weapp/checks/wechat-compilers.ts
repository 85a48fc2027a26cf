import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import path from 'node:path';

const FOLDERS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' };
const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;

const binary = (name: 'wcc' | 'wcsc'): string => {
  const folder = FOLDERS[process.platform];
  if (!folder) throw new Error(`WeChat's compilers do not run on ${process.platform}`);
  const home = path.dirname(require.resolve('miniprogram-compiler/package.json'));
  const file = path.join(home, 'bin', folder, process.platform === 'win32' ? `${name}.exe` : name);
  // The package ships them without the right to be run.
  chmodSync(file, 0o755);
  return file;
};

/** Runs one of WeChat's own compilers over files in `root`; gives what it complains of, empty when it accepts everything. */
const compile = (name: 'wcc' | 'wcsc', root: string, args: string[]): string => {
  const { status, stderr, error } = spawnSync(binary(name), args, { cwd: root, maxBuffer: MAX_OUTPUT_BYTES });
  if (error) throw error;
  const complaints = stderr.toString().trim();
  return status === 0 ? '' : complaints || `${name} ended with ${status}`;
};

/** What wcc says against templates and their scripts. Paths are relative to `root`. */
export const templateComplaints = (root: string, templates: string[], scripts: string[]): string =>
  compile('wcc', root, ['-d', '-cc', '0', ...templates, ...scripts, '-gn', '$gwx']);

/** What wcsc says against style sheets. */
export const styleComplaints = (root: string, styles: string[]): string =>
  compile('wcsc', root, ['-db', '-pc', String(styles.length), ...styles]);
