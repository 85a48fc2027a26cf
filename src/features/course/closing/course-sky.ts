import type { LearnerReport } from '@contract/closing';
import { COLOURS } from '@/shared/ui/styles/colours';

type Days = LearnerReport['days'];

interface Seat {
  x: number;
  y: number;
}

/** The picture is as wide as a phone, in rpx. */
const WIDTH = 750;
/** A week side by side, until a long course would be taller than wide. */
const LEAST_COLUMNS = 7;

const columnsFor = (count: number) => Math.max(LEAST_COLUMNS, Math.ceil(Math.sqrt(count)));

/** How large the sky of a course with that many days is, in rpx. */
export function skySize(count: number): { width: number; height: number; cell: number } {
  const columns = columnsFor(count);
  const cell = WIDTH / columns;
  return { width: WIDTH, height: Math.round(Math.max(1, Math.ceil(count / columns)) * cell), cell };
}

/**
 * Where the days stand: rows that turn at their ends, so that neighbours in time are neighbours in the sky, each a little
 * off its seat in a way that is always the same.
 */
export function seatsOf(count: number): Seat[] {
  const columns = columnsFor(count);
  const { cell } = skySize(count);
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const across = index % columns;
    const column = row % 2 === 0 ? across : columns - 1 - across;
    return {
      x: (column + 0.5 + 0.16 * Math.sin(index * 2.3)) * cell,
      y: (row + 0.5 + 0.22 * Math.sin(index * 1.7)) * cell,
    };
  });
}

/** Runs of days that were lit one after the other; leave neither parts them nor joins in. */
export function runsOf(days: Days): number[][] {
  const runs: number[][] = [[]];
  days.forEach(({ mark }, index) => {
    if (mark === 'lit' || mark === 'makeup') runs.at(-1)?.push(index);
    else if (mark === 'missed') runs.push([]);
  });
  return runs.filter((run) => run.length > 1);
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A four-pointed star around a point, as the product draws it everywhere. */
function starPath({ x, y }: Seat, radius: number): string {
  const [r, c] = [round(radius), round(radius * 0.16)];
  return `M${round(x)} ${round(y - r)}q${c} ${round(r - c)} ${r} ${r}q${round(c - r)} ${c} ${-r} ${r}q${-c} ${round(c - r)} ${-r} ${-r}q${round(r - c)} ${-c} ${r} ${-r}Z`;
}

/**
 * A course as a sky, as SVG text: a star for each lit day, one with a ring where it was made up, a broken ring for leave,
 * a dot for a day that was missed, lines along the runs. One picture keeps the page's data small.
 */
export function courseSkySvg(days: Days): string {
  const { width, height, cell } = skySize(days.length);
  const seats = seatsOf(days.length);
  const radius = Math.min(30, cell * 0.27);
  const of = (...marks: Days[number]['mark'][]) => seats.filter((_, index) => marks.includes(days[index]!.mark));
  const rings = (those: Seat[], ring: number) =>
    those.map(({ x, y }) => `<circle cx='${round(x)}' cy='${round(y)}' r='${round(ring)}'/>`).join('');
  const lines = runsOf(days)
    .map((run) => `M${run.map((index) => `${round(seats[index]!.x)} ${round(seats[index]!.y)}`).join('L')}`)
    .join('');
  const stars = of('lit', 'makeup').map((seat) => starPath(seat, radius));
  return [
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${width} ${height}'>`,
    `<path d='${lines}' fill='none' stroke='${COLOURS['night-300']}' stroke-opacity='.6' stroke-width='2'/>`,
    `<g fill='none' stroke='${COLOURS['star-500']}' stroke-opacity='.7' stroke-width='2'>${rings(of('makeup'), radius * 1.25)}</g>`,
    `<g fill='none' stroke='${COLOURS['on-night-soft']}' stroke-width='3' stroke-dasharray='5 5'>${rings(of('leave'), radius * 0.6)}</g>`,
    `<g fill='${COLOURS['night-300']}' fill-opacity='.6'>${rings(of('missed'), radius * 0.2)}</g>`,
    `<g fill='${COLOURS['night-300']}' fill-opacity='.25'>${rings(of('none'), radius * 0.12)}</g>`,
    `<path d='${stars.join('')}' fill='${COLOURS['star-500']}'/>`,
    '</svg>',
  ].join('');
}

/** The picture as a CSS background. */
export const courseSkyBackground = (days: Days): string =>
  `url("data:image/svg+xml,${encodeURIComponent(courseSkySvg(days)).replace(/'/g, '%27')}")`;
