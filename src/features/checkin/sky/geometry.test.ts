import { constellations, daysOfYear, milestonesOf, monthBox, placeOf } from './geometry';

const tall = { width: 750, height: 1200, columns: 3 } as const;

test.each([2024, 2026])('every day of %i has a place of its own within its month', (year) => {
  const days = daysOfYear(year);
  expect(days).toHaveLength(year === 2024 ? 366 : 365);
  const places = new Set(
    days.map((day) => {
      const { x, y } = placeOf(day, tall);
      const box = monthBox(Number(day.slice(5, 7)), tall);
      expect(x).toBeGreaterThan(box.x);
      expect(x).toBeLessThan(box.x + box.width);
      expect(y).toBeGreaterThan(box.y);
      expect(y).toBeLessThan(box.y + box.height);
      return `${x},${y}`;
    }),
  );
  expect(places.size).toBe(days.length);
});

test('a day stays where it is', () => {
  expect(placeOf('2026-11-21', tall)).toEqual(placeOf('2026-11-21', tall));
});

test('stars keep a distance, so that none hides another', () => {
  const places = daysOfYear(2026)
    .filter((day) => day.startsWith('2026-07'))
    .map((day) => placeOf(day, tall));
  const distances = places.flatMap((a, index) => places.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
  expect(Math.min(...distances)).toBeGreaterThan(19);
});

test('days in a row are one constellation; a gap and the end of a month part them', () => {
  expect(constellations(['2026-11-30', '2026-11-29', '2026-12-01', '2026-12-02', '2026-12-04'])).toEqual([
    ['2026-11-29', '2026-11-30'],
    ['2026-12-01', '2026-12-02'],
  ]);
  expect(constellations([])).toEqual([]);
});

test('the seventh, twenty-first and fiftieth star of a year are its milestones', () => {
  const stars = daysOfYear(2026).map((localDate) => ({ localDate }));
  expect(milestonesOf(stars.slice(0, 6))).toEqual([]);
  expect(milestonesOf(stars.slice(0, 50))).toEqual(['2026-01-07', '2026-01-21', '2026-02-19']);
});
