// Types and tests see the h5 variant; each build takes its own.
export { transport } from './index.h5';
export { TransportFailure } from './types';
