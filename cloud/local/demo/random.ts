import { idCharacters, timeOrderedId } from '../../core/ids';

/** Chance that repeats itself: the same seed gives the same draws in the same order. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next: () => number;
  /** A whole number, both ends included. */
  between: (low: number, high: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(items: readonly T[]) => T;
  shuffled: <T>(items: readonly T[]) => T[];
  /** An id like `randomId`. */
  id: () => string;
  /** An id like `timeOrderedId`. */
  idAt: (instant: Date) => string;
}

/** Mulberry32 (https://github.com/bryc/code/blob/master/jshash/PRNGs.md): small, fast, and good enough for a demo. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const bytes = (length: number) => Uint8Array.from({ length }, () => between(0, 255));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (items) => items[between(0, items.length - 1)]!,
    shuffled: (items) => {
      const result = [...items];
      for (let index = result.length - 1; index > 0; index -= 1) {
        const other = between(0, index);
        [result[index], result[other]] = [result[other]!, result[index]!];
      }
      return result;
    },
    id: () => idCharacters(bytes(16)),
    idAt: (instant) => timeOrderedId(instant, bytes(10)),
  };
}
