/** A 32-bit hash of a text (FNV-1a with murmur3's finaliser), for an order that looks like chance and never changes. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Ordinary order of texts by their code units, the same on every machine. */
export const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** The items in an order that depends on seed and ids alone, not on how they came. */
export function shuffled<T>(items: readonly T[], idOf: (item: T) => string, seed: string): T[] {
  return items
    .map((item) => ({ item, id: idOf(item), rank: hashOf(`${seed} ${idOf(item)}`) }))
    .sort((one, other) => one.rank - other.rank || byText(one.id, other.id))
    .map(({ item }) => item);
}

/** A generator of numbers 0 ≤ x < 1 (mulberry32), the same sequence for the same seed. */
export function randomOf(seed: string): () => number {
  let state = hashOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
