import type { Input } from '@contract/actions';
import { testDatabase } from '../../../test/support/database';
import { handIn } from '../../../test/support/homework';
import { allThatIsTold, FULL, reviewCamp, WORDS } from '../../../test/support/review';
import { RUBRIC } from '../../../test/support/rubric';

const db = testDatabase();
const camp = (changes: Parameters<typeof reviewCamp>[1] = {}) => reviewCamp(db, changes);

describe('review.listQueue', () => {
  test('puts the longest waiting first, page by page, and turns what is overdue', async () => {
    const { world, communityId, courseId, coach, assignmentId, queue } = await camp();
    for (let index = 0; index < 21; index += 1) {
      world.setNow(new Date(Date.parse('2026-11-21T01:00:00Z') + index * 1000).toISOString());
      const learner = await world.createMember(communityId, { nickname: `第${index}位` });
      await world.enrol(learner, courseId);
      await handIn(world, learner, assignmentId);
    }
    world.setNow('2026-11-23T00:45:00.000Z');
    const first = await queue(coach);
    expect([first.waiting, first.overdue]).toEqual([22, 1]);
    expect(first.rows.map(({ isOverdue }) => isOverdue).slice(0, 2)).toEqual([true, false]);
    expect(first.rows.map(({ author }) => author.nickname).slice(0, 2)).toEqual(['小满', '第0位']);
    const input = { communityId, courseId, cursor: first.nextCursor! };
    const second = await world.ok(coach, 'review.listQueue', input);
    expect(second.rows.map(({ author }) => author.nickname)).toEqual(['第19位', '第20位']);
    expect(second.nextCursor).toBeNull();
  });

  test("shows a captain only the own team's, where captains review", async () => {
    const { world, communityId, courseId, teamId, author, queue } = await camp({ reviewerKind: 'captain' });
    const captain = await world.createMember(communityId);
    await world.enrol(captain, courseId, { teamId, teamRole: 'captain' });
    const stranger = await world.createMember(communityId);
    const otherTeam = await world.createTeam(communityId, courseId, '南斗');
    await world.enrol(stranger, courseId, { teamId: otherTeam, teamRole: 'captain' });
    expect((await queue(captain)).rows.map((row) => row.author.memberId)).toEqual([author.memberId]);
    expect((await queue(stranger)).rows).toEqual([]);
    expect(await world.refused(author, 'review.listQueue', { communityId, courseId })).toBe('RESOURCE.NOT_FOUND');
  });

  test('never shows a reviewer their own work', async () => {
    const { world, courseId, coach, assignmentId, queue } = await camp();
    await world.enrol(coach, courseId);
    await handIn(world, coach, assignmentId);
    expect((await queue(coach)).waiting).toBe(1);
  });
});

describe('review.claim', () => {
  test('holds it for thirty minutes, by the clock alone', async () => {
    const { world, communityId, coach, owner, submissionId, claim, queue } = await camp();
    const sheet = await claim(coach);
    expect(sheet).toMatchObject({ status: 'open', until: '2026-11-21T01:00:00.000Z', author: { nickname: '小满' } });
    expect((await queue(owner)).rows[0]!.claim).toMatchObject({ reviewer: { nickname: '何晴' }, isMine: false });
    world.setNow('2026-11-21T00:59:59.999Z');
    expect(await world.call(owner.openid, 'review.claim', { communityId, submissionId, orNext: false })).toMatchObject({
      error: { code: 'REVIEW.CLAIMED', details: { by: '何晴', until: '2026-11-21T01:00:00.000Z' } },
    });
    world.setNow('2026-11-21T01:00:00.000Z');
    expect((await queue(owner)).rows[0]!.claim).toBeNull();
    expect((await claim(owner)).reviewId).not.toBe(sheet.reviewId);
  });

  test('gives the other one the next', async () => {
    const { world, communityId, courseId, coach, owner, assignmentId, claim } = await camp();
    const second = await world.createMember(communityId, { nickname: '周远' });
    await world.enrol(second, courseId);
    await handIn(world, second, assignmentId);
    await claim(coach);
    expect((await claim(owner, true)).author?.nickname).toBe('周远');
  });

  test('says that nothing waits', async () => {
    const { world, communityId, coach, owner, submissionId, claim } = await camp();
    await claim(coach);
    const input = { communityId, submissionId, orNext: true };
    expect(await world.refused(owner, 'review.claim', input)).toBe('REVIEW.NOTHING_WAITING');
  });

  test('finds what the same reviewer had begun, also after giving it back', async () => {
    const { world, communityId, coach, claim } = await camp();
    const { reviewId } = await claim(coach);
    await world.ok(coach, 'review.saveDraft', {
      communityId,
      reviewId,
      scores: { idea: 1 },
      strength: '好',
      nextStep: '',
    });
    await world.ok(coach, 'review.giveBack', { communityId, reviewId });
    expect(await claim(coach)).toMatchObject({ reviewId, scores: { idea: 1 }, strength: '好' });
  });

  test('is prolonged by writing; words are kept when somebody else has it by now', async () => {
    const { world, communityId, coach, owner, claim } = await camp();
    const { reviewId } = await claim(coach);
    const draft = { communityId, reviewId, scores: {}, strength: '写着写着', nextStep: '' };
    world.setNow('2026-11-21T00:50:00.000Z');
    expect(await world.ok(coach, 'review.saveDraft', draft)).toEqual({ until: '2026-11-21T01:20:00.000Z' });
    world.setNow('2026-11-21T01:20:00.000Z');
    await claim(owner);
    expect(await world.ok(coach, 'review.saveDraft', { ...draft, strength: '还在写' })).toEqual({ until: null });
    expect((await world.ok(coach, 'review.get', { communityId, reviewId })).strength).toBe('还在写');
    const finish = { communityId, reviewId, verdict: 'pass', ...FULL } as const;
    expect(await world.refused(coach, 'review.finish', finish)).toBe('REVIEW.CLAIM_LOST');
  });
});

