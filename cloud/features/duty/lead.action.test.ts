import { testDatabase } from '../../../test/support/database';
import {
  dutyScene,
  giveTurn,
  holderOf,
  LAST_WEEK,
  NEXT_WEEK,
  THIS_WEEK,
  titlesFor,
  type DutyScene,
} from '../../../test/support/duty';
import { testWorld, type Actor } from '../../../test/support/world';

const db = testDatabase();
beforeEach(() => db.empty());

const inputOf = ({ communityId, teamId }: DutyScene, weekStart: string) => ({ communityId, teamId, weekStart });

describe('duty.assign', () => {
  const assign = (on: DutyScene, who: { openid: string }, { memberId }: Actor, weekStart = NEXT_WEEK) =>
    on.world.ok(who, 'duty.assign', { ...inputOf(on, weekStart), memberId });

  test('gives a week to another, who may still say no; both are told and the log keeps who decided', async () => {
    const on = await dutyScene(testWorld(db));
    const [before, chosen] = on.mates;
    await giveTurn(on, NEXT_WEEK, before, { acceptedAt: on.world.now() });
    const board = await assign(on, on.captain, chosen);
    expect(board.weeks.find(({ weekStart }) => weekStart === NEXT_WEEK)).toMatchObject({
      state: 'waiting',
      isAssigned: true,
      person: { memberId: chosen.memberId },
      insteadOf: null,
    });
    expect(await titlesFor(on, chosen)).toEqual(['周远 请你下周值日']);
    expect(await titlesFor(on, before)).toEqual(['下周的值日改由别人来做']);
    expect(await on.world.database.selectFrom('audit_log').selectAll().execute()).toMatchObject([
      {
        actor_id: on.captain.memberId,
        action: 'duty.assign',
        subject_kind: 'member',
        subject_id: chosen.memberId,
        reason: `北斗小队 ${NEXT_WEEK}`,
      },
    ]);
    expect(board.weeks.find(({ state }) => state === 'expected')?.person?.memberId).not.toBe(chosen.memberId);
  });

  test('changes the running week at once; taking it oneself needs no answer', async () => {
    const on = await dutyScene(testWorld(db));
    await giveTurn(on, THIS_WEEK, on.mates[0]);
    const board = await assign(on, on.captain, on.captain, THIS_WEEK);
    expect(board.mine).toMatchObject({ weekStart: THIS_WEEK, state: 'accepted' });
    expect(await titlesFor(on, on.captain)).toEqual([]);
  });

  test('may ask again who said no, and repeating it tells nobody twice', async () => {
    const on = await dutyScene(testWorld(db));
    const operator = await on.world.createMember(on.communityId, { role: 'operator', nickname: '运营' });
    const [me] = on.mates;
    await giveTurn(on, NEXT_WEEK, me);
    await on.world.ok(me, 'duty.answer', { ...inputOf(on, NEXT_WEEK), accept: false });
    await assign(on, operator, me);
    await assign(on, operator, me);
    expect(await holderOf(on, NEXT_WEEK)).toBe(me.memberId);
    expect(await on.world.count('duty_declines')).toBe(0);
    expect(await titlesFor(on, me)).toEqual(['运营 请你下周值日']);
  });

  test('refuses weeks that are over or far, and members who cannot', async () => {
    const on = await dutyScene(testWorld(db));
    const [me, out] = on.mates;
    const refused = (who: Actor, { memberId }: Actor, weekStart = NEXT_WEEK) =>
      on.world.refused(who, 'duty.assign', { ...inputOf(on, weekStart), memberId });
    for (const week of [LAST_WEEK, '2026-11-30', '2026-11-25']) {
      expect(await refused(on.captain, me, week)).toBe('DUTY.WEEK_NOT_OPEN');
    }
    await on.world.ok(out, 'duty.setOptOut', { communityId: on.communityId, teamId: on.teamId, optedOut: true });
    expect(await refused(on.captain, out)).toBe('DUTY.MEMBER_UNAVAILABLE');
    expect(await refused(on.captain, await on.world.createMember(on.communityId))).toBe('DUTY.MEMBER_UNAVAILABLE');
    await giveTurn(on, THIS_WEEK, me);
    expect(await refused(me, on.captain)).toBe('RESOURCE.NOT_FOUND');
    const elsewhere = await dutyScene(on.world);
    expect(await refused(elsewhere.captain, me)).toBe('RESOURCE.NOT_FOUND');
    expect(await on.world.count('audit_log')).toBe(0);
  });

  test('a course that has not opened has no weeks to assign', async () => {
    const on = await dutyScene(testWorld(db), { status: 'grouping' });
    const input = { ...inputOf(on, NEXT_WEEK), memberId: on.mates[0].memberId };
    expect(await on.world.refused(on.captain, 'duty.assign', input)).toBe('DUTY.WEEK_NOT_OPEN');
  });
});

