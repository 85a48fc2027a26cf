import fc from 'fast-check';
import { addDays } from '../../../core/days';
import { expectTurns, nextTurn, type Candidate, type Turn } from './rotation';

const FIRST_MONDAY = '2026-01-05';
const WEEKS = 30;
const weekOf = (index: number) => addDays(FIRST_MONDAY, 7 * index);

/** What life does to a team: who is there from when, and what each would do in each week. */
interface Life {
  seed: string;
  members: { id: string; joins: number; weeks: { away: boolean; declines: boolean }[] }[];
  /** Which of the others somebody asks to stand in, by week; null = nobody. */
  swaps: (number | null)[];
}

const rarely = (odds: number) => fc.integer({ min: 1, max: odds }).map((lot) => lot === 1);

function lives({ away = true, declines = true, swaps = true, joins = true } = {}): fc.Arbitrary<Life> {
  const week = fc.record({
    away: away ? rarely(5) : fc.constant(false),
    declines: declines ? rarely(5) : fc.constant(false),
  });
  const member = fc.record({
    joins: joins ? fc.integer({ min: 0, max: 12 }).map((lot) => Math.max(0, lot - 6)) : fc.constant(0),
    weeks: fc.array(week, { minLength: WEEKS, maxLength: WEEKS }),
  });
  return fc.record({
    seed: fc.string({ minLength: 4, maxLength: 8 }),
    members: fc
      .array(member, { minLength: 2, maxLength: 9 })
      .map((rows) => rows.map((row, index) => ({ id: `M${index}`, ...row }))),
    swaps: fc.array(swaps ? fc.option(fc.nat(8), { freq: 4 }) : fc.constant(null), {
      minLength: WEEKS,
      maxLength: WEEKS,
    }),
  });
}

interface Lived {
  week: number;
  /** Those who could serve that week and did not turn it down. */
  able: Candidate[];
  decliners: string[];
  /** As the order gave it, before anybody swapped. */
  given: Turn;
  turn: Turn;
  before: Turn[];
}

/** Lets the weeks pass: each is given, turned down, passed on, swapped. Weeks that nobody can take are left out. */
function live({ seed, members, swaps }: Life): Lived[] {
  const turns: Turn[] = [];
  const lived: Lived[] = [];
  for (let week = 0; week < WEEKS; week += 1) {
    const present = members
      .filter(({ joins, weeks }) => joins <= week && !weeks[week]!.away)
      .map(({ id, joins }) => ({ memberId: id, since: weekOf(joins) }));
    const decliners: string[] = [];
    const able = () => present.filter(({ memberId }) => !decliners.includes(memberId));
    const declines = (id: string) => members.find((member) => member.id === id)!.weeks[week]!.declines;
    let given = nextTurn(weekOf(week), able(), turns, seed);
    while (given && declines(given.memberId)) {
      decliners.push(given.memberId);
      given = nextTurn(weekOf(week), able(), turns, seed);
    }
    if (!given) continue;
    const asked = swaps[week] === null ? undefined : able()[swaps[week]! % able().length];
    const turn = asked ? { ...given, memberId: asked.memberId } : given;
    lived.push({ week, able: able(), decliners, given, turn, before: [...turns] });
    turns.push(turn);
  }
  return lived;
}

const check = (life: fc.Arbitrary<Life>, holds: (lived: Lived[], life: Life) => void) =>
  fc.assert(
    fc.property(life, (one) => holds(live(one), one)),
    { numRuns: 150 },
  );

/** Fails when `of` comes a second time while somebody who was able to serve all the time in between did not come once. */
function nobodyTwiceBeforeAll(lived: Lived[], of: (turn: Turn) => string): void {
  lived.forEach(({ turn }, index) => {
    const previous = lived.slice(0, index).findLastIndex((earlier) => of(earlier.turn) === of(turn));
    if (previous === -1) return;
    const between = lived.slice(previous, index + 1);
    const came = new Set(between.map((step) => of(step.turn)));
    const ableAllTheTime = between[0]!.able.filter(({ memberId }) =>
      between.every((step) => step.able.some((candidate) => candidate.memberId === memberId)),
    );
    for (const { memberId } of ableAllTheTime) expect(came.has(memberId)).toBe(true);
  });
}

const timesOf = (lived: Lived[], of: (turn: Turn) => string, id: string) =>
  lived.filter(({ turn }) => of(turn) === id).length;

const server = ({ memberId }: Turn) => memberId;
const place = ({ placeOf }: Turn) => placeOf;

const owed = (turns: Turn[], debtor: string, creditor: string) =>
  turns.filter(({ memberId, placeOf }) => memberId === creditor && placeOf === debtor).length -
  turns.filter(({ memberId, placeOf }) => memberId === debtor && placeOf === creditor).length;

