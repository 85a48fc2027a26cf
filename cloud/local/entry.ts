import { DirectoryInUseError } from '../database/directory-lock';
import { PortTakenError } from './listen';
import { SettingsError } from './settings';

const SHUTDOWN_MS = 8_000;
const EXPECTED = [DirectoryInUseError, PortTakenError, SettingsError];

function sentenceOf(error: unknown): string {
  if (EXPECTED.some((kind) => error instanceof kind)) return (error as Error).message;
  if ((error as NodeJS.ErrnoException).code === 'ECONNREFUSED') {
    return 'The PostgreSQL server that DATABASE_URL or PGHOST names does not answer.';
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function giveUp(error: unknown): never {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exit(1);
}

/** Prints each stage with the seconds since the program started. */
export function progressLines(): (stage: string) => void {
  return (stage) => process.stdout.write(`${(performance.now() / 1000).toFixed(1).padStart(5)} s  ${stage}\n`);
}

/** Runs a program that ends by itself. What can be expected to go wrong ends in one sentence and exit code 1. */
export async function runProgram(program: () => Promise<void>): Promise<void> {
  await program().catch(giveUp);
}

/**
 * Runs a program that keeps going: `start` brings it up and answers how to take it down. SIGINT and SIGTERM take it
 * down cleanly; while it still comes up, and the second time, at once. Failures are told as by {@link runProgram}.
 */
export async function runEntry(start: () => Promise<() => Promise<void>>): Promise<void> {
  let stop: (() => Promise<void>) | null = null;
  const onSignal = () => {
    if (!stop) process.exit(1);
    const goDown = stop;
    stop = null;
    setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
    void goDown().then(() => process.exit(0), giveUp);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  stop = await start().catch(giveUp);
}
