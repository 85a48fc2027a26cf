import { constellations, daysOfYear, monthBox, placeOf, type SkyLayout } from './geometry';

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

const radiusOf = (count: number, unit: number) => unit * (count > 1 ? 1.25 : 0.95);

/**
 * A year's sky as SVG text: a faint dot for every day, a star for every lit one, and lines along days that follow each
 * other. One picture instead of 366 views keeps the page's data small.
 */
export function skySvg({ year, stars }: Stars, options: SkyPictureOptions): string {
  const { width, height, columns, named = false } = options;
  const unit = width / columns / 18;
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
  const names = named
    ? Array.from({ length: 12 }, (_, index) => {
        const box = monthBox(index + 1, options);
        return `<text x='${round(box.x + box.width / 2)}' y='${round(box.y + box.height * 0.97)}'>${index + 1}月</text>`;
      }).join('')
    : '';
  return [
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${width} ${height}'>`,
    `<path d='${dots}' stroke='#8E93E6' stroke-opacity='.45' stroke-width='${round(unit * 0.22)}' stroke-linecap='round'/>`,
    `<path d='${lines}' fill='none' stroke='#8E93E6' stroke-opacity='.7' stroke-width='${round(unit * 0.12)}'/>`,
    `<path d='${lit}' fill='#F5B83D'/>`,
    named
      ? `<g fill='#C9CCF5' font-size='${round(unit * 1.7)}' font-family='sans-serif' text-anchor='middle'>${names}</g>`
      : '',
    '</svg>',
  ].join('');
}

/** The picture as a CSS background. */
export function skyBackground(stars: Stars, options: SkyPictureOptions): string {
  return `url("data:image/svg+xml,${encodeURIComponent(skySvg(stars, options)).replace(/'/g, '%27')}")`;
}
