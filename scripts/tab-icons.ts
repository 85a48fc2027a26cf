/** Draws the tab bar's icons as the PNG pairs that the platform asks for (81 × 81). Run: `tsx scripts/tab-icons.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const SIDE = 81;
const STROKE_WIDTH = 1.8;
const INK_600 = '#565A70';
const NIGHT_500 = '#3F45B0';
const TABS = { today: 'sparkle', learn: 'book-open', team: 'waypoints', me: 'user-round' };

const shapes = path.dirname(createRequire(import.meta.url).resolve('lucide-static/package.json'));
const target = path.join(import.meta.dirname, '../src/assets/tabs');

function draw(shape: string, colour: string, isSelected: boolean): Buffer {
  const svg = readFileSync(path.join(shapes, 'icons', `${shape}.svg`), 'utf8')
    .replace('fill="none"', isSelected ? `fill="${colour}" fill-opacity="0.18"` : 'fill="none"')
    .replace('stroke="currentColor"', `stroke="${colour}"`)
    .replace('stroke-width="2"', `stroke-width="${STROKE_WIDTH}"`)
    // the platform shows the whole picture: some air around the shape
    .replace('viewBox="0 0 24 24"', 'viewBox="-2.5 -2.5 29 29"');
  return new Resvg(svg, { fitTo: { mode: 'width', value: SIDE } }).render().asPng();
}

for (const [tab, shape] of Object.entries(TABS)) {
  writeFileSync(path.join(target, `${tab}.png`), draw(shape, INK_600, false));
  writeFileSync(path.join(target, `${tab}-on.png`), draw(shape, NIGHT_500, true));
}
