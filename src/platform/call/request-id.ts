const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * A fresh id for one intent of the person; every retry of that intent repeats it. Time first, then 12 random
 * characters: it needs to be unique among one person's calls, not to be a secret.
 */
export function newRequestId(): string {
  let id = Date.now().toString(36);
  for (let i = 0; i < 12; i += 1) id += ALPHABET[Math.floor(Math.random() * ALPHABET.length)];
  return id;
}
