import Taro from '@tarojs/taro';

/** The platform refuses an eleventh page. */
const MAX_STACK = 10;

/** Only tabs live directly under `/pages/`; everything else is in a feature's subpackage. */
const isTab = (url: string) => url.startsWith('/pages/');
const withSlash = (link: string) => (link.startsWith('/') ? link : `/${link}`);

/** Opens a page of `routes`, or a link as messages carry it (no leading slash). Tabs are switched to. */
export async function navigate(link: string): Promise<void> {
  const url = withSlash(link);
  if (isTab(url)) await Taro.switchTab({ url: url.split('?')[0] ?? url });
  else if (Taro.getCurrentPages().length >= MAX_STACK) await Taro.redirectTo({ url });
  else await Taro.navigateTo({ url });
}

/** Takes the present page's place, so that going back does not return to it. */
export async function replaceWith(link: string): Promise<void> {
  const url = withSlash(link);
  if (isTab(url)) await Taro.switchTab({ url: url.split('?')[0] ?? url });
  else await Taro.redirectTo({ url });
}

/** True when there is a page to go back to; a page opened from a share card has none. */
export const canGoBack = (): boolean => Taro.getCurrentPages().length > 1;

/** Goes back, or to `fallback` when the page was opened from outside. */
export async function goBack(fallback: string): Promise<void> {
  if (canGoBack()) await Taro.navigateBack();
  else await replaceWith(fallback);
}

/** Starts over on a page, with nothing behind it. */
export async function restartAt(link: string): Promise<void> {
  await Taro.reLaunch({ url: withSlash(link) });
}

/** Shows or hides the dot on a tab (0 = the first). Harmless while no tab page is shown. */
export function setTabDot(index: number, shown: boolean): void {
  const done = shown ? Taro.showTabBarRedDot({ index }) : Taro.hideTabBarRedDot({ index });
  done.catch(() => undefined);
}

/** Shows the bar of tabs, or takes it away while something covers the whole page. */
export function setTabBar(shown: boolean): void {
  const done = shown ? Taro.showTabBar({ animation: false }) : Taro.hideTabBar({ animation: false });
  done.catch(() => undefined);
}

/** Brings an element of the page (a CSS selector) to the top of the screen. */
export function scrollTo(selector: string): void {
  Taro.pageScrollTo({ selector, duration: 300 }).catch(() => undefined);
}