describe('over any horizon, with joins, leaves, declines and swaps', () => {
  test('nobody serves twice before everyone eligible all that time has served', () => {
    check(lives({ swaps: false }), (lived) => nobodyTwiceBeforeAll(lived, server));
  });

  test('with swaps the same is true of places in the order', () => {
    check(lives(), (lived) => nobodyTwiceBeforeAll(lived, place));
  });

  test('when a place comes again, everybody able to serve that week had one since', () => {
    check(lives(), (lived) => {
      for (const { turn, able, before } of lived) {
        const previous = before.findLastIndex((earlier) => place(earlier) === place(turn));
        if (previous === -1) continue;
        const since = new Set(before.slice(previous).map(place));
        for (const { memberId } of able) expect(since.has(memberId)).toBe(true);
      }
    });
  });

  test('a stand-in is given back at the first place at which it can be', () => {
    check(lives(), (lived) => {
      for (const { given, able, before } of lived) {
        const debtors = able.filter(({ memberId }) => owed(before, memberId, given.placeOf) > 0);
        if (debtors.length > 0) expect(owed(before, given.memberId, given.placeOf)).toBeGreaterThan(0);
        else expect(given.memberId).toBe(given.placeOf);
      }
    });
  });

  test('only who is able to serve is given a week', () => {
    check(lives(), (lived) => {
      for (const { given, able } of lived) {
        const ids = able.map(({ memberId }) => memberId);
        expect(ids).toEqual(expect.arrayContaining([given.memberId, given.placeOf]));
      }
    });
  });
});

describe('in a team that stays as it is', () => {
  const steady = { away: false, declines: false, joins: false };

  test('nobody is ever more than one turn ahead', () => {
    check(lives({ ...steady, swaps: false }), (lived, { members }) => {
      for (let horizon = 1; horizon <= lived.length; horizon += 1) {
        const times = members.map(({ id }) => timesOf(lived.slice(0, horizon), server, id));
        expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1);
      }
    });
  });

  test('a swap moves nobody’s place in the order', () => {
    check(lives({ declines: false }), (lived, life) => {
      const undisturbed = live({ ...life, swaps: life.swaps.map(() => null) });
      expect(lived.map(({ turn }) => place(turn))).toEqual(undisturbed.map(({ turn }) => place(turn)));
    });
  });

  test('who turns a week down is asked first for the next one', () => {
    check(lives({ ...steady, declines: true, swaps: false }), (lived, { seed }) => {
      for (const { week, decliners, turn, before } of lived) {
        if (decliners.length === 0) continue;
        const everybody = lived[0]!.able.concat(lived[0]!.decliners.map((id) => ({ memberId: id, since: weekOf(0) })));
        expect(nextTurn(weekOf(week + 1), everybody, [...before, turn], seed)?.memberId).toBe(decliners[0]);
      }
    });
  });
});

describe('the order', () => {
  const two = [
    { memberId: 'A', since: FIRST_MONDAY },
    { memberId: 'B', since: FIRST_MONDAY },
  ];
  const served = (week: number, memberId: string, placeOf = memberId): Turn => ({
    weekStart: weekOf(week),
    memberId,
    placeOf,
  });

  test('does not depend on how the candidates come in, and differs between teams', () => {
    const people = Array.from({ length: 8 }, (_, index) => ({ memberId: `M${index}`, since: FIRST_MONDAY }));
    const first = (seed: string, from = people) => nextTurn(FIRST_MONDAY, from, [], seed)!.memberId;
    expect(first('TEAM1', [...people].reverse())).toBe(first('TEAM1'));
    expect(new Set(Array.from({ length: 12 }, (_, index) => first(`TEAM${index}`))).size).toBeGreaterThan(1);
  });

  test('puts a newcomer behind those who wait for their first turn, before anybody’s second', () => {
    const newcomer = { memberId: 'N', since: weekOf(1) };
    const turns = [served(0, 'A')];
    expect(nextTurn(weekOf(1), [...two, newcomer], turns, 'T')?.memberId).toBe('B');
    expect(nextTurn(weekOf(2), [...two, newcomer], [...turns, served(1, 'B')], 'T')?.memberId).toBe('N');
  });

  test('lets somebody who comes back after many weeks serve once, not once for every week missed', () => {
    const turns = [served(0, 'A'), served(1, 'B'), served(2, 'B'), served(3, 'B')];
    expect(nextTurn(weekOf(4), two, turns, 'T')?.memberId).toBe('A');
    expect(nextTurn(weekOf(5), two, [...turns, served(4, 'A')], 'T')?.memberId).toBe('B');
  });

  test('swapping back leaves nothing to give back', () => {
    const turns = [served(0, 'B', 'A'), served(1, 'A', 'B')];
    expect(nextTurn(weekOf(2), two, turns, 'T')).toEqual(served(2, 'A'));
  });

  test('has nobody to give a week to in an empty team', () => {
    expect(nextTurn(FIRST_MONDAY, [], [], 'T')).toBeNull();
  });

  test('expects in each coming week whom it will give it to, passing over who cannot', () => {
    const weeks = [weekOf(1), weekOf(2), weekOf(3)];
    const expected = expectTurns(weeks, (week) => (week === weekOf(2) ? [two[0]!] : two), [served(0, 'A')], 'T');
    expect([...expected.values()].map(server)).toEqual(['B', 'A', 'B']);
    expect(expectTurns(weeks, () => [], [], 'T').size).toBe(0);
  });
});
