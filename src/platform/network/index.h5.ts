import type { Network } from './types';

export type { Network } from './types';

/** The browser's opinion about the network. */
export const network: Network = {
  isOnline: () => navigator.onLine,
  subscribe(listener) {
    const up = () => listener(true);
    const down = () => listener(false);
    window.addEventListener('online', up);
    window.addEventListener('offline', down);
    return () => {
      window.removeEventListener('online', up);
      window.removeEventListener('offline', down);
    };
  },
};
