const FIRST_MS = 2_000;
const LONGEST_MS = 300_000;

/** How long to wait after the `attempts`-th failure: 2 s, 4 s, 8 s … at most 5 minutes. */
export const backoffMs = (attempts: number): number => Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, attempts - 1));
