import type { Today } from '@contract/home';
import { useZone } from '@/shared/format/zone';
import { clearStored } from '@/platform/storage';
import { resetStores } from '@/shared/store/reset';
import type * as Session from './index';
import { enterCommunity, ensureSession, leaveSession, loadSession, openInCommunity, setMe, useSession } from './index';

const mockCall = jest.fn();
jest.mock('@/platform/call', () => ({
  call: (...args: unknown[]) => mockCall(...args) as unknown,
  serverNow: () => 0,
}));
jest.mock('@/platform/storage');

const today = (communityId: string): Today => ({
  memberships: [],
  current: {
    communityId,
    communityName: `社群 ${communityId}`,
    me: { memberId: 'm', nickname: '小满', avatarUrl: null, role: 'member' },
    utcOffsetMinutes: 540,
    points: 1,
    growth: 2,
    celebration: null,
    unread: 3,
    courses: [],
    notices: [],
    homework: [],
    duty: [],
    checklist: null,
    feed: null,
  },
});
const answer = (data: Today) => Promise.resolve({ ok: true, data });

beforeEach(() => {
  clearStored();
  resetStores();
  mockCall
    .mockReset()
    .mockImplementation((_action, { communityId }: { communityId?: string }) => answer(today(communityId ?? 'first')));
});

it('knows from home.today who I am, where, and in which zone', async () => {
  await loadSession();
  expect(useSession.getState()).toMatchObject({ status: 'member', communityId: 'first', role: 'member', unread: 3 });
  expect(useZone.getState().utcOffsetMinutes).toBe(540);
  setMe({ nickname: '满满', avatarUrl: '/a' });
  expect(useSession.getState().me).toMatchObject({ memberId: 'm', nickname: '满满', avatarUrl: '/a' });
});

it('asks once when several pages want to know at the same time', async () => {
  await Promise.all([ensureSession(), ensureSession(), loadSession()]);
  await ensureSession();
  expect(mockCall).toHaveBeenCalledTimes(1);
});

it('knows a stranger', async () => {
  mockCall.mockImplementation(() => answer({ memberships: [], current: null }));
  await loadSession();
  expect(useSession.getState()).toMatchObject({ status: 'stranger', communityId: null, me: null });
});

it('is there at once after a restart without a network', async () => {
  await loadSession();
  mockCall.mockResolvedValue({ ok: false, error: { code: 'CLIENT.OFFLINE', message: '', requestId: 'r' } });
  jest.resetModules();
  const restarted = jest.requireActual<typeof Session>('./index');
  expect(restarted.useSession.getState().status).toBe('unknown');
  await restarted.loadSession();
  expect(restarted.useToday.getState()).toMatchObject({ status: 'failed', error: { code: 'CLIENT.OFFLINE' } });
  expect(restarted.useSession.getState()).toMatchObject({ status: 'member', communityId: 'first' });
});

it('goes to another community and returns to it next time', async () => {
  await loadSession();
  await enterCommunity('second');
  expect(useSession.getState().communityId).toBe('second');
  resetStores();
  await loadSession();
  expect(mockCall).toHaveBeenLastCalledWith('home.today', { communityId: 'second' });
  await leaveSession();
  expect(useSession.getState().communityId).toBe('first');
});

it('goes on elsewhere when the community looked at last is no longer mine', async () => {
  await enterCommunity('second');
  mockCall.mockImplementation((_action, { communityId }: { communityId?: string }) =>
    communityId === 'second'
      ? Promise.resolve({ ok: false, error: { code: 'RESOURCE.NOT_FOUND', message: '', requestId: 'r' } })
      : answer(today('first')),
  );
  await loadSession();
  expect(useSession.getState().communityId).toBe('first');
});

describe('opening a store for the community', () => {
  const fail = jest.fn();
  const store = { getState: () => ({ fail }) };
  beforeEach(() => fail.mockReset());

  it('waits until it is known which one', async () => {
    const open = jest.fn(() => Promise.resolve());
    await openInCommunity(store, open);
    expect(open).toHaveBeenCalledWith('first');
    expect(fail).not.toHaveBeenCalled();
  });

  it('tells the store why there is none', async () => {
    const offline = { code: 'CLIENT.OFFLINE', message: '', requestId: 'r' };
    mockCall.mockResolvedValue({ ok: false, error: offline });
    await openInCommunity(store, () => Promise.reject(new Error('there is no community to open')));
    expect(fail).toHaveBeenCalledWith(offline);
  });

  it('is not for a stranger', async () => {
    mockCall.mockImplementation(() => answer({ memberships: [], current: null }));
    await openInCommunity(store, () => Promise.reject(new Error('there is no community to open')));
    expect(fail).toHaveBeenCalledWith(expect.objectContaining({ code: 'RESOURCE.NOT_FOUND' }));
  });
});
