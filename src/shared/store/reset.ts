const resets = new Set<() => void>();

/** Registers how a store returns to its beginning. */
export const onReset = (reset: () => void): void => void resets.add(reset);

/** Empties every store: another person, or nobody, goes on from here. Tests call it between cases. */
export const resetStores = (): void => resets.forEach((reset) => reset());
