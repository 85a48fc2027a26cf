import type { ActionName, Input, Output } from '@contract/actions';
import { ERRORS, type Envelope, type ErrorBody, type ErrorCode } from '@contract/errors';
import { transport, TransportFailure } from '../transport';
import { newRequestId } from './request-id';
import { noteServerTime } from './server-clock';

export { newRequestId } from './request-id';
export { serverNow } from './server-clock';

export type Result<T> = { ok: true; data: T } | { ok: false; error: ErrorBody };

/** Longer than the cloud's own limit for a function, so that its answer is heard. */
const PATIENCE_MS = 20_000;

const failure = (code: ErrorCode, message: string, requestId: string): { ok: false; error: ErrorBody } => ({
  ok: false,
  error: { code, message, requestId },
});

function withPatience<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new TransportFailure('CLIENT.TIMEOUT', `no answer in ${PATIENCE_MS} ms`)),
      PATIENCE_MS,
    );
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

const isEnvelope = (answer: unknown): answer is Envelope<never> =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && 'serverTime' in answer;

/** Runs before the first call. */
export function startCalls(): void {
  transport.start();
}

/**
 * Asks the cloud. Never rejects: whatever goes wrong comes back as one of the contract's error codes.
 * Give the same `requestId` again to repeat a write safely.
 */
export async function call<A extends ActionName>(
  action: A,
  input: Input<A>,
  options: { requestId?: string } = {},
): Promise<Result<Output<A>>> {
  const requestId = options.requestId ?? newRequestId();
  const sentAt = Date.now();
  let answer: unknown;
  try {
    answer = await withPatience(transport.send({ action, input, requestId }));
  } catch (cause) {
    if (cause instanceof TransportFailure) return failure(cause.code, cause.message, requestId);
    return failure('SYSTEM.INTERNAL', String(cause), requestId);
  }
  if (!isEnvelope(answer)) return failure('SYSTEM.UNAVAILABLE', 'the answer is not an envelope', requestId);
  noteServerTime(answer.serverTime, sentAt, Date.now());
  if (answer.ok) return { ok: true, data: answer.data };
  // a newer cloud may know codes that this client does not
  if (!(answer.error.code in ERRORS)) return failure('SYSTEM.INTERNAL', answer.error.message, requestId);
  return { ok: false, error: answer.error };
}
