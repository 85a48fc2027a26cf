import type { CourseSettings } from '@contract/course-setup';
import { aCourseSetting, aPlanDay } from '../../../../test/support/course-settings';
import { testDatabase } from '../../../../test/support/database';
import { createPicture } from '../../../../test/support/pictures';
import { testWorld, type CourseOptions } from '../../../../test/support/world';

const db = testDatabase();
beforeEach(() => db.empty());

async function scene() {
  const world = testWorld(db);
  const communityId = await world.createCommunity();
  const operator = await world.createMember(communityId, { role: 'operator' });
  const member = await world.createMember(communityId);
  const create = async (change: Partial<CourseSettings> = {}) =>
    (await world.ok(operator, 'course.create', { communityId, settings: { ...aCourseSetting, ...change } })).courseId;
  return { world, communityId, operator, member, create };
}

describe('course.create', () => {
  test('keeps every setting and the cover of a draft that members do not see', async () => {
    const { world, communityId, operator, member } = await scene();
    const { mediaId, url } = await createPicture(world, operator, 'passed');
    const input = { communityId, settings: aCourseSetting, coverMediaId: mediaId };
    const made = await world.ok(operator, 'course.create', input, 'request-create');
    expect(await world.ok(operator, 'course.create', input, 'request-create')).toEqual(made);
    const about = { communityId, courseId: made.courseId };
    expect(await world.ok(operator, 'course.getSetup', about)).toEqual({
      courseId: made.courseId,
      status: 'draft',
      revision: 1,
      changed: null,
      settings: aCourseSetting,
      coverUrl: url,
      frozen: [],
      tiers: [],
    });
    expect(await world.refused(member, 'course.get', about)).toBe('RESOURCE.NOT_FOUND');
    expect(await world.ok(operator, 'course.get', about)).toMatchObject({
      course: { status: 'draft', opensAt: '2026-11-30T16:00:00.000Z', enrolsUntil: aCourseSetting.enrolsUntil },
      rules: aCourseSetting.rules,
      teamSize: null,
      requiredHomework: null,
      openingMessage: null,
      host: { memberId: operator.memberId },
    });
    expect(await world.count('courses')).toBe(1);
    expect(await world.count('audit_log', "action = 'course.create'")).toBe(1);
  });

  test.each<[string, Partial<CourseSettings>]>([
    ['days', { days: 6 }],
    ['dissolvesOn', { dissolvesOn: '2026-12-07' }],
    ['minTierNo', { minTierNo: 9 }],
  ])('names the setting that is wrong: %s', async (field, change) => {
    const { world, communityId, operator } = await scene();
    const input = { communityId, settings: { ...aCourseSetting, ...change } };
    expect(await world.call(operator.openid, 'course.create', input)).toMatchObject({
      error: { code: 'INPUT.INVALID', details: { field: `input.settings.${field}` } },
    });
    expect(await world.count('courses')).toBe(0);
  });

  test('takes no words that do not pass the content check, and no picture that has not', async () => {
    const { world, communityId, operator, member } = await scene();
    const wordy = { communityId, settings: { ...aCourseSetting, handbook: '刷单兼职' } };
    expect(await world.call(operator.openid, 'course.create', wordy)).toMatchObject({
      error: { code: 'CONTENT.REJECTED', details: { field: 'input.settings.handbook' } },
    });
    const withCover = (coverMediaId: string) => ({ communityId, settings: aCourseSetting, coverMediaId });
    const { mediaId: checking } = await createPicture(world, operator, 'checking');
    const { mediaId: rejected } = await createPicture(world, operator, 'rejected');
    const { mediaId: foreign } = await createPicture(world, member, 'passed');
    expect(await world.refused(operator, 'course.create', withCover(checking))).toBe('MEDIA.NOT_READY');
    expect(await world.refused(operator, 'course.create', withCover(rejected))).toBe('CONTENT.REJECTED');
    expect(await world.refused(operator, 'course.create', withCover(foreign))).toBe('RESOURCE.NOT_FOUND');
    expect(await world.count('courses')).toBe(0);
  });

  test('waits for a content check that does not answer', async () => {
    const { world, communityId, operator } = await scene();
    world.pipeline.services.contentCheck.checkText = () => Promise.reject(new Error('away'));
    const input = { communityId, settings: aCourseSetting };
    expect(await world.refused(operator, 'course.create', input)).toBe('SYSTEM.UNAVAILABLE');
  });
});

