import type { Result } from '@/platform/call';
import { clearStored } from '@/platform/storage';
import { createPagedStore } from './paged';
import type { Page } from './pages';

jest.mock('@/platform/storage');
jest.mock('@/platform/call', () => ({ serverNow: () => 1_000 }));

interface Row {
  id: string;
  likes?: number;
}

const offline = { code: 'CLIENT.OFFLINE', message: '', requestId: 'r' } as const;
const rows = (...ids: string[]): Row[] => ids.map((id) => ({ id }));
const page = (ids: string, nextCursor: string | null = null): Result<Page<Row>> => ({
  ok: true,
  data: { rows: rows(...ids), nextCursor },
});

/** A list whose answers are queued up; each call takes the next one. */
function listOf(...answers: Result<Page<Row>>[]) {
  const load = jest.fn((_params: string, _cursor: string | undefined) => {
    const next = answers.shift();
    if (!next) throw new Error('one call too many');
    return Promise.resolve(next);
  });
  const store = createPagedStore<Row, string>({ load, rowKey: ({ id }) => id, keepAs: 'list' });
  const shown = () =>
    store
      .getState()
      .rows.map(({ id }) => id)
      .join('');
  return { store, load, shown };
}

beforeEach(() => clearStored());

describe('a list in pages', () => {
  it('adds the next page and never shows a row twice', async () => {
    const { store, load, shown } = listOf(page('abc', 'c1'), page('cde'));
    await store.getState().open('all');
    await store.getState().loadMore();
    await store.getState().loadMore();
    expect(shown()).toBe('abcde');
    expect(load.mock.calls).toEqual([
      ['all', undefined],
      ['all', 'c1'],
    ]);
  });

  it('asks for the next page once, however often it is told to', async () => {
    const { store, load, shown } = listOf(page('ab', 'c1'), page('cd'));
    await store.getState().open('all');
    await Promise.all([store.getState().loadMore(), store.getState().loadMore()]);
    expect(load).toHaveBeenCalledTimes(2);
    expect(shown()).toBe('abcd');
  });

  it('keeps its place when it refreshes: new rows above, further rows below', async () => {
    const { store, shown } = listOf(page('cde', 'c1'), page('fgh', 'c2'), page('abc', 'c0'));
    await store.getState().open('all');
    await store.getState().loadMore();
    await store.getState().refresh();
    expect(shown()).toBe('abcdefgh');
    expect(store.getState().nextCursor).toBe('c2');
  });

  it('drops rows that are gone, as far as the fresh page reaches', async () => {
    const { store, shown } = listOf(page('abc', 'c1'), page('def', 'c2'), page('acd', 'c3'));
    await store.getState().open('all');
    await store.getState().loadMore();
    await store.getState().refresh();
    expect(shown()).toBe('acdef');
  });

  it('starts over when nothing of the old list is left: there may be a gap', async () => {
    const { store, shown } = listOf(page('wxy', 'c1'), page('abc', 'c2'));
    await store.getState().open('all');
    await store.getState().refresh();
    expect(shown()).toBe('abc');
    expect(store.getState().nextCursor).toBe('c2');
  });

  it('keeps its rows when the next page does not come, and can ask again', async () => {
    const { store, shown } = listOf(page('ab', 'c1'), { ok: false, error: offline }, page('cd'));
    await store.getState().open('all');
    await store.getState().loadMore();
    expect(store.getState()).toMatchObject({ moreError: offline, isLoadingMore: false, error: null });
    await store.getState().loadMore();
    expect(shown()).toBe('abcd');
    expect(store.getState().moreError).toBeNull();
  });

  it('paints kept rows after a restart and replaces them by the first fresh page', async () => {
    const before = listOf(page('bcd', 'c1'));
    await before.store.getState().open('all');
    const after = listOf(page('ab', 'c9'));
    const opening = after.store.getState().open('all');
    expect(after.shown()).toBe('bcd');
    await opening;
    expect(after.shown()).toBe('ab');
    expect(after.store.getState().nextCursor).toBe('c9');
  });

  it('takes a first page that came with another answer', async () => {
    const { store, shown, load } = listOf(page('cd'));
    store.getState().adopt('team', { rows: rows('a', 'b'), nextCursor: 'c1' });
    await store.getState().loadMore();
    expect(shown()).toBe('abcd');
    expect(load).toHaveBeenCalledWith('team', 'c1');
  });

  it('changes, removes and adds single rows', async () => {
    const { store, shown } = listOf(page('ab'));
    await store.getState().open('all');
    store.getState().patchRow('a', (row) => ({ ...row, likes: 1 }));
    store.getState().removeRow('b');
    store.getState().prepend({ id: 'z' });
    store.getState().append({ id: 'y' });
    expect(shown()).toBe('zay');
    expect(store.getState().rows[1]).toEqual({ id: 'a', likes: 1 });
  });

  it('forgets the rows of another question', async () => {
    const { store, shown } = listOf(page('ab'), page('xy'));
    await store.getState().open('team');
    const opening = store.getState().open('course');
    expect(shown()).toBe('');
    await opening;
    expect(shown()).toBe('xy');
  });
});
