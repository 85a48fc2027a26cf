import path from 'node:path';
import type { BrowserContext } from 'playwright-core';

const BUILT = path.resolve(__dirname, '../../../dist/h5');

/**
 * Puts the app itself on the phone, as WeChat does with a package: only calls, uploads and pictures need a network, so
 * that it can be closed and opened again without one. For the `prepare` of a phone.
 */
export async function installApp(context: BrowserContext): Promise<void> {
  const isOfTheApp = ({ pathname }: URL) => pathname === '/' || /^\/(js|css|static|assets)\//.test(pathname);
  await cutOff(context, (url) => !isOfTheApp(url));
  await context.route(isOfTheApp, (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ path: path.join(BUILT, pathname === '/' ? 'index.html' : decodeURIComponent(pathname)) });
  });
}

/**
 * Makes a lost network stay lost: a page that is loaded anew begins before the browser has taken the network from it
 * again, and on a busy machine its first call got through.
 */
async function cutOff(context: BrowserContext, needsNetwork: (url: URL) => boolean): Promise<void> {
  let isOffline = false;
  const setOffline = context.setOffline.bind(context);
  context.setOffline = async (offline) => {
    isOffline = offline;
    await setOffline(offline);
  };
  await context.route(needsNetwork, (route) => (isOffline ? route.abort('internetdisconnected') : route.continue()));
}
