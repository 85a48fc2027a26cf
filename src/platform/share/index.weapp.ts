import { useShareAppMessage } from '@tarojs/taro';
import type { ShareCard } from './types';

export type { ShareCard } from './types';

/** A `<Button openType='share'>` shares the page. The page's config needs `enableShareAppMessage: true`. */
export const SHARES_BY_BUTTON = true;

/** Says what a card of this page looks like. Whether somebody shares is not known, and earns nothing. */
export function useShareCard(make: () => ShareCard): void {
  useShareAppMessage(() => {
    const { title, path, imageUrl } = make();
    return imageUrl === undefined ? { title, path } : { title, path, imageUrl };
  });
}

/** Pages of a Mini Program have none. */
export const addressOf = (_path: string): string | null => null;

/** In WeChat only the button shares. */
export const shareLink = (_card: ShareCard): Promise<boolean> => Promise.resolve(false);