describe('review.finish', () => {
  test('reaches the author with points, once', async () => {
    const { world, coach, author, claim, finish, look, points } = await camp();
    const { reviewId } = await claim(coach);
    expect(await finish(coach, reviewId)).toEqual({ status: 'released' });
    const { status, reviews } = await look();
    expect(status).toBe('released');
    expect(reviews).toMatchObject([
      { score: 15, maxScore: 15, verdict: 'pass', ...WORDS, reviewer: { nickname: '何晴' } },
    ]);
    expect(await points()).toBe(30);
    const inbox = await world.ok(author, 'inbox.list', { communityId: author.communityId });
    expect(inbox.rows[0]).toMatchObject({ kind: 'homework', title: '《第一篇读书笔记》的点评来了' });
  });

  test('returns work for another version, without points, and both can be compared', async () => {
    const { world, coach, author, assignmentId, claim, finish, look, points } = await camp();
    await finish(coach, (await claim(coach)).reviewId, { verdict: 'return' });
    expect(await look()).toMatchObject({ status: 'returned', canSubmit: true });
    expect(await points()).toBe(0);
    await handIn(world, author, assignmentId, '第二稿');
    const sheet = await claim(coach);
    expect(sheet.versions.map(({ text }) => text)).toEqual(['第二稿', '第一稿']);
    expect(sheet.earlier).toMatchObject([{ version: 1, verdict: 'return' }]);
    await finish(coach, sheet.reviewId);
    expect(await points()).toBe(30);
  });

  test.each([
    ['REVIEW.INCOMPLETE', { scores: { idea: 1 } }],
    ['REVIEW.INCOMPLETE', { scores: { idea: 4, proof: 1 } }],
    ['INPUT.INVALID', { strength: ' ' }],
    ['INPUT.INVALID', { nextStep: '' }],
    ['CONTENT.REJECTED', { nextStep: '加微信领红包' }],
  ])('is refused with %s for %j, and nothing is released', async (code, more) => {
    const { world, communityId, coach, claim, look } = await camp();
    const { reviewId } = await claim(coach);
    const input = { communityId, reviewId, verdict: 'pass' as const, ...FULL, ...more } as Input<'review.finish'>;
    expect(await world.refused(coach, 'review.finish', input)).toBe(code);
    expect(await look()).toMatchObject({ status: 'waiting', reviews: [] });
  });

  test('is refused when a newer version came meanwhile', async () => {
    const { world, communityId, coach, author, assignmentId, claim } = await camp();
    const { reviewId } = await claim(coach);
    await handIn(world, author, assignmentId, '又改了');
    const input = { communityId, reviewId, verdict: 'pass' as const, ...FULL };
    expect(await world.refused(coach, 'review.finish', input)).toBe('REVIEW.SUPERSEDED');
  });

  test('keeps the rubric it was written with', async () => {
    const { world, coach, assignmentId, claim, finish, look } = await camp();
    await finish(coach, (await claim(coach)).reviewId);
    await world.database
      .updateTable('assignments')
      .set({ rubric_version: 2 })
      .where('assignment_id', '=', assignmentId)
      .execute();
    await world.database
      .insertInto('rubrics')
      .values({
        community_id: coach.communityId,
        assignment_id: assignmentId,
        version: 2,
        criteria: JSON.stringify([{ ...RUBRIC[1]!, label: '另一项' }]),
        created_at: world.now(),
      })
      .execute();
    const { reviews, rubric } = await look();
    expect(rubric[0]!.label).toBe('另一项');
    expect(reviews[0]).toMatchObject({ score: 15, maxScore: 15, rubric: [{ label: '观点' }, { label: '依据' }] });
  });
});

