import type { Input } from '@contract/actions';
import { testDatabase } from '../../../test/support/database';
import { testWorld, type Actor, type World } from '../../../test/support/world';
import { reconcile } from '../../ledger/account';

const db = testDatabase();

/** 08:30 on 21 November 2026 in Shanghai, a Saturday. */
const NOW = '2026-11-21T00:30:00.000Z';

interface Scene {
  world: World;
  me: Actor;
  courseId: string;
  teamId: string;
}

async function scene(course: Parameters<World['createCourse']>[1] = {}): Promise<Scene> {
  const world = testWorld(db, NOW);
  const communityId = await world.createCommunity();
  const me = await world.createMember(communityId);
  const courseId = await world.createCourse(communityId, { startsOn: '2026-11-02', days: 21, ...course });
  const teamId = await world.createTeam(communityId, courseId);
  await world.enrol(me, courseId, { firstDay: '2026-11-02', teamId });
  return { world, me, courseId, teamId };
}

function sentence({ world, me, courseId }: Scene, changes: Partial<Input<'checkin.submit'>> = {}) {
  return {
    communityId: me.communityId,
    courseId,
    localDate: '2026-11-21',
    text: '今天读到第三章。',
    mediaIds: [],
    numbers: {},
    visibility: 'course' as const,
    writtenAt: world.now().toISOString(),
    makeup: false,
    ...changes,
  };
}

const shanghai = (local: string) => new Date(`${local}+08:00`).toISOString();

async function light(on: Scene, dates: string[]) {
  for (const localDate of dates) {
    on.world.setNow(shanghai(`${localDate}T08:00:00`));
    await on.world.ok(on.me, 'checkin.submit', sentence(on, { localDate }));
  }
}

const november = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `2026-11-${String(from + index).padStart(2, '0')}`);

