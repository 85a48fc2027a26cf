import { costOfSwapping, swap, type Layout } from './layout';

/** Up to as many blocks of a kind, each is tried against each; beyond that, against a sample. */
const FEW_BLOCKS = 400;
const SAMPLE = 40;
const PASSES = 30;
/** Bounds the work whatever the input. Counted, not timed, so that the result never depends on the machine. */
const TRIALS = 2_000_000;
const EPSILON = 1e-9;

/**
 * Exchanges blocks of one kind between teams as long as that lowers the cost: sizes, pairs and captains stay as they
 * are. Stops where no exchange helps, or at its bound.
 */
export function improve(layout: Layout, random: () => number): void {
  const kinds = kindsOf(layout);
  let trials = TRIALS;
  for (let pass = 0; pass < PASSES && trials > 0; pass += 1) {
    let swaps = 0;
    for (const kind of kinds) {
      for (const block of kind) {
        if (trials <= 0) break;
        const few = kind.length <= FEW_BLOCKS;
        const count = few ? kind.length : SAMPLE;
        const partner = bestOf(layout, block, count, (trial) =>
          few ? kind[trial]! : kind[Math.floor(random() * kind.length)]!,
        );
        trials -= count;
        if (partner === -1) continue;
        swap(layout, block, partner);
        swaps += 1;
      }
    }
    if (swaps === 0) return;
  }
}

/** Blocks that can take each other's place: as many people, and both with a captain or both without. */
function kindsOf({ blocks }: Layout): number[][] {
  const kindOf = ({ people, captain }: Layout['blocks'][number]) => people.length * 2 + Number(captain !== null);
  const all = blocks.map((block, index) => ({ index, kind: kindOf(block) }));
  return [...new Set(all.map(({ kind }) => kind))].map((kind) =>
    all.filter((block) => block.kind === kind).map(({ index }) => index),
  );
}

/** Of `count` candidates the one whose exchange with the block lowers the cost most, or -1. */
function bestOf(layout: Layout, block: number, count: number, candidateOf: (trial: number) => number): number {
  let best = -1;
  let least = -EPSILON;
  for (let trial = 0; trial < count; trial += 1) {
    const candidate = candidateOf(trial);
    if (layout.teamOf[candidate] === layout.teamOf[block]) continue;
    const cost = costOfSwapping(layout, block, candidate);
    if (cost < least) [best, least] = [candidate, cost];
  }
  return best;
}
