import Taro from '@tarojs/taro';
import type { Scanner } from './types';

export const scanner: Scanner = {
  canScan: true,
  async scan() {
    try {
      const { result } = await Taro.scanCode({ scanType: ['qrCode'] });
      return result;
    } catch {
      return null;
    }
  },
};
