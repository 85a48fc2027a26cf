import { testApp, type TestApp } from '../../support/app';
import type { PhoneOptions } from '../../support/phone';
import { testWorld, type World } from '../../support/world';
import { watchOverflow } from './overflow';
import { askAs, type Ask } from '../../support/ask';
import { walkerWith, type Walker } from './walker';

export interface Journey {
  app: TestApp;
  /** Fixtures straight into the gateway's database. */
  world: () => World;
  /** Somebody takes out their phone. */
  walks: (openid: string, options?: PhoneOptions) => Promise<Walker>;
  /** It is now that instant, for the server and for phones taken out from now on, and the timer has run. */
  passesTo: (instant: string) => Promise<void>;
  /** What the server keeps, as this person may know it. */
  asks: (openid: string) => Ask;
}

/**
 * The running product for a file of journeys, at the instant `now`; with the demo community, or an empty database to be
 * filled from `world()`. Every phone fails its test on errors, refused requests and pages wider than its screen.
 */
export function journey(options: { now: string; withDemo: boolean }): Journey {
  jest.setTimeout(120_000);
  const app = testApp(options);
  let world: World | undefined;
  let { now } = options;
  return {
    app,
    world: () => (world ??= testWorld(app.database, options.now)),
    walks: async (openid, phoneOptions) =>
      walkerWith(await app.phone(openid, { now, prepare: watchOverflow, ...phoneOptions }), app.url),
    passesTo: async (instant) => {
      now = instant;
      app.hooks.moveClock(new Date(instant));
      await app.runTimer();
    },
    asks: (openid) => askAs(app.url, openid),
  };
}
