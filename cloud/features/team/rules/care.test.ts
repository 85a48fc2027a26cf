import type { CareReason } from '@contract/team';
import * as fc from 'fast-check';
import { addDays } from '../../../core/days';
import type { DayFacts } from '../../checkin/rules/streak';
import { rankCare, type Candidate } from './care';

const START = '2026-11-02';
const MEMBER_ID = 'member0000001';

/**
 * One person's days since {@link START}, the last one being today: x lit, m made up, - not lit, L leave, r rest day,
 * . before they joined. The course goes on tomorrow.
 */
function candidate(days: string, more: Partial<Candidate> = {}): Candidate {
  const dated = [...days].map((mark, index) => ({ mark, date: addDays(START, index) }));
  const datesOf = (mark: string) => new Set(dated.filter((day) => day.mark === mark).map(({ date }) => date));
  const today = dated.at(-1)!.date;
  const tomorrow = addDays(today, 1);
  const facts: DayFacts = {
    scheduled: [...dated.filter(({ mark }) => mark !== 'r').map(({ date }) => date), tomorrow],
    firstDay: dated.find(({ mark }) => mark !== '.')?.date ?? tomorrow,
    today,
    lit: datesOf('x'),
    madeUp: datesOf('m'),
    onLeave: datesOf('L'),
  };
  return { memberId: MEMBER_ID, facts, makeupCards: 0, contactedDaysAgo: null, returned: null, ...more };
}

const reasonFor = (days: string, more?: Partial<Candidate>): CareReason | null =>
  rankCare([candidate(days, more)])[0]?.reason ?? null;
const scoreOf = (days: string, more?: Partial<Candidate>) => rankCare([candidate(days, more)])[0]!.score;

describe('whom a word helps, and why', () => {
  test.each<[string, string, CareReason | null]>([
    ['did everything until today', 'xxxxx-', null],
    ['lit today', 'xx---x', null],
    ['is on leave today', 'xxxx--L', null],
    ['begins today', '....-', null],
    ['begins tomorrow', '.....', null],
    ['missed single days of a loose habit', 'x-x-x-', null],
    ['two days silent after a long streak', 'xxxxxxxx---', { kind: 'silent', days: 2, streakBefore: 8 }],
    ['silent after a made-up day', 'xxm---', { kind: 'silent', days: 2, streakBefore: 3 }],
    ['silent around a leave day, which asks nothing', 'xxx-L--', { kind: 'silent', days: 2, streakBefore: 3 }],
    ['a streak with leave inside', 'xxLxx---', { kind: 'silent', days: 2, streakBefore: 4 }],
    ['silent, on a rest day', 'xxxx--r', { kind: 'silent', days: 2, streakBefore: 4 }],
    ['never came in the first week', '---', { kind: 'never_came', days: 2 }],
    ['joined late and never came', '....---', { kind: 'never_came', days: 2 }],
    ['never came after all', '----------', { kind: 'never_came', days: 9 }],
    ['missed yesterday after a streak', 'xxxx--', { kind: 'slipped', streakBefore: 4, canMakeUp: false }],
    ['a streak too short to be missed', 'xx--', null],
    ['missed the last day, and today is a rest day', 'xxxx-r', null],
    ['came back yesterday', 'xxx--x-', { kind: 'came_back', days: 2 }],
    ['came back with a made-up day', 'xxx---mx-', { kind: 'came_back', days: 3 }],
    ['came back and has kept at it since', 'xxx--xxx-', null],
    ['the first star ever is no return', '----x-', null],
  ])('%s', (_case, days, reason) => expect(reasonFor(days)).toEqual(reason));

  test.each<[string, string, number, CareReason | null]>([
    ['on the day after', 'xxxx-', 1, null],
    ['on the second day', 'xxxx-', 2, { kind: 'homework_returned', title: '笔记', days: 2 }],
    ['having lit today', 'xxxxx', 5, null],
    ['being on leave today', 'xxxxL', 5, null],
    ['silent after a long streak, which weighs more', 'xxxxxxxx---', 5, { kind: 'silent', days: 2, streakBefore: 8 }],
  ])('homework was returned: %s', (_case, days, since, reason) => {
    expect(reasonFor(days, { returned: { title: '笔记', days: since } })).toEqual(reason);
  });

  test('a make-up card is named where it still saves the streak', () => {
    const reason = { kind: 'slipped', streakBefore: 4, canMakeUp: true };
    expect(reasonFor('xxxx--', { makeupCards: 1 })).toEqual(reason);
    expect(scoreOf('xxxx--', { makeupCards: 1 })).toBeGreaterThan(scoreOf('xxxx--'));
  });
});

