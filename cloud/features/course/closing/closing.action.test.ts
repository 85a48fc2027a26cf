import {
  CLOSING_DAYS as DAYS,
  CLOSING_NOW as NOW,
  closingScene,
  type ClosingScene,
} from '../../../../test/support/closing';
import { testDatabase } from '../../../../test/support/database';
import type { Actor, CourseOptions } from '../../../../test/support/world';

const db = testDatabase();
beforeEach(() => db.empty());

const scene = (options: CourseOptions = {}) => closingScene(db, options);

describe('the report of a learner', () => {
  test.each([
    ['everything lit', 'LLLLL', {}, { litDays: 5, askedDays: 5, share: 1, bestStreak: 5, isComplete: true }],
    ['everything missed', '', {}, { litDays: 0, askedDays: 5, share: 0, bestStreak: 0, isComplete: false }],
    ['exactly the share that completes', 'LL LL', {}, { litDays: 4, share: 0.8, bestStreak: 2, isComplete: true }],
    ['one day below it', 'LL L', {}, { litDays: 3, askedDays: 5, share: 0.6, isComplete: false }],
    ['a day made up', 'LMLLL', {}, { litDays: 5, madeUpDays: 1, bestStreak: 5, isComplete: true }],
    [
      'leave, which shrinks the target',
      'LLVLL',
      {},
      { litDays: 4, askedDays: 4, leaveDays: 1, share: 1, bestStreak: 4 },
    ],
    ['nothing but leave', 'VVVVV', {}, { litDays: 0, askedDays: 0, leaveDays: 5, share: 0, isComplete: false }],
    ['who came on the third day', '  LLL', { firstDay: DAYS[2]! }, { litDays: 3, askedDays: 3, isComplete: true }],
  ])('%s', async (_name, marks, seat, expected) => {
    const { learner, close, reportOf } = await scene();
    const me = await learner('小满', marks, seat);
    await close();
    expect(await reportOf(me)).toMatchObject(expected);
  });

  test('tells every scheduled day, the dates and the rule', async () => {
    const { learner, close, reportOf } = await scene();
    const me = await learner('小满', '-LMV ', { firstDay: DAYS[1]! });
    await close();
    const report = await reportOf(me);
    expect(report.days).toEqual([
      { localDate: DAYS[0], mark: 'none' },
      { localDate: DAYS[1], mark: 'lit' },
      { localDate: DAYS[2], mark: 'makeup' },
      { localDate: DAYS[3], mark: 'leave' },
      { localDate: DAYS[4], mark: 'missed' },
    ]);
    expect(report).toMatchObject({ startsOn: DAYS[0], endedOn: DAYS[4], closedAt: NOW, completionShare: 0.8 });
    expect(report).toMatchObject({ team: null, homework: null });
  });

  test('does not count days that an early closing took away, and ends on the day of the closing', async () => {
    const { world, learner, close, reportOf } = await scene();
    const me = await learner('小满', 'LLL');
    world.setNow('2026-11-19T00:30:00.000Z');
    await close();
    expect(await reportOf(me)).toMatchObject({ askedDays: 3, litDays: 3, isComplete: true, endedOn: '2026-11-19' });
  });

  test('keeps the best streak there ever was', async () => {
    const { world, learner, close, reportOf } = await scene();
    const me = await learner('小满', 'LL');
    await world.database.updateTable('enrolments').set({ best_streak: 4 }).execute();
    await close();
    expect((await reportOf(me)).bestStreak).toBe(4);
  });

  test('counts praise both ways, and not what somebody says to themselves', async () => {
    const { world, communityId, courseId, learner, close, reportOf } = await scene({ status: 'open', days: 6 });
    const [me, mate] = [await learner('小满', ''), await learner('阿哲', '')];
    const mine = await world.createCheckin(me, courseId);
    const theirs = await world.createCheckin(mate, courseId);
    await world.ok(mate, 'checkin.setLike', { communityId, checkinId: mine, liked: true });
    await world.ok(me, 'checkin.addComment', { communityId, checkinId: theirs, text: '写得真好' });
    await world.ok(me, 'checkin.addComment', { communityId, checkinId: mine, text: '补一句' });
    await close();
    const none = { likesGiven: 0, likesReceived: 0, commentsGiven: 0, commentsReceived: 0 };
    expect(await reportOf(me)).toMatchObject({ ...none, likesReceived: 1, commentsGiven: 1 });
    expect(await reportOf(mate)).toMatchObject({ ...none, likesGiven: 1, commentsReceived: 1 });
  });

  test('counts the points of this course only, less those taken back', async () => {
    const { world, communityId, courseId, learner, close, reportOf, operator } = await scene({ days: 6 });
    const me = await learner('小满', '');
    const elsewhere = await world.createCourse(communityId, { title: '另一门课' });
    await world.enrol(me, elsewhere);
    const words = { localDate: '2026-11-21', text: '今天的一句话', mediaIds: [], numbers: {}, makeup: false };
    const sent = { ...words, communityId, visibility: 'course', writtenAt: NOW } as const;
    const { checkinId } = await world.ok(me, 'checkin.submit', { ...sent, courseId });
    await world.ok(me, 'checkin.submit', { ...sent, courseId: elsewhere });
    await world.ok(operator, 'checkin.setFeatured', { communityId, checkinId, featured: true });
    const { comment } = await world.ok(me, 'checkin.addComment', { communityId, checkinId, text: '谢谢' });
    await world.ok(me, 'checkin.deleteComment', { communityId, commentId: comment.commentId });
    await close();
    // 10 for the check-in and 20 for being featured; the comment's point was taken back
    expect((await reportOf(me)).points).toBe(30);
  });

  test('tells of the team, its people and what they lit together', async () => {
    const { world, communityId, courseId, learner, close, reportOf } = await scene({ teamSize: 5 });
    const teamId = await world.createTeam(communityId, courseId);
    const me = await learner('小满', 'LLLLL', { teamId, teamRole: 'captain' });
    await learner('阿哲', 'LL', { teamId });
    await close();
    const team = { name: '北斗小队', role: 'captain', members: 2, litDays: 7 };
    expect((await reportOf(me)).team).toEqual(team);
  });

  test('asks for the homework that is required as well', async () => {
    const { world, learner, close, reportOf } = await scene();
    await world.database.updateTable('courses').set({ required_homework: 1 }).execute();
    const me = await learner('小满', 'LLLLL');
    await close();
    expect((await reportOf(me)).isComplete).toBe(false);
  });

  test('leads to it from the inbox, with the certificate where there is one', async () => {
    const { world, courseId, communityId, learner, close } = await scene();
    const [me, mate] = [await learner('小满', 'LLLLL'), await learner('阿哲', '')];
    await close();
    const inbox = async (who: Actor) => (await world.ok(who, 'inbox.list', { communityId })).rows;
    const link = `features/course/pages/report/index?courseId=${courseId}`;
    expect(await inbox(me)).toMatchObject([{ link, body: expect.stringContaining('证书') as string }]);
    expect(await inbox(mate)).toMatchObject([{ link, body: expect.not.stringContaining('证书') as string }]);
  });

  test('is not there before the closing, for nobody else, and not for who left', async () => {
    const { world, communityId, about, learner, close, operator } = await scene();
    const [me, left] = [await learner('小满', 'LLLLL'), await learner('阿哲', 'L')];
    await world.ok(left, 'course.withdraw', about);
    expect(await world.call(me.openid, 'course.getReport', about)).toMatchObject({
      error: { code: 'COURSE.NOT_CLOSED', details: { closesAt: '2026-11-20T22:00:00.000Z' } },
    });
    await close();
    for (const who of [left, operator, await world.createMember(communityId), world.stranger()]) {
      for (const action of ['course.getReport', 'certificate.get'] as const) {
        expect(await world.refused(who, action, about)).toBe('RESOURCE.NOT_FOUND');
      }
    }
    expect(await world.count('course_reports')).toBe(1);
  });

  test('stays as it was in the archive', async () => {
    const { world, operator, about, learner, close, reportOf } = await scene();
    const me = await learner('小满', 'LLLLL');
    await close();
    const before = await reportOf(me);
    await world.ok(operator, 'course.move', { ...about, to: 'archived', reason: '' });
    expect(await reportOf(me)).toEqual(before);
  });
});

