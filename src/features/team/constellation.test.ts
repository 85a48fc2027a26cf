import { constellationOf, linesBackground } from './constellation';

test.each([1, 2, 4, 5, 9, 12, 30])('a team of %i finds seats inside the picture, none upon another', (count) => {
  const { seats, rows } = constellationOf('TEAM', count);
  expect(seats).toHaveLength(count);
  expect(rows).toBe(Math.ceil(count / 4));
  for (const { x, y } of seats) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(1);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(1);
  }
  expect(new Set(seats.map(({ x, y }) => `${x} ${y}`)).size).toBe(count);
});

test('a team keeps its shape, and another team has another one', () => {
  expect(constellationOf('TEAM', 9)).toEqual(constellationOf('TEAM', 9));
  expect(constellationOf('TEAM', 9)).not.toEqual(constellationOf('MAET', 9));
});

test('a newcomer who fills the last row moves nobody in the rows before', () => {
  expect(
    constellationOf('TEAM', 8)
      .seats.slice(0, 4)
      .map(({ x }) => x),
  ).toEqual(
    constellationOf('TEAM', 9)
      .seats.slice(0, 4)
      .map(({ x }) => x),
  );
});

test('lines join the stars in order', () => {
  expect(
    decodeURIComponent(
      linesBackground([
        { x: 0.5, y: 0.25 },
        { x: 1, y: 1 },
      ]),
    ),
  ).toContain('500,250 1000,1000');
});
