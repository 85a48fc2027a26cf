import type { Person } from './people';
import { spreadOf } from './spread';
import { traitsOf } from './traits';

const person = (index: number, values: string[]): Person => ({
  memberId: `M${index}`,
  answers: { field: values },
  activity: null,
  wantsToBeWith: null,
  captaincy: 'none',
});

/** The spread of one field over teams that are written as lists of answers. */
function spread(kind: 'single' | 'multiple' | 'number', teams: string[][][]): number {
  const people = teams.flat().map((values, index) => person(index, values));
  const traits = traitsOf(people, [{ key: 'field', kind }]);
  let from = 0;
  const positions = teams.map((team) => team.map(() => from++));
  return spreadOf(traits, traits.fields[0]!, positions);
}

describe('spreadOf', () => {
  test.each([
    [
      'every team is the whole in small',
      'single',
      [
        [['a'], ['b']],
        [['a'], ['b']],
      ],
      0,
    ],
    [
      'every team has one answer of two',
      'single',
      [
        [['a'], ['a']],
        [['b'], ['b']],
      ],
      0.5,
    ],
    ['every team has one answer of four', 'single', [[['a']], [['b']], [['c']], [['d']]], 0.75],
    [
      'who does not answer is all in one team',
      'single',
      [
        [['a'], ['a']],
        [[], []],
      ],
      0.5,
    ],
    ['options are yes or no, each', 'multiple', [[['a', 'b']], [['a']]], 0.25],
    [
      'numbers of a quartile are alike',
      'number',
      [
        [['1'], ['100']],
        [['1'], ['100']],
      ],
      0,
    ],
    [
      'low and high numbers are apart',
      'number',
      [
        [['1'], ['2']],
        [['98'], ['99']],
      ],
      0.5,
    ],
    ['everybody answers alike', 'number', [[['5'], ['5']], [['5']]], 0],
    ['a team is empty', 'single', [[['a'], ['b']], []], 0],
    ['there is nobody', 'single', [], 0],
  ] as const)('when %s (%s)', (_, kind, teams, expected) => {
    expect(spread(kind, teams as unknown as string[][][])).toBeCloseTo(expected);
  });
});
