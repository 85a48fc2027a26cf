import { testDatabase } from '../../../test/support/database';
import { testWorld, type Actor, type CourseOptions, type World } from '../../../test/support/world';

const db = testDatabase();

/** 08:30 on Saturday 21 November 2026 in Shanghai. */
const NOW = '2026-11-21T00:30:00.000Z';

interface Scene {
  world: World;
  communityId: string;
  me: Actor;
}

async function scene(): Promise<Scene> {
  const world = testWorld(db, NOW);
  const communityId = await world.createCommunity();
  return { world, communityId, me: await world.createMember(communityId) };
}

/** A course that takes people in: it starts in two days. */
const enrolling = (options: CourseOptions = {}): CourseOptions => ({
  status: 'enrolling',
  startsOn: '2026-11-23',
  days: 7,
  ...options,
});

describe('course.list', () => {
  test('tells my running courses from those to enrol in and those behind me', async () => {
    const { world, communityId, me } = await scene();
    const mine = await world.createCourse(communityId, { title: '在读', startsOn: '2026-11-16', days: 21 });
    const open = await world.createCourse(communityId, enrolling({ title: '可报名', weekdays: [1, 3, 5], days: 3 }));
    const closed = await world.createCourse(communityId, { title: '结营', status: 'closed', startsOn: '2026-10-01' });
    const ended = await world.createCourse(communityId, { title: '过了最后一天', startsOn: '2026-11-01', days: 20 });
    const others = await world.createCourse(communityId, { title: '别人的', status: 'closed' });
    await world.createCourse(communityId, { title: '没赶上', startsOn: '2026-11-01', days: 20 });
    for (const courseId of [mine, closed, ended]) await world.enrol(me, courseId);
    await world.createCheckin(me, mine);
    await world.enrol(await world.createMember(communityId), open);
    await world.enrol(await world.createMember(communityId), others);

    const lists = await world.ok(me, 'course.list', { communityId });
    expect(lists.mine).toMatchObject([
      { courseId: mine, enrolment: 'active', litDays: 1, enrolledCount: 1, endsOn: '2026-12-06' },
    ]);
    expect(lists.open).toMatchObject([
      { courseId: open, enrolment: 'none', litDays: 0, enrolledCount: 1, startsOn: '2026-11-23', endsOn: '2026-11-27' },
    ]);
    expect(lists.finished.map((card) => card.courseId).sort()).toEqual([closed, ended].sort());
  });

  test('a draft is for operators only', async () => {
    const { world, communityId, me } = await scene();
    const draft = await world.createCourse(communityId, { status: 'draft' });
    const operator = await world.createMember(communityId, { role: 'operator' });
    const coach = await world.createMember(communityId, { role: 'coach' });
    for (const who of [me, coach]) {
      expect((await world.ok(who, 'course.list', { communityId })).open).toEqual([]);
      expect(await world.refused(who, 'course.get', { communityId, courseId: draft })).toBe('RESOURCE.NOT_FOUND');
    }
    expect((await world.ok(operator, 'course.list', { communityId })).open).toMatchObject([
      { courseId: draft, status: 'draft' },
    ]);
    expect((await world.ok(operator, 'course.get', { communityId, courseId: draft })).course.status).toBe('draft');
  });

  test('a course I left can be taken up again', async () => {
    const { world, communityId, me } = await scene();
    const courseId = await world.createCourse(communityId, enrolling());
    await world.enrol(me, courseId);
    await world.ok(me, 'course.withdraw', { communityId, courseId });
    const lists = await world.ok(me, 'course.list', { communityId });
    expect(lists.mine).toEqual([]);
    expect(lists.open).toMatchObject([{ courseId, enrolment: 'withdrawn', enrolledCount: 0 }]);
  });

  test("another community's courses do not appear, and do not exist", async () => {
    const { world, communityId, me } = await scene();
    const elsewhere = await world.createCommunity();
    const courseId = await world.createCourse(elsewhere);
    expect(await world.ok(me, 'course.list', { communityId })).toEqual({ mine: [], open: [], finished: [] });
    expect(await world.refused(me, 'course.list', { communityId: elsewhere })).toBe('RESOURCE.NOT_FOUND');
    expect(await world.refused(me, 'course.get', { communityId, courseId })).toBe('RESOURCE.NOT_FOUND');
    expect(await world.refused(world.stranger(), 'course.get', { communityId: elsewhere, courseId })).toBe(
      'RESOURCE.NOT_FOUND',
    );
  });
});

