import type { FieldTraits, Traits } from './traits';

/**
 * How far the teams differ from the whole in one field, 0 (every team is the whole in small) to 1. The mean over teams of
 * the total variation distance ½ Σ |share in the team − share in all| for a field with one answer each; for a field with
 * several, the mean over its options of |share in the team − share in all|. `teams` hold indices into `traits.of`.
 * Source: Levin, Peres, Markov Chains and Mixing Times, 4.1 (total variation).
 */
export function spreadOf(traits: Traits, field: FieldTraits, teams: readonly (readonly number[])[]): number {
  const filled = teams.filter((team) => team.length > 0);
  if (filled.length === 0 || field.to === field.from) return 0;
  const sum = filled.reduce((total, team) => total + distanceOf(traits, field, team), 0);
  return sum / filled.length;
}

function distanceOf(traits: Traits, { from, to, isExclusive }: FieldTraits, team: readonly number[]): number {
  const having = new Float64Array(to - from);
  for (const person of team) {
    for (const trait of traits.of[person]!) if (trait >= from && trait < to) having[trait - from]! += 1;
  }
  let distance = 0;
  having.forEach((count, index) => (distance += Math.abs(count / team.length - traits.shares[from + index]!)));
  return isExclusive ? distance / 2 : distance / (to - from);
}
