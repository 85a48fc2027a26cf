import type { ApiGroup } from './api';

/** What the package asked of the frame around its pages. */
export interface Frame {
  title: string | null;
  clipboard: string;
  badges: Map<number, string>;
  redDots: Set<number>;
  /** What the next consent dialog for subscribe messages answers, by template; 'accept' unless told otherwise. */
  subscription: 'accept' | 'reject' | 'ban';
}

/** Navigation bar, tab bar, clipboard, consent dialogs: effects that a test reads in `frame`. */
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