describe('course.get', () => {
  test('marks every day of the plan for me, and titles a day without a task by its number', async () => {
    const { world, communityId, me } = await scene();
    const courseId = await world.createCourse(communityId, {
      startsOn: '2026-11-14',
      days: 9,
      weekdays: [1, 2, 3, 4, 5, 6],
    });
    await world.enrol(me, courseId, { firstDay: '2026-11-16' });
    await world.createCheckin(me, courseId, { local_date: '2026-11-17' });
    await world.createCheckin(me, courseId, { local_date: '2026-11-18', is_makeup: true });
    const key = { community_id: communityId, course_id: courseId };
    await world.database
      .insertInto('leaves')
      .values({ ...key, member_id: me.memberId, local_date: '2026-11-19', created_at: world.now() })
      .execute();
    await world.database
      .insertInto('course_days')
      .values({ ...key, day_no: 2, title: '读前言', task: '写下一个问题', is_required: false })
      .execute();

    const { plan, course } = await world.ok(me, 'course.get', { communityId, courseId });
    expect(plan.map((day) => [day.dayNo, day.localDate, day.mark])).toEqual([
      [1, '2026-11-14', 'none'],
      [2, '2026-11-16', 'missed'],
      [3, '2026-11-17', 'lit'],
      [4, '2026-11-18', 'makeup'],
      [5, '2026-11-19', 'leave'],
      [6, '2026-11-20', 'missed'],
      [7, '2026-11-21', 'due'],
      [8, '2026-11-23', 'ahead'],
      [9, '2026-11-24', 'ahead'],
    ]);
    expect(plan[1]).toMatchObject({ title: '读前言', task: '写下一个问题', required: false });
    expect(plan[2]).toMatchObject({ title: '第 3 天', task: '', required: true });
    expect(course).toMatchObject({ endsOn: '2026-11-24', litDays: 2 });
  });

  test('asks nothing of somebody who is not in, and tells them the host', async () => {
    const { world, communityId, me } = await scene();
    const host = await world.createMember(communityId, { nickname: '何晴', role: 'coach' });
    const courseId = await world.createCourse(communityId, { days: 3 });
    const set = { host_id: host.memberId, opening_message: '今天开营' };
    await world.database.updateTable('courses').set(set).where('course_id', '=', courseId).execute();
    const detail = await world.ok(me, 'course.get', { communityId, courseId });
    expect(new Set(detail.plan.map((day) => day.mark))).toEqual(new Set(['none']));
    expect(detail.host).toEqual({ memberId: host.memberId, nickname: '何晴', avatarUrl: null, role: 'coach' });
    expect(detail.openingMessage).toBeNull();
    expect(detail.completionShare).toBe(0.8);
    await world.enrol(me, courseId);
    expect((await world.ok(me, 'course.get', { communityId, courseId })).openingMessage).toBe('今天开营');
  });

  test('counts the night before the cut-off to the day before', async () => {
    const { world, communityId, me } = await scene();
    const courseId = await world.createCourse(communityId, { startsOn: '2026-11-19', days: 3, cutoffMinutes: 120 });
    await world.enrol(me, courseId, { firstDay: '2026-11-19' });
    world.setNow('2026-11-20T17:59:59.000Z'); // 01:59:59 on the 21st in Shanghai
    const before = await world.ok(me, 'course.get', { communityId, courseId });
    expect(before.plan.map((day) => day.mark)).toEqual(['missed', 'due', 'ahead']);
    world.setNow('2026-11-20T18:00:00.000Z');
    const after = await world.ok(me, 'course.get', { communityId, courseId });
    expect(after.plan.map((day) => day.mark)).toEqual(['missed', 'missed', 'due']);
  });
});