describe('who comes first', () => {
  test.each<[string, number]>([
    ['xxxxxxxxxxxxxxx---', 55], // 30 + 5·2 + 15
    ['xxxxxxxxxxxxxxxxxxxxxxxxxxxx---', 61], // involvement stops at 21
    ['x---', 41],
    ['x-----', 51], // severity stops at four days …
    ['x--------', 51],
    ['x----------', 45], // … and falls from the eighth on, by 3 a day
    ['---', 36],
    ['----------', 28], // 4 less for each day after the first week
    ['--------------------', 8],
    ['xxxx--', 34],
    ['xx--x-', 28], // 24 + 2·2
  ])('%s weighs %i', (days, weight) => expect(scoreOf(days)).toBe(weight));

  test('whoever was written to within three days comes after everybody else', () => {
    const list = rankCare([
      candidate('xxxxxxxxxxxxxxxxxxxxxxxx---', { memberId: 'A', contactedDaysAgo: 2 }),
      candidate('--------------------', { memberId: 'B' }),
      candidate('xxxxxxxxxxxxxxxxxxxxxxxx---', { memberId: 'C', contactedDaysAgo: 3 }),
    ]);
    expect(list.map(({ memberId }) => memberId)).toEqual(['C', 'B', 'A']);
  });

  test('equal cases keep the order of their ids', () => {
    const list = rankCare(['C', 'A', 'B'].map((memberId) => candidate('xxx---', { memberId })));
    expect(list.map(({ memberId }) => memberId)).toEqual(['A', 'B', 'C']);
  });
});

describe('whatever happened in a team', () => {
  const days = fc.string({ unit: fc.constantFrom('x', 'm', '-', '-', 'L', 'r'), minLength: 1, maxLength: 40 });
  const team = fc
    .array(fc.record({ days, makeupCards: fc.nat(2), contactedDaysAgo: fc.option(fc.nat(6)) }), { maxLength: 20 })
    .map((people) =>
      people.map(({ days: lived, ...more }, index) => ({
        lived,
        candidate: candidate(lived, { ...more, memberId: `member${String(index).padStart(4, '0')}` }),
      })),
    );
  const listOf = (people: { candidate: Candidate }[]) => rankCare(people.map((person) => person.candidate));

  test('at most five are listed, the heaviest first', () => {
    fc.assert(
      fc.property(team, (people) => {
        const list = listOf(people);
        expect(list.length).toBeLessThanOrEqual(5);
        expect(list.map(({ score }) => score)).toEqual(list.map(({ score }) => score).sort((a, b) => b - a));
      }),
    );
  });

  test('nobody is listed who has lit today, is on leave today, or did all that was asked', () => {
    fc.assert(
      fc.property(team, (people) => {
        const listed = new Set(listOf(people).map(({ memberId }) => memberId));
        for (const { lived, candidate: person } of people) {
          const didTheirPart = /[xmL]$/.test(lived) || !lived.slice(0, -1).includes('-');
          if (didTheirPart) expect(listed).not.toContain(person.memberId);
        }
      }),
    );
  });

  test('the order in which people are looked at changes nothing', () => {
    fc.assert(
      fc.property(team, fc.infiniteStream(fc.nat()), (people, chance) => {
        const shuffled = people
          .map((person) => ({ person, key: chance.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ person }) => person);
        expect(listOf(shuffled)).toEqual(listOf(people));
      }),
    );
  });
});
