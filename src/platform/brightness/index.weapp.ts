import Taro from '@tarojs/taro';
import type { Brighten } from './types';

const FULL = 1;

/** Bright enough for a scanner; the answer puts it back as it was. A phone that refuses stays as it is. */
export const brightenScreen: Brighten = () => {
  const before = Taro.getScreenBrightness()
    .then(({ value }) => Taro.setScreenBrightness({ value: FULL }).then(() => value))
    .catch(() => null);
  return () => {
    void before
      .then((value) => (value === null ? undefined : Taro.setScreenBrightness({ value })))
      .catch(() => undefined);
  };
};
