import { testDatabase } from '../../../test/support/database';
import {
  dutyScene,
  giveTurn,
  holderOf,
  LAST_WEEK,
  NEXT_WEEK,
  runGiveDuty,
  THIS_WEEK,
  titlesFor,
  type DutyScene,
} from '../../../test/support/duty';
import { testWorld, type Actor } from '../../../test/support/world';

const db = testDatabase();
beforeEach(() => db.empty());

const answer = ({ world, communityId, teamId }: DutyScene, who: Actor, accept: boolean, weekStart = NEXT_WEEK) =>
  world.ok(who, 'duty.answer', { communityId, teamId, weekStart, accept });

describe('duty.get', () => {
  test('shows the weeks of the course: served, running, waiting, expected by today’s order', async () => {
    const on = await dutyScene(testWorld(db));
    const { world, communityId, teamId, captain } = on;
    const [me, second, third] = on.mates;
    await giveTurn(on, '2026-11-02', second);
    await giveTurn(on, LAST_WEEK, captain, { placeOf: third.memberId });
    await giveTurn(on, THIS_WEEK, third);
    await giveTurn(on, NEXT_WEEK, me);
    const board = await world.ok(me, 'duty.get', { communityId, teamId });
    expect(board).toMatchObject({ teamName: '北斗小队', courseTitle: '精读营', thisWeek: THIS_WEEK });
    // 周远 stood in for 一诺, who serves the captain's next place in return
    expect(board.weeks.map(({ weekStart, state, person }) => [weekStart, state, person?.nickname])).toEqual([
      ['2026-11-02', 'served', '阿哲'],
      [LAST_WEEK, 'served', '周远'],
      [THIS_WEEK, 'accepted', '一诺'],
      [NEXT_WEEK, 'waiting', '小满'],
      ['2026-11-30', 'expected', '一诺'],
      ['2026-12-07', 'expected', '阿哲'],
    ]);
    expect(board.weeks[1]?.insteadOf?.nickname).toBe('一诺');
    expect(board.weeks[4]?.insteadOf?.nickname).toBe('周远');
    expect(board.mine).toEqual({
      weekStart: NEXT_WEEK,
      state: 'waiting',
      answerBy: '2026-11-22T16:00:00.000Z',
      canChange: true,
    });
    expect(Object.fromEntries(board.mates.map(({ person, turns }) => [person.nickname, turns]))).toEqual({
      周远: 1,
      小满: 0,
      阿哲: 1,
      一诺: 1,
    });
    expect(board.mates[0]).toMatchObject({ teamRole: 'captain', isMe: false, takesTurns: true });
    expect([board.canAssign, board.canAppoint]).toEqual([false, false]);
  });

  test('tells captain and operators that they decide, and coaches that they only look', async () => {
    const on = await dutyScene(testWorld(db));
    const see = async (who: { openid: string }) => {
      const { canAssign, canAppoint } = await on.world.ok(who, 'duty.get', {
        communityId: on.communityId,
        teamId: on.teamId,
      });
      return [canAssign, canAppoint];
    };
    const staff = async (role: 'operator' | 'coach') => on.world.createMember(on.communityId, { role });
    expect(await see(on.captain)).toEqual([true, false]);
    expect(await see(await staff('operator'))).toEqual([true, true]);
    expect(await see(await staff('coach'))).toEqual([false, false]);
    const bystander = await on.world.createMember(on.communityId);
    expect(await on.world.refused(bystander, 'duty.get', { communityId: on.communityId, teamId: on.teamId })).toBe(
      'RESOURCE.NOT_FOUND',
    );
  });

  test('stays readable, and promises nothing more, once the course is closed', async () => {
    const on = await dutyScene(testWorld(db), { status: 'closed' });
    const [me] = on.mates;
    await giveTurn(on, LAST_WEEK, me);
    const { communityId, teamId } = on;
    const board = await on.world.ok(me, 'duty.get', { communityId, teamId });
    expect(board.weeks.map(({ state }) => state)).toEqual(['open', 'served', 'open', 'open', 'open', 'open']);
    expect([board.mine, board.list.canTick]).toEqual([null, false]);
    expect(await on.world.refused(me, 'duty.setOptOut', { communityId, teamId, optedOut: true })).toBe('COURSE.CLOSED');
  });
});

