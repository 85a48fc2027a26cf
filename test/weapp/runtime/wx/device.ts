import type { ApiGroup } from './api';

/** A common phone of 390 by 844 points with a notch. */
const SCREEN = { width: 390, height: 844, statusBar: 47, navigationBar: 44, tabBar: 83, pixelRatio: 3 };
const CAPSULE = { width: 87, height: 32, right: 383, top: 51, bottom: 83, left: 296 };

const base = {
  SDKVersion: '3.8.9',
  version: '8.0.54',
  language: 'zh_CN',
  theme: 'light',
  fontSizeSetting: 16,
  fontSizeScaleFactor: 1,
};
const device = {
  brand: 'devtools',
  model: 'iPhone 15',
  platform: 'ios',
  system: 'iOS 17.5',
  memorySize: 6144,
  benchmarkLevel: 40,
};
const windowInfo = {
  pixelRatio: SCREEN.pixelRatio,
  screenWidth: SCREEN.width,
  screenHeight: SCREEN.height,
  windowWidth: SCREEN.width,
  windowHeight: SCREEN.height - SCREEN.statusBar - SCREEN.navigationBar - SCREEN.tabBar,
  statusBarHeight: SCREEN.statusBar,
  screenTop: SCREEN.statusBar + SCREEN.navigationBar,
  safeArea: { left: 0, right: SCREEN.width, top: SCREEN.statusBar, bottom: 810, width: SCREEN.width, height: 763 },
};

/** What the phone says about itself. `appId` and the launch options are the account's and the launch's. */
export const deviceApi = (launch: Record<string, unknown>): ApiGroup => {
  const everything = { ...base, ...device, ...windowInfo };
  return {
    sync: {
      getWindowInfo: () => windowInfo,
      getDeviceInfo: () => device,
      getAppBaseInfo: () => ({ ...base, host: { env: 'WeChat' }, enableDebug: false }),
      getSystemInfoSync: () => everything,
      getMenuButtonBoundingClientRect: () => CAPSULE,
      getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
      getLaunchOptionsSync: () => launch,
      getEnterOptionsSync: () => launch,
    },
    async: {
      getSystemInfo: () => everything,
      getSystemSetting: () => ({ deviceOrientation: 'portrait' }),
      vibrateShort: () => undefined,
      vibrateLong: () => undefined,
      setKeepScreenOn: () => undefined,
      hideKeyboard: () => undefined,
    },
  };
};
