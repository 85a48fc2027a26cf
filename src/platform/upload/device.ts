// Types and tests see the h5 variant; each build takes its own.
export { AVATAR_BY_BUTTON, uploadDevice } from './device.h5';
