// Types and tests see the h5 variant; each build takes its own.
export { network } from './index.h5';
export type { Network } from './types';
