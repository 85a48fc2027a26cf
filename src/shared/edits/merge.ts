const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

export interface Merged<T> {
  draft: T;
  /** Taken over from the other editor. */
  taken: (keyof T)[];
  /** Changed by both: what was written here stays. */
  both: (keyof T)[];
}

/** Two edits of the same base, field by field: what was not touched here takes what the other editor wrote. */
export function mergeFields<T extends object>(base: T, mine: T, theirs: T): Merged<T> {
  const fields = Object.keys(base) as (keyof T)[];
  const theyChanged = fields.filter((field) => !isSame(base[field], theirs[field]));
  const both = theyChanged.filter((field) => !isSame(base[field], mine[field]) && !isSame(mine[field], theirs[field]));
  const taken = theyChanged.filter((field) => isSame(base[field], mine[field]));
  const fromThem = Object.fromEntries(taken.map((field) => [field, theirs[field]])) as Partial<T>;
  return { draft: { ...mine, ...fromThem }, taken, both };
}
