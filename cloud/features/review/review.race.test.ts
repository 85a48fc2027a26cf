import { testDatabase } from '../../../test/support/database';
import { createAssignment, handIn } from '../../../test/support/homework';
import { testWorld, type Actor } from '../../../test/support/world';
import { choosePeersForHomework } from '../../functions/timer/jobs/choose-peers';

const db = testDatabase();
const FULL = { verdict: 'pass', scores: { idea: 2, proof: 1 }, strength: '具体', nextStep: '再短一点' } as const;

async function camp(learners: number, changes: Parameters<typeof createAssignment>[2] = {}) {
  const world = testWorld(db);
  const communityId = await world.createCommunity();
  const courseId = await world.createCourse(communityId);
  const assignmentId = await createAssignment(world, { communityId, courseId }, changes);
  const authors: Actor[] = [];
  const submissionIds: string[] = [];
  for (let index = 0; index < learners; index += 1) {
    const author = await world.createMember(communityId);
    await world.enrol(author, courseId);
    authors.push(author);
    submissionIds.push((await handIn(world, author, assignmentId)).submissionId);
  }
  const coaches = await Promise.all(
    Array.from({ length: learners }, () => world.createMember(communityId, { role: 'coach' })),
  );
  const claim = (who: Actor, orNext: boolean) =>
    world.call(who.openid, 'review.claim', { communityId, submissionId: submissionIds[0]!, orNext });
  return { world, communityId, courseId, assignmentId, authors, coaches, submissionIds, claim };
}

test('of two reviewers who claim the same one wins, and the other gets the next', async () => {
  const { coaches, claim } = await camp(2);
  const answers = await Promise.all(coaches.map((coach) => claim(coach, true)));
  const taken = answers.map((answer) => (answer.ok ? answer.data.submissionId : answer.error.code));
  expect(new Set(taken).size).toBe(2);
  expect(answers.every(({ ok }) => ok)).toBe(true);
});

test('eight reviewers at eight submissions get one each', async () => {
  const { coaches, claim, submissionIds } = await camp(8);
  const answers = await Promise.all(coaches.map((coach) => claim(coach, true)));
  const taken = answers.map((answer) => (answer.ok ? answer.data.submissionId : answer.error.code));
  expect([...taken].sort()).toEqual([...submissionIds].sort());
});

test('without the next, all but one are told who has it', async () => {
  const { world, coaches, claim } = await camp(5);
  const answers = await Promise.all(coaches.map((coach) => claim(coach, false)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
  expect(new Set(refusals)).toEqual(new Set(['REVIEW.CLAIMED']));
  expect(await world.count('reviews', "status = 'open'")).toBeGreaterThan(0);
});

test('a review finished and a newer version handed in at once: one comes first, and nothing is lost', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { world, communityId, coaches, authors, assignmentId, submissionIds, claim } = await camp(1);
    const claimed = await claim(coaches[0]!, false);
    const reviewId = claimed.ok ? claimed.data.reviewId : '';
    const [finished, handedIn] = await Promise.all([
      world.call(coaches[0]!.openid, 'review.finish', { communityId, reviewId, ...FULL }),
      world.call(authors[0]!.openid, 'homework.submit', {
        ...{ communityId, assignmentId, text: '第二稿', mediaIds: [] },
        writtenAt: world.now().toISOString(),
      }),
    ]);
    expect([finished.ok, handedIn.ok].filter(Boolean)).toHaveLength(1);
    const status = finished.ok ? 'released' : 'waiting';
    expect(await world.count('submissions', 'submission_id = $1 and status = $2', [submissionIds[0], status])).toBe(1);
    if (!finished.ok) expect(finished.error.code).toBe('REVIEW.SUPERSEDED');
    if (!handedIn.ok) expect(handedIn.error.code).toBe('HOMEWORK.SETTLED');
  }
});

