import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import type { Failures } from './failures';

/** Calls back at most once: `(true, result)` or `(false, failure)`; both carry `errMsg`. */
export type Answer = (ok: boolean, outcome: Record<string, unknown>) => void;
export type Options = Record<string, unknown>;

interface Prelude {
  globalThis: Record<string, unknown>;
  Promise: PromiseConstructor;
  copyIn: <T>(value: T) => T;
  wrap: (run: (...args: never[]) => unknown) => unknown;
  wrapAsync: (run: (options: Options, answer: Answer) => unknown) => unknown;
  onEvent: (component: object, event: object, listener: (event: object) => unknown) => void;
  platform: (members: Record<string, unknown>, onUnknown: (name: string) => void) => unknown;
}

interface SandboxOptions {
  failures: Failures;
  /** What the phone's clock shows, in milliseconds since the epoch. */
  now: () => number;
  onLog: (level: string, text: string) => void;
}

/** Names that a page in a browser has and the logic layer has not: there as parameters, and undefined, as on the phone. */
const ABSENT_GLOBALS = [
  'window',
  'document',
  'self',
  'navigator',
  'location',
  'localStorage',
  'XMLHttpRequest',
  'fetch',
];

const FRAME_MILLISECONDS = 17;

/** Under Jest the global `process` is a copy that hears no events; the real one is asked of the main context. */
const realProcess = vm.runInThisContext('process') as NodeJS.Process;

/** What V8 has made of a piece of code, by the code: hundreds of sandboxes compile the same files. */
const compiled = new Map<string, Buffer | undefined>();

const prelude = readFileSync(path.join(__dirname, 'prelude.js'), 'utf8');
const isPlainObject = (value: object) => Object.prototype.toString.call(value) === '[object Object]';

/**
 * An isolated V8 context that looks like the logic layer of a mini program: nothing of Node, nothing of a browser, no code
 * from strings. Errors in timers and unhandled rejections of its promises become failures.
 */
export class Sandbox {
  readonly inside: Prelude;
  readonly #context: vm.Context;
  readonly #failures: Failures;
  readonly #timers = new Map<number, { handle: NodeJS.Timeout; isShort: boolean }>();
  #lastTimer = 0;
  #closed = false;

  constructor({ failures, now, onLog }: SandboxOptions) {
    this.#failures = failures;
    this.#context = vm.createContext(undefined, { codeGeneration: { strings: false, wasm: false } });
    const module = { exports: (_host: unknown) => ({}) as Prelude };
    this.compile(prelude, 'prelude.js', ['module'])(module);
    this.inside = module.exports({
      now,
      log: onLog,
      startTimer: this.#startTimer,
      stopTimer: this.#stopTimer,
      isBuffer: (value: unknown) => Buffer.isBuffer(value),
      isPlainArray: (value: unknown) => Array.isArray(value),
      isPlainObject,
    });
    realProcess.on('unhandledRejection', this.#onRejection);
  }

  /** Defines globals of the context. */
  define(globals: Record<string, unknown>): void {
    Object.assign(this.inside.globalThis, globals);
  }

  /** Compiles the body of a function inside the context. `parameters` are the only names it sees beside the globals. */
  compile(code: string, filename: string, parameters: string[] = []): (...args: unknown[]) => unknown {
    const absent = ABSENT_GLOBALS.filter((name) => !parameters.includes(name));
    const cachedData = compiled.get(code);
    const options = { filename, parsingContext: this.#context, cachedData, produceCachedData: !cachedData };
    const run = vm.compileFunction(code, [...parameters, ...absent], options);
    if (!cachedData) compiled.set(code, run.cachedData);
    return run as (...args: unknown[]) => unknown;
  }

  /** Runs `run`; an error becomes a failure and the answer is undefined. */
  guard<T>(what: string, run: () => T): T | undefined {
    try {
      return run();
    } catch (error) {
      this.#failures.add('page error', what, error);
      return undefined;
    }
  }

  /** Runs `run` in a later turn, guarded, unless the sandbox is closed by then. */
  later(what: string, run: () => void): void {
    this.#schedule(what, run, 0, false);
  }

  /** True while something is due within a frame. */
  get isBusy(): boolean {
    return [...this.#timers.values()].some(({ isShort }) => isShort);
  }

  /** Stops all timers and listeners: the context can be collected. */
  close(): void {
    this.#closed = true;
    realProcess.off('unhandledRejection', this.#onRejection);
    for (const id of [...this.#timers.keys()]) this.#stopTimer(id);
  }

  #schedule(what: string, run: () => void, delay: number, repeats: boolean): number {
    const id = ++this.#lastTimer;
    if (this.#closed) return id;
    const fire = () => {
      if (!repeats) this.#timers.delete(id);
      this.guard(what, run);
    };
    const handle = repeats ? setInterval(fire, delay) : setTimeout(fire, delay);
    this.#timers.set(id, { handle, isShort: !repeats && delay <= FRAME_MILLISECONDS });
    return id;
  }

  readonly #startTimer = (run: () => void, delay: unknown, repeats: boolean): number =>
    this.#schedule('in a timer', run, typeof delay === 'number' && delay > 0 ? delay : 0, repeats);

  readonly #stopTimer = (id: number): void => {
    clearTimeout(this.#timers.get(id)?.handle);
    this.#timers.delete(id);
  };

  readonly #onRejection = (reason: unknown, promise: unknown): void => {
    if (!(promise instanceof this.inside.Promise)) {
      // Not the package's: without another listener this one would only hide it.
      if (realProcess.listenerCount('unhandledRejection') === 1) throw reason;
      return;
    }
    this.#failures.add('unhandled rejection', 'a promise was rejected and nobody listened', reason);
    // Handled now: the failure above reports it, and the test runner need not report it a second time.
    promise.catch(() => undefined);
  };
}
