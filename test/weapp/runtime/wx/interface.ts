import { PlatformError, type ApiGroup } from './api';

/** What the package asked of the frame around its pages. */
export interface Frame {
  title: string | null;
  clipboard: string;
  badges: Map<number, string>;
  redDots: Set<number>;
  hasTabBar: boolean;
  /** From 0 to 1. */
  brightness: number;
  /** What the scanner finds; null: the member turns back. */
  camera: string | null;
  /** What the next consent dialog for subscribe messages answers, by template; 'accept' unless told otherwise. */
  subscription: 'accept' | 'reject' | 'ban';
}

/** As a phone leaves the factory. */
export const newFrame = (): Frame => ({
  title: null,
  clipboard: '',
  badges: new Map(),
  redDots: new Set(),
  hasTabBar: true,
  brightness: 0.5,
  camera: null,
  subscription: 'accept',
});

/** Navigation bar, tab bar, clipboard, screen, scanner, consent dialogs: effects that a test reads in `frame`. */
export const interfaceApi = (frame: Frame): ApiGroup => ({
  sync: {
    // Consent is asked in context; in this runtime the member has agreed.
    onNeedPrivacyAuthorization: () => undefined,
    reportEvent: () => undefined,
  },
  async: {
    setNavigationBarTitle: ({ title }) => void (frame.title = String(title)),
    setNavigationBarColor: () => undefined,
    showNavigationBarLoading: () => undefined,
    hideNavigationBarLoading: () => undefined,
    hideHomeButton: () => undefined,
    setBackgroundColor: () => undefined,
    setBackgroundTextStyle: () => undefined,
    setTabBarBadge: ({ index, text }) => void frame.badges.set(Number(index), String(text)),
    removeTabBarBadge: ({ index }) => void frame.badges.delete(Number(index)),
    showTabBarRedDot: ({ index }) => void frame.redDots.add(Number(index)),
    hideTabBarRedDot: ({ index }) => void frame.redDots.delete(Number(index)),
    showTabBar: () => void (frame.hasTabBar = true),
    hideTabBar: () => void (frame.hasTabBar = false),
    getScreenBrightness: () => ({ value: frame.brightness }),
    setScreenBrightness: ({ value }) => void (frame.brightness = Number(value)),
    scanCode: () => {
      if (frame.camera === null) throw new PlatformError('cancel');
      return { result: frame.camera, scanType: 'QR_CODE', charSet: 'utf-8', path: '', rawData: '' };
    },
    pageScrollTo: () => undefined,
    startPullDownRefresh: () => undefined,
    stopPullDownRefresh: () => undefined,
    showShareMenu: () => undefined,
    hideShareMenu: () => undefined,
    enableAlertBeforeUnload: () => undefined,
    disableAlertBeforeUnload: () => undefined,
    setClipboardData: ({ data }) => void (frame.clipboard = String(data)),
    getClipboardData: () => ({ data: frame.clipboard }),
    getPrivacySetting: () => ({ needAuthorization: false, privacyContractName: '《用户隐私保护指引》' }),
    requirePrivacyAuthorize: () => undefined,
    openPrivacyContract: () => undefined,
    getSetting: () => ({ authSetting: {}, subscriptionsSetting: { mainSwitch: true } }),
    requestSubscribeMessage: ({ tmplIds }) =>
      Object.fromEntries(Array.from(tmplIds as string[], (id) => [String(id), frame.subscription])),
  },
});
