import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { PHONE } from './chromium';
import { trafficOf } from './traffic';

/** A person's phone: one browser profile with the app open in it. */
export interface Phone {
  context: BrowserContext;
  page: Page;
  /** What went wrong on the page: exceptions, console errors, answers of 400 and above. */
  problems: string[];
  /** Waits until the page asks nothing of the network any more. */
  settles: () => Promise<void>;
}

export interface PhoneOptions {
  /** Page to open, with its query and without a leading slash. */
  path?: string;
  /** The instant the phone's clock starts at; it runs on from there. */
  now?: string;
  /** Where the phone thinks it is; Asia/Shanghai. */
  timezoneId?: string;
  width?: number;
  height?: number;
  /** Runs before the app is opened, say to intercept its calls. */
  prepare?: (context: BrowserContext) => Promise<unknown>;
}

/** Loading something fails by design while a journey has switched the network off. */
const OFFLINE_NOISE = /net::ERR_(INTERNET_DISCONNECTED|FAILED|NETWORK_CHANGED)/;

function watch(page: Page, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(`exception: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !OFFLINE_NOISE.test(message.text())) problems.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
}

/** Reads the app at a page, from scratch as after a cold start. */
export async function openPage(page: Page, url: string, path: string): Promise<void> {
  await page.goto('about:blank'); // otherwise another hash is a navigation inside the running app
  await page.goto(`${url}#/${path}`);
}

/** Opens the app at `url` as `openid`, in a profile of its own. */
export async function openPhone(
  browser: Browser,
  url: string,
  openid: string,
  { path = 'pages/today/index', now, timezoneId, width = 390, height = 844, prepare }: PhoneOptions = {},
): Promise<Phone> {
  const options: BrowserContextOptions = { ...PHONE, viewport: { width, height }, ...(timezoneId && { timezoneId }) };
  const context = await browser.newContext(options);
  const problems: string[] = [];
  // before the clock is set: what watches the page goes by real time, and has none to make up for when hours are skipped
  await prepare?.(context);
  if (now) await context.clock.install({ time: new Date(now) });
  await context.addInitScript((chosen) => {
    if (location.protocol === 'about:') return; // the blank page between two pages has no storage
    if (localStorage.getItem('qunxing.persona') === null) localStorage.setItem('qunxing.persona', chosen);
  }, openid);
  const page = await context.newPage();
  watch(page, problems);
  const settles = trafficOf(page);
  await openPage(page, url, path);
  return { context, page, problems, settles };
}
