import { addDays, dayParts, daysBetween } from '@/shared/format/local-time';

/** How the months of a year are laid out. Lengths are units of the picture. */
export interface SkyLayout {
  width: number;
  height: number;
  /** Months side by side: 3 for a tall sky, 6 for a wide one. */
  columns: 3 | 4 | 6;
}

export interface Place {
  x: number;
  y: number;
}

const MONTHS = 12;
/** A month is a grid of 6 × 6 seats, more than any month has days, so that every day finds a seat of its own. */
const SEATS = 6;
/** How far, in seats, a star may stray from the middle of its seat. */
const STRAY = 0.22;

/** A number in [0, 1) that is always the same for the same seed (a step of mulberry32 by Tommy Ettinger, public domain). */
function chance(seed: number): number {
  let mixed = (seed + 0x6d2b79f5) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

/** The box of a month (1 to 12) in the picture. */
export function monthBox(
  month: number,
  { width, height, columns }: SkyLayout,
): Place & { width: number; height: number } {
  const rows = MONTHS / columns;
  const box = { width: width / columns, height: height / rows };
  return { ...box, x: ((month - 1) % columns) * box.width, y: Math.floor((month - 1) / columns) * box.height };
}

/**
 * Where a day stands in its year's sky; the same for everybody and for ever, so that a sky can be recognised. Days follow
 * each other in rows that turn at their ends, so that neighbours in time are neighbours in the sky.
 */
export function placeOf(localDate: string, layout: SkyLayout): Place {
  const { year, month, day } = dayParts(localDate);
  const box = monthBox(month, layout);
  const row = Math.floor((day - 1) / SEATS);
  const across = (day - 1) % SEATS;
  const column = row % 2 === 0 ? across : SEATS - 1 - across;
  const seed = year * 1000 + month * 40 + day;
  const seat = {
    x: column + 0.5 + (chance(seed) * 2 - 1) * STRAY,
    y: row + 0.5 + (chance(seed + 500_000) * 2 - 1) * STRAY,
  };
  const margin = 0.08;
  const inner = 1 - 2 * margin;
  return {
    x: box.x + box.width * (margin + (inner * seat.x) / SEATS),
    // the lowest tenth of the box is for the month's name
    y: box.y + box.height * (margin + ((inner - 0.08) * seat.y) / SEATS),
  };
}

/** Every day of a year, in order. */
export function daysOfYear(year: number): string[] {
  const first = `${year}-01-01`;
  const count = daysBetween(first, `${year + 1}-01-01`);
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

/** Runs of lit days that follow each other within a month: the lines of the constellations. */
export function constellations(litDays: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (const day of [...litDays].sort()) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows = last !== undefined && daysBetween(last, day) === 1 && last.slice(0, 7) === day.slice(0, 7);
    if (run && follows) run.push(day);
    else runs.push([day]);
  }
  return runs.filter((run) => run.length > 1);
}

/** Stars of a year that shine brighter, counted from its first one. */
export const MILESTONE_STARS = [7, 21, 50, 100, 200, 300] as const;

/** The days of those stars. */
export function milestonesOf(stars: readonly { localDate: string }[]): string[] {
  const days = stars.map(({ localDate }) => localDate).sort();
  return MILESTONE_STARS.flatMap((count) => days[count - 1] ?? []);
}
