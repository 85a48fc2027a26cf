import { testDatabase } from '../../../../test/support/database';
import { testWorld, type World } from '../../../../test/support/world';

const db = testDatabase();
beforeEach(() => db.empty());

const NOW = '2026-11-21T00:30:00.000Z';
const DAYS = ['2026-11-18', '2026-11-19', '2026-11-20'];

async function scene() {
  const world = testWorld(db, NOW);
  const communityId = await world.createCommunity();
  const operator = await world.createMember(communityId, { role: 'operator' });
  const courseId = await world.createCourse(communityId, { startsOn: DAYS[0]!, days: 3, teamSize: 5 });
  const about = { communityId, courseId };
  const close = () => world.ok(operator, 'course.move', { ...about, to: 'closed', reason: '' });
  return { world, communityId, operator, courseId, about, close };
}

/** Two teams: 北斗 with 小满 (3 of 3) and 阿哲 (1 of 3), 南斗 with 一诺 (2 of 2, who came a day later). */
async function twoTeams({ world, communityId, courseId }: Awaited<ReturnType<typeof scene>>) {
  const [north, south] = [
    await world.createTeam(communityId, courseId, '北斗小队'),
    await world.createTeam(communityId, courseId, '南斗小队'),
  ];
  const learner = async (nickname: string, teamId: string, lit: string[], firstDay = DAYS[0]!) => {
    const actor = await world.createMember(communityId, { nickname });
    await world.enrol(actor, courseId, { teamId, firstDay });
    const checkins = [];
    for (const local_date of lit) checkins.push(await world.createCheckin(actor, courseId, { local_date }));
    return { actor, checkins };
  };
  const me = await learner('小满', north, DAYS);
  const mate = await learner('=阿哲', north, [DAYS[0]!]);
  const late = await learner('一诺', south, DAYS.slice(1), DAYS[1]);
  return { me, mate, late, north, south };
}

const like = async (world: World, who: { openid: string }, communityId: string, checkinId: string) =>
  world.ok(who, 'checkin.setLike', { communityId, checkinId, liked: true });

test('sums what the learners’ own reports say, day by day and team by team', async () => {
  const on = await scene();
  const { me, mate, late, north, south } = await twoTeams(on);
  await like(on.world, mate.actor, on.communityId, me.checkins[1]!);
  await on.close();
  const report = await on.world.ok(on.operator, 'course.getCourseReport', on.about);
  expect(report).toMatchObject({ learners: 3, completed: 2, askedDays: 8, litDays: 6, likes: 1, comments: 0 });
  expect(report.days).toEqual([
    { dayNo: 1, localDate: DAYS[0], asked: 2, lit: 2 },
    { dayNo: 2, localDate: DAYS[1], asked: 3, lit: 2 },
    { dayNo: 3, localDate: DAYS[2], asked: 3, lit: 2 },
  ]);
  expect(report.teams).toEqual([
    { teamId: south, name: '南斗小队', members: 1, completed: 1, askedDays: 2, litDays: 2, points: 0 },
    { teamId: north, name: '北斗小队', members: 2, completed: 1, askedDays: 6, litDays: 4, points: 0 },
  ]);
  expect(report.praised).toMatchObject([{ checkinId: me.checkins[1], author: { nickname: '小满' }, likes: 1 }]);
  const own = await Promise.all([me, mate, late].map(({ actor }) => on.world.ok(actor, 'course.getReport', on.about)));
  const sum = (field: 'litDays' | 'askedDays' | 'points' | 'likesReceived') =>
    own.reduce((total, line) => total + line[field], 0);
  expect([sum('litDays'), sum('askedDays'), sum('points'), sum('likesReceived')]).toEqual([
    report.litDays,
    report.askedDays,
    report.points,
    report.likes,
  ]);
});

test('is all zero for a course that nobody was in', async () => {
  const { world, operator, about, close } = await scene();
  await close();
  const report = await world.ok(operator, 'course.getCourseReport', about);
  expect(report).toMatchObject({ learners: 0, completed: 0, days: [], teams: [], praised: [], closedAt: NOW });
});

test('never shows what its author keeps to themselves', async () => {
  const on = await scene();
  const { me, mate } = await twoTeams(on);
  await like(on.world, mate.actor, on.communityId, me.checkins[0]!);
  await on.world.database.updateTable('checkins').set({ visibility: 'self' }).execute();
  await on.close();
  expect((await on.world.ok(on.operator, 'course.getCourseReport', on.about)).praised).toEqual([]);
});

test('is for operators, once the course is closed', async () => {
  const { world, communityId, operator, about, close } = await scene();
  for (const action of ['course.getCourseReport', 'course.exportReport'] as const) {
    expect(await world.refused(operator, action, about)).toBe('COURSE.NOT_CLOSED');
  }
  await close();
  const coach = await world.createMember(communityId, { role: 'coach' });
  for (const who of [coach, await world.createMember(communityId), world.stranger()]) {
    for (const action of ['course.getCourseReport', 'course.exportReport'] as const) {
      expect(await world.refused(who, action, about)).toBe('RESOURCE.NOT_FOUND');
    }
  }
});

test('the export has a line for every learner, team by team, and no formula in it', async () => {
  const on = await scene();
  await twoTeams(on);
  await on.close();
  const { fileName, csv } = await on.world.ok(on.operator, 'course.exportReport', on.about);
  expect(fileName).toBe('21 天精读营-结营报告.csv');
  const lines = csv.slice(1).trim().split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines.find((line) => line.startsWith("'=阿哲"))).toContain(',1,0,0,33%,');
  expect(lines.filter((line) => line.includes(',是,'))).toHaveLength(2);
});
