import { choosePeersForHomework } from '../../functions/timer/jobs/choose-peers';
import { testDatabase } from '../../../test/support/database';
import { handIn } from '../../../test/support/homework';
import { allThatIsTold, FULL, reviewCamp } from '../../../test/support/review';
import type { Actor } from '../../../test/support/world';

const db = testDatabase();
beforeEach(() => db.empty());

const AFTER_DUE = '2026-11-22T16:00:00.000Z';
const PAST_PROMISE = '2026-11-24T16:00:00.001Z';

describe('a reviewer whose claim ended', () => {
  test('changes nothing once somebody else has finished', async () => {
    const { world, communityId, coach, owner, claim, finish, look, points } = await reviewCamp(db);
    const { reviewId } = await claim(coach);
    world.setNow('2026-11-21T01:00:00.000Z');
    await finish(owner, (await claim(owner)).reviewId);
    const late = { communityId, reviewId, ...FULL };
    const verdict = 'return' as const;
    expect(await world.refused(coach, 'review.finish', { ...late, verdict })).toBe('REVIEW.STATE_CHANGED');
    expect(await world.refused(coach, 'review.saveDraft', late)).toBe('REVIEW.STATE_CHANGED');
    const work = await look();
    expect(work).toMatchObject({ status: 'released' });
    expect(work.reviews).toHaveLength(1);
    expect(await points()).toBe(30);
    expect(await world.count('submissions', 'claimed_by is not null')).toBe(0);
  });

  test('still finishes what nobody has taken', async () => {
    const { world, coach, claim, finish } = await reviewCamp(db);
    const { reviewId } = await claim(coach);
    world.setNow('2026-11-21T02:00:00.000Z');
    expect(await finish(coach, reviewId)).toEqual({ status: 'released' });
  });
});

describe('who may review no longer', () => {
  test('goes on with no review: a coach without the role, a captain without a team', async () => {
    const { world, communityId, courseId, teamId, coach, claim } = await reviewCamp(db, { reviewerKind: 'captain' });
    const captain = await world.createMember(communityId);
    await world.enrol(captain, courseId, { teamId, teamRole: 'captain' });
    const byCoach = await claim(coach);
    await world.ok(coach, 'review.giveBack', { communityId, reviewId: byCoach.reviewId });
    const byCaptain = await claim(captain);
    await world.database
      .updateTable('members')
      .set({ role: 'member' })
      .where('member_id', '=', coach.memberId)
      .execute();
    await world.database
      .updateTable('enrolments')
      .set({ team_role: 'member' })
      .where('member_id', '=', captain.memberId)
      .execute();
    for (const [who, { reviewId }] of [[coach, byCoach] as const, [captain, byCaptain] as const]) {
      expect(await world.refused(who, 'review.get', { communityId, reviewId })).toBe('RESOURCE.NOT_FOUND');
      const words = { communityId, reviewId, ...FULL };
      expect(await world.refused(who, 'review.saveDraft', words)).toBe('RESOURCE.NOT_FOUND');
      expect(await world.refused(who, 'review.finish', { ...words, verdict: 'pass' })).toBe('RESOURCE.NOT_FOUND');
    }
    expect(await world.count('reviews', "status <> 'open'")).toBe(0);
  });
});

