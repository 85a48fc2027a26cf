import type { Persona } from './types';

export type { Persona } from './types';

/** In WeChat the platform knows who is calling, and keeps each account's storage apart. */
export const storageNamespace = (): string => '';

/** There are no personas in WeChat. */
export const personaReady = (): Promise<string | null> => Promise.resolve(null);
export const personas = (): Promise<Persona[]> => Promise.resolve([]);
export const choosePersona = (): void => undefined;
