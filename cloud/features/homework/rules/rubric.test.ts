import type { Rubric } from '@contract/homework';
import { faultOf, maxScoreOf, scoreOf } from './rubric';

const levels = (...points: number[]) => points.map((each) => ({ label: `${each} 分`, points: each, says: '' }));
const RUBRIC: Rubric = [
  { key: 'idea', label: '观点', levels: levels(0, 5, 10) },
  { key: 'proof', label: '论据', levels: levels(2, 4) },
];

describe('a rubric', () => {
  test('gives at most the sum of its highest levels', () => expect(maxScoreOf(RUBRIC)).toBe(14));

  test.each([
    [
      { idea: 2, proof: 1 },
      { isComplete: true, score: 14 },
    ],
    [
      { idea: 0, proof: 0 },
      { isComplete: true, score: 2 },
    ],
    [
      { idea: 1, proof: 0, style: 3 },
      { isComplete: true, score: 7 },
    ],
    [{ idea: 1 }, { isComplete: false, missing: RUBRIC[1] }],
    [
      { idea: 3, proof: 1 },
      { isComplete: false, missing: RUBRIC[0] },
    ],
    [{}, { isComplete: false, missing: RUBRIC[0] }],
  ])('scores %j', (scores, expected) => expect(scoreOf(RUBRIC, scores)).toEqual(expected));

  test.each<[string, Rubric, string | null]>([
    ['that is sound', RUBRIC, null],
    ['with a key twice', [RUBRIC[0]!, { ...RUBRIC[1]!, key: 'idea' }], 'two criteria have the same key'],
    ['whose levels fall', [{ key: 'idea', label: '观点', levels: levels(5, 3) }], 'the levels of 观点 do not rise'],
    [
      'whose levels stand still',
      [{ key: 'idea', label: '观点', levels: levels(5, 5) }],
      'the levels of 观点 do not rise',
    ],
  ])('is judged: one %s', (_name, rubric, fault) => expect(faultOf(rubric)).toBe(fault));
});
