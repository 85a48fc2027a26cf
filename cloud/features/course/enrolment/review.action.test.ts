import { testDatabase } from '../../../../test/support/database';
import { testWorld, type Actor, type CourseOptions } from '../../../../test/support/world';

const db = testDatabase();

const NOW = '2026-11-21T00:30:00.000Z';
const rulesAccepted = true as const;

/** A course behind a review, its operator, and people who apply. */
async function reviewed(options: CourseOptions = {}) {
  const world = testWorld(db, NOW);
  const communityId = await world.createCommunity();
  const operator = await world.createMember(communityId, { role: 'operator' });
  const courseId = await world.createCourse(communityId, {
    title: '讲书人训练营',
    status: 'enrolling',
    startsOn: '2026-11-23',
    gate: 'review',
    ...options,
  });
  const apply = async (nickname: string) => {
    const member = await world.createMember(communityId, { nickname });
    await world.ok(member, 'course.enrol', { communityId, courseId, rulesAccepted });
    return member;
  };
  const list = (
    filter: 'applied' | 'waitlisted' | 'active' | 'past',
    more: { search?: string; cursor?: string } = {},
  ) => world.ok(operator, 'course.listEnrolments', { communityId, courseId, filter, ...more });
  /** On applications as they are made at the present moment. */
  const decide = async (people: Actor[], approve: boolean, reason = '', requestedAt = world.now().toISOString()) => {
    const applications = people.map(({ memberId }) => ({ memberId, requestedAt }));
    const input = { communityId, courseId, applications, approve, reason };
    return (await world.ok(operator, 'course.decideEnrolments', input)).results.map(({ outcome }) => outcome);
  };
  const stateOf = async (who: Actor) => {
    const { course, terms } = await world.ok(who, 'course.get', { communityId, courseId });
    return { enrolment: course.enrolment, position: terms.position, reason: terms.reason };
  };
  const told = async (who: Actor) => (await world.ok(who, 'inbox.list', { communityId })).rows[0];
  return { world, communityId, courseId, operator, apply, list, decide, stateOf, told };
}

describe('an application to a course', () => {
  test('waits for its answer and takes no place', async () => {
    const { world, communityId, courseId, apply, stateOf } = await reviewed({ capacity: 1 });
    const member = await apply('小满');
    expect(await stateOf(member)).toEqual({ enrolment: 'applied', position: null, reason: null });
    expect(await world.count('enrolments', 'course_id = $1', [courseId])).toBe(0);
    expect(await world.refused(member, 'course.enrol', { communityId, courseId, rulesAccepted })).toBe(
      'GATE.APPLICATION_PENDING',
    );
    expect((await world.ok(member, 'course.list', { communityId })).open).toMatchObject([{ enrolment: 'applied' }]);
  });

  test('can be taken back, and made again', async () => {
    const { world, communityId, courseId, apply, stateOf, list } = await reviewed();
    const member = await apply('小满');
    await world.ok(member, 'course.withdraw', { communityId, courseId });
    expect((await stateOf(member)).enrolment).toBe('withdrawn');
    expect((await list('past')).rows).toMatchObject([{ person: { nickname: '小满' }, status: 'withdrawn' }]);
    await world.ok(member, 'course.enrol', { communityId, courseId, rulesAccepted });
    expect((await stateOf(member)).enrolment).toBe('applied');
  });
});

describe('course.listEnrolments', () => {
  test('shows who waits longest first, page by page, with the numbers of every list', async () => {
    const { apply, list, decide } = await reviewed();
    const people: Actor[] = [];
    for (let index = 0; index < 23; index += 1) people.push(await apply(`第${index}位`));
    await decide([people[22]!], true);
    const first = await list('applied');
    expect(first.rows.map(({ person }) => person.nickname).slice(0, 2)).toEqual(['第0位', '第1位']);
    expect(first).toMatchObject({ title: '讲书人训练营', capacity: null });
    expect(first.counts).toEqual({ applied: 22, waitlisted: 0, active: 1, past: 0 });
    const second = await list('applied', { cursor: first.nextCursor! });
    expect(second.rows.map(({ person }) => person.nickname)).toEqual(['第20位', '第21位']);
    expect(second.nextCursor).toBeNull();
  });

  test('shows who is in by the latest, and finds people by a part of their name', async () => {
    const { apply, list, decide } = await reviewed();
    const people = [await apply('江小北'), await apply('Xiaoman'), await apply('100%努力')];
    await decide(people, true);
    expect((await list('active')).rows.map(({ person }) => person.nickname)).toEqual(['100%努力', 'Xiaoman', '江小北']);
    const found = async (search: string) =>
      (await list('active', { search })).rows.map(({ person }) => person.nickname);
    expect(await found('小')).toEqual(['江小北']);
    expect(await found('XIAO')).toEqual(['Xiaoman']);
    expect(await found('%')).toEqual(['100%努力']);
    expect(await found('没有这个人')).toEqual([]);
  });

  test('shows places in the line, and the course of this community only', async () => {
    const { world, apply, list, decide, courseId } = await reviewed({ capacity: 1 });
    await decide([await apply('一'), await apply('二'), await apply('三')], true);
    expect((await list('waitlisted')).rows.map(({ person, position }) => [person.nickname, position])).toEqual([
      ['二', 1],
      ['三', 2],
    ]);
    const elsewhere = await world.createMember(await world.createCommunity(), { role: 'owner' });
    const input = { communityId: elsewhere.communityId, courseId, filter: 'applied' as const };
    expect(await world.refused(elsewhere, 'course.listEnrolments', input)).toBe('RESOURCE.NOT_FOUND');
  });
});

