import fc from 'fast-check';
import { mutualPairs } from './blocks';
import { groupPeople } from './group-people';
import { ACTIVITY, type Brief, type Field, type Person } from './people';
import { cut, sizesOf } from './sizes';
import { spreadOf } from './spread';
import { traitsOf } from './traits';

const FIELDS: Field[] = [
  { key: 'experience', kind: 'single' },
  { key: 'interests', kind: 'multiple' },
  { key: 'pages', kind: 'number' },
  { key: ACTIVITY, kind: 'number' },
];

const idOf = (index: number) => `M${String(index).padStart(9, '0')}`;

const anyPeople = fc
  .array(
    fc.record({
      experience: fc.option(fc.constantFrom('入门', '一年', '三年', '十年')),
      interests: fc.uniqueArray(fc.constantFrom('小说', '历史', '心理'), { maxLength: 3 }),
      pages: fc.option(fc.integer({ min: 0, max: 500 })),
      activity: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      asksFor: fc.option(fc.nat(80)),
      captaincy: fc.constantFrom('none', 'none', 'none', 'willing', 'marked'),
    }),
    { maxLength: 80 },
  )
  .map((rows) =>
    rows.map((row, index): Person => {
      const other = row.asksFor === null ? index : row.asksFor % rows.length;
      return {
        memberId: idOf(index),
        answers: {
          experience: row.experience === null ? [] : [row.experience],
          interests: row.interests,
          pages: row.pages === null ? [] : [String(row.pages)],
        },
        activity: row.activity,
        wantsToBeWith: other === index ? null : idOf(other),
        captaincy: row.captaincy,
      };
    }),
  );

/** Everybody in pairs that asked for each other: 0 with 1, 2 with 3, … */
const coupled = (people: Person[]) =>
  people.map((person, index) => {
    const other = index % 2 === 0 ? index + 1 : index - 1;
    return { ...person, wantsToBeWith: other < people.length ? idOf(other) : null };
  });

const brief = (teamSize: number): Brief => ({ fields: FIELDS, teamSize, seed: 'course' });

const personOf = (index: number, rest: Partial<Person> = {}): Person => ({
  memberId: idOf(index),
  answers: {},
  activity: null,
  wantsToBeWith: null,
  captaincy: 'none',
  ...rest,
});

const crowd = (count: number, rest: (index: number) => Partial<Person> = () => ({})) =>
  Array.from({ length: count }, (_, index) => personOf(index, rest(index)));

