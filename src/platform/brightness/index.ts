// Types and tests see the h5 variant; each build takes its own.
export { brightenScreen } from './index.h5';
