import Taro from '@tarojs/taro';

/** A light touch for a moment that counts. Phones without it stay still. */
export function tick(): void {
  Taro.vibrateShort({ type: 'light' }).catch(() => undefined);
}
