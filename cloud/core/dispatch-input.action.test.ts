import type { Envelope } from '@contract/errors';
import { testDatabase } from '../../test/support/database';
import { pipelineRunning } from '../../test/support/pipeline';
import { testWorld } from '../../test/support/world';
import { dispatch } from './dispatch';

const db = testDatabase();
const COMMUNITY = 'AAAAAAAAAAAAAAAA';
const input = { communityId: COMMUNITY };

const write = (requestId: string, rest: object = {}) => ({ action: 'inbox.markRead', input, requestId, ...rest });

/** The error of a call that must not get as far as its command. */
async function errorOf(body: unknown, openid = 'o-caller') {
  const pipeline = pipelineRunning(db, () => Promise.reject(new Error('must not run')));
  const envelope: Envelope<unknown> = await dispatch(pipeline, { openid, body });
  return envelope.ok ? null : envelope.error;
}

describe('what a call must be', () => {
  test('without an identity nothing is looked at', async () => {
    expect((await errorOf(write('request-1'), ''))?.code).toBe('IDENTITY.MISSING');
  });

  test.each<[string, unknown, string, string | null]>([
    ['nothing', undefined, 'INPUT.INVALID', ''],
    ['a list', [], 'INPUT.INVALID', ''],
    ['a text', 'inbox.markRead', 'INPUT.INVALID', ''],
    ['no action', { input, requestId: 'request-1' }, 'INPUT.INVALID', 'action'],
    ['an action that is a number', write('request-1', { action: 7 }), 'INPUT.INVALID', 'action'],
    ['an action nobody knows', write('request-1', { action: 'inbox.burn' }), 'INPUT.UNKNOWN_ACTION', null],
    ['a name every object has', write('request-1', { action: 'constructor' }), 'INPUT.UNKNOWN_ACTION', null],
    ['an unknown field beside the input', write('request-1', { openid: 'o-else' }), 'INPUT.INVALID', 'openid'],
    ['an unknown field in the input', write('request-1', { input: { ...input, x: 1 } }), 'INPUT.INVALID', 'input.x'],
    [
      'an own __proto__',
      write('request-1', { input: JSON.parse(`{"communityId":"${COMMUNITY}","__proto__":1}`) }),
      'INPUT.INVALID',
      'input.__proto__',
    ],
    ['a missing field', write('request-1', { input: {} }), 'INPUT.INVALID', 'input.communityId'],
    ['no input', { action: 'inbox.markRead', requestId: 'request-1' }, 'INPUT.INVALID', 'input.communityId'],
    ['a wrong type', write('request-1', { input: { communityId: 5 } }), 'INPUT.INVALID', 'input.communityId'],
    [
      'a wrong type deep inside',
      write('request-1', { input: { ...input, messageIds: [7] } }),
      'INPUT.INVALID',
      'input.messageIds.0',
    ],
    ['a write without a request id', { action: 'inbox.markRead', input }, 'INPUT.INVALID', 'requestId'],
    ['a request id of 7 characters', write('request'), 'INPUT.INVALID', 'requestId'],
    ['a request id with other characters', write('request 1'), 'INPUT.INVALID', 'requestId'],
    ['100 KB', write('request-1', { input: { ...input, x: '早'.repeat(34_000) } }), 'INPUT.TOO_LARGE', null],
  ])('%s is refused', async (_what, body, code, field) => {
    const error = await errorOf(body);
    expect(error?.code).toBe(code);
    if (field !== null) expect(error?.details).toEqual({ field });
  });

  test('the name of an unknown field is cut, whatever its length', async () => {
    const body = write('request-1', { input: { ...input, ['x'.repeat(5_000)]: 1 } });
    expect(String((await errorOf(body))?.details?.field)).toHaveLength(100);
  });

  test('a read needs no request id', async () => {
    const world = testWorld(db);
    const me = await world.createMember(await world.createCommunity());
    const body = { action: 'inbox.list', input: { communityId: me.communityId } };
    expect((await dispatch(world.pipeline, { openid: me.openid, body })).ok).toBe(true);
  });

  test('what is refused before it runs leaves no row', async () => {
    await db.empty();
    const { count } = testWorld(db);
    await errorOf(write('request-1', { input: { communityId: 5 } }));
    expect(await count('rate_windows')).toBe(0);
    expect(await count('idempotency_keys')).toBe(0);
  });
});
