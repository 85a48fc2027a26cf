import type { LabelledField } from './fields';
import type { Enrolled } from './enrolled';
import { mutualPairs } from './rules/blocks';
import { cut } from './rules/sizes';
import { spreadOf } from './rules/spread';
import { traitsOf } from './rules/traits';

export interface Spread {
  before: number;
  after: number;
}

/**
 * Of each chosen field how far teams differ from the whole: of the list cut in the order of enrolment into teams of the
 * same sizes, and of the teams as they are. Who is in no team counts in neither.
 */
export function spreadsOf(
  everybody: readonly Enrolled[],
  teamIds: readonly string[],
  chosen: readonly LabelledField[],
): Map<string, Spread> {
  const people = everybody.filter(({ teamId }) => teamId !== null);
  const positions = people.map((_, position) => position);
  const teams = teamIds.map((id) => positions.filter((position) => people[position]!.teamId === id));
  const asEnrolled = cut(
    positions,
    teams.map(({ length }) => length),
  );
  const traits = traitsOf(people, chosen);
  return new Map(
    traits.fields.map((field) => [
      field.key,
      { before: spreadOf(traits, field, asEnrolled), after: spreadOf(traits, field, teams) },
    ]),
  );
}

/** Pairs who asked for each other, and how many of them share a team. */
export function pairsOf(people: readonly Enrolled[]): { pairs: number; kept: number } {
  const pairs = mutualPairs(people);
  const together = pairs.filter(([one, other]) => {
    const { teamId } = people[one]!;
    return teamId !== null && teamId === people[other]!.teamId;
  });
  return { pairs: pairs.length, kept: together.length };
}
