// Types and tests see the h5 variant; each build takes its own.
export { openPrivacyGuideline } from './index.h5';
