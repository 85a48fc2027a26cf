// SQLSTATE classes and codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
const UNIQUE_VIOLATION = '23505';
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
// Connection, resources, operator intervention (a cancelled statement, a shutdown), and transactions in each other's way.
const UNAVAILABLE_CLASSES = new Set(['08', '53', '57', '40']);
const UNAVAILABLE_SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);
// pg gives these no code; they are its own words, not the server's.
const LOST_CONNECTION =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error)/;

/**
 * What a command read is no longer so when it writes: the pipeline runs it again, from its policy on. Looks like the
 * database's own serialization failure.
 */
export class RaceLostError extends Error {
  readonly code = SERIALIZATION_FAILURE;
}

interface DatabaseFailure {
  code?: string;
  constraint?: string;
  message?: string;
}

const asFailure = (error: unknown): DatabaseFailure => (typeof error === 'object' && error !== null ? error : {});

/** The unique constraint or index that a write ran into, or null. */
export function violatedKey(error: unknown): string | null {
  const failure = asFailure(error);
  return failure.code === UNIQUE_VIOLATION ? (failure.constraint ?? '') : null;
}

/** The same transaction may succeed when it is run again: another one was in its way. */
export function isRaceLost(error: unknown): boolean {
  const { code } = asFailure(error);
  return code === SERIALIZATION_FAILURE || code === DEADLOCK || code === UNIQUE_VIOLATION;
}

/** The database is away, too busy or gave the statement up: the caller may try again. */
export function isUnavailable(error: unknown): boolean {
  const { code, message } = asFailure(error);
  if (code && (UNAVAILABLE_SOCKET.has(code) || UNAVAILABLE_CLASSES.has(code.slice(0, 2)))) return true;
  return LOST_CONNECTION.test(message ?? '');
}
