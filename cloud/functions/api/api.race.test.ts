import type { Envelope } from '@contract/errors';
import { testDatabase } from '../../../test/support/database';
import { enterPlatform, invoke, leavePlatform } from '../../../test/support/functions';
import { testWorld } from '../../../test/support/world';
import type { main as Main } from './index';

const db = testDatabase();

/** The function as a new instance of it starts. */
function freshInstance(): typeof Main {
  let main: typeof Main | undefined;
  jest.isolateModules(() => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- each instance has modules of its own
    ({ main } = require('./index') as { main: typeof Main });
  });
  return main!;
}

beforeEach(() => {
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  enterPlatform(db);
});
afterEach(() => {
  jest.restoreAllMocks();
  leavePlatform();
});

async function twoPeople() {
  const world = testWorld(db);
  const communityId = await world.createCommunity();
  const one = await world.createMember(communityId, { nickname: '林小满' });
  const other = await world.createMember(communityId, { nickname: '周远' });
  return { communityId, one, other };
}

const askProfile = (communityId: string) => ({ action: 'community.getProfile', input: { communityId } });
const nicknameIn = (envelope: unknown) =>
  (envelope as Envelope<{ profile: { nickname: string } }> & { ok: true }).data.profile.nickname;

describe('the api function', () => {
  test.each<[string, (openid: string) => object]>([
    ['the event', (openid) => ({ openid, OPENID: openid, WX_OPENID: openid })],
    ['userInfo, where the platform repeats it', (openid) => ({ userInfo: { openId: openid, appId: 'wx1' } })],
    ['a header', (openid) => ({ headers: { 'x-wx-openid': openid, 'x-dev-openid': openid } })],
    ['its own idea of the context', (openid) => ({ tcbContext: { OPENID: openid }, wxContext: { OPENID: openid } })],
  ])('an openid forged in %s changes nothing', async (_where, forgery) => {
    const { communityId, one, other } = await twoPeople();
    const main = freshInstance();
    const asked = { ...askProfile(communityId), ...forgery(other.openid) };
    expect(nicknameIn(await invoke(main, asked, { openid: one.openid }))).toBe('林小满');
    expect(await invoke(main, asked)).toMatchObject({ ok: false, error: { code: 'IDENTITY.MISSING' } });
  });

  test('an openid forged inside the input is an unknown field', async () => {
    const { communityId, one, other } = await twoPeople();
    const asked = { action: 'community.getProfile', input: { communityId, openid: other.openid } };
    expect(await invoke(freshInstance(), asked, { openid: one.openid })).toMatchObject({
      ok: false,
      error: { code: 'INPUT.INVALID', details: { field: 'input.openid' } },
    });
  });

  test('calls at the same time keep each their own caller', async () => {
    const { communityId, one, other } = await twoPeople();
    const main = freshInstance();
    const callers = Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? one : other));
    const answers = await Promise.all(callers.map(({ openid }) => invoke(main, askProfile(communityId), { openid })));
    expect(answers.map(nicknameIn)).toEqual(callers.map(({ nickname }) => nickname));
  });

  test.each([
    ['no database is named', { DATABASE_URL: '', PGHOST: '' }],
    ['no storage is named', { STORAGE_FILE_PREFIX: '' }],
    ['no key is named', { DATA_KEYS: '' }],
    ['the content check is none that exists', { CONTENT_CHECK: 'none' }],
    ['a number is none', { DATABASE_POOL_MAX: 'many' }],
  ])('when %s it still answers an envelope, and the log says what is missing', async (_what, environment) => {
    const lines = jest.mocked(process.stdout.write);
    Object.assign(process.env, environment);
    const envelope = await invoke(freshInstance(), { action: 'home.today', input: {} }, { openid: 'o-1' });
    expect(envelope).toMatchObject({ ok: false, error: { code: 'SYSTEM.INTERNAL' } });
    const name = Object.keys(environment)[0]!;
    expect(lines.mock.calls.join()).toContain(name);
    expect(JSON.stringify(envelope)).not.toContain(name);
  });

  test('answers an envelope when the server is not there', async () => {
    process.env.DATABASE_URL = 'postgres://postgres@127.0.0.1:1/nothing';
    const away = await invoke(freshInstance(), { action: 'home.today', input: {} }, { openid: 'o-1' });
    expect(away).toMatchObject({ ok: false, error: { code: 'SYSTEM.UNAVAILABLE' } });
  });

  test.each<unknown>([undefined, null, 'text', 7, []])('answers an envelope to %p', async (event) => {
    const envelope = await invoke(freshInstance(), event, { openid: 'o-1' });
    expect(envelope).toMatchObject({ ok: false, error: { code: 'INPUT.INVALID' } });
  });
});
