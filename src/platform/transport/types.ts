/** One call as it leaves the phone. */
export interface CallRequest {
  action: string;
  input: unknown;
  requestId: string;
}

/** Carries a call to the cloud and brings the envelope back, unread. */
export interface Transport {
  /** Must run once before the first call. */
  start(): void;
  /** Rejects with a {@link TransportFailure} when no envelope came back. */
  send(request: CallRequest): Promise<unknown>;
}

/** Why no answer arrived. The cloud never says these about itself, except that it is unavailable. */
export class TransportFailure extends Error {
  override readonly name = 'TransportFailure';

  constructor(
    readonly code: 'CLIENT.OFFLINE' | 'CLIENT.TIMEOUT' | 'SYSTEM.UNAVAILABLE',
    message: string,
  ) {
    super(message);
  }
}