describe('before the release', () => {
  test('the author learns nothing: every answer is the same as before the review', async () => {
    const { world, communityId, courseId, author, coach, assignmentId, claim, finish, look } = await camp({
      releaseMode: 'together',
    });
    const everything = () => allThatIsTold(world, author, { courseId, assignmentId });
    const before = await everything();
    const { reviewId } = await claim(coach);
    expect(await everything()).toEqual(before);
    await world.ok(coach, 'review.saveDraft', { communityId, reviewId, ...FULL });
    expect(await everything()).toEqual(before);
    expect(await finish(coach, reviewId)).toEqual({ status: 'finished' });
    expect(await everything()).toEqual(before);
    expect(await world.refused(author, 'review.get', { communityId, reviewId })).toBe('RESOURCE.NOT_FOUND');
    expect(await world.ok(coach, 'review.releaseAll', { communityId, assignmentId })).toEqual({ released: 1 });
    expect(await look()).toMatchObject({ status: 'released', reviews: [WORDS] });
  });

  test('a new version ends the unseen review, and the common release leaves it out', async () => {
    const { world, communityId, author, coach, assignmentId, claim, finish, look } = await camp({
      releaseMode: 'together',
    });
    await finish(coach, (await claim(coach)).reviewId);
    await handIn(world, author, assignmentId, '第二稿');
    expect(await world.ok(coach, 'review.releaseAll', { communityId, assignmentId })).toEqual({ released: 0 });
    expect(await look()).toMatchObject({ status: 'waiting', reviews: [] });
  });
});

describe('review.releaseAll', () => {
  test('releases everything finished at once, and a repeat nothing', async () => {
    const { world, communityId, courseId, coach, assignmentId, claim, finish, points } = await camp({
      releaseMode: 'together',
    });
    const second = await world.createMember(communityId);
    await world.enrol(second, courseId);
    const { submissionId } = await handIn(world, second, assignmentId);
    await finish(coach, (await claim(coach)).reviewId);
    const other = await world.ok(coach, 'review.claim', { communityId, submissionId, orNext: false });
    await finish(coach, other.reviewId, { verdict: 'return' });
    expect(await world.ok(coach, 'review.releaseAll', { communityId, assignmentId })).toEqual({ released: 2 });
    expect(await world.ok(coach, 'review.releaseAll', { communityId, assignmentId })).toEqual({ released: 0 });
    expect(await points()).toBe(30);
    expect(await world.count('submissions', "assignment_id = $1 and status = 'returned'", [assignmentId])).toBe(1);
  });
});

describe('review.withdraw', () => {
  test('takes the review and its points back, and the work waits again', async () => {
    const { world, communityId, coach, owner, claim, finish, look, points, queue } = await camp();
    const { reviewId } = await claim(coach);
    await finish(coach, reviewId);
    await world.ok(owner, 'review.withdraw', { communityId, reviewId, reason: '评错了人' });
    expect(await look()).toMatchObject({ status: 'waiting', reviews: [] });
    expect(await points()).toBe(0);
    expect((await queue(coach)).waiting).toBe(1);
    await finish(coach, (await claim(coach)).reviewId);
    expect(await points()).toBe(30);
    expect(await world.count('audit_log', "action = 'review.withdrawn' and reason = '评错了人'")).toBe(1);
  });

  test('is for what is released, by who wrote it or an operator', async () => {
    const { world, communityId, coach, claim, finish } = await camp();
    const { reviewId } = await claim(coach);
    const input = { communityId, reviewId, reason: '点错了' };
    expect(await world.refused(coach, 'review.withdraw', input)).toBe('REVIEW.STATE_CHANGED');
    await finish(coach, reviewId);
    const other = await world.createMember(communityId, { role: 'coach' });
    expect(await world.refused(other, 'review.withdraw', input)).toBe('RESOURCE.NOT_FOUND');
    await world.ok(coach, 'review.withdraw', input);
    expect(await world.refused(coach, 'review.withdraw', input)).toBe('REVIEW.STATE_CHANGED');
  });

  test('ends the showing of the work', async () => {
    const { world, communityId, courseId, author, coach, submissionId, claim, finish } = await camp();
    const { reviewId } = await claim(coach);
    await finish(coach, reviewId);
    await world.ok(coach, 'homework.askToShow', { communityId, submissionId });
    await world.ok(author, 'homework.answerToShow', { communityId, submissionId, consent: true });
    await world.ok(coach, 'review.withdraw', { communityId, reviewId, reason: '点错了' });
    expect((await world.ok(coach, 'homework.listShowcase', { communityId, courseId })).rows).toEqual([]);
  });
});

