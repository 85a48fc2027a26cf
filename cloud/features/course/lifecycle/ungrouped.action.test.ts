import { testDatabase } from '../../../../test/support/database';
import { testWorld, type CourseOptions } from '../../../../test/support/world';
import { moveCourses } from '../../../functions/timer/jobs/move-courses';
import { warnUngroupedCourses } from '../../../functions/timer/jobs/warn-ungrouped';

const db = testDatabase();
beforeEach(() => db.empty());

/** 08:30 on Saturday 21 November 2026 in Shanghai; the course begins on Monday. */
const NOW = '2026-11-21T00:30:00.000Z';
const A_DAY_AHEAD = '2026-11-21T16:00:00.000Z';
const OPENING = '2026-11-22T16:00:00.000Z';

async function scene(options: CourseOptions = {}) {
  const world = testWorld(db, NOW);
  const communityId = await world.createCommunity();
  const operator = await world.createMember(communityId, { role: 'operator', nickname: '苏晴' });
  const owner = await world.createMember(communityId, { role: 'owner' });
  const given = { status: 'grouping', teamSize: 5, startsOn: '2026-11-23', ...options } as const;
  const courseId = await world.createCourse(communityId, given);
  const learner = await world.createMember(communityId);
  await world.enrol(learner, courseId, { firstDay: '2026-11-23' });
  const { database, services, log } = world.pipeline;
  const at = async (instant: string) => {
    world.setNow(instant);
    const context = { database, services, log, now: world.now() };
    const { warned } = await warnUngroupedCourses(context);
    await moveCourses(context);
    return warned;
  };
  const inboxOf = async (who: { openid: string }) =>
    (await world.ok(who, 'inbox.list', { communityId })).rows.map(({ title, link }) => ({ title, link }));
  return { world, communityId, courseId, operator, owner, learner, at, inboxOf };
}

describe('a course with people who have no team', () => {
  test('tells its operators a day ahead, once, and again the moment it opens', async () => {
    const { courseId, operator, owner, learner, at, inboxOf } = await scene();
    const link = `features/ops/pages/grouping/index?courseId=${courseId}`;
    expect(await at('2026-11-21T15:59:00.000Z')).toBe(0);
    expect(await at(A_DAY_AHEAD)).toBe(1);
    expect(await at('2026-11-21T17:00:00.000Z')).toBe(0);
    const ahead = { title: '「21 天精读营」还有 1 人没有小队', link };
    expect(await inboxOf(operator)).toEqual([ahead]);
    expect(await at(OPENING)).toBe(0);
    expect(await at('2026-11-22T17:00:00.000Z')).toBe(0);
    const opened = { title: '「21 天精读营」开营了，还有 1 人没有小队', link };
    for (const who of [operator, owner]) expect(await inboxOf(who)).toEqual([opened, ahead]);
    expect((await inboxOf(learner)).map(({ title }) => title)).toEqual(['「21 天精读营」开营了']);
  });

  test('says until when there is time', async () => {
    const { world, communityId, operator, at } = await scene({ cutoffMinutes: 120 });
    expect(await at(A_DAY_AHEAD)).toBe(0);
    expect(await at('2026-11-21T18:00:00.000Z')).toBe(1);
    const { rows } = await world.ok(operator, 'inbox.list', { communityId });
    expect(rows[0]?.body).toContain('11月23日 02:00 按日程开营，不会等分组');
  });

  test('tells them later, when somebody without a team comes later', async () => {
    const { world, communityId, courseId, learner, at } = await scene();
    await world.ok(learner, 'course.withdraw', { communityId, courseId });
    expect(await at(A_DAY_AHEAD)).toBe(0);
    const late = await world.createMember(communityId);
    await world.ok(late, 'course.enrol', { communityId, courseId, rulesAccepted: true });
    expect(await at('2026-11-22T01:00:00.000Z')).toBe(1);
  });

  test('tells them anew when it was put off', async () => {
    const { world, courseId, at } = await scene();
    expect(await at(A_DAY_AHEAD)).toBe(1);
    const later = { starts_on: '2026-11-25' };
    await world.database.updateTable('courses').set(later).where('course_id', '=', courseId).execute();
    expect(await at('2026-11-22T01:00:00.000Z')).toBe(0);
    expect(await at('2026-11-23T16:00:00.000Z')).toBe(1);
  });

  test.each<[string, CourseOptions]>([
    ['takes no teams', { teamSize: null }],
    ['is a draft', { status: 'draft' }],
    ['has opened', { status: 'open' }],
  ])('says nothing when it %s', async (_, options) => {
    const { operator, at, inboxOf } = await scene(options);
    expect(await at(A_DAY_AHEAD)).toBe(0);
    expect(await inboxOf(operator)).toEqual([]);
  });

  test('has nothing to tell once everybody is in one', async () => {
    const { world, communityId, courseId, operator, learner, at, inboxOf } = await scene();
    const teamId = await world.createTeam(communityId, courseId);
    const seat = { team_id: teamId, team_role: 'captain' };
    await world.database.updateTable('enrolments').set(seat).where('member_id', '=', learner.memberId).execute();
    expect(await at(A_DAY_AHEAD)).toBe(0);
    await at(OPENING);
    expect(await inboxOf(operator)).toEqual([]);
  });
});
