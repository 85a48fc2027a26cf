import { randomBytes } from 'node:crypto';

// Crockford's base 32: no I, L, O, U, so that ids survive being read aloud, and 32 divides a byte's range evenly.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_CHARACTERS = 10;

/** One character of an id for each byte. */
export function idCharacters(bytes: Uint8Array): string {
  let characters = '';
  for (const byte of bytes) characters += ALPHABET[byte & 31];
  return characters;
}

/** An id that tells nothing: 16 characters, 80 random bits. For people, members, communities and storage keys. */
export function randomId(): string {
  return idCharacters(randomBytes(16));
}

/**
 * An id that sorts by the time it was made (millisecond, then 50 random bits): 20 characters, for rows that are listed
 * newest first and paged by their key. Layout after ULID (https://github.com/ulid/spec), with less randomness.
 */
export function timeOrderedId(now: Date, randomness: Uint8Array = randomBytes(10)): string {
  let milliseconds = now.getTime();
  let time = '';
  for (let index = 0; index < TIME_CHARACTERS; index += 1) {
    time = ALPHABET[milliseconds % 32]! + time;
    milliseconds = Math.floor(milliseconds / 32);
  }
  return time + idCharacters(randomness);
}

/** A code people type: `length` characters without look-alikes. */
export function typedCode(length: number): string {
  return idCharacters(randomBytes(length));
}

/** Reads a typed code as people mean it: no case, spaces or dashes; O is 0, I and L are 1. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}
