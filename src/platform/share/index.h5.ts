import { copyText } from '../clipboard';
import type { ShareCard } from './types';

export type { ShareCard } from './types';

/** A browser has no share button of its own: offer `shareLink`. */
export const SHARES_BY_BUTTON = false;

/** Pages of a browser are shared by their address. */
export const useShareCard = (_make: () => ShareCard): void => undefined;

/** The address of a page, by which anybody can open it. */
export function addressOf(path: string): string | null {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}#${path}`;
}

/** Copies the page's address. */
export const shareLink = (card: ShareCard): Promise<boolean> => copyText(addressOf(card.path) ?? '');
