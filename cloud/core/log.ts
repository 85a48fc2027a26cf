/** One line of the log. No content, no openid, no names: ids, codes and durations only. */
export type LogLine = Record<string, string | number | boolean | null | undefined>;

export interface Log {
  info: (line: LogLine) => void;
  error: (line: LogLine, cause?: unknown) => void;
}

function causeOf(error: unknown): string | undefined {
  if (error === undefined) return undefined;
  // Database messages can quote values, so only the shape of the failure is kept.
  if (error instanceof Error) {
    const { code, constraint } = error as Error & { code?: string; constraint?: string };
    const where = (error.stack ?? '')
      .split('\n')
      .filter((line) => line.trim().startsWith('at '))
      .slice(0, 6)
      .map((line) => line.trim())
      .join(' | ');
    return [error.name, code, constraint, code ? undefined : error.message, where].filter(Boolean).join(' · ');
  }
  return typeof error;
}

/** Writes JSON lines to a stream (standard output unless told otherwise). */
export function jsonLog(write: (line: string) => void = (line) => process.stdout.write(`${line}\n`)): Log {
  return {
    info: (line) => write(JSON.stringify({ level: 'info', ...line })),
    error: (line, cause) => write(JSON.stringify({ level: 'error', ...line, cause: causeOf(cause) })),
  };
}

export const silentLog: Log = { info: () => undefined, error: () => undefined };
