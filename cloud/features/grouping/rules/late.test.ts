import { neediestTeam, type OpenTeam } from './late';
import type { Field, Person } from './people';

const FIELDS: Field[] = [{ key: 'experience', kind: 'single' }];

let count = 0;
const person = (experience: string): Person => ({
  memberId: `M${(count += 1)}`,
  answers: { experience: [experience] },
  activity: null,
  wantsToBeWith: null,
  captaincy: 'none',
});

const team = (teamId: string, experiences: string, active = 0): OpenTeam => ({
  teamId,
  members: [...experiences].map(person),
  active,
});

describe('neediestTeam', () => {
  test.each([
    ['the smallest team', [team('A', 'xxx'), team('B', 'oo'), team('C', 'xxx')], 'B'],
    ['of teams of one size the one that lacks what they bring', [team('A', 'oox'), team('B', 'xxx')], 'A'],
    ['then the one with the fewest active members', [team('A', 'ox', 2), team('B', 'ox', 1)], 'B'],
    ['then the first by id', [team('B', 'ox'), team('A', 'ox')], 'A'],
    ['an empty team before all', [team('A', 'o'), team('B', '')], 'B'],
    ['no team where there is none', [], null],
  ])('chooses %s', (_, teams, expected) => {
    expect(neediestTeam(person('x'), teams, FIELDS)).toBe(expected);
  });

  test('does without fields', () => {
    expect(neediestTeam(person('x'), [team('A', 'xx', 2), team('B', 'xx', 1)], [])).toBe('B');
  });
});
