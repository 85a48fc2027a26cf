import { testDatabase } from '../../../test/support/database';
import { createAssignment, handIn } from '../../../test/support/homework';
import { reviewCamp, WORDS } from '../../../test/support/review';
import type { Actor } from '../../../test/support/world';

const db = testDatabase();

/** A camp whose first work the coach has released. */
async function released(changes: Parameters<typeof reviewCamp>[1] = {}) {
  const camp = await reviewCamp(db, changes);
  const { world, communityId, courseId, coach } = camp;
  const { reviewId } = await camp.claim(coach);
  await camp.finish(coach, reviewId);
  const list = (who: Actor, more: { assignmentId?: string; cursor?: string } = {}) =>
    world.ok(who, 'review.listReleased', { communityId, courseId, ...more });
  const read = (who: Actor, id = reviewId) => world.ok(who, 'review.get', { communityId, reviewId: id });
  return { ...camp, reviewId, list, read };
}

describe('review.listReleased', () => {
  test("shows a coach their own and operators everybody's, with what was given", async () => {
    const { world, communityId, coach, owner, reviewId, list } = await released();
    const other = await world.createMember(communityId, { role: 'coach' });
    expect((await list(coach)).rows).toEqual([
      {
        reviewId,
        assignmentTitle: '第一篇读书笔记',
        author: expect.objectContaining({ nickname: '小满' }) as unknown,
        reviewer: null,
        reviewerKind: 'coach',
        version: 1,
        verdict: 'pass',
        score: 15,
        maxScore: 15,
        releasedAt: world.now().toISOString(),
        showcase: null,
      },
    ]);
    expect((await list(owner)).rows).toMatchObject([{ reviewId, reviewer: { nickname: '何晴' } }]);
    expect((await list(other)).rows).toEqual([]);
  });

  test('holds nothing before its release, nor after it was taken back', async () => {
    const { world, communityId, courseId, assignmentId, author, coach, owner, claim, finish } = await reviewCamp(db, {
      releaseMode: 'together',
    });
    const rows = async (who: Actor) => (await world.ok(who, 'review.listReleased', { communityId, courseId })).rows;
    const { reviewId } = await claim(coach);
    await finish(coach, reviewId);
    expect(await rows(owner)).toEqual([]);
    await world.ok(coach, 'review.releaseAll', { communityId, assignmentId });
    expect(await rows(coach)).toHaveLength(1);
    await world.ok(coach, 'review.withdraw', { communityId, reviewId, reason: '点错了' });
    expect(await rows(coach)).toEqual([]);
    const input = { communityId, courseId };
    expect(await world.refused(author, 'review.listReleased', input)).toBe('RESOURCE.NOT_FOUND');
  });

  test('puts the newest first, page by page over all assignments, or of one', async () => {
    const { world, communityId, courseId, coach, owner, assignmentId, finish, list } = await released();
    const second = await createAssignment(world, { communityId, courseId }, { title: '第二篇' });
    for (let index = 0; index < 22; index += 1) {
      world.setNow(new Date(Date.parse('2026-11-21T01:00:00Z') + index * 1000).toISOString());
      const learner = await world.createMember(communityId, { nickname: `第${index}位` });
      await world.enrol(learner, courseId);
      const { submissionId } = await handIn(world, learner, index % 2 === 0 ? assignmentId : second);
      const { reviewId } = await world.ok(coach, 'review.claim', { communityId, submissionId, orNext: false });
      await finish(coach, reviewId);
    }
    for (const who of [coach, owner]) {
      const first = await list(who);
      expect(first.rows.map(({ author }) => author.nickname).slice(0, 2)).toEqual(['第21位', '第20位']);
      expect(first.rows).toHaveLength(20);
      const rest = await list(who, { cursor: first.nextCursor! });
      expect(rest.rows.map(({ author }) => author.nickname)).toEqual(['第1位', '第0位', '小满']);
      expect(rest.nextCursor).toBeNull();
      const ofOne = await list(who, { assignmentId: second });
      expect(new Set(ofOne.rows.map(({ assignmentTitle }) => assignmentTitle))).toEqual(new Set(['第二篇']));
      expect(ofOne.rows).toHaveLength(11);
    }
  });

  test('shows a captain their own, until they lead no team of the course', async () => {
    const { world, courseId, communityId, teamId, author, claim, finish } = await reviewCamp(db, {
      reviewerKind: 'captain',
    });
    const captain = await world.createMember(communityId);
    await world.enrol(captain, courseId, { teamId, teamRole: 'captain' });
    const { reviewId } = await claim(captain);
    await finish(captain, reviewId);
    const input = { communityId, courseId };
    expect((await world.ok(captain, 'review.listReleased', input)).rows).toMatchObject([
      { reviewId, author: { memberId: author.memberId }, reviewerKind: 'captain' },
    ]);
    expect((await world.ok(captain, 'review.get', { communityId, reviewId })).may).toEqual({
      withdraw: true,
      askToShow: false,
    });
    await world.database
      .updateTable('enrolments')
      .set({ team_role: 'member' })
      .where('member_id', '=', captain.memberId)
      .execute();
    expect(await world.refused(captain, 'review.listReleased', input)).toBe('RESOURCE.NOT_FOUND');
    expect(await world.refused(captain, 'review.get', { communityId, reviewId })).toBe('RESOURCE.NOT_FOUND');
    const withdraw = { communityId, reviewId, reason: '卸任前的' };
    expect(await world.refused(captain, 'review.withdraw', withdraw)).toBe('RESOURCE.NOT_FOUND');
  });

  test('keeps operators out of the reviews of their own work', async () => {
    const { world, communityId, courseId, coach, assignmentId, finish, list, read } = await released();
    const operator = await world.createMember(communityId, { role: 'operator' });
    await world.enrol(operator, courseId);
    const { submissionId } = await handIn(world, operator, assignmentId);
    const { reviewId } = await world.ok(coach, 'review.claim', { communityId, submissionId, orNext: false });
    await finish(coach, reviewId, { verdict: 'return' });
    expect((await list(operator)).rows.map((row) => row.reviewId)).not.toContain(reviewId);
    await expect(read(operator, reviewId)).rejects.toThrow('RESOURCE.NOT_FOUND');
    const withdraw = { communityId, reviewId, reason: '我觉得写得很好' };
    expect(await world.refused(operator, 'review.withdraw', withdraw)).toBe('RESOURCE.NOT_FOUND');
  });
});

