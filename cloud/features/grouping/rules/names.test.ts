import { LIMITS } from '@contract/limits';
import { teamNameOf } from './names';

describe('teamNameOf', () => {
  test('begins with the best known stars', () => {
    expect([0, 1, 2].map(teamNameOf)).toEqual(['北斗小队', '织女小队', '牵牛小队']);
  });

  test('names two thousand teams differently, each within the limit', () => {
    const names = Array.from({ length: 2_000 }, (_, position) => teamNameOf(position));
    expect(new Set(names).size).toBe(2_000);
    expect(Math.max(...names.map(({ length }) => length))).toBeLessThanOrEqual(LIMITS.teamNameCharacters);
  });
});
