import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { countJest, type JestReport } from './jest-report';
import type { Result, Stage } from './stage';

/** A stage that hangs is a failure, too. */
const LIMIT_MS = 10 * 60_000;
const ROOT = path.resolve(__dirname, '../..');

const running = new Set<ChildProcess>();

function killGroup(child: ChildProcess): void {
  try {
    // npm, its shell, Jest and its workers are one process group
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // gone already
  }
}

/** Ends every stage that still runs. */
export function stopRunning(): void {
  for (const child of running) killGroup(child);
}

interface Ended {
  code: number | null;
  isTimeout: boolean;
  output: string;
}

function run(command: string[], environment: Record<string, string>, limitMs: number): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const [program = '', ...options] = command;
    const env = { ...process.env, FORCE_COLOR: '0', ...environment };
    const child = spawn(program, options, { cwd: ROOT, env, detached: true });
    running.add(child);
    let output = '';
    let isTimeout = false;
    const timer = setTimeout(() => {
      isTimeout = true;
      killGroup(child);
    }, limitMs);
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code, isTimeout, output });
    });
  });
}

async function readReport(file: string): Promise<JestReport | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as JestReport);
}

function judge(stage: Stage, ended: Ended, report: JestReport | null): Omit<Result, 'seconds' | 'output'> {
  const counted =
    stage.kind === 'jest' ? countJest(report) : { passed: ended.code === 0 ? 1 : 0, failed: 0, problem: null };
  if (ended.isTimeout) return { ...counted, failed: counted.failed + 1, problem: 'took too long and was ended' };
  if (ended.code === 0 || counted.failed > 0) return counted;
  return { ...counted, failed: 1, problem: `exit code ${ended.code}` };
}

/** Runs one stage to its end and counts it. Never rejects for a stage that fails; `command` is for its own tests. */
export async function runStage(
  stage: Stage,
  { command = ['npm', 'run', '--silent', stage.script], limitMs = LIMIT_MS } = {},
): Promise<Result> {
  const started = performance.now();
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'qunxing-test-'));
  const reportFile = path.join(scratch, 'report.json');
  const options = stage.kind === 'jest' ? ['--', '--ci', '--json', `--outputFile=${reportFile}`] : [];
  const ended = await run([...command, ...options], stage.environment ?? {}, limitMs);
  const report = stage.kind === 'jest' ? await readReport(reportFile) : null;
  await rm(scratch, { recursive: true, force: true });
  return { ...judge(stage, ended, report), seconds: (performance.now() - started) / 1000, output: ended.output.trim() };
}
