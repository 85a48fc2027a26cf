import Taro from '@tarojs/taro';

/** Shows the privacy guideline that was filed with the platform. False when it could not be opened. */
export async function openPrivacyGuideline(): Promise<boolean> {
  try {
    await Taro.openPrivacyContract();
    return true;
  } catch {
    return false;
  }
}
