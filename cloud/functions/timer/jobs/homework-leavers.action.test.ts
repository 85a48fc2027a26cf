import { testDatabase } from '../../../../test/support/database';
import { reviewCamp } from '../../../../test/support/review';
import { choosePeersForHomework } from './choose-peers';
import type { Job } from './job';
import { tellOverdueReviews } from './tell-overdue-reviews';

const db = testDatabase();
beforeEach(() => db.empty());

const AFTER_DUE = '2026-11-22T16:00:00.000Z';
const PEERS = { reviewerKind: 'peer', peers: 1 } as const;

async function camp(changes: Parameters<typeof reviewCamp>[1] = {}) {
  const made = await reviewCamp(db, changes);
  const { world, communityId, courseId, owner } = made;
  const run = (job: Job) => job({ ...world.pipeline, now: world.now() });
  const overdue = async () => {
    const { assignments } = await world.ok(owner, 'homework.listForStaff', { communityId, courseId });
    return assignments[0]!.counts.overdue;
  };
  return { ...made, run, overdue };
}

describe('what is overdue', () => {
  test('leaves out whoever has left the course, until they return', async () => {
    const { world, communityId, courseId, author, owner, run, overdue, queue, leavesCourse } = await camp();
    await leavesCourse(author);
    world.setNow('2026-11-23T00:30:00.001Z');
    expect(await run(tellOverdueReviews)).toMatchObject({ told: 0 });
    expect(await overdue()).toBe(0);
    expect((await queue(owner)).overdue).toBe(0);
    const { assignments } = await world.ok(owner, 'homework.listForStaff', { communityId, courseId });
    expect(assignments[0]!.counts).toMatchObject({ learners: 0, submitted: 0, waiting: 0 });
    await world.database
      .updateTable('enrolments')
      .set({ status: 'active' })
      .where('member_id', '=', author.memberId)
      .execute();
    expect(await run(tellOverdueReviews)).toMatchObject({ told: 1 });
    expect(await overdue()).toBe(1);
  });

  test('between peers is counted from when they are chosen, however early something was handed in', async () => {
    const { world, coach, run, overdue, queue, another } = await camp({ ...PEERS, promiseHours: 24 });
    await another('周远');
    world.setNow('2026-11-22T15:00:00.000Z');
    expect(await run(tellOverdueReviews)).toMatchObject({ told: 0 });
    expect(await overdue()).toBe(0);
    expect((await queue(coach)).rows).toEqual([]);
    world.setNow(AFTER_DUE);
    await run(choosePeersForHomework);
    expect(await run(tellOverdueReviews)).toMatchObject({ told: 0 });
    expect(await overdue()).toBe(0);
    world.setNow('2026-11-23T16:00:00.001Z');
    expect(await run(tellOverdueReviews)).toMatchObject({ told: 2 });
    expect(await overdue()).toBe(2);
    expect((await queue(coach)).waiting).toBe(2);
  });
});

describe('peers and authors who leave', () => {
  test('a peer who has left is replaced before the time is up', async () => {
    const { world, communityId, run, leavesCourse, another } = await camp(PEERS);
    const people = [await another('周远'), await another('秦朗'), await another('许思齐')];
    world.setNow(AFTER_DUE);
    expect(await run(choosePeersForHomework)).toMatchObject({ chosen: 4 });
    const gone = people[0]!.learner;
    await leavesCourse(gone);
    expect(await run(choosePeersForHomework)).toMatchObject({ lapsed: 1, replaced: 1 });
    expect(await run(choosePeersForHomework)).toMatchObject({ lapsed: 0, replaced: 0 });
    expect(await world.count('reviews', "reviewer_id = $1 and status = 'open'", [gone.memberId])).toBe(0);
    expect(await world.count('reviews', "community_id = $1 and status = 'open'", [communityId])).toBe(4);
  });

  test("nobody is asked to read a leaver's work in a no-show's place", async () => {
    const { world, author, submissionId, run, leavesCourse, another } = await camp(PEERS);
    for (const nickname of ['周远', '秦朗', '许思齐']) await another(nickname);
    world.setNow(AFTER_DUE);
    await run(choosePeersForHomework);
    await leavesCourse(author);
    world.setNow('2026-11-24T16:00:00.001Z');
    await run(choosePeersForHomework);
    expect(await world.count('reviews', "submission_id = $1 and status = 'open'", [submissionId])).toBe(0);
  });

  test("nobody is left with a deleted account's empty work, nor its author with a deleted reviewer's empty words", async () => {
    const {
      world,
      communityId,
      coach,
      author,
      assignmentId,
      submissionId,
      claim,
      finish,
      look,
      another,
      queue,
      owner,
    } = await camp({ releaseMode: 'together' });
    await finish(coach, (await claim(coach)).reviewId);
    const other = await another('周远');
    const input = { communityId, submissionId: other.submissionId, orNext: false };
    const open = await world.ok(owner, 'review.claim', input);
    await world.ok(coach, 'account.deleteForever', { confirm: '注销' });
    await world.ok(other.learner, 'account.deleteForever', { confirm: '注销' });
    expect(await world.ok(owner, 'review.releaseAll', { communityId, assignmentId })).toEqual({ released: 0 });
    expect(await look()).toMatchObject({ status: 'waiting', reviews: [] });
    expect((await queue(owner)).rows.map((row) => row.submissionId)).toEqual([submissionId]);
    expect(await world.count('reviews', "review_id = $1 and status = 'lapsed'", [open.reviewId])).toBe(1);
    expect((await world.ok(author, 'inbox.list', { communityId })).rows).toEqual([]);
  });

  test.each([
    [1, 0],
    [2, 2],
    [3, 6],
  ])('%i people who handed in give %i reviews of three asked for', async (people, reviews) => {
    const { world, coach, run, queue, another } = await camp({ reviewerKind: 'peer', peers: 3 });
    for (let index = 1; index < people; index += 1) await another(`第${index}位`);
    world.setNow(AFTER_DUE);
    expect(await run(choosePeersForHomework)).toMatchObject({ chosen: reviews });
    expect(await run(choosePeersForHomework)).toMatchObject({ chosen: 0, late: 0, lapsed: 0 });
    world.setNow('2026-11-24T16:00:00.001Z');
    expect(await run(choosePeersForHomework)).toMatchObject({ lapsed: reviews, replaced: 0 });
    expect((await queue(coach)).waiting).toBe(people);
  });
});