describe('course.saveSetup', () => {
  test('changes settings and takes the cover away', async () => {
    const { world, communityId, operator, create } = await scene();
    const courseId = await create();
    const settings = { ...aCourseSetting, title: '七天晨读快闪', teamSize: 6, enrolsFrom: '2026-11-22T00:00:00.000Z' };
    const saved = await world.ok(operator, 'course.saveSetup', {
      communityId,
      courseId,
      revision: 1,
      settings,
      coverMediaId: null,
    });
    expect(saved).toEqual({ courseId, revision: 2 });
    const setup = await world.ok(operator, 'course.getSetup', { communityId, courseId });
    expect(setup).toMatchObject({ settings, coverUrl: null, revision: 2 });
    expect(await world.count('audit_log', "reason = 'title, teamSize, enrolsFrom, cover'")).toBe(1);
  });

  test('is refused when somebody else was faster', async () => {
    const { world, communityId, operator, create } = await scene();
    const courseId = await create();
    const input = { communityId, courseId, revision: 1, settings: aCourseSetting };
    await world.ok(operator, 'course.saveSetup', input);
    expect(
      await world.call(operator.openid, 'course.saveSetup', { ...input, settings: { ...aCourseSetting, days: 5 } }),
    ).toMatchObject({
      error: { code: 'COURSE.CHANGED_MEANWHILE', details: { revision: 2, by: '小满', at: world.now().toISOString() } },
    });
    expect((await world.ok(operator, 'course.getSetup', { communityId, courseId })).settings.days).toBe(7);
  });

  test('moves a published course to a day that is still to come, never to one that is over', async () => {
    const { world, communityId, operator, create } = await scene();
    const courseId = await create();
    const moveTo = (startsOn: string) => ({
      communityId,
      courseId,
      revision: 1,
      settings: { ...aCourseSetting, startsOn, enrolsUntil: null },
    });
    await world.database.updateTable('courses').set({ status: 'enrolling' }).execute();
    expect(await world.call(operator.openid, 'course.saveSetup', moveTo('2026-11-20'))).toMatchObject({
      error: { code: 'INPUT.INVALID', details: { field: 'input.settings.startsOn' } },
    });
    await world.ok(operator, 'course.saveSetup', moveTo('2026-11-21'));
  });

  test('keeps what a running course is counted by, and changes its words', async () => {
    const { world, communityId, operator, create } = await scene();
    const courseId = await create();
    await world.database.updateTable('courses').set({ status: 'open' }).execute();
    const save = (change: Partial<CourseSettings>) => ({
      communityId,
      courseId,
      revision: 1,
      settings: { ...aCourseSetting, ...change },
    });
    expect(await world.call(operator.openid, 'course.saveSetup', save({ startsOn: '2026-12-02' }))).toMatchObject({
      error: { code: 'COURSE.FIELD_FROZEN', details: { field: 'startsOn', status: 'open' } },
    });
    expect(await world.ok(operator, 'course.saveSetup', save({ handbook: '换一版手册' }))).toMatchObject({
      revision: 2,
    });
  });

  test('moves the first day of who is in with the start, and lets in who waits when there is room', async () => {
    const { world, communityId, operator, member, create } = await scene();
    const courseId = await create({ capacity: 1 });
    await world.database.updateTable('courses').set({ status: 'enrolling' }).execute();
    const second = await world.createMember(communityId);
    const enrol = { communityId, courseId, rulesAccepted: true as const };
    expect(await world.ok(member, 'course.enrol', enrol)).toMatchObject({ enrolment: 'active' });
    expect(await world.ok(second, 'course.enrol', enrol)).toMatchObject({ enrolment: 'waitlisted' });
    const settings = { ...aCourseSetting, capacity: 2, startsOn: '2026-12-03', dissolvesOn: '2026-12-20' };
    await world.ok(operator, 'course.saveSetup', { communityId, courseId, revision: 1, settings });
    expect(await world.count('enrolments', "status = 'active' and first_day = '2026-12-03'")).toBe(2);
  });
});