describe('staff beside peers', () => {
  /** Two learners who read each other's work, of which the promise has passed. */
  async function overdue() {
    const camp = await reviewCamp(db, { reviewerKind: 'peer', peers: 2 });
    const { world, communityId } = camp;
    const { learner: peer } = await camp.another('周远');
    const { learner: other } = await camp.another('秦朗');
    world.setNow(AFTER_DUE);
    await choosePeersForHomework({ ...world.pipeline, now: world.now() });
    const owed = async (who: Actor) => (await world.ok(who, 'review.listOwed', { communityId })).reviews;
    const reviewOfMine = async (who: Actor) => {
      const { rows } = await db.pool.query<{ review_id: string }>(
        "select review_id from reviews where reviewer_id = $1 and submission_id = $2 and reviewer_kind = 'peer'",
        [who.memberId, camp.submissionId],
      );
      return rows[0]!.review_id;
    };
    return { ...camp, peer, other, owed, reviewOfMine };
  }

  test('and peers tell the author nothing before all of them are heard', async () => {
    const { world, author, courseId, assignmentId, peer, other, reviewOfMine, finish, look } = await overdue();
    const told = () => allThatIsTold(world, author, { courseId, assignmentId });
    const before = await told();
    await finish(peer, await reviewOfMine(peer));
    expect(await told()).toEqual(before);
    await finish(other, await reviewOfMine(other));
    expect(await look()).toMatchObject({ status: 'released' });
  });

  test('cannot take it while peers have their time', async () => {
    const { world, communityId, submissionId, coach, claim, queue } = await overdue();
    expect((await queue(coach)).rows).toEqual([]);
    const early = { communityId, submissionId, orNext: false };
    expect(await world.refused(coach, 'review.claim', early)).toBe('REVIEW.STATE_CHANGED');
    world.setNow(PAST_PROMISE);
    expect((await queue(coach)).waiting).toBe(3);
    expect(await claim(coach)).toMatchObject({ submissionId, reviewerKind: 'coach' });
  });

  test('have the last word: what peers write after it ends unseen', async () => {
    const { world, communityId, coach, peer, owed, reviewOfMine, claim, finish, look } = await overdue();
    const late = await reviewOfMine(peer);
    world.setNow(PAST_PROMISE);
    await finish(coach, (await claim(coach)).reviewId, { verdict: 'return' });
    const input = { communityId, reviewId: late, verdict: 'pass' as const, ...FULL };
    expect(await world.refused(peer, 'review.finish', input)).toBe('REVIEW.STATE_CHANGED');
    expect((await owed(peer)).map(({ reviewId }) => reviewId)).not.toContain(late);
    expect(await look()).toMatchObject({ status: 'returned', reviews: [{ reviewerKind: 'coach' }] });
  });

  test('have the last word: a peer who had finished before does not pass what they return', async () => {
    const { world, coach, peer, reviewOfMine, claim, finish, look, points } = await overdue();
    await finish(peer, await reviewOfMine(peer));
    world.setNow(PAST_PROMISE);
    await finish(coach, (await claim(coach)).reviewId, { verdict: 'return' });
    expect(await look()).toMatchObject({ status: 'returned', canSubmit: true });
    expect((await look()).reviews).toHaveLength(2);
    expect(await points()).toBe(0);
  });

  test('see at once what they sent back, and what was taken back from peers', async () => {
    const { world, communityId, author, owner, coach, assignmentId, claim, finish, queue, look } = await overdue();
    world.setNow(PAST_PROMISE);
    await finish(coach, (await claim(coach)).reviewId, { verdict: 'return' });
    await handIn(world, author, assignmentId, '第二稿');
    expect(await choosePeersForHomework({ ...world.pipeline, now: world.now() })).toMatchObject({ late: 0 });
    expect((await queue(coach)).rows.map((row) => row.author.memberId)).toContain(author.memberId);
    await finish(coach, (await claim(coach)).reviewId);
    const { reviewId } = (await look()).reviews[0]!;
    await world.ok(owner, 'review.withdraw', { communityId, reviewId, reason: '看错了' });
    expect((await queue(coach)).rows.map((row) => row.author.memberId)).toContain(author.memberId);
  });

  test('are not asked again for what they have said as a peer', async () => {
    const { world, communityId, submissionId, peer, reviewOfMine, finish, queue } = await overdue();
    await finish(peer, await reviewOfMine(peer));
    await world.database.updateTable('members').set({ role: 'coach' }).where('member_id', '=', peer.memberId).execute();
    world.setNow(PAST_PROMISE);
    expect((await queue(peer)).rows.map((row) => row.submissionId)).not.toContain(submissionId);
    const input = { communityId, submissionId, orNext: false };
    expect(await world.refused(peer, 'review.claim', input)).toBe('REVIEW.STATE_CHANGED');
  });
});

describe('taking a review back', () => {
  test('ends a yes to being shown: the next version needs another one', async () => {
    const camp = await reviewCamp(db);
    const { world, communityId, courseId, author, coach, submissionId, assignmentId, claim, finish, look } = camp;
    const show = { communityId, submissionId };
    const { reviewId } = await claim(coach);
    await finish(coach, reviewId);
    await world.ok(coach, 'homework.askToShow', show);
    await world.ok(author, 'homework.answerToShow', { ...show, consent: true });
    await world.ok(coach, 'review.withdraw', { communityId, reviewId, reason: '点错了' });
    await handIn(world, author, assignmentId, '第二稿，写到家里的事');
    await finish(coach, (await claim(coach)).reviewId);
    expect((await world.ok(coach, 'homework.listShowcase', { communityId, courseId })).rows).toEqual([]);
    expect((await look()).showcase).toBeNull();
    expect(await world.ok(coach, 'homework.askToShow', show)).toEqual({ showcase: 'pending' });
  });

  test('leaves a no as it is', async () => {
    const { world, communityId, author, coach, submissionId, claim, finish } = await reviewCamp(db);
    const show = { communityId, submissionId };
    const { reviewId } = await claim(coach);
    await finish(coach, reviewId);
    await world.ok(coach, 'homework.askToShow', show);
    await world.ok(author, 'homework.answerToShow', { ...show, consent: false });
    await world.ok(coach, 'review.withdraw', { communityId, reviewId, reason: '点错了' });
    await finish(coach, (await claim(coach)).reviewId);
    expect(await world.refused(coach, 'homework.askToShow', show)).toBe('HOMEWORK.NOT_SHOWABLE');
  });

  test.each([
    ['pass', '之前的点评已经收回，因它得到的积分先退回；新的点评完成后会告诉你。你交的内容都在。'],
    ['return', '之前的点评已经收回；新的点评完成后会告诉你。你交的内容都在。'],
  ] as const)('tells the author of a %s what becomes of it', async (verdict, body) => {
    const { world, communityId, author, coach, claim, finish } = await reviewCamp(db);
    const { reviewId } = await claim(coach);
    await finish(coach, reviewId, { verdict });
    await world.ok(coach, 'review.withdraw', { communityId, reviewId, reason: '点错了' });
    const { rows } = await world.ok(author, 'inbox.list', { communityId });
    expect(rows.find(({ title }) => title === '《第一篇读书笔记》会重新点评')?.body).toBe(body);
  });

  test('keeps nothing that the rubric does not ask for', async () => {
    const { coach, claim, finish, look } = await reviewCamp(db);
    await finish(coach, (await claim(coach)).reviewId, { scores: { ...FULL.scores, style: 3 } });
    expect((await look()).reviews[0]!.scores).toEqual(FULL.scores);
  });
});