describe('showing work', () => {
  test('needs the author to agree, and ends at once when they take it back', async () => {
    const { world, communityId, courseId, author, coach, submissionId, claim, finish } = await camp();
    const show = { communityId, submissionId };
    const shown = async () => (await world.ok(author, 'homework.listShowcase', { communityId, courseId })).rows;
    expect(await world.refused(coach, 'homework.askToShow', show)).toBe('HOMEWORK.NOT_SHOWABLE');
    await finish(coach, (await claim(coach)).reviewId);
    const answer = (consent: boolean) => world.ok(author, 'homework.answerToShow', { ...show, consent });
    const early = world.refused(author, 'homework.answerToShow', { ...show, consent: true });
    expect(await early).toBe('RESOURCE.NOT_FOUND');
    expect(await world.ok(coach, 'homework.askToShow', show)).toEqual({ showcase: 'pending' });
    expect(await shown()).toEqual([]);
    expect(await answer(true)).toEqual({ showcase: 'consented' });
    expect(await shown()).toMatchObject([
      { text: '第一稿', strength: WORDS.strength, author: { nickname: '小满' }, isMine: true },
    ]);
    expect(await answer(false)).toEqual({ showcase: 'revoked' });
    expect(await shown()).toEqual([]);
    expect(await world.refused(coach, 'homework.askToShow', show)).toBe('HOMEWORK.NOT_SHOWABLE');
    expect(await answer(true)).toEqual({ showcase: 'consented' });
  });

  test('is not asked twice after a no, and nobody answers for the author', async () => {
    const { world, communityId, author, coach, submissionId, claim, finish } = await camp();
    const show = { communityId, submissionId };
    await finish(coach, (await claim(coach)).reviewId);
    await world.ok(coach, 'homework.askToShow', show);
    expect(await world.refused(coach, 'homework.answerToShow', { ...show, consent: true })).toBe('RESOURCE.NOT_FOUND');
    expect(await world.ok(author, 'homework.answerToShow', { ...show, consent: false })).toEqual({
      showcase: 'declined',
    });
    expect(await world.refused(coach, 'homework.askToShow', show)).toBe('HOMEWORK.NOT_SHOWABLE');
  });

  test('ends when the author leaves', async () => {
    const { world, communityId, courseId, author, coach, submissionId, claim, finish } = await camp();
    await finish(coach, (await claim(coach)).reviewId);
    await world.ok(coach, 'homework.askToShow', { communityId, submissionId });
    await world.ok(author, 'homework.answerToShow', { communityId, submissionId, consent: true });
    await world.ok(author, 'community.leave', { communityId });
    expect((await world.ok(coach, 'homework.listShowcase', { communityId, courseId })).rows).toEqual([]);
  });
});

describe('review.listTimes', () => {
  test('tells operators how long authors waited, per reviewer', async () => {
    const { world, communityId, courseId, coach, owner, assignmentId, claim, finish } = await camp();
    const waits = [60, 120, 600];
    world.setNow('2026-11-21T01:30:00.000Z');
    await finish(coach, (await claim(coach)).reviewId);
    for (const minutes of waits.slice(1)) {
      const learner = await world.createMember(communityId);
      await world.enrol(learner, courseId);
      const { submissionId } = await handIn(world, learner, assignmentId);
      world.setNow(new Date(world.now().getTime() + minutes * 60_000).toISOString());
      const { reviewId } = await world.ok(coach, 'review.claim', { communityId, submissionId, orNext: false });
      await finish(coach, reviewId);
    }
    expect((await world.ok(owner, 'review.listTimes', { communityId, courseId })).reviewers).toMatchObject([
      { reviewer: { nickname: '何晴' }, reviewerKind: 'coach', reviews: 3, medianMinutes: 120, p90Minutes: 600 },
    ]);
    expect(await world.refused(coach, 'review.listTimes', { communityId, courseId })).toBe('RESOURCE.NOT_FOUND');
  });
});
