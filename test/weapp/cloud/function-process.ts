// A process of its own, as every instance of a cloud function is: it loads the built bundle and runs it for one caller after
// the other. Who calls stands in the environment, where the platform puts it.

export interface Invocation {
  id: number;
  openid: string;
  event: unknown;
}

export type InvocationAnswer = { id: number; result: unknown } | { id: number; error: string };

type Main = (event: unknown, context: unknown) => Promise<unknown>;

const bundle = process.argv[2] ?? '';
// eslint-disable-next-line @typescript-eslint/no-require-imports -- the bundle is CommonJS and its path is an argument
const { main } = require(bundle) as { main: Main };

const context = (openid: string): Record<string, string> => ({
  WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_ENV',
  WX_OPENID: openid,
  WX_APPID: 'wx0000000000000000',
  WX_ENV: 'local',
  TCB_SOURCE: 'wx_client',
});

process.once('disconnect', () => process.exit(0));
process.on('message', ({ id, openid, event }: Invocation) => {
  Object.assign(process.env, context(openid));
  const answer = (message: InvocationAnswer) => process.send?.(message);
  // The environment is another caller's as soon as this turn is over: what `main` reads of it, it reads at once.
  main(event, {}).then(
    (result) => answer({ id, result }),
    (error: unknown) => answer({ id, error: String(error) }),
  );
});
process.send?.('ready');
