import type { BrowserContext, Page } from 'playwright-core';

declare global {
  interface Window {
    /** The page that is wider than the phone, in words. */
    tooWide: () => string | null;
  }
}

/** Runs in the page: complains once about every page that is wider than the phone. */
function complainOfOverflow(): void {
  const LOOK_EVERY_MS = 200;
  const told = new Set<string>();
  let suspected = '';

  const pages = () => [...document.querySelectorAll<HTMLElement>('.taro_page')];
  // a page that slides in is wider for a moment
  const isSliding = () => pages().some((page) => page.getAnimations().length > 0);

  window.tooWide = () => {
    const wide = [document.documentElement, ...pages()].find(
      ({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1,
    );
    return wide ? `${location.hash.split('?')[0]} is ${wide.scrollWidth} px wide on ${wide.clientWidth}` : null;
  };

  setInterval(() => {
    const found = isSliding() ? null : window.tooWide();
    // what is being drawn may be wide, too: twice the same is meant
    if (found && found === suspected && !told.has(found)) {
      told.add(found);
      console.error(`overflow: ${found}`);
    }
    suspected = found ?? '';
  }, LOOK_EVERY_MS);
}

/** From now on a page of this phone that is wider than its screen is a problem of the phone. */
export const watchOverflow = (context: BrowserContext): Promise<unknown> => context.addInitScript(complainOfOverflow);

/** Runs in the page: the next frames are drawn, in the size that the window has now. */
async function drawFrames(): Promise<void> {
  const FRAMES = 2;
  for (let frame = 0; frame < FRAMES; frame += 1) {
    await new Promise<void>((resolve) => {
      // hears of its element in the next frame, whatever clock the page has
      const observer = new ResizeObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(document.documentElement);
    });
  }
}

/** Makes a phone with {@link watchOverflow} this wide and waits until its page fits; fails with the page that does not. */
export async function fitsAt(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: page.viewportSize()!.height });
  await page.evaluate(drawFrames);
  await page
    .waitForFunction(() => window.tooWide() === null)
    .catch(async (error: Error) => {
      throw new Error((await page.evaluate(() => window.tooWide())) ?? error.message, { cause: error });
    });
}
