import Taro, { usePullDownRefresh } from '@tarojs/taro';

/** Fetches again when the page is pulled down; the page springs back when that is done. Its config enables the pull. */
export function usePullRefresh(refresh: () => Promise<unknown>): void {
  usePullDownRefresh(() => {
    void refresh().finally(() => Taro.stopPullDownRefresh());
  });
}
