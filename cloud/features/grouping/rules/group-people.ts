import { blocksOf } from './blocks';
import { deal } from './deal';
import { improve } from './improve';
import { costOf, layoutOf, type Layout } from './layout';
import { randomOf, shuffled } from './order';
import type { Brief, Person, Team } from './people';
import { sizesOf } from './sizes';
import { traitsOf } from './traits';

/** Small groups are arranged this often from different orders, and the best is taken. */
const ATTEMPTS = 8;
const FEW_PEOPLE = 500;

/**
 * Teams for the people: sizes differ by at most one and none is above `teamSize`; every team has a captain, candidates
 * first; mutual wishes share a team wherever the sizes allow; each field is spread as evenly as the search finds. Depends
 * on the people, the fields, the size and the seed, not on the order of the people. The method is in docs/grouping.md.
 */
export function groupPeople(everybody: readonly Person[], { fields, teamSize, seed }: Brief): Team[] {
  if (everybody.length === 0) return [];
  const sizes = sizesOf(everybody.length, teamSize);
  let best: { teams: Team[]; cost: number } | null = null;
  const attempts = everybody.length <= FEW_PEOPLE ? ATTEMPTS : 1;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const people = shuffled(everybody, ({ memberId }) => memberId, `${seed} ${attempt}`);
    const layout = layoutOf(traitsOf(people, fields), blocksOf(people, sizes), sizes);
    deal(layout);
    improve(layout, randomOf(`${seed} ${attempt}`));
    const cost = costOf(layout);
    if (!best || cost < best.cost - 1e-9) best = { teams: teamsOf(layout, people), cost };
  }
  return best!.teams;
}

function teamsOf({ sizes, blocks, teamOf }: Layout, people: readonly Person[]): Team[] {
  const teams = sizes.map((): Team => ({ memberIds: [], captainId: '' }));
  blocks.forEach((block, index) => {
    const team = teams[teamOf[index]!]!;
    const memberIds = block.people.map((person) => people[person]!.memberId);
    if (block.captain === null) {
      team.memberIds.push(...memberIds);
    } else {
      team.captainId = people[block.captain]!.memberId;
      team.memberIds.unshift(team.captainId, ...memberIds.filter((memberId) => memberId !== team.captainId));
    }
  });
  return teams;
}
