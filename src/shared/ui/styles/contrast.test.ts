import { readFileSync } from 'node:fs';
import path from 'node:path';

const read = (file: string) => readFileSync(path.join(__dirname, file), 'utf8');
const tokens = new Map(
  [...read('tokens.scss').matchAll(/--([a-z0-9-]+): (#[0-9a-f]{3,6});/g)].map(([, name, value]) => [name, value]),
);
const avatarColours = [...read('../avatar/avatar.scss').matchAll(/background: (#[0-9a-f]{6})/g)].map(
  ([, value]) => value ?? '',
);

/** Relative luminance of a colour, after WCAG 2.2. */
function luminance(hex: string): number {
  const long = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const token = (name: string): string => {
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`there is no token --${name}`);
  return value;
};

test.each([
  ['ink-900', 'paper-50'],
  ['ink-600', 'paper-0'],
  ['ink-600', 'paper-50'],
  ['ink-600', 'line'],
  ['night-500', 'paper-50'],
  ['night-500', 'night-50'],
  ['paper-0', 'night-500'],
  ['night-900', 'star-500'],
  ['star-800', 'star-100'],
  ['star-700', 'paper-0'],
  ['ok-700', 'ok-50'],
  ['warn-600', 'warn-50'],
  ['bad-600', 'bad-50'],
  ['bad-600', 'paper-0'],
  ['on-night', 'night-700'],
  ['on-night-soft', 'night-700'],
  ['star-500', 'night-700'],
])('text in --%s on --%s reads well', (ink, paper) => {
  expect(contrast(token(ink), token(paper))).toBeGreaterThanOrEqual(4.5);
});

test.each(avatarColours)('a white initial on %s reads well', (colour) => {
  expect(contrast('#ffffff', colour)).toBeGreaterThanOrEqual(4.5);
});

it('draws large text and icons in --ink-400 at 3:1', () => {
  expect(contrast(token('ink-400'), token('paper-0'))).toBeGreaterThanOrEqual(3);
});
