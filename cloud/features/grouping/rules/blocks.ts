import { byText } from './order';
import type { Person } from './people';

/** People who go to a team together: one, or a pair that asked for each other. Numbers are positions in the people. */
export interface Block {
  people: number[];
  /** The one who leads the team this block goes to; null = nobody of the block does. */
  captain: number | null;
}

/**
 * People as blocks, for teams of these sizes: as many mutual pairs kept as any teams of these sizes can hold, and for
 * every team one block with its captain. Earlier people win what cannot be given to all.
 */
export function blocksOf(people: readonly Person[], sizes: readonly number[]): Block[] {
  const room = sizes.reduce((sum, size) => sum + Math.floor(size / 2), 0);
  const pairs = mutualPairs(people).slice(0, room);
  const paired = new Set(pairs.flat());
  const singles = people.flatMap((_, index) => (paired.has(index) ? [] : [[index]]));
  const blocks = [...pairs, ...singles].map((members): Block => ({ people: members, captain: null }));
  // A single captain in a team of even size leaves an odd number of places, one place for pairs less.
  const even = sizes.filter((size) => size % 2 === 0).length;
  nameCaptains(blocks, people, { count: sizes.length, fromPairs: Math.max(0, even - (room - pairs.length)) });
  return blocks;
}

/** Pairs who asked for each other, in the order of their first members. */
export function mutualPairs(people: readonly Person[]): [number, number][] {
  const positions = new Map(people.map(({ memberId }, index) => [memberId, index]));
  return people.flatMap(({ memberId, wantsToBeWith }, index): [number, number][] => {
    const other = wantsToBeWith === null ? undefined : positions.get(wantsToBeWith);
    if (other === undefined || other <= index || people[other]!.wantsToBeWith !== memberId) return [];
    return [[index, other]];
  });
}

const RANK = { marked: 0, willing: 1, none: 2 };

/** Who leads before whom: marked by the operator, then willing, then the more active; ties by id. */
export function byCaptaincy(one: Person, other: Person): number {
  return (
    RANK[one.captaincy] - RANK[other.captaincy] ||
    (other.activity ?? -1) - (one.activity ?? -1) ||
    byText(one.memberId, other.memberId)
  );
}

/** Names `count` captains of different blocks, the best first, at least `fromPairs` of them from pairs. */
function nameCaptains(
  blocks: Block[],
  people: readonly Person[],
  { count, fromPairs }: { count: number; fromPairs: number },
): void {
  const best = ({ people: members }: Block) =>
    members.reduce((first, next) => (byCaptaincy(people[next]!, people[first]!) < 0 ? next : first));
  const ranked = blocks
    .map((block) => ({ block, captain: best(block) }))
    .sort((one, other) => byCaptaincy(people[one.captain]!, people[other.captain]!));
  const isPair = ({ block }: (typeof ranked)[number]) => block.people.length === 2;
  const reserved = new Set(ranked.filter(isPair).slice(0, fromPairs));
  const others = ranked.filter((entry) => !reserved.has(entry)).slice(0, count - reserved.size);
  for (const { block, captain } of [...reserved, ...others]) block.captain = captain;
}
