import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';
import { testDatabase, type TestDatabase } from './database';
import { startGateway, type RunningGateway } from './gateway';
import { openPhone, type Phone, type PhoneOptions } from './phone';

/** The whole product as a journey meets it: gateway, database, built h5 client, browser. */
export interface TestApp {
  readonly url: string;
  readonly database: TestDatabase;
  readonly hooks: RunningGateway['testHooks'];
  runTimer: RunningGateway['runTimer'];
  /** Somebody's phone with the app open. Closed after the test, which fails if the page had an error. */
  phone: (openid: string, options?: PhoneOptions) => Promise<Phone>;
}

/**
 * Gives a journey file the running product: a database of its own on a real PostgreSQL (with the demo community unless
 * told otherwise), a gateway on a free port whose clock starts at `now`, and a browser. Call it at the top of the file.
 */
export function testApp({ now, withDemo = true }: { now: string; withDemo?: boolean }): TestApp {
  const database = testDatabase();
  const phones: Phone[] = [];
  let gateway: RunningGateway | undefined;
  let browser: Browser | undefined;

  beforeAll(async () => {
    const databaseUrl = database.url;
    [gateway, browser] = await Promise.all([startGateway({ now, withDemo, databaseUrl }), launchChromium()]);
  }, 120_000);
  afterEach(async () => {
    const closing = phones.splice(0);
    for (const phone of closing) await phone.context.close();
    expect(closing.flatMap((phone) => phone.problems)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await gateway?.stop();
  });

  const running = () => {
    if (!gateway || !browser) throw new Error('the app starts before the first test: use it inside tests and hooks');
    return { gateway, browser };
  };
  return {
    database,
    get url() {
      return running().gateway.url;
    },
    get hooks() {
      return running().gateway.testHooks;
    },
    runTimer: () => running().gateway.runTimer(),
    phone: async (openid, options) => {
      const phone = await openPhone(running().browser, running().gateway.url, openid, { now, ...options });
      phones.push(phone);
      return phone;
    },
  };
}