describe('duty.answer', () => {
  test('accepting is remembered with its time, and again changes nothing', async () => {
    const on = await dutyScene(testWorld(db));
    const [me] = on.mates;
    await giveTurn(on, NEXT_WEEK, me);
    expect((await answer(on, me, true)).mine?.state).toBe('accepted');
    on.world.setNow('2026-11-22T01:00:00.000Z');
    await answer(on, me, true);
    const { accepted_at } = await on.world.database.selectFrom('duty_turns').selectAll().executeTakeFirstOrThrow();
    expect(accepted_at?.toISOString()).toBe('2026-11-21T00:30:00.000Z');
  });

  test('silence counts as accepted when the week begins, and then it is too late to say no', async () => {
    const on = await dutyScene(testWorld(db));
    const { world, communityId, teamId } = on;
    const [me] = on.mates;
    await giveTurn(on, NEXT_WEEK, me);
    world.setNow('2026-11-22T15:59:59.000Z');
    expect((await world.ok(me, 'duty.get', { communityId, teamId })).mine?.state).toBe('waiting');
    world.setNow('2026-11-22T16:00:01.000Z');
    expect((await world.ok(me, 'duty.get', { communityId, teamId })).mine).toMatchObject({
      weekStart: NEXT_WEEK,
      state: 'accepted',
      canChange: false,
    });
    const envelope = await world.call(me.openid, 'duty.answer', {
      communityId,
      teamId,
      weekStart: NEXT_WEEK,
      accept: false,
    });
    expect(envelope).toMatchObject({
      ok: false,
      error: { code: 'DUTY.ANSWER_TOO_LATE', details: { answerBy: '2026-11-22T16:00:00.000Z' } },
    });
  });

  test('turning it down passes it to the next, who is told; the week after it comes back first', async () => {
    const on = await dutyScene(testWorld(db));
    await runGiveDuty(on.world);
    const everybody = [on.captain, ...on.mates];
    const named = (memberId: string | undefined) => everybody.find((one) => one.memberId === memberId)!;
    const first = named(await holderOf(on, NEXT_WEEK));
    const board = await answer(on, first, false);
    expect(board.mine).toBeNull();
    const heir = named(await holderOf(on, NEXT_WEEK));
    expect(heir).not.toBe(first);
    expect(board.weeks.find(({ weekStart }) => weekStart === NEXT_WEEK)).toMatchObject({
      state: 'waiting',
      person: { memberId: heir.memberId },
    });
    expect(await titlesFor(on, heir)).toEqual(['下周轮到你值日']);
    expect(board.weeks.find(({ state }) => state === 'expected')?.person?.memberId).toBe(first.memberId);
    on.world.setNow('2026-11-26T02:00:00.000Z');
    await runGiveDuty(on.world);
    expect(await holderOf(on, '2026-11-30')).toBe(first.memberId);
  });

  test('when everybody turns it down the week is nobody’s and the captain hears of it', async () => {
    const on = await dutyScene(testWorld(db));
    await runGiveDuty(on.world);
    const everybody = [on.captain, ...on.mates];
    for (let turn = 0; turn < everybody.length; turn += 1) {
      const holder = await holderOf(on, NEXT_WEEK);
      await answer(
        on,
        everybody.find(({ memberId }) => memberId === holder)!,
        false,
      );
    }
    expect(await holderOf(on, NEXT_WEEK)).toBeUndefined();
    expect(await on.world.count('duty_declines')).toBe(4);
    expect(await titlesFor(on, on.captain)).toContain('下周还没有人值日');
    expect(await runGiveDuty(on.world)).toEqual({ given: 0, failed: 0, reminded: 0 });
    const newcomer = await on.world.createMember(on.communityId, { nickname: '新来的' });
    await on.world.enrol(newcomer, on.courseId, { teamId: on.teamId });
    await runGiveDuty(on.world);
    expect(await holderOf(on, NEXT_WEEK)).toBe(newcomer.memberId);
  });

  test('somebody else’s week, or one that nobody has, is not the caller’s to answer', async () => {
    const on = await dutyScene(testWorld(db));
    const { world, communityId, teamId } = on;
    const [me, other] = on.mates;
    await giveTurn(on, NEXT_WEEK, other);
    for (const weekStart of [NEXT_WEEK, '2026-11-30', '2026-11-24']) {
      const input = { communityId, teamId, weekStart, accept: false };
      expect(await world.refused(me, 'duty.answer', input)).toBe('DUTY.TURN_CHANGED');
    }
    const operator = await world.createMember(communityId, { role: 'operator' });
    const input = { communityId, teamId, weekStart: NEXT_WEEK, accept: true };
    expect(await world.refused(operator, 'duty.answer', input)).toBe('RESOURCE.NOT_FOUND');
  });

  test('the same request answers the same and passes the week on once', async () => {
    const on = await dutyScene(testWorld(db));
    const { world, communityId, teamId } = on;
    const [me] = on.mates;
    await giveTurn(on, NEXT_WEEK, me);
    const input = { communityId, teamId, weekStart: NEXT_WEEK, accept: false };
    const first = await world.ok(me, 'duty.answer', input, 'request-0001');
    expect(await world.ok(me, 'duty.answer', input, 'request-0001')).toEqual(first);
    expect(await world.count('duty_declines')).toBe(1);
    expect(await world.count('inbox_messages')).toBe(1);
  });
});

describe('duty.setOptOut', () => {
  test('takes a member out of the order and back in, and leaves a week already given', async () => {
    const on = await dutyScene(testWorld(db));
    const { world, communityId, teamId } = on;
    const [me] = on.mates;
    await giveTurn(on, NEXT_WEEK, me);
    const set = (optedOut: boolean) => world.ok(me, 'duty.setOptOut', { communityId, teamId, optedOut });
    const out = await set(true);
    expect((await set(true)).mates.find(({ isMe }) => isMe)?.takesTurns).toBe(false);
    expect(out.mine?.weekStart).toBe(NEXT_WEEK);
    expect(out.weeks.filter(({ state }) => state === 'expected').map(({ person }) => person?.memberId)).not.toContain(
      me.memberId,
    );
    expect((await set(false)).mates.every(({ takesTurns }) => takesTurns)).toBe(true);
  });
});
