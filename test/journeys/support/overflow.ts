import type { BrowserContext } from 'playwright-core';

/** After this long, a page that is too wide has been complained about. */
export const OVERFLOW_SEEN_MS = 500;

/** Runs in the page: complains once about every page that is wider than the phone. */
function complainOfOverflow(): void {
  const LOOK_EVERY_MS = 200;
  const told = new Set<string>();
  let suspected = '';

  const tooWide = (): string | null => {
    const pages = [document.documentElement, ...document.querySelectorAll<HTMLElement>('.taro_page')];
    const wide = pages.find(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1);
    return wide ? `${location.hash.split('?')[0]} is ${wide.scrollWidth} px wide on ${wide.clientWidth}` : null;
  };

  setInterval(() => {
    const found = tooWide();
    // a page that slides in is wider for a moment: twice the same is meant
    if (found && found === suspected && !told.has(found)) {
      told.add(found);
      console.error(`overflow: ${found}`);
    }
    suspected = found ?? '';
  }, LOOK_EVERY_MS);
}

/** From now on a page of this phone that is wider than its screen is a problem of the phone. */
export const watchOverflow = (context: BrowserContext): Promise<unknown> => context.addInitScript(complainOfOverflow);
