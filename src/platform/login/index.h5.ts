import type { Persona } from './types';

export type { Persona } from './types';

const CHOICE = 'qunxing.persona';

let list: Promise<Persona[]> | undefined;

async function fetchPersonas(): Promise<Persona[]> {
  try {
    const response = await fetch('/dev/personas');
    return response.ok ? ((await response.json()) as Persona[]) : [];
  } catch {
    list = undefined; // ask again next time: the gateway may not be up yet
    return [];
  }
}

/** The demo people the gateway offers; empty when it offers none. */
export function personas(): Promise<Persona[]> {
  list ??= fetchPersonas();
  return list;
}

/** Openid of the persona in use; the first one offered when nobody has been chosen. null = the gateway offers none. */
export async function personaReady(): Promise<string | null> {
  const chosen = localStorage.getItem(CHOICE);
  if (chosen !== null) return chosen;
  const first = (await personas())[0];
  if (!first) return null;
  localStorage.setItem(CHOICE, first.openid);
  return first.openid;
}

/** Goes on as somebody else, from the first page and with that person's own storage. */
export function choosePersona(openid: string): void {
  localStorage.setItem(CHOICE, openid);
  window.location.hash = '#/pages/today/index';
  window.location.reload();
}

/** Keeps what the personas store apart from each other. */
export const storageNamespace = (): string => localStorage.getItem(CHOICE) ?? '';
