import type { Page, Request } from 'playwright-core';

/** When nothing has been asked for this long, nothing more follows from what was done. */
const QUIET_MS = 300;
const PATIENCE_MS = 15_000;

/**
 * Listens to what a page asks of the network; call it before the page is opened. What it answers waits until nothing is
 * under way. (The browser's own "network idle" happens once a document and is true for ever after.)
 */
export function trafficOf(page: Page): () => Promise<void> {
  const underWay = new Set<Request>();
  let quietSince = Date.now();
  const ends = (request: Request) => {
    underWay.delete(request);
    quietSince = Date.now();
  };
  page.on('request', (request) => {
    if (request.isNavigationRequest()) underWay.clear(); // the page that asked is gone
    underWay.add(request);
  });
  page.on('requestfinished', ends);
  page.on('requestfailed', ends);

  return async () => {
    const since = Date.now();
    const isQuiet = () => underWay.size === 0 && Date.now() - Math.max(since, quietSince) >= QUIET_MS;
    while (!isQuiet()) {
      if (Date.now() - since > PATIENCE_MS) {
        throw new Error(`Still under way: ${[...underWay].map((request) => request.url()).join(', ')}`);
      }
      await page.evaluate(() => undefined); // a page that is busy has yet to ask
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
}
