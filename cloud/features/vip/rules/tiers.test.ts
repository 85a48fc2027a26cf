import { NEWCOMER, gapToNext, tierAt, type Held } from './tiers';

const TIERS = [
  { tierNo: 1, growth: 0, retainGrowth: 0 },
  { tierNo: 2, growth: 300, retainGrowth: 30 },
  { tierNo: 3, growth: 1_000, retainGrowth: 70 },
  { tierNo: 4, growth: 3_000, retainGrowth: 200 },
  { tierNo: 5, growth: 8_000, retainGrowth: 500 },
];

const held = (facts: Partial<Held>): Held => ({ ...NEWCOMER, ...facts });
const lowered = (facts: Partial<Held>): Held => held({ isLowered: true, ...facts });

describe('the tier a member stands at', () => {
  test.each<[string, Held, number, number]>([
    ['a newcomer stands at the lowest', NEWCOMER, 0, 1],
    ['one short of a threshold changes nothing', NEWCOMER, 299, 1],
    ['reaching a threshold promotes at once', NEWCOMER, 300, 2],
    ['several thresholds at one go', NEWCOMER, 3_000, 4],
    ['growth above the highest stays the highest', NEWCOMER, 90_000, 5],
    ['what was held when the quarter began stays when growth is taken back', held({ floorTier: 3 }), 980, 3],
    ['what was reached in the quarter goes with growth taken back', held({ floorTier: 2 }), 995, 2],
    ['a floor above the highest tier is the highest', held({ floorTier: 9 }), 0, 5],
    ['lowered: growth alone does not bring it back', lowered({ floorTier: 3, quarterGrowth: 3_100 }), 3_100, 3],
    ['lowered: one short of what keeps it', lowered({ floorTier: 3, quarterGrowth: 3_100 }), 3_299, 3],
    ['lowered: earning what keeps it brings it back', lowered({ floorTier: 3, quarterGrowth: 3_100 }), 3_300, 4],
    ['lowered twice: one tier comes back first', lowered({ floorTier: 2, quarterGrowth: 3_100 }), 3_170, 3],
    ['lowered twice: both cost what keeps each', lowered({ floorTier: 2, quarterGrowth: 3_100 }), 3_369, 3],
    ['lowered twice: both are back', lowered({ floorTier: 2, quarterGrowth: 3_100 }), 3_370, 4],
    ['lowered: crossing a new threshold counts at once', lowered({ floorTier: 1, quarterGrowth: 2_990 }), 3_000, 4],
    ['lowered: never above what growth gives', lowered({ floorTier: 1, quarterGrowth: 320 }), 900, 2],
  ])('%s', (_what, facts, growth, tierNo) => expect(tierAt(TIERS, facts, growth)).toBe(tierNo));

  test('a community without tiers has one', () => expect(tierAt([], NEWCOMER, 500)).toBe(1));
});

describe('the gap to the next tier', () => {
  test.each([
    ['to the threshold', NEWCOMER, 860, { tierNo: 3, way: 'growth', remaining: 140 }],
    ['none at the highest', NEWCOMER, 8_000, null],
    [
      'to what was lost',
      lowered({ floorTier: 3, quarterGrowth: 3_100 }),
      3_150,
      { tierNo: 4, way: 'return', remaining: 150 },
    ],
    [
      'to a threshold above what was lost',
      lowered({ floorTier: 2, quarterGrowth: 900 }),
      950,
      { tierNo: 3, way: 'growth', remaining: 50 },
    ],
    [
      'grows when growth is taken back',
      lowered({ floorTier: 3, quarterGrowth: 3_100 }),
      3_090,
      { tierNo: 4, way: 'return', remaining: 210 },
    ],
  ])('%s', (_what, facts, growth, gap) => expect(gapToNext(TIERS, facts, growth)).toEqual(gap));
});
