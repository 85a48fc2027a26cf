// Types and tests see the h5 variant; each build takes its own.
export { addressOf, SHARES_BY_BUTTON, shareLink, useShareCard } from './index.h5';
export type { ShareCard } from './types';
