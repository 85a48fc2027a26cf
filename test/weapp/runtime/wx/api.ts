import type { Answer, Options, Sandbox } from '../sandbox';

/** What a platform call answers when it fails: `errMsg` ends with the message, further fields ride along. */
export class PlatformError extends Error {
  constructor(
    message: string,
    readonly fields: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

type Outcome = Record<string, unknown> | void;
export type AsyncImplementation = (options: Options) => Outcome | Promise<Outcome>;
type SyncImplementation = (...args: never[]) => unknown;

/** Members of `wx`, on the host's side: synchronous functions, asynchronous calls, plain values. */
export interface ApiGroup {
  sync?: Record<string, SyncImplementation>;
  async?: Record<string, AsyncImplementation>;
  /** Asynchronous calls that, when called with callbacks, give a task whose progress can be watched. */
  tasks?: Record<string, AsyncImplementation>;
}

const asyncMember = (sandbox: Sandbox, name: string, run: AsyncImplementation, task?: () => unknown): unknown =>
  sandbox.inside.wrapAsync((options: Options, answer: Answer) => {
    const settle = (ok: boolean, outcome: Record<string, unknown>) =>
      sandbox.later(`in a callback of ${name}`, () => answer(ok, outcome));
    Promise.resolve()
      .then(() => run(options))
      .then(
        (outcome) => settle(true, { errMsg: `${name}:ok`, ...outcome }),
        (error: unknown) => {
          const fields = error instanceof PlatformError ? error.fields : {};
          const message = error instanceof Error ? error.message : String(error);
          settle(false, { errMsg: `${name}:fail ${message}`, ...fields });
        },
      );
    return task?.();
  });

/** A task that is done at once: everything has arrived when somebody begins to watch. */
const progressTask = (sandbox: Sandbox) => (): unknown => {
  const onProgressUpdate = (listener: (event: unknown) => void) => {
    const event = sandbox.inside.copyIn({ progress: 100, totalBytesSent: 0, totalBytesExpectedToSend: 0 });
    sandbox.later('in onProgressUpdate', () => listener(event));
  };
  return sandbox.inside.copyIn(
    membersOf(sandbox, { sync: { onProgressUpdate, offProgressUpdate: () => undefined, abort: () => undefined } }),
  );
};

/** Turns a group into functions of the sandbox. `prefix` is what `errMsg` says before the name (`cloud.`). */
export const membersOf = (sandbox: Sandbox, group: ApiGroup, prefix = ''): Record<string, unknown> => {
  const map = <T>(members: Record<string, T> = {}, make: (name: string, run: T) => unknown) =>
    Object.fromEntries(Object.entries(members).map(([name, run]) => [name, make(name, run)]));
  return {
    ...map(group.sync, (_, run) => sandbox.inside.wrap(run)),
    ...map(group.async, (name, run) => asyncMember(sandbox, prefix + name, run)),
    ...map(group.tasks, (name, run) => asyncMember(sandbox, prefix + name, run, progressTask(sandbox))),
  };
};
