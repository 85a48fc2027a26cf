import { createHash } from 'node:crypto';

/** One week that was given to somebody. Weeks are named by their Monday. */
export interface Turn {
  weekStart: string;
  /** Who serves. */
  memberId: string;
  /** Whose place in the order it uses up: after a swap not the one who serves. */
  placeOf: string;
}

/** Somebody who may be given a week. */
export interface Candidate {
  memberId: string;
  /** The week since which they could have been asked: newcomers stand behind those who wait for their first turn. */
  since: string;
}

/**
 * Who comes next: the place goes to whoever waited longest since their own last one, the never-served before all
 * others; equals are told apart by `seed`. Whoever has a stand-in of the owner of that place to give back serves it.
 * The present holder of `weekStart` counts as not having it. Null when there is nobody. See docs/duty.md for what follows.
 */
export function nextTurn(weekStart: string, candidates: Candidate[], turns: Turn[], seed: string): Turn | null {
  const others = turns.filter((turn) => turn.weekStart !== weekStart);
  const queue = inOrder(candidates, others, seed);
  const [owner] = queue;
  if (!owner) return null;
  const debtor = queue.find(({ memberId }) => owes(others, memberId, owner.memberId));
  return { weekStart, memberId: (debtor ?? owner).memberId, placeOf: owner.memberId };
}

/** Candidates by how long they wait for a place of their own, the longest first. */
function inOrder(candidates: Candidate[], turns: Turn[], seed: string): Candidate[] {
  const last = new Map<string, string>();
  for (const { weekStart, placeOf } of turns) {
    if (weekStart > (last.get(placeOf) ?? '')) last.set(placeOf, weekStart);
  }
  const key = ({ memberId, since }: Candidate) => `${last.get(memberId) ?? ''} ${since} ${lot(seed, memberId)}`;
  const keys = new Map(candidates.map((candidate) => [candidate.memberId, key(candidate)]));
  return [...candidates].sort((a, b) => (keys.get(a.memberId)! < keys.get(b.memberId)! ? -1 : 1));
}

/** Whether `debtor` was stood in for by `creditor` more often than the other way round. */
function owes(turns: Turn[], debtor: string, creditor: string): boolean {
  if (debtor === creditor) return false;
  const stoodIn = (server: string, owner: string) =>
    turns.filter(({ memberId, placeOf }) => memberId === server && placeOf === owner).length;
  return stoodIn(creditor, debtor) > stoodIn(debtor, creditor);
}

/** A lot drawn for a member: the same at every draw with the same seed. */
function lot(seed: string, memberId: string): string {
  return createHash('sha256').update(`${seed} ${memberId}`).digest('hex');
}

/** Who would come in each of the weeks if nothing changed, one after the other. */
export function expectTurns(
  weeks: readonly string[],
  candidatesOf: (weekStart: string) => Candidate[],
  turns: Turn[],
  seed: string,
): Map<string, Turn> {
  const known = [...turns];
  const expected = new Map<string, Turn>();
  for (const weekStart of weeks) {
    const turn = nextTurn(weekStart, candidatesOf(weekStart), known, seed);
    if (!turn) continue;
    known.push(turn);
    expected.set(weekStart, turn);
  }
  return expected;
}
