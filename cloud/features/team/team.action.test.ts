import pg from 'pg';
import { testDatabase } from '../../../test/support/database';
import { testWorld, type Actor, type CourseOptions, type World } from '../../../test/support/world';

const db = testDatabase();

/** 08:30 on Saturday 21 November 2026 in Shanghai. */
const NOW = '2026-11-21T00:30:00.000Z';

interface Scene {
  world: World;
  communityId: string;
  courseId: string;
  teamId: string;
  me: Actor;
}

async function scene(course: CourseOptions = {}): Promise<Scene> {
  const world = testWorld(db, NOW);
  const communityId = await world.createCommunity();
  const courseId = await world.createCourse(communityId, {
    title: '精读营',
    startsOn: '2026-11-02',
    days: 30,
    ...course,
  });
  const teamId = await world.createTeam(communityId, courseId);
  const me = await world.createMember(communityId);
  await world.enrol(me, courseId, { teamId });
  return { world, communityId, courseId, teamId, me };
}

async function mate({ world, communityId, courseId, teamId }: Scene, nickname: string, options = {}): Promise<Actor> {
  const actor = await world.createMember(communityId, { nickname });
  await world.enrol(actor, courseId, { teamId, ...options });
  return actor;
}

async function takeLeave({ world, communityId, courseId }: Scene, { memberId }: Actor, local_date: string) {
  const key = { community_id: communityId, course_id: courseId, member_id: memberId };
  await world.database
    .insertInto('leaves')
    .values({ ...key, local_date, created_at: world.now() })
    .execute();
}

const listMine = ({ world, communityId }: Scene, who: { openid: string }) =>
  world.ok(who, 'team.listMine', { communityId });

