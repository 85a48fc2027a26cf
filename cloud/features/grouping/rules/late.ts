import { byText } from './order';
import type { Field, Person } from './people';
import { traitsOf, type Traits } from './traits';

/** A published team as a late joiner finds it. */
export interface OpenTeam {
  teamId: string;
  members: readonly Person[];
  /** Members who checked in lately. */
  active: number;
}

/**
 * The team that needs the newcomer most: the smallest; of those the one whose spread they better most, or harm least;
 * then the one with the fewest active members; then by id. Null where there is no team.
 */
export function neediestTeam(newcomer: Person, teams: readonly OpenTeam[], fields: readonly Field[]): string | null {
  const people = [...teams.flatMap(({ members }) => members), newcomer];
  const traits = traitsOf(people, fields);
  let from = 0;
  const weighed = teams.map((team) => {
    const members = team.members.map((_, index) => from + index);
    from += members.length;
    const change = imbalanceOf(traits, [...members, people.length - 1]) - imbalanceOf(traits, members);
    return { ...team, size: members.length, change };
  });
  weighed.sort(
    (one, other) =>
      one.size - other.size ||
      (Math.abs(one.change - other.change) > 1e-9 ? one.change - other.change : 0) ||
      one.active - other.active ||
      byText(one.teamId, other.teamId),
  );
  return weighed[0]?.teamId ?? null;
}

/** The team's part of the cost that grouping minimises. */
function imbalanceOf({ shares, weights, of }: Traits, team: readonly number[]): number {
  const deviations = shares.map((share) => -share * team.length);
  for (const person of team) for (const trait of of[person]!) deviations[trait]! += 1;
  return deviations.reduce((sum, deviation, trait) => sum + weights[trait]! * deviation * deviation, 0);
}
