import type { ErrorCode, ErrorDetails } from '@contract/errors';

/** The one way to say no: a closed code, English words for developers, and facts for the client's words. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details?: ErrorDetails,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** What does not exist and what the caller may not see answer the same. */
export function notFound(what: string): Refusal {
  return new Refusal('RESOURCE.NOT_FOUND', `${what} does not exist or is not visible to you`);
}

/** Returns the row, or refuses as not found. */
export function found<T>(row: T | null | undefined, what: string): T {
  if (row === null || row === undefined) throw notFound(what);
  return row;
}
