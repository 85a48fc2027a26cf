import type { ErrorBody } from '@contract/errors';
import type { Result } from '@/platform/call';
import { clearStored } from '@/platform/storage';
import { createRemoteStore } from './remote';
import { resetStores } from './reset';

jest.mock('@/platform/storage');
jest.mock('@/platform/call', () => ({ serverNow: () => 1_000 }));

const offline: ErrorBody = { code: 'CLIENT.OFFLINE', message: 'no network', requestId: 'r' };
const ok = <T>(data: T): Result<T> => ({ ok: true, data });

/** A loader whose answers are given by hand. */
function byHand<T>() {
  const waiting: { params: unknown; answer: (result: Result<T>) => void }[] = [];
  const load = (params: unknown) =>
    new Promise<Result<T>>((answer) => {
      waiting.push({ params, answer });
    });
  return { load, waiting };
}

beforeEach(() => clearStored());

describe('a remote store', () => {
  it('shows what it fetched, and when', async () => {
    const store = createRemoteStore<string, { id: string }>({ load: ({ id }) => Promise.resolve(ok(`thing ${id}`)) });
    expect(store.getState().status).toBe('idle');
    await store.getState().open({ id: '1' });
    expect(store.getState()).toMatchObject({ status: 'ready', data: 'thing 1', error: null, fetchedAt: 1_000 });
  });

  it('keeps the content when a refresh fails, and says why it is old', async () => {
    let answer: Result<string> = ok('fresh');
    const store = createRemoteStore<string>({ load: () => Promise.resolve(answer) });
    await store.getState().open();
    answer = { ok: false, error: offline };
    await store.getState().refresh();
    expect(store.getState()).toMatchObject({ status: 'failed', data: 'fresh', error: offline, fetchedAt: 1_000 });
  });

  it('ignores an answer that comes after a newer question', async () => {
    const { load, waiting } = byHand<string>();
    const store = createRemoteStore<string, string>({ load });
    const first = store.getState().open('a');
    const second = store.getState().open('b');
    waiting[1]?.answer(ok('for b'));
    waiting[0]?.answer(ok('for a'));
    await Promise.all([first, second]);
    expect(store.getState().data).toBe('for b');
  });

  it('shows nothing of another question while a new one is on its way', async () => {
    const { load, waiting } = byHand<string>();
    const store = createRemoteStore<string, string>({ load });
    const first = store.getState().open('a');
    waiting[0]?.answer(ok('for a'));
    await first;
    void store.getState().open('b');
    expect(store.getState()).toMatchObject({ status: 'loading', data: null });
  });

  it('paints the last good answer after a restart, before the network has said anything', async () => {
    const before = createRemoteStore<string, string>({ keepAs: 'x', load: () => Promise.resolve(ok('kept')) });
    await before.getState().open('a');

    const { load, waiting } = byHand<string>();
    const after = createRemoteStore<string, string>({ keepAs: 'x', load });
    const opening = after.getState().open('a');
    expect(after.getState()).toMatchObject({ status: 'loading', data: 'kept', fetchedAt: 1_000 });
    waiting[0]?.answer({ ok: false, error: offline });
    await opening;
    expect(after.getState()).toMatchObject({ status: 'failed', data: 'kept', error: offline });
  });

  it('does not paint what was kept for another question, or by another version', async () => {
    const before = createRemoteStore<string, string>({ keepAs: 'x', load: () => Promise.resolve(ok('kept')) });
    await before.getState().open('a');
    const { load } = byHand<string>();
    const other = createRemoteStore<string, string>({ keepAs: 'x', load });
    void other.getState().open('b');
    const newer = createRemoteStore<string, string>({ keepAs: 'x', version: 2, load });
    void newer.getState().open('a');
    expect([other.getState().data, newer.getState().data]).toEqual([null, null]);
  });

  it('keeps a patch, and has nothing to patch without data', async () => {
    const store = createRemoteStore<{ liked: boolean }, string>({
      keepAs: 'p',
      load: () => Promise.resolve(ok({ liked: false })),
    });
    store.getState().patch(() => ({ liked: true }));
    expect(store.getState().data).toBeNull();
    await store.getState().open('a');
    store.getState().patch(() => ({ liked: true }));
    const after = createRemoteStore<{ liked: boolean }, string>({ keepAs: 'p', load: byHand<never>().load });
    void after.getState().open('a');
    expect(after.getState().data).toEqual({ liked: true });
  });

  it('patches what is kept before anything was opened, so that it is never shown as it was', async () => {
    const before = createRemoteStore<string, string>({ keepAs: 'q', load: () => Promise.resolve(ok('handed in?')) });
    await before.getState().open('a');
    const after = createRemoteStore<string, string>({ keepAs: 'q', load: byHand<string>().load });
    after.getState().patch(() => 'handed in');
    expect(after.getState().data).toBeNull();
    void after.getState().open('a');
    expect(after.getState()).toMatchObject({ data: 'handed in', fetchedAt: 1_000 });
  });

  it('is empty after a reset, and an answer still on its way does not fill it', async () => {
    const { load, waiting } = byHand<string>();
    const store = createRemoteStore<string, string>({ load });
    const opening = store.getState().open('a');
    resetStores();
    waiting[0]?.answer(ok('too late'));
    await opening;
    expect(store.getState()).toMatchObject({ status: 'idle', data: null });
  });
});
