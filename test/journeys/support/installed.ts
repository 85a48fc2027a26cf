import path from 'node:path';
import type { BrowserContext } from 'playwright-core';

const BUILT = path.resolve(__dirname, '../../../dist/h5');

/**
 * Puts the app itself on the phone, as WeChat does with a package: only calls, uploads and pictures need a network, so
 * that it can be closed and opened again without one. For the `prepare` of a phone.
 */
export async function installApp(context: BrowserContext): Promise<void> {
  const isOfTheApp = ({ pathname }: URL) => pathname === '/' || /^\/(js|css|static|assets)\//.test(pathname);
  await context.route(isOfTheApp, (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ path: path.join(BUILT, pathname === '/' ? 'index.html' : decodeURIComponent(pathname)) });
  });
}
