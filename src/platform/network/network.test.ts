/** @jest-environment jsdom */
import type { Network } from './types';
import { network as h5 } from './index.h5';
import { network as weapp } from './index.weapp';

let mockTell: (status: { isConnected: boolean }) => void = () => undefined;

jest.mock('@tarojs/taro', () => ({
  onNetworkStatusChange: (listener: typeof mockTell) => {
    mockTell = listener;
  },
  getNetworkType: () => Promise.resolve({ networkType: 'wifi' }),
}));

function browser(online: boolean) {
  Object.defineProperty(navigator, 'onLine', { value: online, configurable: true });
  window.dispatchEvent(new Event(online ? 'online' : 'offline'));
}

describe.each<[string, Network, (online: boolean) => void]>([
  ['h5', h5, browser],
  ['weapp', weapp, (online) => mockTell({ isConnected: online })],
])('the network in %s', (_name, network, become) => {
  it('tells about changes until told to stop', () => {
    const heard: boolean[] = [];
    const stop = network.subscribe((online) => heard.push(online));
    expect(network.isOnline()).toBe(true);
    become(false);
    expect(network.isOnline()).toBe(false);
    become(true);
    stop();
    become(false);
    expect(heard).toEqual([false, true]);
    become(true);
  });
});