describe('checkin.submit', () => {
  test('lights the day, earns by the rules and tells streak, milestone and place in the team', async () => {
    const on = await scene();
    const mate = await on.world.createMember(on.me.communityId, { nickname: '周远' });
    await on.world.enrol(mate, on.courseId, { teamId: on.teamId });
    await on.world.ok(mate, 'checkin.submit', sentence(on));
    const answer = await on.world.ok(on.me, 'checkin.submit', sentence(on));
    expect(answer).toMatchObject({
      state: 'published',
      figures: { streak: 1, bestStreak: 1, litDays: 1, days: 21 },
      awards: [
        { event: 'checkin', points: 10, growth: 5 },
        { event: 'step_first_checkin', points: 10, growth: 0 },
      ],
      team: { name: '北斗小队', litOrder: 2, dueCount: 2 },
      milestone: null,
      nextMilestone: { days: 7, remaining: 6 },
      wasLitBefore: false,
    });
    expect(await reconcile(on.world.database, on.me.communityId)).toEqual([]);
  });

  test('the seventh day in a row brings its milestone once', async () => {
    const on = await scene();
    await light(on, november(15, 20));
    on.world.setNow(NOW);
    const answer = await on.world.ok(on.me, 'checkin.submit', sentence(on));
    expect(answer.milestone).toEqual({ days: 7, name: '一周有光' });
    expect(answer.awards.map((award) => award.event)).toEqual(['checkin', 'milestone_7']);
    await on.world.ok(on.me, 'checkin.takeLeave', { ...pick(on), localDate: '2026-11-22' });
    expect(await on.world.count('ledger_entries', "reason = 'milestone_7' and member_id = $1", [on.me.memberId])).toBe(
      1,
    );
  });

  test('a second check-in for the day gets the first answer and writes nothing', async () => {
    const on = await scene();
    const first = await on.world.ok(on.me, 'checkin.submit', sentence(on));
    const again = await on.world.ok(on.me, 'checkin.submit', sentence(on, { text: '又写了一遍' }));
    expect(again).toEqual({ ...first, wasLitBefore: true });
    expect(await on.world.count('checkins', 'member_id = $1', [on.me.memberId])).toBe(1);
    expect(await on.world.count('ledger_entries', "member_id = $1 and reason = 'checkin'", [on.me.memberId])).toBe(1);
  });

  test('the same request id gives the stored answer, also later; with other input it is refused', async () => {
    const on = await scene();
    const input = sentence(on);
    const first = await on.world.ok(on.me, 'checkin.submit', input, 'request-0001');
    on.world.setNow(shanghai('2026-11-23T08:00:00'));
    expect(await on.world.ok(on.me, 'checkin.submit', input, 'request-0001')).toEqual(first);
    expect(await on.world.refused(on.me, 'checkin.submit', { ...input, text: '别的话' }, 'request-0001')).toBe(
      'REQUEST.REUSED',
    );
  });

  test('ten at once for one day make one row, one entry and one answer', async () => {
    const on = await scene();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => on.world.ok(on.me, 'checkin.submit', sentence(on), 'request-twin')),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await on.world.count('checkins', 'member_id = $1', [on.me.memberId])).toBe(1);
    expect(await on.world.count('ledger_entries', "member_id = $1 and reason = 'checkin'", [on.me.memberId])).toBe(1);
    expect(await on.world.count('idempotency_keys', "request_id = 'request-twin'")).toBe(1);
  });

  test('an offline check-in of yesterday that arrives within the grace counts for yesterday', async () => {
    const on = await scene();
    on.world.setNow(shanghai('2026-11-22T05:00:00'));
    const late = sentence(on, { localDate: '2026-11-21', writtenAt: shanghai('2026-11-21T23:50:00') });
    const answer = await on.world.ok(on.me, 'checkin.submit', late);
    expect(answer).toMatchObject({ localDate: '2026-11-21', team: null, figures: { streak: 1 } });
  });

  test.each([
    [
      'a day off the plan',
      { localDate: '2026-11-22' },
      { weekdays: [1, 2, 3, 4, 5, 6] },
      '2026-11-22T08:00:00',
      'CHECKIN.DAY_OFF_PLAN',
    ],
    ['a date in the future', { localDate: '2026-11-22' }, {}, '2026-11-21T08:00:00', 'CHECKIN.DATE_IN_FUTURE'],
    ['a closed course', {}, { status: 'closed' }, '2026-11-21T08:00:00', 'COURSE.CLOSED'],
    ['a course that has not opened', {}, { status: 'enrolling' }, '2026-11-21T08:00:00', 'COURSE.NOT_STARTED'],
    ['nothing said', { text: '' }, {}, '2026-11-21T08:00:00', 'CHECKIN.EMPTY'],
    ['blanks only', { text: '   ' }, {}, '2026-11-21T08:00:00', 'INPUT.INVALID'],
    ['a number nobody asked for', { numbers: { pages: 3 } }, {}, '2026-11-21T08:00:00', 'INPUT.INVALID'],
    [
      'a number beyond its bound',
      { numbers: { minutes: 1441 } },
      { numbers: [{ key: 'minutes', label: '阅读', unit: '分钟', max: 1440 }] },
      '2026-11-21T08:00:00',
      'INPUT.INVALID',
    ],
    ["somebody else's picture", { mediaIds: ['0123456789ABCDEF'] }, {}, '2026-11-21T08:00:00', 'MEDIA.NOT_READY'],
    ['an impossible date', { localDate: '2026-02-30' }, {}, '2026-11-21T08:00:00', 'INPUT.INVALID'],
    [
      'a make-up without a card',
      { localDate: '2026-11-18', makeup: true },
      {},
      '2026-11-21T08:00:00',
      'CHECKIN.NO_MAKEUP_CARD',
    ],
  ] as const)('%s is refused and writes nothing', async (_, changes, course, now, code) => {
    const on = await scene(course as never);
    on.world.setNow(shanghai(now));
    const counts = () =>
      Promise.all(['checkins', 'ledger_entries', 'idempotency_keys'].map((table) => on.world.count(table)));
    const before = await counts();
    expect(await on.world.refused(on.me, 'checkin.submit', sentence(on, changes as never))).toBe(code);
    expect(await counts()).toEqual(before);
  });

  test('a text the content check refuses is kept for its author alone; the streak counts', async () => {
    const on = await scene();
    const answer = await on.world.ok(on.me, 'checkin.submit', sentence(on, { text: '代开 发票，了解一下' }));
    expect(answer).toMatchObject({ state: 'fix_needed', figures: { streak: 1 } });
  });

  test('when the checker is away the check-in waits, visible to its author', async () => {
    const on = await scene();
    on.world.pipeline.services.contentCheck.checkText = () => Promise.reject(new Error('away'));
    expect((await on.world.ok(on.me, 'checkin.submit', sentence(on))).state).toBe('self_visible');
  });

  test('strangers, other communities and members outside the course', async () => {
    const on = await scene();
    const outsider = await on.world.createMember(on.me.communityId);
    const elsewhere = await on.world.createMember(await on.world.createCommunity());
    expect(await on.world.refused(on.world.stranger(), 'checkin.submit', sentence(on))).toBe('RESOURCE.NOT_FOUND');
    expect(await on.world.refused(elsewhere, 'checkin.submit', sentence(on))).toBe('RESOURCE.NOT_FOUND');
    expect(await on.world.refused(outsider, 'checkin.submit', sentence(on))).toBe('COURSE.NOT_ENROLLED');
    const foreignCourse = await on.world.createCourse(elsewhere.communityId);
    expect(await on.world.refused(on.me, 'checkin.submit', sentence(on, { courseId: foreignCourse }))).toBe(
      'RESOURCE.NOT_FOUND',
    );
  });
});

function pick({ me, courseId }: Scene) {
  return { communityId: me.communityId, courseId };
}

