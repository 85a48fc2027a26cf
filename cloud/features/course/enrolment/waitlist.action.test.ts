import { testDatabase } from '../../../../test/support/database';
import { testWorld, type Actor, type CourseOptions, type World } from '../../../../test/support/world';
import { promoteFromWaitlist } from './waitlist';

const db = testDatabase();

/** 08:30 on Saturday 21 November 2026 in Shanghai. */
const NOW = '2026-11-21T00:30:00.000Z';
const rulesAccepted = true as const;

/** A course with one place, which `first` has taken. */
async function fullCourse(options: CourseOptions = {}) {
  const world = testWorld(db, NOW);
  const communityId = await world.createCommunity();
  const courseId = await world.createCourse(communityId, {
    title: '30 天共写营',
    status: 'enrolling',
    startsOn: '2026-11-23',
    capacity: 1,
    ...options,
  });
  const first = await world.createMember(communityId, { nickname: '先到' });
  await world.ok(first, 'course.enrol', { communityId, courseId, rulesAccepted });
  const joinLine = async (nickname: string) => {
    const member = await world.createMember(communityId, { nickname });
    const answer = await world.ok(member, 'course.enrol', { communityId, courseId, rulesAccepted });
    return { member, answer };
  };
  const place = async (who: Actor) => {
    const { course } = await world.ok(who, 'course.get', { communityId, courseId });
    return [course.enrolment, course.position];
  };
  return { world, communityId, courseId, first, joinLine, place };
}

const inboxOf = async (world: World, who: Actor) =>
  (await world.ok(who, 'inbox.list', { communityId: who.communityId })).rows.map(({ title }) => title);

describe('a full course', () => {
  test('puts people into a line, in which everybody sees their place', async () => {
    const { world, communityId, courseId, joinLine, place } = await fullCourse();
    const second = await joinLine('第二');
    const third = await joinLine('第三');
    expect(second.answer).toEqual({ enrolment: 'waitlisted', position: 1, startsOn: '2026-11-23' });
    expect(third.answer.position).toBe(2);
    expect(await place(third.member)).toEqual(['waitlisted', 2]);
    const { course, terms } = await world.ok(second.member, 'course.get', { communityId, courseId });
    expect([course.enrolledCount, terms.waitingCount, terms.position]).toEqual([1, 2, 1]);
    const lists = await world.ok(third.member, 'course.list', { communityId });
    expect(lists.open).toMatchObject([{ courseId, enrolment: 'waitlisted', position: 2 }]);
    expect(lists.mine).toEqual([]);
  });

  test('takes nobody into the line twice', async () => {
    const { world, communityId, courseId, joinLine } = await fullCourse();
    await joinLine('第二');
    const { member } = await joinLine('第三');
    const again = await world.call(member.openid, 'course.enrol', { communityId, courseId, rulesAccepted });
    expect(again).toMatchObject({ error: { code: 'COURSE.ALREADY_WAITING', details: { position: 2 } } });
  });

  test('gives a place that becomes free to the first in line, and tells them', async () => {
    const { world, communityId, courseId, first, joinLine, place } = await fullCourse();
    const second = await joinLine('第二');
    const third = await joinLine('第三');
    await world.ok(first, 'course.withdraw', { communityId, courseId });
    expect(await place(second.member)).toEqual(['active', null]);
    expect(await place(third.member)).toEqual(['waitlisted', 1]);
    expect(await place(first)).toEqual(['withdrawn', null]);
    expect(await inboxOf(world, second.member)).toEqual(['候补成功，你已报名「30 天共写营」']);
    expect(await inboxOf(world, third.member)).toEqual([]);
  });

  test('lets somebody out of the line without giving anything away', async () => {
    const { world, communityId, courseId, joinLine, place } = await fullCourse();
    const second = await joinLine('第二');
    const third = await joinLine('第三');
    await world.ok(second.member, 'course.withdraw', { communityId, courseId });
    expect(await place(second.member)).toEqual(['withdrawn', null]);
    expect(await place(third.member)).toEqual(['waitlisted', 1]);
    expect(await world.count('enrolments', "course_id = $1 and status = 'active'", [courseId])).toBe(1);
  });

  test('puts whoever comes back at the end, with check-ins and history as they were', async () => {
    const { world, communityId, courseId, first, joinLine, place } = await fullCourse({
      status: 'open',
      startsOn: '2026-11-16',
    });
    await world.createCheckin(first, courseId);
    const second = await joinLine('第二');
    const third = await joinLine('第三');
    await world.ok(first, 'course.withdraw', { communityId, courseId });
    const back = await world.ok(first, 'course.enrol', { communityId, courseId, rulesAccepted });
    expect(back).toMatchObject({ enrolment: 'waitlisted', position: 2 });
    await world.ok(second.member, 'course.withdraw', { communityId, courseId });
    await world.ok(third.member, 'course.withdraw', { communityId, courseId });
    expect(await place(first)).toEqual(['active', null]);
    const seat = await world.database
      .selectFrom('enrolments')
      .select(['lit_days', 'first_day', 'withdrawn_at'])
      .where('course_id', '=', courseId)
      .where('member_id', '=', first.memberId)
      .executeTakeFirstOrThrow();
    expect(seat).toEqual({ lit_days: 1, first_day: '2026-11-21', withdrawn_at: null });
  });

  test('asks somebody who left before they lit anything, and comes back, only for the days from then on', async () => {
    const { world, communityId, courseId, first } = await fullCourse();
    await world.ok(first, 'course.withdraw', { communityId, courseId });
    world.setNow('2026-11-25T00:30:00.000Z');
    await world.ok(first, 'course.enrol', { communityId, courseId, rulesAccepted });
    const { plan } = await world.ok(first, 'course.get', { communityId, courseId });
    expect(plan.slice(0, 4).map(({ mark }) => mark)).toEqual(['none', 'none', 'due', 'ahead']);
  });

  test('asks somebody who moves up late only for the days from then on', async () => {
    const { world, communityId, courseId, first, joinLine } = await fullCourse({
      status: 'open',
      startsOn: '2026-11-16',
    });
    const { member } = await joinLine('第二');
    world.setNow('2026-11-25T00:30:00.000Z');
    await world.ok(first, 'course.withdraw', { communityId, courseId });
    expect(await world.count('enrolments', "member_id = $1 and first_day = '2026-11-25'", [member.memberId])).toBe(1);
  });
});

