import { testDatabase } from '../../../../test/support/database';
import { testWorld, type Actor, type CourseOptions, type World } from '../../../../test/support/world';
import { accessCodeHash } from '../../../core/gate-codes';

const db = testDatabase();

/** 08:30 on Saturday 21 November 2026 in Shanghai. */
const NOW = '2026-11-21T00:30:00.000Z';

interface Scene {
  world: World;
  communityId: string;
  me: Actor;
}

async function scene(): Promise<Scene> {
  const world = testWorld(db, NOW);
  const communityId = await world.createCommunity();
  return { world, communityId, me: await world.createMember(communityId) };
}

/** A course that takes people in: it starts in two days. */
const enrolling = (options: CourseOptions = {}): CourseOptions => ({
  status: 'enrolling',
  startsOn: '2026-11-23',
  days: 7,
  ...options,
});

const seatOf = (world: World, courseId: string, { memberId }: Actor) =>
  world.database
    .selectFrom('enrolments')
    .selectAll()
    .where('course_id', '=', courseId)
    .where('member_id', '=', memberId)
    .executeTakeFirst();

describe('course.enrol', () => {
  const rules = { rulesAccepted: true as const };

  test('takes me in from the first day, or from today when the course runs', async () => {
    const { world, communityId, me } = await scene();
    const later = await world.createCourse(communityId, enrolling());
    const running = await world.createCourse(communityId, { startsOn: '2026-11-16', days: 21 });
    expect(await world.ok(me, 'course.enrol', { communityId, courseId: later, ...rules })).toEqual({
      enrolment: 'active',
      startsOn: '2026-11-23',
      position: null,
    });
    await world.ok(me, 'course.enrol', { communityId, courseId: running, ...rules });
    expect(await seatOf(world, later, me)).toMatchObject({ first_day: '2026-11-23', status: 'active', team_id: null });
    expect(await seatOf(world, running, me)).toMatchObject({ first_day: '2026-11-21' });
  });

  test('answers a repeat the same and refuses a second enrolment', async () => {
    const { world, communityId, me } = await scene();
    const courseId = await world.createCourse(communityId, enrolling());
    const input = { communityId, courseId, ...rules };
    const first = await world.ok(me, 'course.enrol', input, 'enrol-once-1');
    expect(await world.ok(me, 'course.enrol', input, 'enrol-once-1')).toEqual(first);
    expect(await world.refused(me, 'course.enrol', input)).toBe('COURSE.ALREADY_ENROLLED');
    expect(await world.count('enrolments', 'course_id = $1', [courseId])).toBe(1);
  });

  test.each([
    ['closed', 'COURSE.CLOSED'],
    ['archived', 'COURSE.CLOSED'],
    ['draft', 'RESOURCE.NOT_FOUND'],
    ['enrolling', 'ok'],
    ['grouping', 'ok'],
    ['open', 'ok'],
  ] as const)('a course that is %s answers %s', async (status, expected) => {
    const { world, communityId, me } = await scene();
    const courseId = await world.createCourse(communityId, enrolling({ status }));
    const envelope = await world.call(me.openid, 'course.enrol', { communityId, courseId, ...rules });
    expect(envelope.ok ? 'ok' : envelope.error.code).toBe(expected);
    expect(await world.count('enrolments', 'course_id = $1', [courseId])).toBe(expected === 'ok' ? 1 : 0);
  });

  test('a draft takes nobody in, not even operators; a course past its last day is closed', async () => {
    const { world, communityId } = await scene();
    const operator = await world.createMember(communityId, { role: 'operator' });
    const draft = await world.createCourse(communityId, enrolling({ status: 'draft' }));
    const ended = await world.createCourse(communityId, { startsOn: '2026-11-18', days: 3 });
    expect(await world.refused(operator, 'course.enrol', { communityId, courseId: draft, ...rules })).toBe(
      'COURSE.NOT_ENROLLING',
    );
    expect(await world.refused(operator, 'course.enrol', { communityId, courseId: ended, ...rules })).toBe(
      'COURSE.CLOSED',
    );
    world.setNow('2026-11-20T15:59:59.000Z'); // the last second of its last day
    await world.ok(operator, 'course.enrol', { communityId, courseId: ended, ...rules });
  });

  test('an invite code opens the course it was made for, typed as people type', async () => {
    const { world, communityId, me } = await scene();
    const courseId = await world.createCourse(communityId, enrolling({ gate: 'invite' }));
    const other = await world.createCourse(communityId, enrolling({ gate: 'invite' }));
    const code = { community_id: communityId, created_at: world.now() };
    await world.database
      .insertInto('invite_codes')
      .values([
        { ...code, code: 'AB12CD34', course_id: courseId },
        { ...code, code: 'ELSEWHERE0', course_id: other },
        { ...code, code: 'C0MMVN1TY', course_id: null },
        { ...code, code: 'REV0KED1', course_id: courseId, revoked_at: world.now() },
        { ...code, code: 'EXP1RED1', course_id: courseId, expires_at: world.now() },
      ])
      .execute();
    const enrol = (inviteCode?: string) =>
      world.call(me.openid, 'course.enrol', { communityId, courseId, inviteCode, ...rules });
    for (const wrong of [undefined, 'NOSUCHCODE', 'ELSEWHERE0', 'C0MMVN1TY', 'REV0KED1', 'EXP1RED1']) {
      expect(await enrol(wrong)).toMatchObject({ ok: false, error: { code: 'GATE.INVITE_INVALID' } });
    }
    expect(await world.count('enrolments', 'course_id = $1', [courseId])).toBe(0);
    expect(await enrol('ab12-cd34')).toMatchObject({ ok: true });
  });

  test('an access code is used up by one member, who may come back with it', async () => {
    const { world, communityId, me } = await scene();
    const other = await world.createMember(communityId);
    const courseId = await world.createCourse(communityId, enrolling({ gate: 'access_code' }));
    await world.database
      .insertInto('access_codes')
      .values({ community_id: communityId, code_hash: accessCodeHash(communityId, 'PA1D-2026'), course_id: courseId })
      .execute();
    const input = { communityId, courseId, ...rules };
    expect(await world.refused(me, 'course.enrol', input)).toBe('GATE.ACCESS_CODE_INVALID');
    expect(await world.refused(me, 'course.enrol', { ...input, accessCode: 'PA1D2027' })).toBe(
      'GATE.ACCESS_CODE_INVALID',
    );
    await world.ok(me, 'course.enrol', { ...input, accessCode: 'pald 2026' });
    expect(await world.refused(other, 'course.enrol', { ...input, accessCode: 'PA1D2026' })).toBe(
      'GATE.ACCESS_CODE_USED',
    );
    await world.ok(me, 'course.withdraw', { communityId, courseId });
    await world.ok(me, 'course.enrol', { ...input, accessCode: 'PA1D2026' });
  });

  test.each([
    ['2026-11-21T00:30:00.001Z', null, 'COURSE.ENROLMENT_NOT_OPEN', { opensAt: '2026-11-21T00:30:00.001Z' }],
    [NOW, null, 'ok', null],
    [null, NOW, 'COURSE.ENROLMENT_ENDED', { endedAt: NOW }],
    [null, '2026-11-21T00:30:00.001Z', 'ok', null],
  ])('enrolment from %s until %s answers %s', async (enrols_from, enrols_until, expected, details) => {
    const { world, communityId, me } = await scene();
    const courseId = await world.createCourse(communityId, enrolling());
    const set = { enrols_from, enrols_until };
    await world.database.updateTable('courses').set(set).where('course_id', '=', courseId).execute();
    const envelope = await world.call(me.openid, 'course.enrol', { communityId, courseId, ...rules });
    expect(envelope.ok ? 'ok' : envelope.error.code).toBe(expected);
    if (!envelope.ok) expect(envelope.error.details).toMatchObject(details!);
  });

  test('needs the rules accepted and a course of my community', async () => {
    const { world, communityId, me } = await scene();
    const courseId = await world.createCourse(communityId, enrolling());
    const unread = await world.call(me.openid, 'course.enrol', { communityId, courseId } as never);
    expect(unread).toMatchObject({
      ok: false,
      error: { code: 'INPUT.INVALID', details: { field: 'input.rulesAccepted' } },
    });
    const foreign = await world.createCourse(await world.createCommunity(), enrolling());
    expect(await world.refused(me, 'course.enrol', { communityId, courseId: foreign, ...rules })).toBe(
      'RESOURCE.NOT_FOUND',
    );
    expect(await world.refused(world.stranger(), 'course.enrol', { communityId, courseId, ...rules })).toBe(
      'RESOURCE.NOT_FOUND',
    );
    expect(await world.count('enrolments', 'community_id = $1', [communityId])).toBe(0);
  });
});

