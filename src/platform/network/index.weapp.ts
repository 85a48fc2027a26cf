import Taro from '@tarojs/taro';
import type { Network } from './types';

export type { Network } from './types';

const listeners = new Set<(online: boolean) => void>();
let online = true;
let watching = false;

function tell(now: boolean) {
  if (now === online) return;
  online = now;
  listeners.forEach((listener) => listener(now));
}

function watch() {
  if (watching) return;
  watching = true;
  Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected));
  Taro.getNetworkType()
    .then(({ networkType }) => tell(networkType !== 'none'))
    .catch(() => undefined); // unknown counts as online: the next call will tell
}

/** WeChat's opinion about the network; online until it says otherwise. */
export const network: Network = {
  isOnline() {
    watch();
    return online;
  },
  subscribe(listener) {
    watch();
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