describe('groupPeople', () => {
  test('puts everybody into exactly one team, with sizes that differ by at most one', () => {
    fc.assert(
      fc.property(anyPeople, fc.integer({ min: 1, max: 12 }), (people, teamSize) => {
        const teams = groupPeople(people, brief(teamSize));
        expect(teams.flatMap(({ memberIds }) => memberIds).sort()).toEqual(people.map(({ memberId }) => memberId));
        const sizes = teams.map(({ memberIds }) => memberIds.length);
        expect(teams).toHaveLength(Math.ceil(people.length / teamSize));
        if (teams.length > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(teamSize);
      }),
    );
  });

  test('gives the same teams to the same people, in whatever order they come', () => {
    fc.assert(
      fc.property(anyPeople, fc.integer({ min: 2, max: 8 }), fc.infiniteStream(fc.nat()), (people, teamSize, order) => {
        const ranks = people.map(() => order.next().value as number);
        const mixed = people
          .map((person, index) => ({ person, rank: ranks[index]! }))
          .sort((one, other) => one.rank - other.rank)
          .map(({ person }) => person);
        expect(groupPeople(mixed, brief(teamSize))).toEqual(groupPeople(people, brief(teamSize)));
      }),
      { numRuns: 40 },
    );
  });

  test('keeps as many pairs as teams of these sizes can hold', () => {
    fc.assert(
      fc.property(anyPeople, fc.integer({ min: 1, max: 7 }), fc.boolean(), (someone, teamSize, isCoupled) => {
        const people = isCoupled ? coupled(someone) : someone;
        const teams = groupPeople(people, brief(teamSize));
        const pairs = mutualPairs(people).map((pair) => pair.map((index) => people[index]!.memberId));
        const kept = pairs.filter(([one, other]) =>
          teams.some(({ memberIds }) => memberIds.includes(one!) && memberIds.includes(other!)),
        );
        const room = sizesOf(people.length, teamSize).reduce((sum, size) => sum + Math.floor(size / 2), 0);
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(pairs.length, room));
      }),
    );
  });

  test('gives every team a captain of its own, named first', () => {
    fc.assert(
      fc.property(anyPeople, fc.integer({ min: 1, max: 9 }), (people, teamSize) => {
        for (const team of groupPeople(people, brief(teamSize))) expect(team.memberIds[0]).toBe(team.captainId);
      }),
    );
  });

  test('has a candidate lead every team when there are enough and pairs leave the places', () => {
    fc.assert(
      fc.property(anyPeople, fc.integer({ min: 3, max: 9 }), (people, teamSize) => {
        const teams = groupPeople(people, brief(teamSize));
        const paired = new Set(mutualPairs(people).flat());
        const free = people.filter((person, index) => person.captaincy !== 'none' && !paired.has(index));
        const room = sizesOf(people.length, teamSize).reduce((sum, size) => sum + Math.floor((size - 1) / 2), 0);
        fc.pre(free.length >= teams.length && paired.size / 2 <= room);
        const captaincy = new Map(people.map((person) => [person.memberId, person.captaincy]));
        for (const { captainId } of teams) expect(captaincy.get(captainId)).not.toBe('none');
      }),
    );
  });

  test('lets those whom the operator marked lead before the willing, and these before the most active', () => {
    const people = crowd(9, (index) => ({
      activity: index / 10,
      captaincy: index === 0 ? 'marked' : index === 1 ? 'willing' : 'none',
    }));
    const captains = groupPeople(people, brief(3)).map(({ captainId }) => captainId);
    expect(captains.sort()).toEqual([idOf(0), idOf(1), idOf(8)]);
  });

  test.each([
    ['nobody', 0, 5, []],
    ['one person', 1, 5, [1]],
    ['fewer than a team', 4, 10, [4]],
    ['one more than a team', 11, 10, [6, 5]],
    ['teams of one', 3, 1, [1, 1, 1]],
  ])('groups %s', (_, count, teamSize, sizes) => {
    expect(groupPeople(crowd(count), brief(teamSize)).map(({ memberIds }) => memberIds.length)).toEqual(sizes);
  });

  test('splits a pair that no team has the places for', () => {
    const teams = groupPeople(coupled(crowd(3)), brief(1));
    expect(teams.map(({ memberIds }) => memberIds.length)).toEqual([1, 1, 1]);
  });

  test('lets a pair lead when single captains would leave no place for pairs', () => {
    const people = [
      personOf(0, { wantsToBeWith: idOf(1) }),
      personOf(1, { wantsToBeWith: idOf(0) }),
      personOf(2, { captaincy: 'willing' }),
      personOf(3, { captaincy: 'willing' }),
    ];
    const teams = groupPeople(people, brief(2)).map(({ memberIds }) => [...memberIds].sort());
    expect(teams).toContainEqual([idOf(0), idOf(1)]);
  });

  test('is content when everybody answers alike', () => {
    const people = crowd(24, () => ({ answers: { experience: ['入门'], interests: ['小说'], pages: ['20'] } }));
    const teams = groupPeople(people, brief(8));
    expect(
      spreads(
        people,
        teams.map(({ memberIds }) => memberIds),
      ),
    ).toEqual([0, 0, 0, 0]);
  });

  test('spreads what can be spread without a remainder', () => {
    const people = crowd(40, (index) => ({
      answers: { experience: [['入门', '一年', '三年', '十年'][Math.floor(index / 10)]!], interests: [], pages: [] },
    }));
    const teams = groupPeople(people, brief(8)).map(({ memberIds }) => memberIds);
    const asEnrolled = cut(people, sizesOf(40, 8)).map((team) => team.map(({ memberId }) => memberId));
    expect(spreads(people, teams)[0]).toBe(0);
    expect(spreads(people, asEnrolled)[0]).toBeCloseTo(0.6);
  });

  test('spreads several fields of a large course at once, far below the list cut in its order', () => {
    const people = crowd(100, (index) => ({
      answers: {
        experience: [['入门', '一年', '三年', '十年'][Math.floor(index / 25)]!],
        interests: index < 50 ? ['小说', '历史'] : ['心理'],
        pages: [String(index)],
      },
      activity: (index % 40) / 40,
    }));
    const teams = groupPeople(people, brief(10)).map(({ memberIds }) => memberIds);
    const asEnrolled = cut(people, sizesOf(100, 10)).map((team) => team.map(({ memberId }) => memberId));
    // quarters of a hundred over tens: two or three of each, so at least a tenth
    for (const spread of spreads(people, teams)) expect(spread).toBeLessThan(0.11);
    for (const spread of spreads(people, asEnrolled).slice(0, 3)) expect(spread).toBeGreaterThan(0.45);
  });
});

function spreads(people: Person[], teams: string[][]): number[] {
  const traits = traitsOf(people, FIELDS);
  const positions = new Map(people.map(({ memberId }, index) => [memberId, index]));
  const indices = teams.map((team) => team.map((memberId) => positions.get(memberId)!));
  return traits.fields.map((field) => spreadOf(traits, field, indices));
}
