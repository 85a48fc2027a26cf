// A process of its own, as every instance of a cloud function is: it loads the built bundle and runs it for one caller after
// the other. Who calls stands in the environment, where the platform puts it.

export interface Invocation {
  id: number;
  /** null: no person calls, a trigger of the platform fires. */
  openid: string | null;
  event: unknown;
  /** How far the clock is ahead of the machine's, in milliseconds. */
  ahead: number;
}

export type InvocationAnswer = { id: number; result: unknown } | { id: number; error: string };

type Main = (event: unknown, context: unknown) => Promise<unknown>;

const bundle = process.argv[2] ?? '';
// eslint-disable-next-line @typescript-eslint/no-require-imports -- the bundle is CommonJS and its path is an argument
const { main } = require(bundle) as { main: Main };

const context = (openid: string | null): Record<string, string> => ({
  WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_ENV',
  WX_OPENID: openid ?? '',
  WX_APPID: 'wx0000000000000000',
  WX_ENV: 'local',
  TCB_SOURCE: openid === null ? 'wx_trigger' : 'wx_client',
});

const machineNow = Date.now;
let ahead = 0;
Date.now = () => machineNow() + ahead;
globalThis.Date = new Proxy(Date, {
  construct: (target, args) => Reflect.construct(target, args.length === 0 ? [target.now()] : args) as Date,
});

process.once('disconnect', () => process.exit(0));
process.on('message', ({ id, openid, event, ahead: aheadNow }: Invocation) => {
  Object.assign(process.env, context(openid));
  ahead = aheadNow;
  const answer = (message: InvocationAnswer) => process.send?.(message);
  // The environment is another caller's as soon as this turn is over: what `main` reads of it, it reads at once.
  main(event, {}).then(
    (result) => answer({ id, result }),
    (error: unknown) => answer({ id, error: String(error) }),
  );
});
process.send?.('ready');
