import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Statement } from './pipeline';

const run = promisify(execFile);

// pgbench takes every `:word` for a variable, inside literals too, so colons are written as escapes.
const quote = (text: string) => {
  const escaped = text.replace(/'/g, "''").replace(/\\/g, '\\\\').replace(/:/g, '\\003A');
  return text.includes(':') ? `U&'${escaped}'` : `'${text.replace(/'/g, "''")}'`;
};

function literal(value: unknown, tokens: Map<string, string>): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number' || typeof value === 'boolean') return quote(String(value));
  if (value instanceof Date) return quote(value.toISOString());
  if (Array.isArray(value)) return quote(`{${value.join(',')}}`);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const whole = tokens.get(text);
  if (whole) return `(${whole})`;
  let expression = quote(text);
  for (const [token, replacement] of tokens) {
    if (text.includes(token)) expression = `replace(${expression}, ${quote(token)}, ${replacement})`;
  }
  return expression === quote(text) ? expression : `(${expression})`;
}

// The check-in's statement writes only over the enrolment that was read before; pgbench hands that on as we do.
const READS_VERSION = /xmin::text as version/;
const USES_VERSION = /xmin::text = \$\d+/;

/**
 * The same statements as a pgbench script: parameters become literals, and values that belong to one caller become
 * expressions over the script's own counter `:n`.
 */
export function scriptOf(statements: Statement[], tokens: Map<string, string>, perClient: number): string {
  const bodies = statements.map(({ text, values }) =>
    text
      .replace(USES_VERSION, 'xmin::text = (:version)::text')
      .replace(/\$(\d+)/g, (_, number: string) => literal(values[Number(number) - 1], tokens))
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return [`\\set k :k + 1`, `\\set n :client_id * ${perClient} + :k`, ...bodies.map(ended)].join('\n');
}

const ended = (body: string) => (READS_VERSION.test(body) ? `${body} \\gset` : `${body};`);

/** Runs the script with `callers` clients, `perClient` transactions each; answers transactions a second. */
export async function pgbench(
  url: string,
  script: string,
  callers: number,
  perClient: number,
  mode: 'extended' | 'prepared',
): Promise<number> {
  const directory = await mkdtemp(path.join(tmpdir(), 'qunxing-pgbench-'));
  try {
    const file = path.join(directory, 'script.sql');
    await writeFile(file, script);
    const program = process.env.PGBENCH_PATH ?? 'pgbench';
    const args = [
      '-n',
      '-M',
      mode,
      '-f',
      file,
      '-D',
      'k=-1',
      '-c',
      String(callers),
      '-j',
      String(Math.min(callers, 2)),
      '-t',
      String(perClient),
      url,
    ];
    const { stdout } = await run(program, args);
    const rate = /tps = ([\d.]+) \(without/.exec(stdout)?.[1];
    const done = /number of transactions actually processed: (\d+)\//.exec(stdout)?.[1];
    if (!rate || Number(done) !== callers * perClient) throw new Error(`pgbench did not finish:\n${stdout}`);
    return Number(rate);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