describe('leave and make-up', () => {
  test('a leave bridges the streak, is limited, and comes back when the day is lit after all', async () => {
    const on = await scene({ leaveAllowance: 1 });
    await light(on, ['2026-11-19', '2026-11-20']);
    on.world.setNow(NOW);
    const taken = await on.world.ok(on.me, 'checkin.takeLeave', { ...pick(on), localDate: '2026-11-21' });
    expect(taken).toMatchObject({ leaveLeft: 0, figures: { streak: 2 } });
    expect(await on.world.refused(on.me, 'checkin.takeLeave', { ...pick(on), localDate: '2026-11-22' })).toBe(
      'CHECKIN.NO_LEAVE_LEFT',
    );
    expect((await on.world.ok(on.me, 'checkin.submit', sentence(on))).figures.streak).toBe(3);
    const again = await on.world.ok(on.me, 'checkin.takeLeave', { ...pick(on), localDate: '2026-11-22' });
    expect(again.leaveLeft).toBe(0);
    const cancelled = await on.world.ok(on.me, 'checkin.cancelLeave', { ...pick(on), localDate: '2026-11-22' });
    expect(cancelled.leaveLeft).toBe(1);
  });

  test.each([
    ['a day that is over', '2026-11-20', 'CHECKIN.LEAVE_TOO_LATE'],
    ['a day after the course', '2026-12-20', 'CHECKIN.DAY_OFF_PLAN'],
  ])('leave for %s is refused', async (_, localDate, code) => {
    const on = await scene();
    expect(await on.world.refused(on.me, 'checkin.takeLeave', { ...pick(on), localDate })).toBe(code);
  });

  test('leave for a lit day is refused', async () => {
    const on = await scene();
    await on.world.ok(on.me, 'checkin.submit', sentence(on));
    expect(await on.world.refused(on.me, 'checkin.takeLeave', { ...pick(on), localDate: '2026-11-21' })).toBe(
      'CHECKIN.ALREADY_LIT',
    );
  });

  test('seven days lit in time earn a card that repairs a missed day', async () => {
    const on = await scene();
    await light(on, [...november(10, 16), ...november(18, 20)]);
    on.world.setNow(NOW);
    const makeup = sentence(on, { localDate: '2026-11-17', makeup: true });
    const answer = await on.world.ok(on.me, 'checkin.submit', makeup);
    expect(answer).toMatchObject({ isMakeup: true, figures: { streak: 11, litDays: 11 } });
    const month = await on.world.ok(on.me, 'checkin.getMonth', { ...pick(on), month: '2026-11' });
    expect(month.makeupCards).toBe(0);
    expect(month.days.find((day) => day.localDate === '2026-11-17')?.mark).toBe('makeup');
  });

  test('two make-ups at once cannot spend one card twice', async () => {
    const on = await scene();
    await light(on, november(10, 16));
    on.world.setNow(NOW);
    const outcomes = await Promise.all(
      ['2026-11-18', '2026-11-19', '2026-11-20'].map((localDate) =>
        on.world.call(on.me.openid, 'checkin.submit', sentence(on, { localDate, makeup: true })),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const codes = outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.error.code)).sort();
    expect(codes).toEqual(['CHECKIN.NO_MAKEUP_CARD', 'CHECKIN.NO_MAKEUP_CARD', 'ok']);
  });
});

describe('the day page', () => {
  test.each([
    ['today', '2026-11-21', { mark: 'due', canSubmit: true, canMakeUp: false, canTakeLeave: true }],
    [
      'yesterday within the grace',
      '2026-11-20',
      { mark: 'missed', canSubmit: false, canMakeUp: false, canTakeLeave: false },
    ],
    ['tomorrow', '2026-11-22', { mark: 'ahead', canSubmit: false, canMakeUp: false, canTakeLeave: true }],
  ])('%s', async (_, localDate, expected) => {
    const on = await scene();
    const day = await on.world.ok(on.me, 'checkin.getDay', { ...pick(on), localDate });
    expect(day).toMatchObject(expected);
  });
});

describe('the year sky', () => {
  test('shows my stars, and those of others only if they wish', async () => {
    const on = await scene();
    await light(on, november(18, 21));
    const mine = await on.world.ok(on.me, 'checkin.getYear', { communityId: on.me.communityId, year: 2026 });
    expect(mine).toMatchObject({ total: 4, longestStreak: 4 });
    const mate = await on.world.createMember(on.me.communityId);
    const ask = { communityId: on.me.communityId, year: 2026, memberId: on.me.memberId };
    expect((await on.world.ok(mate, 'checkin.getYear', ask)).total).toBe(4);
    await db.pool.query('update members set show_sky = false where member_id = $1', [on.me.memberId]);
    expect(await on.world.refused(mate, 'checkin.getYear', ask)).toBe('RESOURCE.NOT_FOUND');
  });
});
