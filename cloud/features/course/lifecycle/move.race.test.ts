import { aPlanDay } from '../../../../test/support/course-settings';
import { testDatabase } from '../../../../test/support/database';
import { testWorld, type CourseOptions } from '../../../../test/support/world';
import { moveCourses } from '../../../functions/timer/jobs/move-courses';
import { warnUngroupedCourses } from '../../../functions/timer/jobs/warn-ungrouped';

const db = testDatabase();
beforeEach(() => db.empty());

const RUNS = 6;

async function scene(options: CourseOptions, learners = 12) {
  const world = testWorld(db);
  const communityId = await world.createCommunity();
  const operator = await world.createMember(communityId, { role: 'operator' });
  const courseId = await world.createCourse(communityId, options);
  for (let index = 0; index < learners; index += 1) {
    await world.enrol(await world.createMember(communityId), courseId);
  }
  const { database, services, log } = world.pipeline;
  const timer = () => moveCourses({ database, services, log, now: world.now() });
  return { world, operator, learners, timer, about: { communityId, courseId } };
}

const many = <T>(work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: RUNS }, (_, index) => work(index)));

test('timers that overlap open a course once: one message to each learner, and one about teams to the operator', async () => {
  const { world, timer, learners } = await scene({ status: 'grouping', teamSize: 5 });
  const runs = await many(timer);
  expect(runs.reduce((sum, { moved = 0 }) => sum + moved, 0)).toBe(1);
  expect(runs.every(({ failed }) => failed === 0)).toBe(true);
  expect(await world.count('course_moves')).toBe(1);
  expect(await world.count('inbox_messages')).toBe(learners + 1);
});

test('timers that overlap make every overdue move once, in order', async () => {
  const { world, timer, learners } = await scene({
    status: 'enrolling',
    teamSize: 5,
    startsOn: '2026-10-01',
    days: 7,
    dissolvesOn: '2026-11-01',
  });
  const runs = await many(timer);
  expect(runs.reduce((sum, { moved = 0 }) => sum + moved, 0)).toBe(4);
  const { rows } = await db.pool.query<{ path: string }>(
    "select string_agg(to_status, ' ' order by move_no) as path from course_moves",
  );
  expect(rows[0]?.path).toBe('grouping open closed archived');
  expect(await world.count('inbox_messages')).toBe(2 * learners + 1);
});

test('timers that overlap tell the operator once that people lack a team', async () => {
  const { world } = await scene({ status: 'grouping', teamSize: 5, startsOn: '2026-11-22' });
  const { database, services, log } = world.pipeline;
  const runs = await many(() => warnUngroupedCourses({ database, services, log, now: world.now() }));
  expect(runs.reduce((sum, { warned = 0 }) => sum + warned, 0)).toBe(1);
  expect(runs.every(({ failed }) => failed === 0)).toBe(true);
  expect(await world.count('inbox_messages')).toBe(1);
});

test('an operator and the timer at the same moment open a course once', async () => {
  const { world, operator, timer, learners, about } = await scene({ status: 'enrolling' });
  const [answers] = await Promise.all([
    many(() => world.call(operator.openid, 'course.move', { ...about, to: 'open', reason: '' })),
    many(timer),
  ]);
  expect(answers.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1);
  for (const answer of answers) if (!answer.ok) expect(answer.error.code).toBe('COURSE.ILLEGAL_MOVE');
  expect(await world.count('course_moves')).toBe(1);
  expect(await world.count('inbox_messages')).toBe(learners);
});

test('of several operators who change the plan at once, one does and the others hear of it', async () => {
  const { world, operator, about } = await scene({ status: 'draft', startsOn: '2026-12-01' }, 0);
  const answers = await many((index) =>
    world.call(operator.openid, 'course.savePlanDays', {
      ...about,
      revision: 1,
      days: [{ ...aPlanDay, dayNo: index + 1 }],
    }),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of answers) if (!answer.ok) expect(answer.error.code).toBe('COURSE.CHANGED_MEANWHILE');
  expect(await world.count('course_days')).toBe(1);
});