describe('course.decideEnrolments', () => {
  test('lets everybody in at once, tells each and writes it down', async () => {
    const { world, communityId, courseId, operator, apply, decide, stateOf, told } = await reviewed();
    const people = [await apply('一'), await apply('二')];
    expect(await decide(people, true)).toEqual(['admitted', 'admitted']);
    for (const who of people) {
      expect((await stateOf(who)).enrolment).toBe('active');
      expect(await told(who)).toMatchObject({
        title: '报名通过了，欢迎加入「讲书人训练营」',
        link: `features/course/pages/detail/index?courseId=${courseId}`,
      });
    }
    const audit = "community_id = $1 and action = 'enrolment.admitted' and actor_id = $2";
    expect(await world.count('audit_log', audit, [communityId, operator.memberId])).toBe(2);
    expect(await world.count('audit_log', 'subject_id = $1', [`${courseId}:${people[0]!.memberId}`])).toBe(1);
  });

  test('gives the last places in the order in which people applied, whatever order they are named in', async () => {
    const { apply, decide, stateOf, told } = await reviewed({ capacity: 2 });
    const people = [await apply('一'), await apply('二'), await apply('三'), await apply('四')];
    expect(await decide([...people].reverse(), true)).toEqual(['waitlisted', 'waitlisted', 'admitted', 'admitted']);
    expect(await stateOf(people[2]!)).toMatchObject({ enrolment: 'waitlisted', position: 1 });
    expect(await stateOf(people[3]!)).toMatchObject({ enrolment: 'waitlisted', position: 2 });
    expect((await told(people[2]!))?.title).toBe('「讲书人训练营」报名通过，正在候补');
  });

  test('never makes the place of somebody who waits already worse', async () => {
    const { world, communityId, courseId, apply, decide, stateOf } = await reviewed({ capacity: 1 });
    const early = await apply('先申请');
    const seated = await apply('先通过');
    const later = await apply('后申请');
    await decide([seated, later], true);
    await decide([early], true);
    expect(await stateOf(later)).toMatchObject({ position: 1 });
    expect(await stateOf(early)).toMatchObject({ position: 2 });
    await world.ok(seated, 'course.withdraw', { communityId, courseId });
    expect((await stateOf(later)).enrolment).toBe('active');
  });

  test('rejects with a reason, which only that person reads; they may apply again', async () => {
    const { world, communityId, courseId, apply, decide, stateOf, told, list } = await reviewed();
    const [out, other] = [await apply('一'), await apply('二')];
    expect(await decide([out], false, '这一期留给讲过书的同学')).toEqual(['rejected']);
    expect(await stateOf(out)).toMatchObject({ enrolment: 'rejected', reason: '这一期留给讲过书的同学' });
    expect(await stateOf(other)).toMatchObject({ enrolment: 'applied', reason: null });
    expect(await told(out)).toMatchObject({
      title: '「讲书人训练营」这次没有通过报名',
      body: '这一期留给讲过书的同学',
    });
    expect((await list('past')).rows).toMatchObject([{ status: 'rejected', reason: '这一期留给讲过书的同学' }]);
    await world.ok(out, 'course.enrol', { communityId, courseId, rulesAccepted });
    expect(await stateOf(out)).toMatchObject({ enrolment: 'applied', reason: null });
  });

  test('skips who was answered or has gone, and answers the rest', async () => {
    const { world, communityId, courseId, apply, decide } = await reviewed();
    const [done, gone, open] = [await apply('一'), await apply('二'), await apply('三')];
    const bystander = await world.createMember(communityId);
    await decide([done], true);
    await world.ok(gone, 'course.withdraw', { communityId, courseId });
    expect(await decide([done, gone, bystander, open], false, '满了')).toEqual([
      'skipped',
      'skipped',
      'skipped',
      'rejected',
    ]);
    expect(await world.count('enrolments', "course_id = $1 and status = 'active'", [courseId])).toBe(1);
  });

  test('answers nothing that was written anew since it was read', async () => {
    const { world, communityId, courseId, apply, decide, list, stateOf } = await reviewed();
    const member = await apply('一');
    const read = (await list('applied')).rows[0]!.requestedAt;
    world.setNow('2026-11-21T00:31:00.000Z');
    await world.ok(member, 'course.withdraw', { communityId, courseId });
    await world.ok(member, 'course.enrol', { communityId, courseId, rulesAccepted });
    expect(await decide([member], true, '', read)).toEqual(['skipped']);
    expect((await stateOf(member)).enrolment).toBe('applied');
    expect(await decide([member], true)).toEqual(['admitted']);
  });

  test('refuses words that are not fit for others, and a course that is over', async () => {
    const { world, communityId, courseId, operator, apply } = await reviewed();
    const { memberId } = await apply('一');
    const applications = [{ memberId, requestedAt: NOW }];
    const input = { communityId, courseId, applications, approve: false, reason: '代开发票' };
    expect(await world.refused(operator, 'course.decideEnrolments', input)).toBe('CONTENT.REJECTED');
    await world.database.updateTable('courses').set({ status: 'closed' }).where('course_id', '=', courseId).execute();
    const late = { ...input, reason: '', approve: true };
    expect(await world.refused(operator, 'course.decideEnrolments', late)).toBe('COURSE.CLOSED');
    expect(await world.count('enrolment_requests', "course_id = $1 and status = 'applied'", [courseId])).toBe(1);
  });
});
