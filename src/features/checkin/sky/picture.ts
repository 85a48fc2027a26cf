import { COLOURS } from '@/shared/ui/styles/colours';
import { constellations, daysOfYear, milestonesOf, monthBox, placeOf, type SkyLayout } from './geometry';

/** Days with stars, and in how many courses each was lit. */
export interface Stars {
  year: number;
  stars: readonly { localDate: string; count: number }[];
}

export interface SkyPictureOptions extends SkyLayout {
  /** Months that stand under their constellations. */
  named?: boolean;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A four-pointed star of the given radius around a point, as the product draws it everywhere. */
function starPath(x: number, y: number, radius: number): string {
  const [r, c] = [round(radius), round(radius * 0.16)];
  return `M${round(x)} ${round(y - r)}q${c} ${round(r - c)} ${r} ${r}q${round(c - r)} ${c} ${-r} ${r}q${-c} ${round(c - r)} ${-r} ${-r}q${round(r - c)} ${-c} ${r} ${-r}Z`;
}

/** Of a star in units of the picture: small enough that neighbours do not touch, larger when several courses were lit. */
export const radiusOf = (count: number, unit: number): number => unit * (count > 1 ? 0.95 : 0.72);

/** The length that everything in a sky is measured by. */
export const unitOf = ({ width, columns }: SkyLayout): number => width / columns / 18;

/**
 * A year's sky as SVG text: a faint dot for every day, a star for every lit one, and lines along days that follow each
 * other. One picture instead of 366 views keeps the page's data small.
 */
export function skySvg({ year, stars }: Stars, options: SkyPictureOptions): string {
  const { width, height, named = false } = options;
  const unit = unitOf(options);
  const dots = daysOfYear(year)
    .map((day) => placeOf(day, options))
    .map(({ x, y }) => `M${round(x)} ${round(y)}h.1`)
    .join('');
  const lines = constellations(stars.map(({ localDate }) => localDate))
    .map((run) => run.map((day) => placeOf(day, options)))
    .map((places) => `M${places.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}`)
    .join('');
  const lit = stars
    .map(({ localDate, count }) => ({ ...placeOf(localDate, options), count }))
    .map(({ x, y, count }) => starPath(x, y, radiusOf(count, unit)))
    .join('');
  const halos = milestonesOf(stars)
    .map((day) => placeOf(day, options))
    .map(({ x, y }) => `<circle cx='${round(x)}' cy='${round(y)}' r='${round(unit * 1.5)}'/>`)
    .join('');
  const names = named
    ? Array.from({ length: 12 }, (_, index) => {
        const box = monthBox(index + 1, options);
        return `<text x='${round(box.x + box.width / 2)}' y='${round(box.y + box.height * 0.97)}'>${index + 1}月</text>`;
      }).join('')
    : '';
  return [
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${width} ${height}'>`,
    `<path d='${dots}' stroke='${COLOURS['night-300']}' stroke-opacity='.6' stroke-width='${round(unit * 0.28)}' stroke-linecap='round'/>`,
    `<path d='${lines}' fill='none' stroke='${COLOURS['night-300']}' stroke-opacity='.7' stroke-width='${round(unit * 0.12)}'/>`,
    `<g fill='${COLOURS['star-500']}' fill-opacity='.28'>${halos}</g>`,
    `<path d='${lit}' fill='${COLOURS['star-500']}'/>`,
    named
      ? `<g fill='${COLOURS['on-night-soft']}' font-size='${round(unit * 1.7)}' font-family='sans-serif' text-anchor='middle'>${names}</g>`
      : '',
    '</svg>',
  ].join('');
}

/** The picture as a CSS background. */
export function skyBackground(stars: Stars, options: SkyPictureOptions): string {
  return `url("data:image/svg+xml,${encodeURIComponent(skySvg(stars, options)).replace(/'/g, '%27')}")`;
}
