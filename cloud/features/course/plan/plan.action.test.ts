import { aPlanDay } from '../../../../test/support/course-settings';
import { testDatabase } from '../../../../test/support/database';
import { createPicture } from '../../../../test/support/pictures';
import { testWorld, type CourseOptions } from '../../../../test/support/world';

const db = testDatabase();
beforeEach(() => db.empty());

/** Five days from Monday 23 November; it is Saturday the 21st. */
async function scene(options: CourseOptions = {}) {
  const world = testWorld(db);
  const communityId = await world.createCommunity();
  const operator = await world.createMember(communityId, { role: 'operator' });
  const courseId = await world.createCourse(communityId, {
    status: 'draft',
    startsOn: '2026-11-23',
    days: 5,
    ...options,
  });
  const about = { communityId, courseId };
  const day = (dayNo: number, title = `第${dayNo}课`) => ({ ...aPlanDay, dayNo, title });
  const write = async (...dayNos: number[]) => {
    for (const dayNo of dayNos) {
      await world.database
        .insertInto('course_days')
        .values({ community_id: communityId, course_id: courseId, day_no: dayNo, title: `第${dayNo}课` })
        .execute();
    }
  };
  const titles = async () => (await world.ok(operator, 'course.getPlan', about)).days.map(({ title }) => title);
  return { world, communityId, operator, about, day, write, titles };
}

describe('course.savePlanDays', () => {
  test('writes days with their pictures; learners see those that have passed', async () => {
    const { world, communityId, operator, about, day } = await scene();
    const { mediaId, url } = await createPicture(world, operator, 'passed');
    const { mediaId: checking, url: waiting } = await createPicture(world, operator, 'checking');
    const days = [
      { ...day(1), mediaIds: [mediaId, checking] },
      { ...day(3), link: null, required: false },
    ];
    const input = { ...about, revision: 1, days };
    const saved = await world.ok(operator, 'course.savePlanDays', input, 'request-days');
    expect(saved).toEqual({ courseId: about.courseId, revision: 2 });
    expect(await world.ok(operator, 'course.savePlanDays', input, 'request-days')).toEqual(saved);
    const plan = await world.ok(operator, 'course.getPlan', about);
    expect(plan.days.map(({ localDate }) => localDate).at(-1)).toBe('2026-11-27');
    expect(plan.days[0]).toEqual({
      dayNo: 1,
      localDate: '2026-11-23',
      title: '第1课',
      task: aPlanDay.task,
      link: aPlanDay.link,
      required: true,
      pictures: [
        { mediaId, url, isShown: true },
        { mediaId: checking, url: waiting, isShown: false },
      ],
      isFixed: false,
    });
    expect(plan.days[1]).toMatchObject({ title: '', isFixed: false });
    const { plan: shown } = await world.ok(operator, 'course.get', about);
    expect(shown.map(({ pictureUrls }) => pictureUrls)).toEqual([[url], [], [], [], []]);
    expect(shown[2]).toMatchObject({ title: '第3课', required: false });
    const colleague = await world.createMember(communityId, { role: 'operator' });
    const again = { ...about, revision: 2, days: [{ ...day(1, '换个题目'), mediaIds: [mediaId] }] };
    expect(await world.ok(colleague, 'course.savePlanDays', again)).toMatchObject({ revision: 3 });
  });

  test.each([
    ['a day that the course does not have', [6], 'INPUT.INVALID'],
    ['a day twice', [1, 1], 'INPUT.INVALID'],
  ] as const)('refuses %s', async (_, dayNos, code) => {
    const { world, operator, about, day } = await scene();
    const days = dayNos.map((dayNo) => day(dayNo));
    expect(await world.refused(operator, 'course.savePlanDays', { ...about, revision: 1, days })).toBe(code);
    expect(await world.count('course_days')).toBe(0);
  });

  test('refuses words and pictures that are not fit to be seen, and a plan that was changed meanwhile', async () => {
    const { world, communityId, operator, about, day } = await scene();
    const save = (days: ReturnType<typeof day>[], revision = 1) =>
      world.refused(operator, 'course.savePlanDays', { ...about, revision, days });
    expect(await save([{ ...day(1), task: '刷单兼职' }])).toBe('CONTENT.REJECTED');
    const { mediaId } = await createPicture(world, await world.createMember(communityId), 'passed');
    expect(await save([{ ...day(1), mediaIds: [mediaId] }])).toBe('RESOURCE.NOT_FOUND');
    expect(await save([day(1)], 7)).toBe('COURSE.CHANGED_MEANWHILE');
    expect(await world.count('course_days')).toBe(0);
  });

  test('keeps the days of a running course that have begun', async () => {
    const { world, operator, about, day } = await scene({ status: 'open', startsOn: '2026-11-20' });
    const save = (dayNo: number) => ({ ...about, revision: 1, days: [day(dayNo)] });
    expect(await world.call(operator.openid, 'course.savePlanDays', save(2))).toMatchObject({
      error: { code: 'COURSE.DAY_FIXED', details: { dayNo: 2 } },
    });
    expect(await world.ok(operator, 'course.savePlanDays', save(3))).toMatchObject({ revision: 2 });
    const plan = await world.ok(operator, 'course.getPlan', about);
    expect(plan.days.map(({ isFixed }) => isFixed)).toEqual([true, true, false, false, false]);
  });

  test('changes nothing of a closed course', async () => {
    const { world, operator, about, day } = await scene({ status: 'closed' });
    const input = { ...about, revision: 1, days: [day(5)] };
    expect(await world.refused(operator, 'course.savePlanDays', input)).toBe('COURSE.DAY_FIXED');
  });
});

