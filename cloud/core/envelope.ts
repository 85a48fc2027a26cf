import type { Envelope, ErrorBody } from '@contract/errors';
import { isUnavailable } from './database-errors';
import { Refusal } from './refusal';

/** The answer of a call that worked. */
export function successEnvelope(data: unknown, now: Date): Envelope<unknown> {
  return { ok: true, data, serverTime: now.toISOString() };
}

/** The answer of a call that did not. Only a {@link Refusal} speaks for itself; nothing else is told to the caller. */
export function failureEnvelope(error: unknown, requestId: string, now: Date): { ok: false } & Envelope<never> {
  return { ok: false, error: errorBodyOf(error, requestId), serverTime: now.toISOString() };
}

function errorBodyOf(error: unknown, requestId: string): ErrorBody {
  if (error instanceof Refusal) {
    return { code: error.code, message: error.message, requestId, ...(error.details && { details: error.details }) };
  }
  if (isUnavailable(error)) return { code: 'SYSTEM.UNAVAILABLE', message: 'the database is not available', requestId };
  return { code: 'SYSTEM.INTERNAL', message: 'something went wrong on our side', requestId };
}