describe('team.listMine', () => {
  test('shows the captain first, then all as they came, each with what today is for them', async () => {
    const on = await scene();
    const { world, communityId, courseId, teamId, me } = on;
    world.setNow('2026-11-21T00:31:00.000Z');
    const away = await mate(on, '请假的');
    world.setNow('2026-11-21T00:32:00.000Z');
    const captain = await mate(on, '周远', { teamRole: 'captain' });
    const newcomer = await mate(on, '明天才来', { firstDay: '2026-11-22' });
    await takeLeave(on, away, '2026-11-21');
    await world.createCheckin(captain, courseId, { state: 'self_visible' });
    await world.database
      .updateTable('teams')
      .set({ captains_note: '今晚八点共读', note_by: captain.memberId, note_at: world.now() })
      .where('team_id', '=', teamId)
      .execute();

    const [team] = (await listMine(on, me)).teams;
    expect(team).toMatchObject({
      teamId,
      name: '北斗小队',
      courseId,
      courseTitle: '精读营',
      startsOn: '2026-11-02',
      captain: { memberId: captain.memberId, nickname: '周远' },
      litCount: 1,
      dueCount: 2,
      leaveCount: 1,
      captainsNote: {
        text: '今晚八点共读',
        writer: { memberId: captain.memberId, nickname: '周远' },
        writtenAt: '2026-11-21T00:32:00.000Z',
      },
      canCare: false,
      canWriteNote: false,
    });
    expect(team!.stars.map(({ person, today, litAt, litDays }) => [person.memberId, today, litAt, litDays])).toEqual([
      [captain.memberId, 'lit', '2026-11-21T00:32:00.000Z', 1],
      [me.memberId, 'due', null, 0],
      [away.memberId, 'leave', null, 0],
      [newcomer.memberId, 'rest', null, 0],
    ]);
    expect(await listMine(on, await world.createMember(communityId))).toEqual({ teams: [] });
  });

  test('the week holds the last seven scheduled days; leave and days before joining shrink what is due', async () => {
    const on = await scene({ weekdays: [1, 3, 5, 6], startsOn: '2026-11-02', days: 40 });
    const { world, courseId, me } = on;
    const late = await mate(on, '后来的', { firstDay: '2026-11-16' });
    for (const local_date of ['2026-11-09', '2026-11-16', '2026-11-20', '2026-11-17']) {
      await world.createCheckin(me, courseId, { local_date });
    }
    await world.createCheckin(late, courseId, { local_date: '2026-11-20' });
    await takeLeave(on, me, '2026-11-18');
    expect((await listMine(on, me)).teams[0]!.week).toEqual([
      { localDate: '2026-11-11', lit: 0, due: 1 },
      { localDate: '2026-11-13', lit: 0, due: 1 },
      { localDate: '2026-11-14', lit: 0, due: 1 },
      { localDate: '2026-11-16', lit: 1, due: 2 },
      { localDate: '2026-11-18', lit: 0, due: 1 },
      { localDate: '2026-11-20', lit: 2, due: 2 },
      { localDate: '2026-11-21', lit: 0, due: 2 },
    ]);
  });

  test('on a rest day nothing is due; before the start there is no week yet', async () => {
    const resting = await scene({ weekdays: [1, 2, 3] });
    expect((await listMine(resting, resting.me)).teams[0]).toMatchObject({
      litCount: 0,
      dueCount: 0,
      stars: [{ today: 'rest' }],
    });
    const ahead = await scene({ startsOn: '2026-11-30' });
    expect((await listMine(ahead, ahead.me)).teams[0]).toMatchObject({ dueCount: 0, week: [] });
    const published = await scene({ startsOn: '2026-11-30', status: 'grouping' });
    expect((await listMine(published, published.me)).teams[0]).toMatchObject({ stars: [{ today: 'rest' }], week: [] });
  });

  test('the team lit least comes first; only running courses count', async () => {
    const on = await scene();
    const { world, communityId, courseId, me } = on;
    await world.createCheckin(me, courseId);
    const second = await world.createCourse(communityId, { title: '晨写' });
    const secondTeam = await world.createTeam(communityId, second, '南斗小队');
    await world.enrol(me, second, { teamId: secondTeam });
    const closed = await world.createCourse(communityId, { status: 'closed' });
    await world.enrol(me, closed, { teamId: await world.createTeam(communityId, closed, '旧队') });
    const left = await world.createCourse(communityId);
    await world.enrol(me, left, { teamId: await world.createTeam(communityId, left, '退出的队') });
    await world.ok(me, 'course.withdraw', { communityId, courseId: left });
    expect((await listMine(on, me)).teams.map(({ name }) => name)).toEqual(['南斗小队', '北斗小队']);
  });

  test('who withdrew or left the community is no star of the team any more', async () => {
    const on = await scene();
    const { world, communityId, courseId, me } = on;
    const gone = await mate(on, '退课的');
    const removed = await mate(on, '离开的');
    await world.ok(gone, 'course.withdraw', { communityId, courseId });
    await world.database
      .updateTable('members')
      .set({ status: 'left' })
      .where('member_id', '=', removed.memberId)
      .execute();
    expect((await listMine(on, me)).teams[0]!.stars).toHaveLength(1);
  });

  test('takes as many statements for three teams as for one', async () => {
    const on = await scene();
    const { world, communityId, me } = on;
    const statements = async () => {
      const query = jest.spyOn(pg.Client.prototype, 'query');
      try {
        await listMine(on, me);
        return query.mock.calls.length;
      } finally {
        query.mockRestore();
      }
    };
    const one = await statements();
    for (const title of ['晨写', '早起']) {
      const courseId = await world.createCourse(communityId, { title });
      await world.enrol(me, courseId, { teamId: await world.createTeam(communityId, courseId, title) });
    }
    expect((await listMine(on, me)).teams).toHaveLength(3);
    expect(await statements()).toBe(one);
    expect(one).toBe(4); // opening the call, the teams, everybody in them, their boards
  });

  test('is for members of the community', async () => {
    const on = await scene();
    const elsewhere = await on.world.createMember(await on.world.createCommunity());
    for (const who of [elsewhere, on.world.stranger()]) {
      expect(await on.world.refused(who, 'team.listMine', { communityId: on.communityId })).toBe('RESOURCE.NOT_FOUND');
    }
  });
});
