import { testDatabase } from '../../../test/support/database';
import { dutyScene, giveTurn, holderOf, NEXT_WEEK, runGiveDuty, type DutyScene } from '../../../test/support/duty';
import { testWorld } from '../../../test/support/world';

const db = testDatabase();
beforeEach(() => db.empty());

const ROUNDS = 6;

async function scene() {
  const on = await dutyScene(testWorld(db));
  await giveTurn(on, NEXT_WEEK, on.mates[0]);
  return on;
}

const inputOf = ({ communityId, teamId }: DutyScene) => ({ communityId, teamId, weekStart: NEXT_WEEK });

describe('a week that two people change at once', () => {
  test('is asked of one member only, whoever of two is asked at the same moment', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const on = await scene();
      const [me, other, third] = on.mates;
      const ask = (memberId: string) => on.world.ok(me, 'duty.askSwap', { ...inputOf(on), memberId });
      await Promise.all([ask(other.memberId), ask(third.memberId)]);
      const open = await on.world.count('duty_swaps', "state = 'asked' and team_id = $1", [on.teamId]);
      const withdrawn = await on.world.count('duty_swaps', "state = 'withdrawn' and team_id = $1", [on.teamId]);
      expect([open, withdrawn]).toEqual([1, 1]);
    }
  });

  test('goes to the one asked, or the question was taken back before the answer', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const on = await scene();
      const [me, other, third] = on.mates;
      await on.world.ok(me, 'duty.askSwap', { ...inputOf(on), memberId: other.memberId });
      const [answered, asked] = await Promise.all([
        on.world.call(other.openid, 'duty.answerSwap', { ...inputOf(on), accept: true }),
        on.world.call(me.openid, 'duty.askSwap', { ...inputOf(on), memberId: third.memberId }),
      ]);
      expect([answered.ok, asked.ok].filter(Boolean)).toHaveLength(1);
      expect(await holderOf(on, NEXT_WEEK)).toBe(answered.ok ? other.memberId : me.memberId);
      if (!answered.ok) expect(answered.error.code).toBe('DUTY.SWAP_GONE');
      if (!asked.ok) expect(asked.error.code).toBe('DUTY.TURN_CHANGED');
    }
  });

  test('is turned down or assigned first, and is the assigned member’s in the end', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const on = await scene();
      const [me, , chosen] = on.mates;
      const [declined] = await Promise.all([
        on.world.call(me.openid, 'duty.answer', { ...inputOf(on), accept: false }),
        on.world.ok(on.captain, 'duty.assign', { ...inputOf(on), memberId: chosen.memberId }),
      ]);
      if (!declined.ok) expect(declined.error.code).toBe('DUTY.TURN_CHANGED');
      expect(await holderOf(on, NEXT_WEEK)).toBe(chosen.memberId);
      expect(await on.world.count('duty_turns', 'team_id = $1', [on.teamId])).toBe(1);
    }
  });

  test('is accepted or turned down, not both', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const on = await scene();
      const [me] = on.mates;
      const answer = (accept: boolean) => on.world.call(me.openid, 'duty.answer', { ...inputOf(on), accept });
      const [accepted] = await Promise.all([answer(true), answer(false)]);
      if (!accepted.ok) expect(accepted.error.code).toBe('DUTY.TURN_CHANGED');
      expect(await holderOf(on, NEXT_WEEK)).not.toBe(me.memberId);
      expect(await on.world.count('duty_turns', 'team_id = $1 and accepted_at is not null', [on.teamId])).toBe(0);
    }
  });
});

test('timers that overlap give each week once and tell each member once', async () => {
  const world = testWorld(db, '2026-11-21T12:20:00.000Z');
  const scenes = [await dutyScene(world), await dutyScene(world), await dutyScene(world)];
  const runs = await Promise.all(Array.from({ length: 4 }, () => runGiveDuty(world)));
  expect(runs.reduce((sum, { given }) => sum + given!, 0)).toBe(2 * scenes.length);
  expect(await world.count('duty_turns')).toBe(2 * scenes.length);
  expect(await world.count('inbox_messages')).toBe(2 * scenes.length);
  await world.database.updateTable('duty_turns').set({ given_at: '2026-11-19T01:00:00Z' }).execute();
  const reminders = await Promise.all(Array.from({ length: 4 }, () => runGiveDuty(world)));
  expect(reminders.reduce((sum, { reminded }) => sum + reminded!, 0)).toBe(scenes.length);
});
