import Taro from '@tarojs/taro';

/** Shows the privacy guideline that was filed with the platform. False when it could not be opened. */
export const openPrivacyGuideline = (): Promise<boolean> =>
  new Promise((resolve) => {
    Taro.openPrivacyContract({ success: () => resolve(true), fail: () => resolve(false) });
  });
