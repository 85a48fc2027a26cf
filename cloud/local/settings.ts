import path from 'node:path';
import { isLoopback } from './loopback';

/** What the environment says about a gateway on this machine. */
export interface LocalSettings {
  host: string;
  port: number;
  /** Absolute. Holds the embedded database and the uploaded pictures. */
  dataDir: string;
  /** A start instant instead of the present one; null = the machine's clock. */
  clockStart: Date | null;
  /** Developer identities count, for callers on this machine. */
  isLocalMode: boolean;
  /** Tests may move the clock and decide what the picture check says. */
  isTestMode: boolean;
}

/** Settings that nobody can work with; its message is one sentence for the person who typed them. */
export class SettingsError extends Error {}

type Environment = Record<string, string | undefined>;

/**
 * Reads HOST (127.0.0.1), PORT (8787), DATA_DIR (.data), CLOCK, LOCAL_MODE (`on` or `off`; on when HOST is this machine)
 * and QUNXING_TEST. Throws {@link SettingsError}.
 */
export function readLocalSettings(environment: Environment): LocalSettings {
  const host = environment.HOST || '127.0.0.1';
  const isLocalMode = localModeOf(environment.LOCAL_MODE, host);
  return {
    host,
    port: portOf(environment.PORT),
    dataDir: path.resolve(environment.DATA_DIR || '.data'),
    clockStart: clockStartOf(environment.CLOCK),
    isLocalMode,
    isTestMode: isLocalMode && environment.QUNXING_TEST === '1',
  };
}

function localModeOf(value: string | undefined, host: string): boolean {
  if (!value) return isLoopback(host);
  if (value === 'on' || value === 'off') return value === 'on';
  throw new SettingsError(`LOCAL_MODE must be on or off, not "${value}".`);
}

function portOf(value: string | undefined): number {
  if (!value) return 8787;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new SettingsError(`PORT must be a whole number from 0 to 65535, not "${value}".`);
  }
  return port;
}

function clockStartOf(value: string | undefined): Date | null {
  if (!value) return null;
  const start = new Date(value);
  if (Number.isNaN(start.getTime())) {
    throw new SettingsError(`CLOCK must be an instant such as 2026-11-21T08:00:00+08:00, not "${value}".`);
  }
  return start;
}
