type FailureKind =
  'template' | 'page error' | 'unhandled rejection' | 'unknown api' | 'set data' | 'console error' | 'navigation';

export interface Failure {
  kind: FailureKind;
  message: string;
}

const describe = (cause: unknown): string => {
  if (typeof cause === 'object' && cause !== null) {
    const { stack, message, errMsg } = cause as { stack?: unknown; message?: unknown; errMsg?: unknown };
    if (typeof stack === 'string') return stack;
    if (typeof message === 'string') return message;
    if (typeof errMsg === 'string') return errMsg;
    return JSON.stringify(cause);
  }
  return String(cause);
};

/** Collects what must never happen while the package runs; `throwIfAny` turns it into the failure of a test. */
export class Failures {
  readonly list: Failure[] = [];

  /** Records one failure; `cause` is told with its stack where it has one. */
  add(kind: FailureKind, message: string, cause?: unknown): void {
    this.list.push({ kind, message: cause === undefined ? message : `${message}: ${describe(cause)}` });
  }

  /** Throws one error that lists everything recorded so far. */
  throwIfAny(): void {
    if (this.list.length === 0) return;
    const lines = this.list.map(({ kind, message }) => `- ${kind}: ${message}`);
    throw new Error(`The mini program failed:\n${lines.join('\n')}`);
  }
}
