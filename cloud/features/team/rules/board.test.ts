import * as fc from 'fast-check';
import { rankTeams, shareOf, SMALLEST_RANKED, type TeamTally } from './board';

const team = (name: string, lit: number, scheduled: number, more: Partial<TeamTally> = {}): TeamTally => ({
  teamId: `team-${name}`,
  name,
  members: 9,
  lit,
  scheduled,
  leave: 0,
  ...more,
});

const board = (teams: TeamTally[]) => rankTeams(teams).map(({ name, rank, share }) => [rank, name, share]);

test('leave is taken off what was asked before the share is made', () => {
  expect(shareOf({ lit: 80, scheduled: 100, leave: 0 })).toBe(0.8);
  expect(shareOf({ lit: 80, scheduled: 100, leave: 20 })).toBe(1);
  expect(shareOf({ lit: 0, scheduled: 12, leave: 12 })).toBeNull();
});

test('a large team is not ahead by its sum, a small one not by its size', () => {
  expect(board([team('大', 190, 200, { members: 20 }), team('小', 58, 60, { members: 6 })])).toEqual([
    [1, '小', 0.97],
    [2, '大', 0.95],
  ]);
});

test('equal shares share a rank, and the next rank counts them', () => {
  expect(board([team('丁', 70, 100), team('乙', 90, 100), team('甲', 95, 100), team('丙', 45, 50)])).toEqual([
    [1, '甲', 0.95],
    [2, '丙', 0.9],
    [2, '乙', 0.9],
    [4, '丁', 0.7],
  ]);
});

test('what reads the same ranks the same', () => {
  expect(board([team('甲', 941, 1_000), team('乙', 939, 1_000)]).map(([rank]) => rank)).toEqual([1, 1]);
});

test('a team of two, and one of which nothing was asked yet, are shown without a rank', () => {
  expect(board([team('二人', 20, 20, { members: 2 }), team('刚开始', 0, 0), team('甲', 50, 100)])).toEqual([
    [1, '甲', 0.5],
    [null, '二人', 1],
    [null, '刚开始', null],
  ]);
});

const tallies = fc.array(
  fc.record({
    teamId: fc.string({ minLength: 1, maxLength: 4 }),
    name: fc.string({ maxLength: 3 }),
    members: fc.integer({ min: 1, max: 12 }),
    lit: fc.integer({ min: 0, max: 60 }),
    scheduled: fc.integer({ min: 60, max: 120 }),
    leave: fc.integer({ min: 0, max: 20 }),
  }),
  { maxLength: 12 },
);

test('whatever the teams: the order of the input does not matter, and no better share stands below a worse one', () => {
  fc.assert(
    fc.property(tallies, (teams) => {
      const distinct = teams.filter(({ teamId }, index) => teams.findIndex((t) => t.teamId === teamId) === index);
      const ranked = rankTeams(distinct);
      expect(rankTeams([...distinct].reverse())).toEqual(ranked);
      const compared = ranked.filter(({ rank }) => rank !== null);
      expect(compared.every(({ members }) => members >= SMALLEST_RANKED)).toBe(true);
      compared.forEach((one, index) => {
        const next = compared[index + 1];
        if (next)
          expect([one.share! > next.share!, one.rank! < next.rank!]).toEqual([
            next.rank !== one.rank,
            next.rank !== one.rank,
          ]);
      });
    }),
  );
});
