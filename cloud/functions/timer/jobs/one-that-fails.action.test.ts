import { testDatabase } from '../../../../test/support/database';
import { testWorld, type World } from '../../../../test/support/world';
import type { LogLine } from '../../../core/log';
import { writeDefaultTiers } from '../../../features/vip/default-tiers';
import type { Job } from './job';
import { reconcileLedgers } from './reconcile-ledgers';
import { refreshBoards } from './refresh-boards';
import { settleTiers } from './settle-tiers';

const db = testDatabase();
beforeEach(() => db.empty());

/** From now on nothing can be written about one community into a table. */
const breakFor = (table: string, communityId: string) =>
  db.pool.query(`
    create function die() returns trigger language plpgsql as $$
    begin
      if new.community_id = '${communityId}' then raise exception 'this community is broken'; end if;
      return new;
    end $$;
    create trigger die before insert on ${table} for each row execute function die();`);
const mend = () => db.pool.query('drop function if exists die() cascade');
afterEach(mend);

/** Three communities in the order in which the timer takes them, with one member each. */
async function communities(world: World): Promise<string[]> {
  const ids = [await world.createCommunity(), await world.createCommunity(), await world.createCommunity()].sort();
  for (const communityId of ids) {
    await writeDefaultTiers(world.database, communityId);
    await world.createMember(communityId);
  }
  return ids;
}

describe('a community that fails', () => {
  test.each<[string, Job, string]>([
    ['refreshBoards', refreshBoards, 'board_weeks'],
    ['settleTiers', settleTiers, 'tier_standings'],
    ['reconcileLedgers', reconcileLedgers, 'reconciliations'],
  ])('is told by %s and holds up no other', async (name, job, table) => {
    const world = testWorld(db);
    const [broken, ...sound] = await communities(world);
    const told: LogLine[] = [];
    const log = { info: () => undefined, error: (line: LogLine) => void told.push(line) };
    const run = () => job({ ...world.pipeline, log, now: world.now() });
    await breakFor(table, broken!);
    expect(await run()).toMatchObject({ failed: 1 });
    expect(told).toEqual([{ job: name, community: broken }]);
    expect(await world.count(table, 'community_id = any($1)', [sound])).toBe(2);
    await mend();
    world.setNow('2026-11-21T00:35:00.000Z');
    expect(await run()).toMatchObject({ failed: 0 });
    expect(await world.count(table, 'community_id = $1', [broken])).toBe(1);
  });
});

test('refreshBoards puts a community that fails behind those that wait', async () => {
  const world = testWorld(db);
  const [broken, ...sound] = await communities(world);
  const run = () => refreshBoards({ ...world.pipeline, now: world.now() });
  await breakFor('board_weeks', broken!);
  await run();
  const rested = await world.database.selectFrom('board_runs').select(['community_id', 'turn_at']).execute();
  expect(rested).toHaveLength(1 + sound.length);
  for (const { turn_at: turnAt } of rested) expect(turnAt).toEqual(world.now());
});
