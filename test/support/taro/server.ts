import type { ActionName, Input, Output } from '@contract/actions';
import type { ErrorBody, ErrorCode, ErrorDetails } from '@contract/errors';
import type { Result } from '@/platform/call';

/** One call as a page made it. */
export interface MadeCall<A extends ActionName = ActionName> {
  action: A;
  input: Input<A>;
  requestId: string | undefined;
}

type Answer<A extends ActionName> = Output<A> | Refusal | Promise<Output<A> | Refusal>;
type Handlers = { [A in ActionName]?: (input: Input<A>) => Answer<A> };

/** An error in the place of an answer. */
export class Refusal {
  readonly error: ErrorBody;

  constructor(code: ErrorCode, details?: ErrorDetails) {
    this.error = { code, message: '', requestId: 'request-test', ...(details && { details }) };
  }
}

export const refuse = (code: ErrorCode, details?: ErrorDetails): Refusal => new Refusal(code, details);

const held: ((refusal: Refusal) => void)[] = [];

/** Does not answer while the test runs: a page that still waits. */
export const forever = (): Promise<Refusal> => new Promise((resolve) => held.push(resolve));

/** The network of a page test: answers each action as the test says, and remembers what was asked. */
class Server {
  calls: MadeCall[] = [];
  /** Milliseconds; Saturday 2026-11-21 08:26 in Shanghai unless a test moves it. */
  now = 0;
  private handlers: Handlers = {};

  constructor() {
    this.reset();
  }

  /** Answers these actions so from now on. */
  answers(handlers: Handlers): void {
    this.handlers = { ...this.handlers, ...handlers };
  }

  /** Forgets answers and calls, and lets go of whoever still waits. */
  reset(): void {
    held.splice(0).forEach((release) => release(refuse('CLIENT.OFFLINE')));
    this.calls = [];
    this.handlers = {};
    this.now = Date.parse('2026-11-21T00:26:00Z');
  }

  /** What was asked of one action, in order. */
  asked<A extends ActionName>(action: A): MadeCall<A>[] {
    return this.calls.filter((made) => made.action === action) as unknown as MadeCall<A>[];
  }

  readonly call = async <A extends ActionName>(
    action: A,
    input: Input<A>,
    options: { requestId?: string } = {},
  ): Promise<Result<Output<A>>> => {
    this.calls.push({ action, input, requestId: options.requestId });
    const handler = this.handlers[action];
    if (!handler) return { ok: false, error: refuse('CLIENT.OFFLINE').error };
    const answer = await handler(input);
    return answer instanceof Refusal ? { ok: false, error: answer.error } : { ok: true, data: answer };
  };
}

export const server = new Server();

/** What stands in for `@/platform/call` (edges.ts puts it there). */
export const callModule = (): object => ({
  ...jest.requireActual<object>('@/platform/call'),
  call: server.call,
  serverNow: () => server.now,
});