describe('a closed course', () => {
  const moveToAnotherTeam = async ({ world, about, operator, communityId, courseId }: ClosingScene, me: Actor) => {
    const teamId = await world.createTeam(communityId, courseId, '南斗小队');
    return world.refused(operator, 'grouping.moveMember', { ...about, memberId: me.memberId, teamId });
  };

  // check-ins, praise, leave, enrolling and withdrawing: move.action.test.ts; homework, teams and duty: with them
  test.each<[string, (on: ClosingScene, me: Actor, checkinId: string) => Promise<string>]>([
    [
      'a wish',
      ({ world, about }, me) =>
        world.refused(me, 'grouping.setWish', { ...about, memberId: null, wantsToCaptain: true }),
    ],
    ['a move between teams', moveToAnotherTeam],
    [
      'a new form',
      ({ world, about, operator }) =>
        world.refused(operator, 'course.saveForm', { ...about, revision: 1, questions: [] }),
    ],
    [
      'an answer to who applied',
      ({ world, about, operator }, { memberId }) =>
        world.refused(operator, 'course.decideEnrolments', {
          ...about,
          applications: [{ memberId, requestedAt: world.now().toISOString() }],
          approve: true,
          reason: '',
        }),
    ],
    [
      'a deletion',
      ({ world, communityId }, me, checkinId) => world.refused(me, 'checkin.delete', { communityId, checkinId }),
    ],
  ])('refuses %s', async (_name, attempt) => {
    const on = await scene();
    const me = await on.learner('小满', '');
    const checkinId = await on.world.createCheckin(me, on.courseId, { local_date: DAYS[0]! });
    await on.close();
    expect(await attempt(on, me, checkinId)).toBe('COURSE.CLOSED');
  });

  test('can still be read, and what is not right in it reported', async () => {
    const { world, communityId, courseId, learner, close } = await scene();
    const [me, mate] = [await learner('小满', ''), await learner('阿哲', '')];
    const checkinId = await world.createCheckin(me, courseId, { local_date: DAYS[0]! });
    await close();
    const report = { communityId, subject: 'checkin', subjectId: checkinId, reason: '广告' } as const;
    expect(await world.ok(mate, 'checkin.report', report)).toEqual({ received: true });
    expect((await world.ok(mate, 'checkin.get', { communityId, checkinId })).checkinId).toBe(checkinId);
  });
});
