import type { Brighten } from './types';

/** A browser cannot. */
export const brightenScreen: Brighten = () => () => undefined;
