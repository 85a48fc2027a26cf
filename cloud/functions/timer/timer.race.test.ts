import { testDatabase } from '../../../test/support/database';
import { enterPlatform, invoke, leavePlatform } from '../../../test/support/functions';
import { testWorld } from '../../../test/support/world';
import { main } from './index';

const db = testDatabase();
const world = () => testWorld(db);

beforeAll(() => enterPlatform(db));
afterAll(leavePlatform);
beforeEach(async () => {
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  await db.empty();
  const receipt = { community_id: '-', caller_key: 'K', action: 'inbox.markRead', input_hash: 'H' };
  const ages = ['2020-01-01T00:00:00Z', new Date().toISOString()];
  const rows = ages.map((created_at, index) => ({ ...receipt, request_id: `request-${index}`, created_at }));
  await db.database.insertInto('idempotency_keys').values(rows).execute();
});
afterEach(() => jest.restoreAllMocks());

const fire = (TriggerName: unknown, by: Parameters<typeof invoke>[2]) =>
  invoke(main, { Type: 'Timer', TriggerName, Time: new Date().toISOString() }, by);

describe('the timer function', () => {
  test('runs the jobs of its trigger, also twice at the same time', async () => {
    await Promise.all([fire('everyHour', { source: 'wx_trigger' }), fire('everyHour', { source: 'wx_trigger' })]);
    expect(await world().count('idempotency_keys')).toBe(1);
  });

  test.each(['everyFiveMinutes', 'everyNight'])('%s runs without an error', async (trigger) => {
    await fire(trigger, { source: 'wx_trigger' });
    const lines = jest.mocked(process.stdout.write).mock.calls.join('\n');
    expect(lines).toContain('"outcome":"ok"');
    expect(lines).not.toContain('"level":"error"');
  });

  test.each<[string, unknown, Parameters<typeof invoke>[2]]>([
    ['a device that calls it', 'everyHour', { source: 'wx_client', openid: 'o-1' }],
    ['a trigger nobody declared', 'everySecond', { source: 'wx_trigger' }],
    ['a name every object has', 'constructor', { source: 'wx_trigger' }],
    ['no trigger', undefined, { source: 'wx_trigger' }],
  ])('%s starts nothing', async (_who, trigger, by) => {
    await fire(trigger, by);
    expect(await world().count('idempotency_keys')).toBe(2);
  });
});