describe('duty.tick', () => {
  const tick = (
    on: DutyScene,
    who: Actor,
    item: 'open_daily' | 'hand_over',
    rest: { done?: boolean; note?: string } = {},
  ) => on.world.ok(who, 'duty.tick', { ...inputOf(on, THIS_WEEK), item, done: true, ...rest });

  async function scene() {
    const on = await dutyScene(testWorld(db));
    await giveTurn(on, LAST_WEEK, on.captain);
    await giveTurn(on, THIS_WEEK, on.mates[0]);
    await giveTurn(on, NEXT_WEEK, on.mates[1]);
    return on;
  }

  test('ticks and unticks an item of one’s own week, for all of the team to see', async () => {
    const on = await scene();
    const [me, other] = on.mates;
    const list = (await tick(on, me, 'open_daily')).list;
    expect(list).toMatchObject({ weekStart: THIS_WEEK, canTick: true });
    expect(list.items.map(({ item, tickedAt }) => [item, tickedAt])).toEqual([
      ['open_daily', '2026-11-21T00:30:00.000Z'],
      ['care', null],
      ['homework', null],
      ['summary', null],
      ['hand_over', null],
    ]);
    const seen = await on.world.ok(other, 'duty.get', { communityId: on.communityId, teamId: on.teamId });
    expect(seen.list).toEqual({ ...list, canTick: false });
    const untick = { ...inputOf(on, THIS_WEEK), item: 'open_daily', done: false } as const;
    expect((await on.world.ok(me, 'duty.tick', untick)).list.items[0]?.tickedAt).toBeNull();
  });

  test('handing over tells the next one once, with the note; the note may be corrected', async () => {
    const on = await scene();
    const [me, next] = on.mates;
    await tick(on, me, 'hand_over', { note: '云舒这周出差，周三再问问 TA' });
    const board = await tick(on, me, 'hand_over', { note: '云舒周四回来' });
    expect(board.handedOver).toEqual({
      weekStart: THIS_WEEK,
      from: expect.objectContaining({ nickname: '小满' }) as unknown,
      note: '云舒周四回来',
      at: '2026-11-21T00:30:00.000Z',
    });
    const { rows } = await on.world.ok(next, 'inbox.list', { communityId: on.communityId });
    expect(rows).toMatchObject([{ title: '小满 把值日交给了你', body: '云舒这周出差，周三再问问 TA' }]);
    await tick(on, me, 'hand_over');
    expect((await tick(on, me, 'hand_over')).handedOver?.note).toBe('云舒周四回来');
  });

  test('last week’s list waits for its member until it is handed over', async () => {
    const on = await scene();
    const see = () => on.world.ok(on.captain, 'duty.get', { communityId: on.communityId, teamId: on.teamId });
    expect((await see()).list).toMatchObject({ weekStart: LAST_WEEK, canTick: true });
    await on.world.ok(on.captain, 'duty.tick', { ...inputOf(on, LAST_WEEK), item: 'hand_over', done: true });
    expect(await see()).toMatchObject({
      list: { weekStart: THIS_WEEK, canTick: false },
      handedOver: { weekStart: LAST_WEEK, note: '' },
    });
    expect(await titlesFor(on, on.mates[0])).toEqual(['周远 把值日交给了你']);
  });

  test('refuses somebody else’s week, a week long over, a note elsewhere, and words unfit for the team', async () => {
    const on = await scene();
    const [me, other] = on.mates;
    const refused = (who: Actor, weekStart: string, rest: object) =>
      on.world.refused(who, 'duty.tick', {
        ...inputOf(on, weekStart),
        item: 'hand_over',
        done: true,
        ...rest,
      });
    expect(await refused(other, THIS_WEEK, {})).toBe('DUTY.TURN_CHANGED');
    expect(await refused(other, NEXT_WEEK, {})).toBe('DUTY.TURN_CHANGED');
    expect(await refused(me, '2026-11-02', {})).toBe('DUTY.TURN_CHANGED');
    expect(await refused(me, THIS_WEEK, { item: 'care', note: '话' })).toBe('INPUT.INVALID');
    expect(await refused(me, THIS_WEEK, { done: false, note: '话' })).toBe('INPUT.INVALID');
    expect(await refused(me, THIS_WEEK, { note: '刷单兼职' })).toBe('CONTENT.REJECTED');
    expect(await on.world.count('duty_ticks')).toBe(0);
  });
});
