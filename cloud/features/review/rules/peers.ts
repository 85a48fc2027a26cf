/** Somebody who handed in and so reviews in turn. One submission each. */
export interface Peer {
  memberId: string;
  teamId: string | null;
}

/** Reviewers of each author's submission, by author. */
export type PeerPlan = Map<string, string[]>;

const areTeammates = (one: Peer, other: Peer): boolean => one.teamId !== null && one.teamId === other.teamId;

/** Largest team first, its members together; people without a team are teams of one. Same peers, same order. */
function inTeams(peers: Peer[]): Peer[] {
  const sizes = new Map<string, number>();
  const keyOf = ({ memberId, teamId }: Peer) => teamId ?? `alone ${memberId}`;
  for (const peer of peers) sizes.set(keyOf(peer), (sizes.get(keyOf(peer)) ?? 0) + 1);
  const order = (one: Peer, other: Peer) =>
    sizes.get(keyOf(other))! - sizes.get(keyOf(one))! ||
    (keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : one.memberId < other.memberId ? -1 : 1);
  return [...peers].sort(order);
}

/**
 * Chooses `perSubmission` reviewers for everybody's submission among those who handed in: never oneself, nobody twice,
 * everybody the same number, team-mates only where the teams leave no other choice. Fewer when there are not enough people.
 *
 * Everybody stands in a circle, team by team, and reviews those 1 × s, 2 × s … places further on: rotations by different
 * distances give everybody the same load. Distances of at least the largest team and at most the circle without it meet
 * no team-mate; they exist whenever no team has more than half of the people. Where one has, exchanges between two
 * reviews remove what can be removed.
 */
export function choosePeers(peers: Peer[], perSubmission: number): PeerPlan {
  const circle = inTeams(peers);
  const distances = distancesOf(circle, Math.min(perSubmission, circle.length - 1));
  const rounds = distances.map((distance) => circle.map((_, place) => (place + distance) % circle.length));
  if (distances.some((distance) => countConflicts(circle, distance) > 0)) exchange(circle, rounds);
  return new Map(
    circle.map(({ memberId }, place) => [memberId, rounds.map((round) => circle[round[place]!]!.memberId)]),
  );
}

function countConflicts(circle: Peer[], distance: number): number {
  return circle.filter((peer, place) => areTeammates(peer, circle[(place + distance) % circle.length]!)).length;
}

/** The rotations that meet the fewest team-mates, those nearest to half a circle first. */
function distancesOf(circle: Peer[], count: number): number[] {
  const half = circle.length / 2;
  return Array.from({ length: Math.max(0, circle.length - 1) }, (_, index) => index + 1)
    .map((distance) => ({ distance, conflicts: countConflicts(circle, distance) }))
    .sort(
      (one, other) =>
        one.conflicts - other.conflicts || Math.abs(one.distance - half) - Math.abs(other.distance - half),
    )
    .slice(0, count)
    .map(({ distance }) => distance);
}

/** Two submissions exchange a reviewer wherever that leaves fewer reviews between team-mates; loads stay as they are. */
function exchange(circle: Peer[], rounds: number[][]): void {
  const reviews = rounds.flatMap((round, index) => round.map((_, place) => ({ index, place })));
  const reviewerOf = ({ index, place }: { index: number; place: number }) => rounds[index]![place]!;
  const meets = (place: number, reviewer: number) => (areTeammates(circle[place]!, circle[reviewer]!) ? 1 : 0);
  const mayTake = (place: number, reviewer: number) =>
    place !== reviewer && rounds.every((round) => round[place] !== reviewer);
  let hasImproved = true;
  while (hasImproved) {
    hasImproved = false;
    for (const one of reviews) {
      if (meets(one.place, reviewerOf(one)) === 0) continue;
      const better = reviews.find((other) => {
        const [mine, theirs] = [reviewerOf(one), reviewerOf(other)];
        if (!mayTake(one.place, theirs) || !mayTake(other.place, mine)) return false;
        const after = meets(one.place, theirs) + meets(other.place, mine);
        return after < meets(one.place, mine) + meets(other.place, theirs);
      });
      if (!better) continue;
      const [mine, theirs] = [reviewerOf(one), reviewerOf(better)];
      rounds[one.index]![one.place] = theirs;
      rounds[better.index]![better.place] = mine;
      hasImproved = true;
    }
  }
}

/** Somebody who could step in, with how many reviews they have in hand. */
export interface Candidate extends Peer {
  load: number;
}

/**
 * Who steps in for a reviewer who did not come, or reviews what was handed in late: not the author, nobody who has had
 * this submission, no team-mate when there is another; of those the least loaded, so that loads stay within one.
 */
export function chooseSubstitute(author: Peer, candidates: Candidate[], had: Set<string>): string | null {
  const free = candidates.filter(({ memberId }) => memberId !== author.memberId && !had.has(memberId));
  const others = free.filter((candidate) => !areTeammates(author, candidate));
  const best = [...(others.length > 0 ? others : free)].sort(
    (one, other) => one.load - other.load || (one.memberId < other.memberId ? -1 : 1),
  )[0];
  return best?.memberId ?? null;
}
