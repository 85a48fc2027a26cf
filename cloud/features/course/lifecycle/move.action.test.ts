import { testDatabase } from '../../../../test/support/database';
import { testWorld, type CourseOptions } from '../../../../test/support/world';
import { moveCourses } from '../../../functions/timer/jobs/move-courses';

const db = testDatabase();
beforeEach(() => db.empty());

/** 08:30 on Saturday 21 November 2026 in Shanghai. */
const NOW = '2026-11-21T00:30:00.000Z';

async function scene(options: CourseOptions = {}) {
  const world = testWorld(db, NOW);
  const communityId = await world.createCommunity();
  const operator = await world.createMember(communityId, { role: 'operator', nickname: '苏晴' });
  const courseId = await world.createCourse(communityId, options);
  const me = await world.createMember(communityId);
  const about = { communityId, courseId };
  const statusNow = async () => (await world.ok(operator, 'course.getDesk', about)).status;
  const timer = () => {
    const { database, services, log } = world.pipeline;
    return moveCourses({ database, services, log, now: world.now() });
  };
  const titles = async () => {
    const { rows } = await world.ok(me, 'inbox.list', { communityId });
    return rows.map(({ title }) => title);
  };
  return { world, communityId, operator, me, courseId, about, statusNow, timer, titles };
}

describe('course.move', () => {
  test('opens a course by an operator’s word, tells its learners once and writes down who, when and why', async () => {
    const { world, operator, me, courseId, about, titles, communityId } = await scene({
      status: 'grouping',
      teamSize: 5,
      startsOn: '2026-11-25',
      openingMessage: '先从一句话开始。',
    });
    await world.enrol(me, courseId, { teamId: await world.createTeam(communityId, courseId) });
    const input = { ...about, to: 'open' as const, reason: '大家都到齐了' };
    expect(await world.ok(operator, 'course.move', input, 'request-open')).toEqual({ courseId, status: 'open' });
    expect(await world.ok(operator, 'course.move', input, 'request-open')).toEqual({ courseId, status: 'open' });
    expect(await titles()).toEqual(['「21 天精读营」开营了']);
    expect((await world.ok(me, 'inbox.list', { communityId })).rows[0]?.body).toBe('先从一句话开始。');
    expect((await world.ok(me, 'course.get', about)).openingMessage).toBe('先从一句话开始。');
    const { history } = await world.ok(operator, 'course.getDesk', about);
    expect(history).toMatchObject([
      { from: 'grouping', to: 'open', by: { nickname: '苏晴' }, reason: '大家都到齐了', at: NOW },
    ]);
    expect(await world.count('audit_log', "action = 'course.move' and reason = 'grouping -> open: 大家都到齐了'")).toBe(
      1,
    );
  });

  test('closes a course: its learners hear of it, and nothing in it can be written any more', async () => {
    const { world, operator, me, courseId, about, titles, communityId } = await scene();
    await world.enrol(me, courseId);
    const mate = await world.createMember(communityId);
    await world.enrol(mate, courseId);
    const late = await world.createMember(communityId);
    const mine = await world.createCheckin(me, courseId, { state: 'fix_needed', local_date: '2026-11-20' });
    const theirs = await world.createCheckin(mate, courseId);
    await world.ok(operator, 'course.move', { ...about, to: 'closed', reason: '' });
    expect(await titles()).toEqual(['「21 天精读营」结营了']);

    const onDay = { ...about, localDate: '2026-11-21' };
    const words = { text: '今天的一句话', mediaIds: [] };
    const closed = 'COURSE.CLOSED';
    const submit = { numbers: {}, visibility: 'course', writtenAt: NOW, makeup: false } as const;
    expect(await world.refused(me, 'checkin.submit', { ...onDay, ...words, ...submit })).toBe(closed);
    expect(await world.refused(me, 'checkin.takeLeave', onDay)).toBe(closed);
    expect(await world.refused(me, 'checkin.cancelLeave', onDay)).toBe(closed);
    expect(await world.refused(me, 'checkin.revise', { communityId, checkinId: mine, ...words })).toBe(closed);
    expect(await world.refused(me, 'checkin.setLike', { communityId, checkinId: theirs, liked: true })).toBe(closed);
    expect(await world.refused(me, 'checkin.addComment', { communityId, checkinId: theirs, text: '好' })).toBe(closed);
    const feature = { communityId, checkinId: theirs, featured: true };
    expect(await world.refused(operator, 'checkin.setFeatured', feature)).toBe(closed);
    expect(await world.refused(me, 'course.withdraw', about)).toBe(closed);
    expect(await world.refused(late, 'course.enrol', { ...about, rulesAccepted: true })).toBe(closed);
    expect(await world.count('checkins', 'deleted_at is null')).toBe(2);
    expect((await world.ok(me, 'checkin.listFeed', { communityId, scope: 'course', courseId })).rows).not.toEqual([]);
  });

  test('refuses what is not the next state, and changes nothing', async () => {
    const { world, operator, about, statusNow, communityId } = await scene({ status: 'enrolling', teamSize: 5 });
    const envelope = await world.call(operator.openid, 'course.move', { ...about, to: 'open', reason: '' });
    expect(envelope).toMatchObject({
      ok: false,
      error: { code: 'COURSE.ILLEGAL_MOVE', details: { from: 'enrolling', to: 'open' } },
    });
    for (const to of ['draft', 'enrolling', 'closed', 'archived'] as const) {
      expect(await world.refused(operator, 'course.move', { ...about, to, reason: '' })).toBe('COURSE.ILLEGAL_MOVE');
    }
    expect(await statusNow()).toBe('enrolling');
    expect(await world.count('course_moves')).toBe(0);
    expect(await world.count('audit_log', 'community_id = $1', [communityId])).toBe(0);
  });

  test('publishes a draft only when nothing is missing', async () => {
    const { world, operator, me, about } = await scene({ status: 'draft', startsOn: '2026-11-20', days: 2 });
    const publish = { ...about, to: 'enrolling' as const, reason: '' };
    expect(await world.call(operator.openid, 'course.move', publish)).toMatchObject({
      error: { code: 'COURSE.NOT_READY', details: { missing: 'introduction,startsOn,plan' } },
    });
    await world.database.updateTable('courses').set({ introduction: '两天', starts_on: '2026-11-22' }).execute();
    const day = { title: '第一步', task: '', link: null, mediaIds: [], required: true };
    const days = [1, 2].map((dayNo) => ({ ...day, dayNo }));
    await world.ok(operator, 'course.savePlanDays', { ...about, revision: 1, days });
    expect(await world.refused(me, 'course.get', about)).toBe('RESOURCE.NOT_FOUND');
    await world.ok(operator, 'course.move', publish);
    expect(await world.ok(me, 'course.get', about)).toMatchObject({ course: { status: 'enrolling' } });
  });

  test('is for operators', async () => {
    const { world, about, me, communityId } = await scene();
    const coach = await world.createMember(communityId, { role: 'coach' });
    for (const who of [me, coach, world.stranger()]) {
      expect(await world.refused(who, 'course.move', { ...about, to: 'closed', reason: '' })).toBe(
        'RESOURCE.NOT_FOUND',
      );
    }
  });
});

