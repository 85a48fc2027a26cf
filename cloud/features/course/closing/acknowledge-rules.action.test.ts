import { CLOSING_NOW as NOW, closingScene, type ClosingScene } from '../../../../test/support/closing';
import { testDatabase } from '../../../../test/support/database';
import type { CourseOptions } from '../../../../test/support/world';

const db = testDatabase();
beforeEach(() => db.empty());

const scene = (options: CourseOptions = {}) => closingScene(db, options);

describe('the rules of a course', () => {
  const setRules = ({ database }: ClosingScene['world']) =>
    database
      .updateTable('courses')
      .set({ rules_text: ['每天一句话'] })
      .execute();

  test('are asked for once the course is open, until the learner agrees; the first time is kept', async () => {
    const { world, about, learner } = await scene({ days: 30 });
    await setRules(world);
    const me = await learner('小满', '');
    const { communityId } = about;
    const isAskedToday = async () =>
      (await world.ok(me, 'home.today', { communityId })).current?.courses[0]?.asksForRules;
    expect((await world.ok(me, 'course.get', about)).asksForRules).toBe(true);
    expect(await isAskedToday()).toBe(true);
    const first = await world.ok(me, 'course.acknowledgeRules', about);
    world.setNow('2026-11-21T01:00:00.000Z');
    expect(await world.ok(me, 'course.acknowledgeRules', about)).toEqual(first);
    expect(first).toEqual({ acknowledgedAt: NOW });
    expect((await world.ok(me, 'course.get', about)).asksForRules).toBe(false);
    expect(await isAskedToday()).toBe(false);
  });

  test('are not asked of who is not in, nor where there are none, and never stand before a check-in', async () => {
    const { world, communityId, about, learner, courseId } = await scene({ days: 30 });
    const me = await learner('小满', '');
    const bystander = await world.createMember(communityId);
    expect((await world.ok(me, 'course.get', about)).asksForRules).toBe(false);
    const { current } = await world.ok(me, 'home.today', { communityId });
    expect(current?.courses.map(({ asksForRules }) => asksForRules)).toEqual([false]);
    await setRules(world);
    expect((await world.ok(bystander, 'course.get', about)).asksForRules).toBe(false);
    const words = { localDate: '2026-11-21', text: '一句话', mediaIds: [], numbers: {}, makeup: false };
    await world.ok(me, 'checkin.submit', { communityId, courseId, ...words, visibility: 'course', writtenAt: NOW });
    expect(await world.refused(bystander, 'course.acknowledgeRules', about)).toBe('COURSE.NOT_ENROLLED');
  });

  test.each([
    ['enrolling', 'COURSE.NOT_STARTED'],
    ['closed', 'COURSE.CLOSED'],
    ['archived', 'COURSE.CLOSED'],
  ] as const)('cannot be agreed to while the course is %s', async (status, code) => {
    const { world, about, learner } = await scene({ status });
    expect(await world.refused(await learner('小满', ''), 'course.acknowledgeRules', about)).toBe(code);
  });
});
