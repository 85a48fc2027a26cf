import { testDatabase } from '../../../test/support/database';
import { dutyScene, giveTurn, holderOf, NEXT_WEEK, runGiveDuty, THIS_WEEK } from '../../../test/support/duty';
import { testWorld } from '../../../test/support/world';

const db = testDatabase();
beforeEach(() => db.empty());

async function scene() {
  const on = await dutyScene(testWorld(db));
  const { world, communityId, teamId } = on;
  const [me, other] = on.mates;
  await giveTurn(on, THIS_WEEK, me);
  await giveTurn(on, NEXT_WEEK, me);
  const input = { communityId, teamId, weekStart: THIS_WEEK };
  await world.ok(me, 'duty.tick', { ...input, item: 'hand_over', done: true, note: '周三接着共读' });
  await world.ok(me, 'duty.askSwap', { communityId, teamId, weekStart: NEXT_WEEK, memberId: other.memberId });
  await world.ok(me, 'duty.setOptOut', { communityId, teamId, optedOut: true });
  return { ...on, me };
}

test('a member’s own record tells their weeks, answers and lists', async () => {
  const { world, communityId, me } = await scene();
  const record = JSON.stringify(await world.ok(me, 'account.exportRecord', { communityId }));
  for (const kept of [THIS_WEEK, NEXT_WEEK, 'asked_swap', 'opted_out', '周三接着共读']) expect(record).toContain(kept);
});

test('who deletes their account leaves no word behind, and their week passes on', async () => {
  const on = await scene();
  await on.world.ok(on.me, 'account.deleteForever', { confirm: '注销' });
  expect(await on.world.count('duty_ticks', "note <> ''")).toBe(0);
  expect(await on.world.count('duty_swaps')).toBe(0);
  expect(await on.world.count('duty_opt_outs')).toBe(0);
  await runGiveDuty(on.world);
  for (const week of [THIS_WEEK, NEXT_WEEK]) expect(await holderOf(on, week)).not.toBe(on.me.memberId);
  const { communityId, teamId } = on;
  const board = await on.world.ok(on.captain, 'duty.get', { communityId, teamId });
  expect(JSON.stringify(board)).not.toContain('小满');
});