test('a common release tapped ten times pays everybody once', async () => {
  const { world, communityId, assignmentId, authors, coaches, submissionIds } = await camp(4, {
    releaseMode: 'together',
  });
  for (const [index, submissionId] of submissionIds.entries()) {
    const coach = coaches[index]!;
    const { reviewId } = await world.ok(coach, 'review.claim', { communityId, submissionId, orNext: false });
    await world.ok(coach, 'review.finish', { communityId, reviewId, ...FULL });
  }
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => world.ok(coaches[0]!, 'review.releaseAll', { communityId, assignmentId })),
  );
  expect(answers.reduce((sum, { released }) => sum + released, 0)).toBe(4);
  for (const author of authors) {
    const { balance } = await world.ok(author, 'points.listEntries', { communityId, filter: 'all' });
    expect(balance.points).toBe(30);
  }
});

test('a double tap hands in one version', async () => {
  const { world, communityId, authors, assignmentId, submissionIds } = await camp(1);
  const input = { communityId, assignmentId, text: '第二稿', mediaIds: [], writtenAt: world.now().toISOString() };
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => world.ok(authors[0]!, 'homework.submit', input, 'request-double-tap')),
  );
  expect(new Set(answers.map(({ version }) => version))).toEqual(new Set([2]));
  expect(await world.count('submission_versions', 'submission_id = $1', [submissionIds[0]])).toBe(2);
});

test('two operators who take the same review back: one does, and the points go back once', async () => {
  const { world, communityId, coaches, authors, claim } = await camp(1);
  const operators = await Promise.all([1, 2].map(() => world.createMember(communityId, { role: 'operator' })));
  const claimed = await claim(coaches[0]!, false);
  const reviewId = claimed.ok ? claimed.data.reviewId : '';
  await world.ok(coaches[0]!, 'review.finish', { communityId, reviewId, ...FULL });
  const answers = await Promise.all(
    operators.map((who) => world.call(who.openid, 'review.withdraw', { communityId, reviewId, reason: '评错了人' })),
  );
  expect(answers.map((answer) => (answer.ok ? 'done' : answer.error.code)).sort()).toEqual([
    'REVIEW.STATE_CHANGED',
    'done',
  ]);
  const { balance, rows } = await world.ok(authors[0]!, 'points.listEntries', { communityId, filter: 'all' });
  expect(balance.points).toBe(0);
  expect(rows).toHaveLength(2);
  expect(await world.count('audit_log', "action = 'review.withdrawn' and subject_id = $1", [reviewId])).toBe(1);
});

test('a coach who sends work back and a peer who passes it at once: the coach has the last word, or finds it passed', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { world, communityId, authors, coaches, submissionIds } = await camp(2, { reviewerKind: 'peer', peers: 1 });
    world.setNow('2026-11-22T16:00:00.000Z');
    await choosePeersForHomework({ ...world.pipeline, now: world.now() });
    world.setNow('2026-11-24T16:00:00.001Z');
    const submissionId = submissionIds[0]!;
    const { reviewId } = await world.ok(coaches[0]!, 'review.claim', { communityId, submissionId, orNext: false });
    const { reviews } = await world.ok(authors[1]!, 'review.listOwed', { communityId });
    const sendBack = { communityId, reviewId, ...FULL, verdict: 'return' } as const;
    const [byCoach, byPeer] = await Promise.all([
      world.call(coaches[0]!.openid, 'review.finish', sendBack),
      world.call(authors[1]!.openid, 'review.finish', { communityId, reviewId: reviews[0]!.reviewId, ...FULL }),
    ]);
    expect([byCoach.ok, byPeer.ok].filter(Boolean)).toHaveLength(1);
    const status = byCoach.ok ? 'returned' : 'released';
    expect(await world.count('submissions', 'submission_id = $1 and status = $2', [submissionId, status])).toBe(1);
    expect(await world.count('reviews', "submission_id = $1 and status = 'released'", [submissionId])).toBe(1);
  }
});
