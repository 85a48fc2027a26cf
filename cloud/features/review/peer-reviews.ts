import { sql } from 'kysely';
import type { Database } from '../../core/database';
import { timeOrderedId } from '../../core/ids';
import { deliver } from '../inbox/deliver';
import { peerChosenMessage } from './messages';
import { choosePeers, chooseSubstitute, type Candidate, type Peer } from './rules/peers';

/** A peer assignment whose peers are chosen, or step in, by the timer. */
export interface PeerAssignment {
  communityId: string;
  assignmentId: string;
  title: string;
  peers: number;
  promiseHours: number;
  rubricVersion: number;
}

/** One submission that peers may read, with its author. */
interface Readable extends Peer {
  submissionId: string;
  version: number;
}

const HOUR_MILLISECONDS = 3_600_000;

/** The columns of {@link PeerAssignment} over `a`. */
export const peerAssignmentColumns = sql`a.community_id as "communityId", a.assignment_id as "assignmentId", a.title,
  a.peers, a.promise_hours as "promiseHours", a.rubric_version as "rubricVersion"`;

/** What waits, was checked, and is by somebody who is still there. */
async function readableOf(database: Database, { communityId, assignmentId }: PeerAssignment): Promise<Readable[]> {
  const result = await sql<Readable>`
    select s.submission_id as "submissionId", s.version, s.member_id as "memberId", e.team_id as "teamId"
    from submissions s
    join submission_versions v on v.community_id = s.community_id and v.submission_id = s.submission_id
      and v.version = s.version and v.is_checked
    join enrolments e on e.community_id = s.community_id and e.course_id = s.course_id and e.member_id = s.member_id
      and e.status = 'active'
    where s.community_id = ${communityId} and s.assignment_id = ${assignmentId} and s.status = 'waiting'
    order by s.submission_id`.execute(database);
  return result.rows;
}

/** Gives everybody who handed in their peers. The assignment is locked by the caller. Answers how many reviews. */
export async function assignPeers(database: Database, assignment: PeerAssignment, now: Date): Promise<number> {
  const readable = await readableOf(database, assignment);
  const plan = choosePeers(readable, assignment.peers);
  const given = readable.flatMap((work) => plan.get(work.memberId)!.map((reviewerId) => ({ work, reviewerId })));
  await openReviews(database, assignment, given, now);
  await database
    .updateTable('assignments')
    .set({ peers_assigned_at: now })
    .where('community_id', '=', assignment.communityId)
    .where('assignment_id', '=', assignment.assignmentId)
    .execute();
  await promiseFrom(database, assignment, now);
  return given.length;
}

/** However early something was handed in, peers have their time from when they are chosen. */
async function promiseFrom(
  database: Database,
  { communityId, assignmentId, promiseHours }: PeerAssignment,
  now: Date,
): Promise<void> {
  await database
    .updateTable('submissions')
    .set({ promised_at: new Date(now.getTime() + promiseHours * HOUR_MILLISECONDS), overdue_told_at: null })
    .where('community_id', '=', communityId)
    .where('assignment_id', '=', assignmentId)
    .where('status', '=', 'waiting')
    .execute();
}

/**
 * Gives peers to what came after they were chosen, one submission after the other, so that loads stay even. Answers how
 * many reviews.
 */
export async function assignPeersToLate(database: Database, assignment: PeerAssignment, now: Date): Promise<number> {
  const { communityId, assignmentId } = assignment;
  const started = await sql<{ submissionId: string }>`
    select distinct submission_id as "submissionId" from reviews
    where community_id = ${communityId} and assignment_id = ${assignmentId} and reviewer_kind = 'peer'`.execute(
    database,
  );
  const known = new Set(started.rows.map(({ submissionId }) => submissionId));
  const late = (await readableOf(database, assignment)).filter(({ submissionId }) => !known.has(submissionId));
  let given = 0;
  for (const work of late) {
    for (let index = 0; index < assignment.peers; index += 1) {
      if (await stepIn(database, assignment, work, now)) given += 1;
    }
  }
  return given;
}

/** Finds somebody for a submission who has not had it. False when nobody is left. */
export async function stepIn(
  database: Database,
  assignment: PeerAssignment,
  work: Readable,
  now: Date,
): Promise<boolean> {
  const { communityId, assignmentId } = assignment;
  const candidates = await sql<Candidate & { hasHad: boolean }>`
    select s.member_id as "memberId", e.team_id as "teamId",
      count(r.review_id) filter (where r.status in ('open', 'finished', 'released'))::integer as load,
      coalesce(bool_or(r.submission_id = ${work.submissionId}), false) as "hasHad"
    from submissions s
    join enrolments e on e.community_id = s.community_id and e.course_id = s.course_id and e.member_id = s.member_id
      and e.status = 'active'
    left join reviews r on r.community_id = s.community_id and r.assignment_id = s.assignment_id
      and r.reviewer_id = s.member_id and r.reviewer_kind = 'peer'
    where s.community_id = ${communityId} and s.assignment_id = ${assignmentId}
    group by s.member_id, e.team_id`.execute(database);
  const had = new Set(candidates.rows.filter(({ hasHad }) => hasHad).map(({ memberId }) => memberId));
  const reviewerId = chooseSubstitute(work, candidates.rows, had);
  if (reviewerId === null) return false;
  await openReviews(database, assignment, [{ work, reviewerId }], now);
  return true;
}

async function openReviews(
  database: Database,
  assignment: PeerAssignment,
  given: { work: Readable; reviewerId: string }[],
  now: Date,
): Promise<void> {
  if (given.length === 0) return;
  const { communityId, assignmentId, rubricVersion, promiseHours } = assignment;
  const rows = given.map(({ work, reviewerId }) => ({
    community_id: communityId,
    review_id: timeOrderedId(now),
    submission_id: work.submissionId,
    assignment_id: assignmentId,
    version: work.version,
    reviewer_id: reviewerId,
    reviewer_kind: 'peer',
    status: 'open',
    rubric_version: rubricVersion,
    opened_at: now,
    due_at: new Date(now.getTime() + promiseHours * HOUR_MILLISECONDS),
  }));
  await database.insertInto('reviews').values(rows).execute();
  const counts = new Map<string, number>();
  for (const { reviewerId } of given) counts.set(reviewerId, (counts.get(reviewerId) ?? 0) + 1);
  for (const [reviewerId, count] of counts) {
    await deliver(database, communityId, [reviewerId], peerChosenMessage({ ...assignment, count }), now);
  }
}
