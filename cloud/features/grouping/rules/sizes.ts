/**
 * Sizes of the teams for `people`, none above `teamSize`, as few teams as that takes, differing by at most one; the
 * larger ones first.
 */
export function sizesOf(people: number, teamSize: number): number[] {
  const teams = Math.ceil(people / teamSize);
  const smaller = Math.floor(people / teams);
  return Array.from({ length: teams }, (_, index) => smaller + (index < people - smaller * teams ? 1 : 0));
}

/** The list cut in its order into the sizes: how teams look when nobody thinks about them. */
export function cut<T>(items: readonly T[], sizes: readonly number[]): T[][] {
  let from = 0;
  return sizes.map((size) => items.slice(from, (from += size)));
}
