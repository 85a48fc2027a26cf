import fc from 'fast-check';
import { choosePeers, chooseSubstitute, type Peer } from './peers';

const person = (memberId: string, teamId: string | null = null): Peer => ({ memberId, teamId });
const team = (name: string, size: number) =>
  Array.from({ length: size }, (_, index) => person(`${name}${index}`, name));

const teamSizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 8 });
const peersOf = (sizes: number[]) => sizes.flatMap((size, index) => team(`t${index}-`, size));

/** Reviews between team-mates in a plan. */
function conflicts(peers: Peer[], plan: Map<string, string[]>): number {
  const teams = new Map(peers.map(({ memberId, teamId }) => [memberId, teamId]));
  let count = 0;
  for (const [author, reviewers] of plan) {
    count += reviewers.filter(
      (reviewer) => teams.get(author) !== null && teams.get(author) === teams.get(reviewer),
    ).length;
  }
  return count;
}

/** The fewest reviews between team-mates that any plan with one reviewer each has, by trying them all. */
function fewestConflicts(peers: Peer[]): number {
  const place = (index: number, taken: Set<number>): number => {
    if (index === peers.length) return 0;
    let best = Infinity;
    for (let reviewer = 0; reviewer < peers.length; reviewer += 1) {
      if (reviewer === index || taken.has(reviewer)) continue;
      const meets = peers[index]!.teamId !== null && peers[index]!.teamId === peers[reviewer]!.teamId ? 1 : 0;
      best = Math.min(best, meets + place(index + 1, new Set([...taken, reviewer])));
    }
    return best;
  };
  return place(0, new Set());
}

describe('choosePeers', () => {
  test('gives every submission its peers, never its author, nobody twice, and everybody the same load', () => {
    fc.assert(
      fc.property(teamSizes, fc.integer({ min: 1, max: 3 }), (sizes, wanted) => {
        const peers = peersOf(sizes);
        const plan = choosePeers(peers, wanted);
        const each = Math.min(wanted, peers.length - 1);
        const loads = new Map(peers.map(({ memberId }) => [memberId, 0]));
        expect(plan.size).toBe(peers.length);
        for (const [author, reviewers] of plan) {
          expect(new Set(reviewers).size).toBe(each);
          expect(reviewers).not.toContain(author);
          for (const reviewer of reviewers) loads.set(reviewer, loads.get(reviewer)! + 1);
        }
        expect(new Set(loads.values())).toEqual(new Set([each]));
      }),
    );
  });

  test('meets no team-mate when no team has more than half of the people', () => {
    fc.assert(
      fc.property(teamSizes, (sizes) => {
        const peers = peersOf(sizes);
        fc.pre(Math.max(...sizes) * 2 <= peers.length);
        expect(conflicts(peers, choosePeers(peers, 1))).toBe(0);
      }),
    );
  });

  test('meets as few team-mates as any plan could', () => {
    const few = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(few, (sizes) => {
        const peers = peersOf(sizes);
        fc.pre(peers.length > 1 && peers.length <= 7);
        expect(conflicts(peers, choosePeers(peers, 1))).toBe(fewestConflicts(peers));
      }),
    );
  });

  test('is the same for the same people in any order', () => {
    const peers = peersOf([4, 3, 2]);
    expect(choosePeers([...peers].reverse(), 2)).toEqual(choosePeers(peers, 2));
  });

  test('has nobody for the only one who handed in, and nothing for nobody', () => {
    expect(choosePeers([person('a')], 3)).toEqual(new Map([['a', []]]));
    expect(choosePeers([], 3)).toEqual(new Map());
  });

  test('treats people without a team as strangers to each other', () => {
    const peers = [person('a'), person('b'), person('c')];
    expect(conflicts(peers, choosePeers(peers, 2))).toBe(0);
  });
});

describe('chooseSubstitute', () => {
  const author = person('author', 't');
  const free = (memberId: string, load: number, teamId = 'other') => ({ ...person(memberId, teamId), load });

  test.each([
    ['the least loaded', [free('a', 2), free('b', 1)], [], 'b'],
    ['the first by id among equals', [free('b', 1), free('a', 1)], [], 'a'],
    ['a stranger before a less loaded team-mate', [free('mate', 0, 't'), free('a', 3)], [], 'a'],
    ['a team-mate when there is nobody else', [free('mate', 0, 't')], [], 'mate'],
    ['nobody who has had it', [free('a', 0), free('b', 5)], ['a'], 'b'],
    ['never the author', [{ ...author, load: 0 }], [], null],
    ['nobody when nobody is left', [free('a', 0)], ['a'], null],
  ])('takes %s', (_name, candidates, had, expected) => {
    expect(chooseSubstitute(author, candidates, new Set(had))).toBe(expected);
  });
});