describe('places become free', () => {
  test('when somebody leaves the community, and who waited stops waiting when they leave', async () => {
    const { world, communityId, first, joinLine, place } = await fullCourse();
    const second = await joinLine('第二');
    const third = await joinLine('第三');
    await world.ok(second.member, 'community.leave', { communityId });
    await world.ok(first, 'community.leave', { communityId });
    expect(await place(third.member)).toEqual(['active', null]);
    expect(await inboxOf(world, second.member).catch(() => 'nothing')).toBe('nothing');
    expect(await world.count('enrolment_requests', "status = 'withdrawn' and community_id = $1", [communityId])).toBe(
      2,
    );
  });

  test('when somebody deletes their account, and their answers are gone', async () => {
    const { world, courseId, first, joinLine, place } = await fullCourse();
    const second = await joinLine('第二');
    await world.ok(first, 'account.deleteForever', { confirm: '注销' });
    expect(await place(second.member)).toEqual(['active', null]);
    expect(await world.count('enrolment_requests', 'member_id = $1', [first.memberId])).toBe(0);
    expect(await world.count('enrolments', "course_id = $1 and status = 'active'", [courseId])).toBe(1);
  });

  test('when there are more of them: all at once, in the order of the line', async () => {
    const { world, communityId, courseId, joinLine, place } = await fullCourse();
    const waiting = [await joinLine('第二'), await joinLine('第三'), await joinLine('第四')];
    const raise = async (capacity: number | null) => {
      await world.database.updateTable('courses').set({ capacity }).where('course_id', '=', courseId).execute();
      return promoteFromWaitlist(world.database, { communityId, courseId }, world.now());
    };
    expect(await raise(3)).toEqual(waiting.slice(0, 2).map(({ member }) => member.memberId));
    expect(await raise(3)).toEqual([]);
    expect(await place(waiting[2]!.member)).toEqual(['waitlisted', 1]);
    expect(await raise(2)).toEqual([]);
    expect(await raise(null)).toEqual([waiting[2]!.member.memberId]);
  });

  test('for nobody once the course is over', async () => {
    const { world, communityId, courseId, joinLine } = await fullCourse({ startsOn: '2026-11-20', days: 3 });
    await joinLine('第二');
    world.setNow('2026-11-23T00:30:00.000Z');
    await world.database.updateTable('courses').set({ capacity: 5 }).where('course_id', '=', courseId).execute();
    expect(await promoteFromWaitlist(world.database, { communityId, courseId }, world.now())).toEqual([]);
  });
});

test('whoever gets a place reads the welcome of the course', async () => {
  const { world, communityId, courseId, first, joinLine } = await fullCourse();
  const set = { welcome_message: '先加学习群，开营前一天晚上见。' };
  await world.database.updateTable('courses').set(set).where('course_id', '=', courseId).execute();
  const { member } = await joinLine('第二');
  expect(await inboxOf(world, member)).toEqual([]);
  await world.ok(first, 'course.withdraw', { communityId, courseId });
  expect((await inboxOf(world, member)).sort()).toEqual([
    '候补成功，你已报名「30 天共写营」',
    '欢迎来到「30 天共写营」',
  ]);
});
