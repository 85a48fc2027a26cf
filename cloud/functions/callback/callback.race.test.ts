import { testDatabase } from '../../../test/support/database';
import { enterPlatform, invoke, leavePlatform } from '../../../test/support/functions';
import { createPicture } from '../../../test/support/pictures';
import { testWorld } from '../../../test/support/world';
import { main } from './index';

const db = testDatabase();

beforeAll(() => enterPlatform(db));
afterAll(leavePlatform);
beforeEach(() => jest.spyOn(process.stdout, 'write').mockReturnValue(true));
afterEach(() => jest.restoreAllMocks());

const TRACE = '61f2a3b4-0011-2233';
const pushed = (suggest: string, rest: object = {}) => ({
  ToUserName: 'gh_1',
  FromUserName: 'o-platform',
  CreateTime: 1_795_000_000,
  MsgType: 'event',
  Event: 'wxa_media_check',
  appid: 'wx0123456789',
  trace_id: TRACE,
  version: 2,
  errcode: 0,
  detail: [{ strategy: 'content_model', errcode: 0, suggest, label: 100, prob: 90 }],
  result: { suggest, label: 100 },
  ...rest,
});

/** A picture whose check runs under {@link TRACE}, and a look at where it stands. */
async function pictureInCheck() {
  await db.empty();
  const world = testWorld(db);
  const me = await world.createMember(await world.createCommunity());
  const { mediaId } = await createPicture(world, me, 'checking');
  const picture = db.database.updateTable('media').where('media_id', '=', mediaId);
  await picture.set({ check_trace: TRACE }).execute();
  return async () =>
    (await db.database.selectFrom('media').select('state').where('media_id', '=', mediaId).executeTakeFirstOrThrow())
      .state;
}

describe('the callback function', () => {
  test.each([
    ['pass', 'passed'],
    ['risky', 'rejected'],
    ['review', 'rejected'],
  ])('a picture found %s is %s, however often it is pushed', async (suggest, expected) => {
    const state = await pictureInCheck();
    for (let repeat = 0; repeat < 3; repeat += 1) {
      expect(await invoke(main, pushed(suggest), { source: 'wx_unknown' })).toBe('success');
    }
    expect(await state()).toBe(expected);
  });

  test('two verdicts at the same time: one of them counts', async () => {
    const state = await pictureInCheck();
    await Promise.all(['pass', 'risky', 'pass'].map((one) => invoke(main, pushed(one), { source: 'wx_unknown' })));
    expect(['passed', 'rejected']).toContain(await state());
  });

  test.each(['wx_client', 'wx_client,scf', 'wx_devtools'])(
    'a device that calls it (%s) is not heard',
    async (source) => {
      const state = await pictureInCheck();
      expect(await invoke(main, pushed('pass'), { source, openid: 'o-1' })).toBe('success');
      expect(await state()).toBe('checking');
    },
  );

  test.each<[string, unknown]>([
    ['a result of another picture', pushed('pass', { trace_id: 'somebody-elses' })],
    ['another event', pushed('pass', { Event: 'subscribe_msg_popup_event' })],
    ['a message of a person', { MsgType: 'text', Content: 'pass', FromUserName: 'o-1' }],
    ['a trace that is no text', pushed('pass', { trace_id: { $ne: null } })],
    ['nothing', undefined],
  ])('%s changes nothing', async (_what, event) => {
    const state = await pictureInCheck();
    expect(await invoke(main, event, { source: 'wx_unknown' })).toBe('success');
    expect(await state()).toBe('checking');
  });
});
