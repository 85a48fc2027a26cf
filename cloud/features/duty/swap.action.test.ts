import { testDatabase } from '../../../test/support/database';
import { dutyScene, giveTurn, NEXT_WEEK, titlesFor, type DutyScene } from '../../../test/support/duty';
import { testWorld, type Actor } from '../../../test/support/world';

const db = testDatabase();
beforeEach(() => db.empty());

/** The first of the mates has the next week. */
async function scene() {
  const on = await dutyScene(testWorld(db));
  await giveTurn(on, NEXT_WEEK, on.mates[0]);
  return on;
}

const ask = ({ world, communityId, teamId }: DutyScene, who: Actor, { memberId }: Actor) =>
  world.ok(who, 'duty.askSwap', { communityId, teamId, weekStart: NEXT_WEEK, memberId });

const refusedAsk = ({ world, communityId, teamId }: DutyScene, who: Actor, { memberId }: Actor) =>
  world.refused(who, 'duty.askSwap', { communityId, teamId, weekStart: NEXT_WEEK, memberId });

const answer = ({ world, communityId, teamId }: DutyScene, who: Actor, accept: boolean) =>
  world.ok(who, 'duty.answerSwap', { communityId, teamId, weekStart: NEXT_WEEK, accept });

const refusedAnswer = ({ world, communityId, teamId }: DutyScene, who: Actor, accept = true) =>
  world.refused(who, 'duty.answerSwap', { communityId, teamId, weekStart: NEXT_WEEK, accept });

const turns = ({ world }: DutyScene) =>
  world.database.selectFrom('duty_turns').select(['member_id', 'place_of', 'accepted_at']).execute();

describe('duty.askSwap', () => {
  test('asks one member, who is told; both see the open question and nobody else does', async () => {
    const on = await scene();
    const [me, other, third] = on.mates;
    expect((await ask(on, me, other)).swaps).toMatchObject([
      { weekStart: NEXT_WEEK, asker: { memberId: me.memberId }, asked: { memberId: other.memberId } },
    ]);
    await ask(on, me, other);
    expect(await titlesFor(on, other)).toEqual(['小满 想和你换值日']);
    const { communityId, teamId } = on;
    expect((await on.world.ok(other, 'duty.get', { communityId, teamId })).swaps).toHaveLength(1);
    expect((await on.world.ok(third, 'duty.get', { communityId, teamId })).swaps).toEqual([]);
  });

  test('asking another takes the first question back; accepting the week oneself takes it back too', async () => {
    const on = await scene();
    const [me, other, third] = on.mates;
    await ask(on, me, other);
    await ask(on, me, third);
    expect(await refusedAnswer(on, other)).toBe('DUTY.SWAP_GONE');
    const { communityId, teamId } = on;
    const board = await on.world.ok(me, 'duty.answer', { communityId, teamId, weekStart: NEXT_WEEK, accept: true });
    expect(board.swaps).toEqual([]);
    expect(await refusedAnswer(on, third)).toBe('DUTY.SWAP_GONE');
    await ask(on, me, other);
    expect(await on.world.count('duty_swaps', "state = 'asked'")).toBe(1);
  });

  test('refuses oneself, who said no, who cannot, and a week that is not the caller’s or has begun', async () => {
    const on = await scene();
    const { world, communityId, teamId } = on;
    const [me, other, third] = on.mates;
    expect(await refusedAsk(on, me, me)).toBe('INPUT.INVALID');
    await ask(on, me, other);
    await answer(on, other, false);
    expect(await refusedAsk(on, me, other)).toBe('DUTY.SWAP_DECLINED');
    await world.ok(third, 'duty.setOptOut', { communityId, teamId, optedOut: true });
    const outsider = await world.createMember(communityId);
    for (const nobody of [third, outsider]) expect(await refusedAsk(on, me, nobody)).toBe('DUTY.MEMBER_UNAVAILABLE');
    expect(await refusedAsk(on, other, on.captain)).toBe('DUTY.TURN_CHANGED');
    world.setNow('2026-11-22T16:00:00.000Z');
    expect(await refusedAsk(on, me, on.captain)).toBe('DUTY.ANSWER_TOO_LATE');
    expect(await turns(on)).toMatchObject([{ member_id: me.memberId }]);
  });
});

describe('duty.answerSwap', () => {
  test('accepting moves the week and not the place; the asker serves the other’s next place', async () => {
    const on = await scene();
    const [me, other] = on.mates;
    await ask(on, me, other);
    const board = await answer(on, other, true);
    expect(await turns(on)).toEqual([
      { member_id: other.memberId, place_of: me.memberId, accepted_at: on.world.now() },
    ]);
    expect(board.mine).toMatchObject({ weekStart: NEXT_WEEK, state: 'accepted' });
    const standsIn = board.weeks.find(({ insteadOf }) => insteadOf?.memberId === other.memberId);
    expect(standsIn).toMatchObject({ state: 'expected', person: { memberId: me.memberId } });
    expect(await titlesFor(on, me)).toEqual(['阿哲 答应了换值日']);
    expect(await refusedAnswer(on, other)).toBe('DUTY.SWAP_GONE');
  });

  test('saying no leaves the week where it is and tells the asker', async () => {
    const on = await scene();
    const [me, other] = on.mates;
    await ask(on, me, other);
    expect((await answer(on, other, false)).swaps).toEqual([]);
    expect(await turns(on)).toMatchObject([{ member_id: me.memberId, place_of: me.memberId, accepted_at: null }]);
    expect(await titlesFor(on, me)).toEqual(['阿哲 这次换不了值日']);
  });

  test('a question that the asker’s no, the captain or the week has overtaken is gone', async () => {
    const declined = await scene();
    const { communityId, teamId } = declined;
    await ask(declined, declined.mates[0], declined.mates[1]);
    await declined.world.ok(declined.mates[0], 'duty.answer', {
      communityId,
      teamId,
      weekStart: NEXT_WEEK,
      accept: false,
    });
    expect(await refusedAnswer(declined, declined.mates[1])).toBe('DUTY.SWAP_GONE');

    const assigned = await scene();
    await ask(assigned, assigned.mates[0], assigned.mates[1]);
    await assigned.world.ok(assigned.captain, 'duty.assign', {
      communityId: assigned.communityId,
      teamId: assigned.teamId,
      weekStart: NEXT_WEEK,
      memberId: assigned.mates[2].memberId,
    });
    expect(await refusedAnswer(assigned, assigned.mates[1])).toBe('DUTY.SWAP_GONE');

    const late = await scene();
    await ask(late, late.mates[0], late.mates[1]);
    late.world.setNow('2026-11-22T16:00:00.000Z');
    expect(await refusedAnswer(late, late.mates[1], false)).toBe('DUTY.SWAP_GONE');
    const board = await late.world.ok(late.mates[1], 'duty.get', {
      communityId: late.communityId,
      teamId: late.teamId,
    });
    expect(board.swaps).toEqual([]);
  });

  test('a swap back settles the first: nobody owes anybody', async () => {
    const on = await scene();
    const [me, other] = on.mates;
    await ask(on, me, other);
    await answer(on, other, true);
    await ask(on, other, me);
    await answer(on, me, true);
    expect(await turns(on)).toMatchObject([{ member_id: me.memberId, place_of: me.memberId }]);
  });
});
