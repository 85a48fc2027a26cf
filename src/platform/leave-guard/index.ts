// Types and tests see the h5 variant; each build takes its own.
export { leaveGuard } from './index.h5';
