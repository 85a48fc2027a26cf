import Taro from '@tarojs/taro';
import { boundedScale, type Display } from './types';

export type { Display } from './types';

const USUAL_FONT_PX = 16;

function measure(): Display {
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo();
  const capsule = Taro.getMenuButtonBoundingClientRect();
  const { fontSizeSetting = USUAL_FONT_PX } = Taro.getAppBaseInfo() as { fontSizeSetting?: number };
  return {
    statusBar: statusBarHeight,
    // the capsule stands in the middle of the bar
    navBar: capsule.height + (capsule.top - statusBarHeight) * 2,
    capsule: windowWidth - capsule.left,
    fontScale: boundedScale(fontSizeSetting / USUAL_FONT_PX),
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
