import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openPage, openPhone } from '../../test/support/phone';
import type { Shot } from './index-page';
import type { Picture } from './picture';
import { STATES } from './states';

/** Who sits for pictures, in front of which gateway. */
export interface Sitting {
  browser: Browser;
  url: string;
  now: string;
  openid: string;
  label: string;
  state?: string;
}

const HEIGHT = 844;
const MAX_HEIGHT = 4_000;
/** Time for a page's content to come; after it a page that still waits is what the picture shows. */
const CONTENT_MS = 10_000;
/** Time for pictures to be drawn and for a star to light. */
const SETTLE_MS = 900;

/** Points by which the page's content is higher than its box: on h5 a page scrolls inside, so that one is made higher. */
const hiddenHeight = (page: Page) =>
  page.evaluate(() => {
    const scrolling = [...document.querySelectorAll('body, body *')].filter((element) =>
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowY),
    );
    return Math.max(0, ...scrolling.map((element) => element.scrollHeight - element.clientHeight));
  });

/** Waits until something is painted and, unless waiting is what we want to see, no skeleton is left. */
async function settle(page: Page, mayLoad: boolean): Promise<void> {
  const isPainted = (loading: boolean) =>
    document.body.innerText.trim() !== '' && (loading || !document.querySelector('.skeleton'));
  if (!mayLoad) await page.waitForLoadState('networkidle', { timeout: CONTENT_MS }).catch(() => undefined);
  await page.waitForFunction(isPainted, mayLoad, { timeout: CONTENT_MS }).catch(() => undefined);
  await page.waitForTimeout(SETTLE_MS);
  const hidden = await hiddenHeight(page);
  if (hidden === 0) return;
  const width = page.viewportSize()?.width ?? 390;
  await page.setViewportSize({ width, height: Math.min(HEIGHT + hidden, MAX_HEIGHT) });
  await page.waitForTimeout(SETTLE_MS / 4);
}

/** Takes a person's pictures at one width; answers them with what went wrong on their pages. */
export async function takePictures(sitting: Sitting, pictures: Picture[], width: number, output: string) {
  const { browser, url, now, openid, label, state } = sitting;
  const prepare = state === undefined ? undefined : STATES[state];
  const phone = await openPhone(browser, url, openid, { now, width, height: HEIGHT, prepare });
  const folder = path.join(state === undefined ? openid : `${openid}-${state}`, String(width));
  await mkdir(path.join(output, folder), { recursive: true });
  const shots: Shot[] = [];
  for (const { name, path: route, act } of pictures) {
    await phone.page.setViewportSize({ width, height: HEIGHT });
    await openPage(phone.page, url, route.replace(/^\//, ''));
    // the switcher of people belongs to the preview, not to the product
    await phone.page.addStyleTag({ content: '.persona { display: none }' });
    await act?.(phone.page);
    await settle(phone.page, state === 'loading');
    const file = path.join(folder, `${name}.png`);
    await phone.page.screenshot({ path: path.join(output, file) });
    shots.push({ group: state === undefined ? label : `${label} · ${state}`, name, width, file });
  }
  await phone.context.close();
  return { shots, problems: state === undefined ? phone.problems.map((problem) => `${folder}: ${problem}`) : [] };
}
