import { costOfPlacing, place, type Layout } from './layout';

/**
 * Deals every block: captains first, one for each team, then pairs while every team still has its places, then the
 * others, people with rare answers before people with common ones. Each goes where it costs least.
 */
export function deal(layout: Layout): void {
  const all = layout.blocks.map((_, block) => block);
  const leads = (block: number) => layout.blocks[block]!.captain !== null;
  const isPair = (block: number) => layout.blocks[block]!.people.length === 2;
  const others = all.filter((block) => !leads(block));
  dealCaptains(layout, all.filter(leads));
  for (const block of others.filter(isPair)) place(layout, block, cheapest(layout, block));
  const rarity = raritiesOf(layout);
  const singles = others.filter((block) => !isPair(block)).sort((one, other) => rarity[other]! - rarity[one]!);
  for (const block of singles) place(layout, block, cheapest(layout, block));
}

/** Pairs go to teams of even size as long as there are any: there they cost no other pair its place. */
function dealCaptains(layout: Layout, captains: number[]): void {
  const { sizes, blocks } = layout;
  const teams = sizes.map((_, team) => team);
  const evenFirst = [...teams.filter((team) => sizes[team]! % 2 === 0), ...teams.filter((team) => sizes[team]! % 2)];
  const pairs = captains.filter((block) => blocks[block]!.people.length === 2);
  const singles = captains.filter((block) => blocks[block]!.people.length === 1);
  [...pairs, ...singles].forEach((block, index) => place(layout, block, evenFirst[index]!));
}

function cheapest(layout: Layout, block: number): number {
  const needed = layout.blocks[block]!.people.length;
  let best = -1;
  let least = Infinity;
  for (let team = 0; team < layout.sizes.length; team += 1) {
    if (layout.free[team]! < needed) continue;
    const cost = costOfPlacing(layout, block, team);
    if (cost < least) [best, least] = [team, cost];
  }
  return best;
}

/** Of each block, one over the number of people who have its rarest trait. */
function raritiesOf({ counts, weights, blocks }: Layout): number[] {
  const width = weights.length;
  const having = new Float64Array(width);
  counts.forEach((count, cell) => (having[cell % width]! += count));
  return blocks.map((_, block) => {
    let rarity = 0;
    for (let trait = 0; trait < width; trait += 1) {
      if (counts[block * width + trait]! > 0) rarity = Math.max(rarity, 1 / having[trait]!);
    }
    return rarity;
  });
}