describe('course.withdraw', () => {
  test('keeps check-ins and history, leaves the team and frees the place', async () => {
    const { world, communityId, me } = await scene();
    const courseId = await world.createCourse(communityId, { startsOn: '2026-11-16', days: 21 });
    const teamId = await world.createTeam(communityId, courseId);
    await world.enrol(me, courseId, { teamId, teamRole: 'captain', firstDay: '2026-11-16' });
    await world.createCheckin(me, courseId);
    expect(await world.ok(me, 'course.withdraw', { communityId, courseId })).toEqual({ enrolment: 'withdrawn' });
    const left = { status: 'withdrawn', team_id: null, team_role: null, lit_days: 1 };
    expect(await seatOf(world, courseId, me)).toMatchObject(left);
    expect(await world.refused(me, 'course.withdraw', { communityId, courseId })).toBe('COURSE.NOT_ENROLLED');

    world.setNow('2026-11-25T00:30:00.000Z');
    await world.ok(me, 'course.enrol', { communityId, courseId, rulesAccepted: true });
    // teams are there, so whoever comes late joins one: with the role of everybody
    const place = { team_id: teamId, team_role: 'member' };
    const back = { status: 'active', first_day: '2026-11-16', lit_days: 1, withdrawn_at: null, ...place };
    expect(await seatOf(world, courseId, me)).toMatchObject(back);
    expect(await world.count('checkins', 'course_id = $1 and deleted_at is null', [courseId])).toBe(1);
  });

  test.each(['closed', 'archived'] as const)('a course that is %s stays as it is', async (status) => {
    const { world, communityId, me } = await scene();
    const courseId = await world.createCourse(communityId, { status });
    await world.enrol(me, courseId);
    expect(await world.refused(me, 'course.withdraw', { communityId, courseId })).toBe('COURSE.CLOSED');
    expect(await seatOf(world, courseId, me)).toMatchObject({ status: 'active' });
  });

  test('somebody who was never in is told so; a stranger learns nothing', async () => {
    const { world, communityId, me } = await scene();
    const courseId = await world.createCourse(communityId, enrolling());
    expect(await world.refused(me, 'course.withdraw', { communityId, courseId })).toBe('COURSE.NOT_ENROLLED');
    expect(await world.refused(world.stranger(), 'course.withdraw', { communityId, courseId })).toBe(
      'RESOURCE.NOT_FOUND',
    );
  });
});
