import type { TestDatabase } from './database';
import { testWorld, type Actor, type World } from './world';

/** 08:30 on Saturday 21 November 2026 in Shanghai. */
export const CODES_NOW = '2026-11-21T00:30:00.000Z';

/** A community behind a gate, with an operator who keeps its codes. */
export async function gateScene(
  db: TestDatabase,
  gate: 'open' | 'invite' | 'access_code' = 'open',
): Promise<{ world: World; communityId: string; operator: Actor }> {
  const world = testWorld(db, CODES_NOW);
  const communityId = await world.createCommunity({ gate });
  const operator = await world.createMember(communityId, { nickname: '苏晴', role: 'operator' });
  return { world, communityId, operator };
}

/** A course that takes people in behind a gate: it starts in two days. */
export const enrollingBehind = (gate: 'invite' | 'access_code') =>
  ({ gate, status: 'enrolling', startsOn: '2026-11-23', days: 7 }) as const;

/** What was written down, by action: in a test much happens in the same millisecond. */
export const auditOf = (world: World, communityId: string) =>
  world.database
    .selectFrom('audit_log')
    .select(['action', 'subject_kind', 'subject_id', 'reason'])
    .where('community_id', '=', communityId)
    .orderBy('action')
    .execute();
