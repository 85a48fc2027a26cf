import { endQuarter, type Outcome } from './retention';
import { NEWCOMER, tierAt, tierByGrowth, type Held, type TierStep } from './tiers';

const TIERS = [
  { tierNo: 1, growth: 0, retainGrowth: 0 },
  { tierNo: 2, growth: 300, retainGrowth: 30 },
  { tierNo: 3, growth: 1_000, retainGrowth: 70 },
  { tierNo: 4, growth: 3_000, retainGrowth: 200 },
];

const at = (floorTier: number, quarterGrowth: number, facts: Partial<Held> = {}): Held => ({
  ...NEWCOMER,
  floorTier,
  quarterGrowth,
  ...facts,
});
const inGrace = { inGrace: true };
const isLowered = { isLowered: true };

describe('the end of a quarter', () => {
  test.each<[string, Held, number, Outcome, Held]>([
    ['the lowest tier is never lost', at(1, 50), 50, 'kept', at(1, 50)],
    ['earning what keeps it keeps it', at(3, 1_200), 1_270, 'kept', at(3, 1_270)],
    ['one short is grace', at(3, 1_200), 1_269, 'grace', at(3, 1_269, inGrace)],
    ['short again is one step down', at(3, 1_269, inGrace), 1_300, 'lowered', at(2, 1_300, isLowered)],
    ['earning it in grace ends the grace', at(3, 1_269, inGrace), 1_339, 'kept', at(3, 1_339)],
    ['reaching a tier keeps it', at(2, 990), 1_000, 'kept', at(3, 1_000)],
    ['reaching a tier ends the grace of the one below', at(2, 990, inGrace), 1_000, 'kept', at(3, 1_000)],
    [
      'lowered and idle: grace first',
      at(2, 1_300, isLowered),
      1_300,
      'grace',
      at(2, 1_300, { ...isLowered, ...inGrace }),
    ],
    ['lowered and back again', at(2, 1_300, isLowered), 1_370, 'kept', at(3, 1_370)],
    ['one step back of two', at(2, 3_000, isLowered), 3_070, 'kept', at(3, 3_070, isLowered)],
    ['growth taken back below the threshold counts as missed', at(2, 300), 295, 'grace', at(2, 295, inGrace)],
    ['and then as a step down, with nothing to earn anew', at(2, 295, inGrace), 295, 'lowered', at(1, 295)],
  ])('%s', (_what, held, growth, outcome, next) => {
    expect(endQuarter(TIERS, held, growth)).toMatchObject({ outcome, next });
  });

  test('a tier that asks for nothing is never lost', () => {
    const free = TIERS.map((tier) => ({ ...tier, retainGrowth: 0 }));
    expect(endQuarter(free, at(4, 3_000, inGrace), 3_000).outcome).toBe('kept');
  });
});

/** Numbers that repeat from run to run (Lehmer, minimal standard). */
function random(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function randomTiers(pick: (below: number) => number): TierStep[] {
  const tiers = [{ tierNo: 1, growth: 0, retainGrowth: 0 }];
  for (let tierNo = 2; tierNo <= 2 + pick(6); tierNo += 1) {
    tiers.push({ tierNo, growth: tiers.at(-1)!.growth + 1 + pick(500), retainGrowth: pick(120) });
  }
  return tiers;
}

describe('over any quarters of any member', () => {
  test.each(Array.from({ length: 200 }, (_, index) => index + 1))('seed %i keeps what is promised', (seed) => {
    const pick = random(seed);
    const tiers = randomTiers(pick);
    let held: Held = NEWCOMER;
    let growth = 0;
    let before: Outcome = 'kept';
    for (let quarter = 0; quarter < 24; quarter += 1) {
      let tier = tierAt(tiers, held, growth);
      expect(tier).toBe(Math.min(held.floorTier, tiers.length));
      const busy = pick(3);
      for (let earning = 0; earning < busy; earning += 1) {
        const reached = growth;
        growth += pick(60);
        const now = tierAt(tiers, held, growth);
        expect(now).toBeGreaterThanOrEqual(tier); // earning never lowers
        expect(now).toBeLessThanOrEqual(tierByGrowth(tiers, growth));
        const crossed = tiers.findLast((candidate) => candidate.growth > reached && candidate.growth <= growth);
        if (crossed) expect(now).toBe(crossed.tierNo); // a promotion never waits
        tier = now;
      }
      const end = endQuarter(tiers, held, growth);
      const steps = end.tierNo - tierAt(tiers, end.next, growth);
      expect(steps).toBe(end.outcome === 'lowered' ? 1 : 0);
      if (end.outcome === 'lowered') expect(before).toBe('grace'); // never without exactly one quarter of grace
      if (before === 'grace') expect(end.outcome).not.toBe('grace');
      before = end.outcome;
      held = end.next;
    }
  });
});