describe('a released review looked up', () => {
  test('is open to operators, with the work it was about and what may be done with it', async () => {
    const { world, communityId, author, coach, owner, assignmentId, submissionId, reviewId, read } = await released();
    expect(await read(owner)).toMatchObject({
      reviewer: { nickname: '何晴' },
      author: { nickname: '小满' },
      ...WORDS,
      releasedAt: world.now().toISOString(),
      versions: [{ version: 1, text: '第一稿' }],
      earlier: [],
      showcase: null,
      may: { withdraw: true, askToShow: true },
    });
    expect((await read(coach)).reviewer).toBeNull();
    await world.ok(coach, 'homework.askToShow', { communityId, submissionId });
    expect(await read(coach)).toMatchObject({ showcase: 'pending', may: { withdraw: true, askToShow: false } });
    await world.ok(owner, 'review.withdraw', { communityId, reviewId, reason: '评错了人' });
    await handIn(world, author, assignmentId, '第二稿');
    expect(await read(owner)).toMatchObject({ status: 'withdrawn', may: { withdraw: false, askToShow: false } });
  });

  test('shows no version that came after it', async () => {
    const { world, author, coach, assignmentId, claim, finish, communityId } = await reviewCamp(db);
    const { reviewId } = await claim(coach);
    await finish(coach, reviewId, { verdict: 'return' });
    await handIn(world, author, assignmentId, '第二稿');
    const sheet = await world.ok(coach, 'review.get', { communityId, reviewId });
    expect(sheet.versions.map(({ text }) => text)).toEqual(['第一稿']);
    expect(sheet.may.askToShow).toBe(false);
  });

  test("is nobody else's, and what is being written is not an operator's", async () => {
    const { world, communityId, author, coach, owner, claim } = await reviewCamp(db);
    const { reviewId } = await claim(coach);
    const other = await world.createMember(communityId, { role: 'coach' });
    for (const who of [author, owner, other]) {
      expect(await world.refused(who, 'review.get', { communityId, reviewId })).toBe('RESOURCE.NOT_FOUND');
    }
  });

  test('is asked about no more when its author has left', async () => {
    const { world, communityId, author, coach, submissionId, read } = await released();
    await world.ok(author, 'community.leave', { communityId });
    expect((await read(coach)).may).toEqual({ withdraw: true, askToShow: false });
    const ask = { communityId, submissionId };
    expect(await world.refused(coach, 'homework.askToShow', ask)).toBe('HOMEWORK.NOT_SHOWABLE');
    expect(await world.count('inbox_messages', 'member_id = $1 and actor_id is not null', [author.memberId])).toBe(0);
  });
});

describe('whether another version would be taken', () => {
  test('is said to who writes, and ends with resubmission', async () => {
    const { world, communityId, coach, claim } = await reviewCamp(db);
    expect((await claim(coach)).canResubmit).toBe(true);
    world.setNow('2026-11-29T16:00:00.000Z');
    expect((await claim(coach)).canResubmit).toBe(false);
    world.setNow('2026-11-22T00:00:00.000Z');
    await world.database
      .updateTable('courses')
      .set({ status: 'closed' })
      .where('community_id', '=', communityId)
      .execute();
    expect((await claim(coach)).canResubmit).toBe(false);
  });
});
