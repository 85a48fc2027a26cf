/** Tokens for what is drawn outside of stylesheets, such as pictures and native controls. A test keeps them equal to tokens.scss. */
export const COLOURS = {
  'night-900': '#14163a',
  'night-700': '#23276b',
  'night-500': '#3f45b0',
  'night-300': '#8e93e6',
  'star-500': '#f5b83d',
  'on-night': '#fff',
  'on-night-soft': '#c9ccf5',
} as const;
