// Types and tests see the h5 variant; each build takes its own.
export { AVATAR_BY_BUTTON, pictureDevice } from './device.h5';
