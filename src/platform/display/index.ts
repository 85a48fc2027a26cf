// Types and tests see the h5 variant; each build takes its own.
export { display, setPageTitle } from './index.h5';
export type { Display } from './types';
