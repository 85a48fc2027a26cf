import { randomId } from '../../cloud/core/ids';
import { localDateOf } from '../../cloud/core/zone';
import { post } from '../../cloud/ledger/post';
import type { Actor, World } from './world';

/** Lets a member earn growth now, through the ledger; Shanghai's calendar. */
export async function earnGrowth(world: World, { communityId, memberId }: Actor, growth: number): Promise<void> {
  const line = { kind: 'grant' as const, reason: 'test', source: { kind: 'test', id: randomId() }, points: 0 };
  const now = world.now();
  const moment = { now, localDate: localDateOf(now, 'Asia/Shanghai') };
  const rule = { ruleVersion: null, dailyLimit: null };
  await post(world.database, { communityId, memberId }, [{ ...line, growth, ...rule }], moment);
}