describe('course.copy', () => {
  test('takes settings, plan and form to another start, and nobody along', async () => {
    const { world, communityId, operator, member, create } = await scene();
    const courseId = await create();
    await world.enrol(member, courseId);
    await world.ok(operator, 'course.savePlanDays', {
      communityId,
      courseId,
      revision: 1,
      days: [{ ...aPlanDay, dayNo: 2 }],
    });
    await world.database
      .insertInto('form_questions')
      .values({
        community_id: communityId,
        question_id: 'QUESTION01',
        course_id: courseId,
        position: 1,
        label: '为什么来',
        kind: 'text',
      })
      .execute();
    const copy = await world.ok(operator, 'course.copy', { communityId, courseId, startsOn: '2026-12-31' });
    const about = { communityId, courseId: copy.courseId };
    expect(await world.ok(operator, 'course.getSetup', about)).toMatchObject({
      status: 'draft',
      settings: {
        ...aCourseSetting,
        title: '七天早起快闪·新一期',
        startsOn: '2026-12-31',
        enrolsUntil: '2026-12-30T12:00:00.000Z',
        dissolvesOn: '2027-01-14',
      },
    });
    const plan = await world.ok(operator, 'course.getPlan', about);
    expect(plan.days[1]).toMatchObject({ dayNo: 2, localDate: '2027-01-01', title: aPlanDay.title });
    expect(await world.count('enrolments', 'course_id = $1', [copy.courseId])).toBe(0);
    expect(await world.count('form_questions', 'course_id = $1', [copy.courseId])).toBe(1);
    const again = await world.ok(operator, 'course.copy', { ...about, startsOn: '2027-02-01' });
    const { settings } = await world.ok(operator, 'course.getSetup', { communityId, courseId: again.courseId });
    expect(settings.title).toBe('七天早起快闪·新一期');
  });
});

describe('course.listDesk', () => {
  test('lists by phase, the latest start first, page by page', async () => {
    const { world, communityId, operator } = await scene();
    const course = (options: CourseOptions) => world.createCourse(communityId, options);
    for (let day = 1; day <= 22; day += 1) {
      await course({ status: 'enrolling', startsOn: `2026-12-${String(day).padStart(2, '0')}`, title: `第${day}期` });
    }
    await course({ status: 'open', title: '进行中' });
    await course({ status: 'archived', title: '旧的' });
    await course({ status: 'closed', title: '刚结营', startsOn: '2026-11-02' });
    const preparing = await world.ok(operator, 'course.listDesk', { communityId, phase: 'preparing' });
    expect(preparing.rows.map(({ title }) => title)).toEqual(
      Array.from({ length: 20 }, (_, index) => `第${22 - index}期`),
    );
    const rest = await world.ok(operator, 'course.listDesk', {
      communityId,
      phase: 'preparing',
      cursor: preparing.nextCursor!,
    });
    expect(rest.rows.map(({ title }) => title)).toEqual(['第2期', '第1期']);
    expect(rest.nextCursor).toBeNull();
    const over = await world.ok(operator, 'course.listDesk', { communityId, phase: 'over' });
    expect(over.rows.map(({ title }) => title)).toEqual(['刚结营', '旧的']);
    const made = { communityId, phase: 'running', cursor: 'nonsense' } as const;
    expect(await world.refused(operator, 'course.listDesk', made)).toBe('INPUT.INVALID');
  });
});

describe('course.getDesk', () => {
  test('counts people, places, teams and today’s stars', async () => {
    const { world, communityId, operator, member } = await scene();
    const courseId = await world.createCourse(communityId, { teamSize: 5, capacity: 30 });
    const mate = await world.createMember(communityId);
    await world.enrol(member, courseId);
    await world.enrol(mate, courseId, { teamId: await world.createTeam(communityId, courseId) });
    await world.createCheckin(mate, courseId);
    expect(await world.ok(operator, 'course.getDesk', { communityId, courseId })).toMatchObject({
      status: 'open',
      enrolledCount: 2,
      capacity: 30,
      waitingCount: 0,
      ungroupedCount: 1,
      leaderlessCount: 1,
      litToday: 1,
      today: '2026-11-21',
      dayNo: 21,
      nextStatus: 'closed',
      missing: [],
      closesAt: '2026-11-30T22:00:00.000Z',
      history: [],
    });
  });
});

test('the desk is for those who run the community', async () => {
  const { world, communityId, operator, member, create } = await scene();
  const courseId = await create();
  const elsewhere = await world.createMember(await world.createCommunity(), { role: 'owner' });
  const about = { communityId, courseId };
  for (const who of [member, elsewhere, world.stranger()]) {
    expect(await world.refused(who, 'course.listDesk', { communityId, phase: 'running' })).toBe('RESOURCE.NOT_FOUND');
    expect(await world.refused(who, 'course.getDesk', about)).toBe('RESOURCE.NOT_FOUND');
    expect(await world.refused(who, 'course.getSetup', about)).toBe('RESOURCE.NOT_FOUND');
    expect(await world.refused(who, 'course.getPlan', about)).toBe('RESOURCE.NOT_FOUND');
    expect(await world.refused(who, 'course.copy', { ...about, startsOn: '2026-12-01' })).toBe('RESOURCE.NOT_FOUND');
  }
  const foreign = { communityId: elsewhere.communityId, courseId };
  expect(await world.refused(elsewhere, 'course.getDesk', foreign)).toBe('RESOURCE.NOT_FOUND');
  expect(await world.refused(operator, 'course.getDesk', foreign)).toBe('RESOURCE.NOT_FOUND');
});
