import { testDatabase } from '../../../../test/support/database';
import { testWorld, type Actor, type CourseOptions } from '../../../../test/support/world';
import { moveCourses } from '../../../functions/timer/jobs/move-courses';

const db = testDatabase();
beforeEach(() => db.empty());

const RUNS = 6;
const NOW = '2026-11-21T00:30:00.000Z';

async function scene(learnerCount: number, options: CourseOptions = {}) {
  const world = testWorld(db, NOW);
  const communityId = await world.createCommunity();
  const operator = await world.createMember(communityId, { role: 'operator' });
  const courseId = await world.createCourse(communityId, { startsOn: '2026-11-18', days: 3, ...options });
  const learners: Actor[] = [];
  for (let index = 0; index < learnerCount; index += 1) {
    const learner = await world.createMember(communityId);
    await world.enrol(learner, courseId);
    learners.push(learner);
  }
  const about = { communityId, courseId };
  const { database, services, log } = world.pipeline;
  const timer = () => moveCourses({ database, services, log, now: world.now() });
  const close = () => world.call(operator.openid, 'course.move', { ...about, to: 'closed', reason: '' });
  return { world, learners, about, timer, close };
}

test('timers and operators that close a course at once write one report for each learner, and one message', async () => {
  const { world, learners, timer, close, about } = await scene(8);
  for (const learner of learners) {
    for (const local_date of ['2026-11-18', '2026-11-19', '2026-11-20']) {
      await world.createCheckin(learner, about.courseId, { local_date });
    }
  }
  await Promise.all(Array.from({ length: RUNS }, (_, index) => (index % 2 === 0 ? timer() : close())));
  expect(await world.count('course_moves')).toBe(1);
  expect(await world.count('course_reports', 'certificate_code is not null')).toBe(learners.length);
  expect(await world.count('inbox_messages')).toBe(learners.length);
  const codes = await Promise.all(
    learners.map(async (learner) => (await world.ok(learner, 'certificate.get', about)).code),
  );
  expect(new Set(codes).size).toBe(learners.length);
});

test('a check-in on its way while the course closes is in the report, or finds the course closed', async () => {
  const { world, learners, close, about } = await scene(12, { days: 30 });
  const words = { localDate: '2026-11-21', text: '最后一句话', mediaIds: [], numbers: {}, makeup: false };
  const input = { ...about, ...words, visibility: 'course', writtenAt: NOW } as const;
  const [closed, ...answers] = await Promise.all([
    close(),
    ...learners.map((learner) => world.call(learner.openid, 'checkin.submit', input)),
  ]);
  expect(closed.ok).toBe(true);
  for (const answer of answers) if (!answer.ok) expect(answer.error.code).toBe('COURSE.CLOSED');
  const lit = answers.filter(({ ok }) => ok).length;
  expect(await world.count('checkins')).toBe(lit);
  const { rows } = await db.pool.query<{ lit: number }>(
    'select coalesce(sum(lit_days), 0)::integer as lit from course_reports',
  );
  expect(rows[0]?.lit).toBe(lit);
});

test('a thousand learners are reported in one go', async () => {
  const { world, close, about } = await scene(0);
  const place = [about.communityId, about.courseId];
  await db.pool.query(
    `insert into people (person_id, created_at) select 'person' || n, now() from generate_series(10000, 10999) n`,
  );
  await db.pool.query(
    `insert into members (community_id, member_id, person_id, nickname, joined_at)
     select $1, 'member' || n, 'person' || n, '学员' || n, now() from generate_series(10000, 10999) n`,
    place.slice(0, 1),
  );
  await db.pool.query(
    `insert into enrolments (community_id, course_id, member_id, first_day, enrolled_at)
     select $1, $2, 'member' || n, '2026-11-18', now() from generate_series(10000, 10999) n`,
    place,
  );
  await db.pool.query(
    `insert into checkins (community_id, checkin_id, course_id, member_id, local_date, text, visibility, state, streak, written_at, created_at)
     select $1, 'checkin' || n || day, $2, 'member' || n, date '2026-11-18' + day, '一句话', 'course', 'published', 1, now(), now()
     from generate_series(10000, 10999) n cross join generate_series(0, 2) day where (n + day) % 3 > 0 or n % 2 = 0`,
    place,
  );
  expect((await close()).ok).toBe(true);
  expect(await world.count('course_reports')).toBe(1_000);
  // the even ones lit every day, the odd ones two of three
  expect(await world.count('course_reports', 'certificate_code is not null and lit_days = 3')).toBe(500);
  expect(await world.count('course_reports', 'certificate_code is null and lit_days = 2')).toBe(500);
  expect(await world.count('inbox_messages')).toBe(1_000);
});
