import type { SaveFile } from './types';

const typeOf = (name: string) => (name.endsWith('.csv') ? 'text/csv' : 'application/json');

/** Downloads the file. */
export const saveFile: SaveFile = (name, text) => {
  const url = URL.createObjectURL(new Blob([text], { type: typeOf(name) }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
  return Promise.resolve(true);
};
