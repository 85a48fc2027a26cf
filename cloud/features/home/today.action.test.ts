import { testDatabase } from '../../../test/support/database';
import { testWorld, type Actor, type World } from '../../../test/support/world';
import { deliver } from '../inbox/deliver';

const db = testDatabase();

/** 08:30 on Saturday 21 November 2026 in Shanghai. */
const NOW = '2026-11-21T00:30:00.000Z';

async function scene(course: Parameters<World['createCourse']>[1] = {}) {
  const world = testWorld(db, NOW);
  const communityId = await world.createCommunity();
  const me = await world.createMember(communityId);
  const courseId = await world.createCourse(communityId, { startsOn: '2026-11-02', days: 21, ...course });
  return { world, me, courseId, communityId };
}

const checkin = (me: Actor, courseId: string, localDate = '2026-11-21') => ({
  communityId: me.communityId,
  courseId,
  localDate,
  text: '今天读到第三章。',
  mediaIds: [],
  numbers: {},
  visibility: 'course' as const,
  writtenAt: `${localDate}T00:30:00.000Z`,
  makeup: false,
});

describe('home.today', () => {
  test('answers a stranger with an empty home', async () => {
    const world = testWorld(db, NOW);
    expect(await world.ok(world.stranger(), 'home.today', {})).toEqual({ memberships: [], current: null });
  });

  test('a community that is not mine does not exist', async () => {
    const { world, me } = await scene();
    const foreign = await world.createCommunity();
    const answer = await world.call(me.openid, 'home.today', { communityId: foreign });
    expect(answer).toMatchObject({ ok: false, error: { code: 'RESOURCE.NOT_FOUND' } });
  });

  test('without a community it opens the one joined last', async () => {
    const { world, me, communityId } = await scene();
    world.setNow('2026-11-21T01:00:00.000Z');
    const second = await world.createCommunity({ name: '夜航写作社' });
    await db.pool.query(
      `insert into members (community_id, member_id, person_id, nickname, joined_at) values ($1, 'SECONDMEMBERSHIP', $2, '小满', $3)`,
      [second, me.personId, world.now()],
    );
    const answer = await world.ok(me, 'home.today', {});
    expect(answer.current?.communityName).toBe('夜航写作社');
    expect(answer.memberships.map((membership) => membership.communityId)).toEqual([second, communityId]);
  });

  test('shows the day, its task, the week, the team and the first page of its feed', async () => {
    const { world, me, courseId, communityId } = await scene({ weekdays: [1, 2, 3, 4, 5, 6] });
    const teamId = await world.createTeam(communityId, courseId);
    await world.enrol(me, courseId, { firstDay: '2026-11-02', teamId });
    const mate = await world.createMember(communityId, { nickname: '周远' });
    await world.enrol(mate, courseId, { firstDay: '2026-11-02', teamId, teamRole: 'captain' });
    await db.pool.query(
      `insert into course_days (community_id, course_id, day_no, title, task) values ($1, $2, 18, '读第三章', '写下一个句子')`,
      [communityId, courseId],
    );
    world.setNow('2026-11-20T00:30:00.000Z');
    await world.ok(me, 'checkin.submit', checkin(me, courseId, '2026-11-20'));
    world.setNow(NOW);
    await world.ok(mate, 'checkin.submit', checkin(mate, courseId));
    const { current } = await world.ok(me, 'home.today', { communityId });
    expect(current?.courses).toHaveLength(1);
    expect(current?.courses[0]).toMatchObject({
      courseId,
      localDate: '2026-11-21',
      mark: 'due',
      dayNo: 18,
      task: { title: '读第三章', text: '写下一个句子', link: null },
      closesAt: '2026-11-21T16:00:00.000Z',
      figures: { streak: 1, litDays: 1, days: 21 },
      team: { name: '北斗小队', litCount: 1, dueCount: 2, isCaptain: false },
    });
    expect(current?.courses[0]?.week.map((day) => day.mark)).toEqual([
      'missed',
      'missed',
      'missed',
      'missed',
      'lit',
      'due',
      'rest',
    ]);
    expect(current?.feed?.scope).toBe('team');
    expect(current?.feed?.rows.map((row) => row.author.nickname)).toEqual(['周远', '小满']);
    expect(current?.points).toBe(20);
  });

  test('counts the team as its page does: who is gone is not missing, who begins tomorrow neither', async () => {
    const { world, me, courseId, communityId } = await scene();
    const teamId = await world.createTeam(communityId, courseId);
    await world.enrol(me, courseId, { firstDay: '2026-11-02', teamId });
    const [gone, newcomer, away] = [
      await world.createMember(communityId),
      await world.createMember(communityId),
      await world.createMember(communityId),
    ];
    await world.enrol(gone, courseId, { firstDay: '2026-11-02', teamId });
    await world.enrol(newcomer, courseId, { firstDay: '2026-11-22', teamId });
    await world.enrol(away, courseId, { firstDay: '2026-11-02', teamId });
    await world.ok(gone, 'checkin.submit', checkin(gone, courseId));
    await world.ok(gone, 'course.withdraw', { communityId, courseId });
    await world.ok(away, 'checkin.takeLeave', { communityId, courseId, localDate: '2026-11-21' });
    const { current } = await world.ok(me, 'home.today', { communityId });
    const { teams } = await world.ok(me, 'team.listMine', { communityId });
    expect(current?.courses[0]?.team).toMatchObject({ litCount: 0, dueCount: 1 });
    expect(teams[0]).toMatchObject({ litCount: 0, dueCount: 1 });
    const { team } = await world.ok(me, 'checkin.submit', checkin(me, courseId));
    expect(team).toMatchObject({ litOrder: 1, dueCount: 1 });
  });

  test('asks nothing of a team on a day of rest', async () => {
    const { world, me, courseId, communityId } = await scene({ weekdays: [1, 2, 3, 4, 5] });
    const teamId = await world.createTeam(communityId, courseId);
    await world.enrol(me, courseId, { firstDay: '2026-11-02', teamId });
    const { current } = await world.ok(me, 'home.today', { communityId });
    expect(current?.courses[0]).toMatchObject({ mark: 'rest', team: { litCount: 0, dueCount: 0 } });
  });

  test('before the cut-off at 02:00 it is still yesterday', async () => {
    const { world, me, courseId, communityId } = await scene({ cutoffMinutes: 120 });
    await world.enrol(me, courseId, { firstDay: '2026-11-02' });
    world.setNow('2026-11-20T17:59:59.000Z'); // 01:59:59 on the 21st in Shanghai
    expect((await world.ok(me, 'home.today', { communityId })).current?.courses[0]).toMatchObject({
      localDate: '2026-11-20',
      closesAt: '2026-11-20T18:00:00.000Z',
    });
    world.setNow('2026-11-20T18:00:00.000Z');
    expect((await world.ok(me, 'home.today', { communityId })).current?.courses[0]?.localDate).toBe('2026-11-21');
  });

  test('puts the course that is due before those that are lit, resting or not begun', async () => {
    const { world, me, courseId: lit, communityId } = await scene({ title: '已点亮' });
    const due = await world.createCourse(communityId, { title: '待点亮', startsOn: '2026-11-02', days: 30 });
    const rest = await world.createCourse(communityId, { title: '今天休息', startsOn: '2026-11-02', weekdays: [1] });
    const ahead = await world.createCourse(communityId, {
      title: '未开营',
      startsOn: '2026-12-01',
      status: 'enrolling',
    });
    const closed = await world.createCourse(communityId, { title: '已结营', status: 'closed' });
    for (const course of [ahead, rest, lit, due, closed]) await world.enrol(me, course, { firstDay: '2026-11-02' });
    await world.ok(me, 'checkin.submit', checkin(me, lit));
    const { current } = await world.ok(me, 'home.today', { communityId });
    expect(current?.courses.map((course) => course.title)).toEqual(['待点亮', '已点亮', '今天休息', '未开营']);
  });

  test('shows at most three unread notices and the steps of the first day until they are done', async () => {
    const { world, me, courseId, communityId } = await scene();
    await world.enrol(me, courseId, { firstDay: '2026-11-02' });
    for (let index = 0; index < 5; index += 1) {
      world.setNow(new Date(Date.parse(NOW) + index).toISOString());
      await deliver(
        world.database,
        communityId,
        [me.memberId],
        { kind: 'announcement', title: `公告 ${index}`, body: '', link: null },
        world.now(),
      );
    }
    const before = await world.ok(me, 'home.today', { communityId });
    expect(before.current?.notices.map((notice) => notice.title)).toEqual(['公告 4', '公告 3', '公告 2']);
    expect(before.current?.unread).toBe(5);
    expect(before.current?.checklist?.map(({ step, done }) => `${step} ${done}`)).toEqual([
      'rules false',
      'first_checkin false',
      'greet false',
      'reminder false',
    ]);
    await world.ok(me, 'checkin.submit', checkin(me, courseId));
    await db.pool.query(
      `insert into member_steps (community_id, member_id, step, done_at)
       select $1, $2, step, now() from unnest(array['rules', 'greet', 'reminder']) step`,
      [communityId, me.memberId],
    );
    expect((await world.ok(me, 'home.today', { communityId })).current?.checklist).toBeNull();
  });
});