describe('course.arrangePlan', () => {
  const EMPTY = '';

  test.each([
    ['moves a day down', [2, 1, 3, 4, 5], ['第2课', '第1课', '第3课', EMPTY, EMPTY]],
    ['inserts an empty day', [1, 0, 2, 3, 4], ['第1课', EMPTY, '第2课', '第3课', EMPTY]],
    ['deletes a day', [1, 3, 4, 5, 0], ['第1课', '第3课', EMPTY, EMPTY, EMPTY]],
    ['moves a day to the end', [2, 3, 4, 5, 1], ['第2课', '第3课', EMPTY, EMPTY, '第1课']],
  ])('%s', async (_, order, expected) => {
    const { world, operator, about, write, titles } = await scene();
    await write(1, 2, 3, 6);
    expect(await world.ok(operator, 'course.arrangePlan', { ...about, revision: 1, order })).toMatchObject({
      revision: 2,
    });
    expect(await titles()).toEqual(expected);
    expect(await world.count('course_days', "day_no = 6 and title = '第6课'")).toBe(1);
  });

  test.each([
    ['too short', [1, 2, 3, 4]],
    ['with a day twice', [1, 1, 2, 3, 4]],
    ['with a day beyond the last', [1, 2, 3, 4, 6]],
  ])('refuses an order %s', async (_, order) => {
    const { world, operator, about, write, titles } = await scene();
    await write(1, 2);
    expect(await world.refused(operator, 'course.arrangePlan', { ...about, revision: 1, order })).toBe('INPUT.INVALID');
    expect(await titles()).toEqual(['第1课', '第2课', EMPTY, EMPTY, EMPTY]);
  });

  test.each([
    ['away', [2, 1, 3, 4, 5], 1],
    ['to later', [1, 2, 2, 4, 5], null],
    ['into nothing', [1, 0, 3, 4, 5], 2],
    ['after it', [1, 2, 3, 4, 5], 'fine'],
  ])('moves no day that has begun %s', async (_, order, dayNo) => {
    const { world, operator, about, write } = await scene({ status: 'open', startsOn: '2026-11-20' });
    await write(1, 2, 3);
    const envelope = await world.call(operator.openid, 'course.arrangePlan', { ...about, revision: 1, order });
    if (dayNo === 'fine') expect(envelope).toMatchObject({ ok: true });
    else if (dayNo === null) expect(envelope).toMatchObject({ error: { code: 'INPUT.INVALID' } });
    else expect(envelope).toMatchObject({ error: { code: 'COURSE.DAY_FIXED', details: { dayNo } } });
  });
});
