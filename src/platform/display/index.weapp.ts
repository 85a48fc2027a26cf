import Taro from '@tarojs/taro';
import { boundedScale, type Display } from './types';

export type { Display } from './types';

function measure(): Display {
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo();
  const capsule = Taro.getMenuButtonBoundingClientRect();
  // the size in pixels would need its standard, which is 17 on iOS and 16 on Android
  const { fontSizeScaleFactor = 1 } = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number };
  return {
    statusBar: statusBarHeight,
    // the capsule stands in the middle of the bar
    navBar: capsule.height + (capsule.top - statusBarHeight) * 2,
    capsule: windowWidth - capsule.left,
    fontScale: boundedScale(fontSizeScaleFactor),
    drawsNavBar: false,
    // WeChat tells the styles of a page only
    reducedMotion: false,
  };
}

let known: Display | undefined;

/** Asked once: none of it changes while the app runs. */
export function display(): Display {
  known ??= measure();
  return known;
}

/** Writes the platform's own bar. */
export function setPageTitle(title: string): void {
  Taro.setNavigationBarTitle({ title }).catch(() => undefined);
}
