// Types and tests see the h5 variant; each build takes its own.
export { choosePersona, personaReady, personas, storageNamespace } from './index.h5';
export type { Persona } from './types';
