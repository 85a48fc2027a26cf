import { encode } from 'uqr';
import { drawQr } from './qr-drawing';

/** The modules that a drawing makes dark, as `x,y`. */
function darkModules(drawing: string): Set<string> {
  const svg = decodeURIComponent(drawing.replace('data:image/svg+xml,', ''));
  const dark = new Set<string>();
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let step = 0; step < Number(width); step += 1) dark.add(`${Number(x) + step},${y}`);
  }
  return dark;
}

test('draws exactly the dark modules of the code', () => {
  const { data } = encode('7K2M9QXA4B8C', { ecc: 'M', border: 3 });
  const expected = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x},${y}`] : [])));
  expect([...darkModules(drawQr('7K2M9QXA4B8C'))].sort()).toEqual(expected.sort());
});

test('is small enough to be sent to the page at once', () => {
  expect(drawQr('7K2M9QXA4B8C').length).toBeLessThan(12_000);
});
