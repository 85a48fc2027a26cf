import { daysOfYear } from './geometry';
import { skyBackground, skySvg } from './picture';

const tall = { width: 750, height: 1200, columns: 3 as const, named: true };

test('a sky without stars still has its days and months', () => {
  const svg = skySvg({ year: 2026, stars: [] }, tall);
  expect(svg.match(/h\.1/g)).toHaveLength(365);
  expect(svg).toContain('12月');
});

test('each lit day is one star, bigger when it was lit in several courses', () => {
  const one = skySvg({ year: 2026, stars: [{ localDate: '2026-11-21', count: 1 }] }, tall);
  const two = skySvg({ year: 2026, stars: [{ localDate: '2026-11-21', count: 2 }] }, tall);
  expect(one.match(/Z/g)).toHaveLength(1);
  expect(one).not.toBe(two);
});

test('a full leap year stays within what one update of the page may carry', () => {
  const stars = daysOfYear(2028).map((localDate) => ({ localDate, count: 2 }));
  const background = skyBackground({ year: 2028, stars }, tall);
  expect(background.length).toBeLessThan(64_000);
});