describe('the timer', () => {
  test('leads a course from enrolment to its archive by its dates, one message at a time', async () => {
    const { world, me, courseId, statusNow, timer, titles } = await scene({
      status: 'enrolling',
      teamSize: 5,
      startsOn: '2026-11-25',
      days: 3,
      enrolsUntil: '2026-11-24T12:00:00Z',
      dissolvesOn: '2026-12-01',
    });
    await world.enrol(me, courseId, { firstDay: '2026-11-25' });
    const at = async (instant: string) => {
      world.setNow(instant);
      await timer();
      return statusNow();
    };
    expect(await at('2026-11-24T11:59:59Z')).toBe('enrolling');
    expect(await at('2026-11-24T12:00:00Z')).toBe('grouping');
    expect(await at('2026-11-24T16:00:00Z')).toBe('open');
    expect(await titles()).toEqual(['「21 天精读营」开营了']);
    expect(await at('2026-11-27T21:59:59Z')).toBe('open');
    expect(await at('2026-11-27T22:00:00Z')).toBe('closed');
    expect(await at('2026-11-30T16:00:00Z')).toBe('archived');
    expect(await titles()).toEqual(['「21 天精读营」结营了', '「21 天精读营」开营了']);
    expect(await timer()).toEqual({ looked: 0, moved: 0, failed: 0 });
  });

  test('that was away for long makes every move, each written down, and again makes none', async () => {
    const { world, operator, about, timer } = await scene({
      status: 'enrolling',
      startsOn: '2026-10-01',
      days: 7,
      dissolvesOn: '2026-10-20',
    });
    expect(await timer()).toEqual({ looked: 1, moved: 3, failed: 0 });
    expect(await timer()).toEqual({ looked: 0, moved: 0, failed: 0 });
    const { history } = await world.ok(operator, 'course.getDesk', about);
    expect(history.map(({ from, to, by }) => [from, to, by])).toEqual([
      ['closed', 'archived', null],
      ['open', 'closed', null],
      ['enrolling', 'open', null],
    ]);
  });

  test('leaves drafts alone', async () => {
    const { timer, statusNow } = await scene({ status: 'draft', startsOn: '2026-10-01' });
    expect(await timer()).toEqual({ looked: 0, moved: 0, failed: 0 });
    expect(await statusNow()).toBe('draft');
  });
});
