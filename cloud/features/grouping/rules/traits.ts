import { byText } from './order';
import { ACTIVITY, type Field, type Person } from './people';

/** Numbers are read in quartile bands. */
const BANDS = 4;

/** Traits of one field are neighbours: `from` ≤ trait < `to`. */
export interface FieldTraits {
  key: string;
  from: number;
  to: number;
  /** True where everybody has exactly one of the traits; false where each is a yes or no of its own. */
  isExclusive: boolean;
}

/** People as a table of traits: what teams are compared by. */
export interface Traits {
  fields: FieldTraits[];
  /** Share of all people that has a trait, 0 to 1. */
  shares: Float64Array;
  /** What a trait counts in the cost; see docs/grouping.md. */
  weights: Float64Array;
  /** Of each person, in the order they were given, the traits they have. */
  of: number[][];
}

/** Reads people as traits of the chosen fields. Who did not answer has a trait of their own. */
export function traitsOf(people: readonly Person[], fields: readonly Field[]): Traits {
  const of: number[][] = people.map(() => []);
  const described: FieldTraits[] = [];
  let next = 0;
  for (const field of fields) {
    const labels = labelsOf(people, field);
    const known = new Map([...new Set(labels.flat())].sort(byText).map((label, index) => [label, next + index]));
    labels.forEach((own, person) => of[person]!.push(...own.map((label) => known.get(label)!)));
    described.push({ key: field.key, from: next, to: next + known.size, isExclusive: field.kind !== 'multiple' });
    next += known.size;
  }
  const shares = sharesOf(of, next);
  return { fields: described, shares, weights: weightsOf(described, shares), of };
}

function labelsOf(people: readonly Person[], { key, kind }: Field): string[][] {
  if (kind === 'number') return bandsOf(people.map((person) => numberOf(person, key)));
  return people.map(({ answers }) => {
    const values = [...new Set(answers[key] ?? [])];
    return values.length === 0 ? [''] : kind === 'single' ? values.slice(0, 1) : values;
  });
}

function numberOf({ answers, activity }: Person, key: string): number | null {
  if (key === ACTIVITY) return activity;
  const value = answers[key]?.[0];
  return value === undefined ? null : Number(value);
}

/** Quartile bands by the values that are there; equal values share a band, a missing one has its own. */
function bandsOf(values: (number | null)[]): string[][] {
  const present = values.filter((value) => value !== null).sort((one, other) => one - other);
  const cuts = new Set<number>();
  for (let band = 1; band < BANDS; band += 1) cuts.add(present[Math.floor((present.length * band) / BANDS)]!);
  return values.map((value) => [value === null ? '' : String([...cuts].filter((cut) => value >= cut).length)]);
}

function sharesOf(of: number[][], count: number): Float64Array {
  const shares = new Float64Array(count);
  for (const own of of) for (const trait of own) shares[trait]! += 1;
  return shares.map((having) => having / of.length);
}

/**
 * Makes fields weigh the same however many answers they have: dealt at random, a place in a team adds Σ p(1 − p) of a
 * field's traits to the squared deviations, so each field is divided by that. A field all answered alike weighs nothing.
 */
function weightsOf(fields: FieldTraits[], shares: Float64Array): Float64Array {
  const weights = new Float64Array(shares.length);
  for (const { from, to } of fields) {
    let variance = 0;
    for (let trait = from; trait < to; trait += 1) variance += shares[trait]! * (1 - shares[trait]!);
    if (variance > 1e-9) weights.fill(1 / variance, from, to);
  }
  return weights;
}
