import type { Block } from './blocks';
import type { Traits } from './traits';

/** Blocks in teams while they are being arranged, with how far every team is from its fair share of every trait. */
export interface Layout {
  sizes: readonly number[];
  blocks: readonly Block[];
  /** Of each block how many of its people have each trait: a row of `traits.shares.length` for each. */
  counts: Int8Array;
  /** Of each block the traits that any of its people has. */
  own: readonly (readonly number[])[];
  /** Of each block, the team it is in; -1 = none yet. */
  teamOf: Int32Array;
  free: Int32Array;
  /** Of each team and trait: people who have it less the fair share `size × share`; rows like `counts`. */
  deviations: Float64Array;
  weights: Float64Array;
}

/** Empty teams. */
export function layoutOf(traits: Traits, blocks: readonly Block[], sizes: readonly number[]): Layout {
  const width = traits.shares.length;
  const counts = new Int8Array(blocks.length * width);
  blocks.forEach(({ people }, block) => {
    for (const person of people) for (const trait of traits.of[person]!) counts[block * width + trait]! += 1;
  });
  const own = blocks.map(({ people }) => [...new Set(people.flatMap((person) => traits.of[person]!))]);
  const deviations = new Float64Array(sizes.length * width);
  deviations.forEach((_, cell) => {
    deviations[cell] = -sizes[Math.floor(cell / width)]! * traits.shares[cell % width]!;
  });
  const teamOf = new Int32Array(blocks.length).fill(-1);
  return { sizes, blocks, counts, own, teamOf, free: Int32Array.from(sizes), deviations, weights: traits.weights };
}

/** Σ over teams and traits of weight × deviation²: 0 when every team is the whole in small. */
export function costOf({ deviations, weights }: Layout): number {
  const width = weights.length;
  let cost = 0;
  deviations.forEach((deviation, cell) => (cost += weights[cell % width]! * deviation * deviation));
  return cost;
}

/** What putting the block into the team adds to the cost. */
export function costOfPlacing({ counts, own, deviations, weights }: Layout, block: number, team: number): number {
  const width = weights.length;
  let added = 0;
  for (const trait of own[block]!) {
    const count = counts[block * width + trait]!;
    added += weights[trait]! * count * (count + 2 * deviations[team * width + trait]!);
  }
  return added;
}

export function place(layout: Layout, block: number, team: number): void {
  const width = layout.weights.length;
  for (let trait = 0; trait < width; trait += 1) {
    layout.deviations[team * width + trait]! += layout.counts[block * width + trait]!;
  }
  layout.teamOf[block] = team;
  layout.free[team]! -= layout.blocks[block]!.people.length;
}

/** What exchanging two blocks of different teams adds to the cost. */
export function costOfSwapping({ counts, deviations, weights, teamOf }: Layout, one: number, other: number): number {
  const width = weights.length;
  const from = teamOf[one]! * width;
  const to = teamOf[other]! * width;
  let added = 0;
  for (let trait = 0; trait < width; trait += 1) {
    const moved = counts[one * width + trait]! - counts[other * width + trait]!;
    if (moved !== 0)
      added += 2 * weights[trait]! * moved * (moved + deviations[to + trait]! - deviations[from + trait]!);
  }
  return added;
}

export function swap(layout: Layout, one: number, other: number): void {
  const { counts, deviations, weights, teamOf } = layout;
  const width = weights.length;
  const from = teamOf[one]!;
  const to = teamOf[other]!;
  for (let trait = 0; trait < width; trait += 1) {
    const moved = counts[one * width + trait]! - counts[other * width + trait]!;
    deviations[from * width + trait]! -= moved;
    deviations[to * width + trait]! += moved;
  }
  teamOf[one] = to;
  teamOf[other] = from;
}
