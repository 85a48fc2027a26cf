// Types and tests see the h5 variant; each build takes its own.
export { openFile } from './index.h5';
export type { StoredFile } from './types';
