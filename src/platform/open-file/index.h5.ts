import type { OpenFile } from './types';

/** Opens the file beside the app. */
export const openFile: OpenFile = ({ url }) => {
  const link = document.createElement('a');
  link.href = url;
  link.target = '_blank';
  link.rel = 'noopener';
  link.click();
  return Promise.resolve(true);
};
