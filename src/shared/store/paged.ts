import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { ErrorBody } from '@contract/errors';
import { serverNow, type Result } from '@/platform/call';
import { stored } from '@/platform/storage';
import { mergeFirstPage, withoutRepeats, type Page } from './pages';
import { onReset } from './reset';

/** A list that comes in pages, newest first. `error` is about the first page, `moreError` about the next one. */
export interface Paged<Row> {
  status: 'idle' | 'loading' | 'ready' | 'failed';
  rows: Row[];
  nextCursor: string | null;
  error: ErrorBody | null;
  fetchedAt: number | null;
  isLoadingMore: boolean;
  moreError: ErrorBody | null;
}

interface PagedActions<Row, P> {
  /** Shows what is known about `params` at once, then fetches the first page. */
  open(params: P): Promise<void>;
  /** Takes a first page that came with another answer, so that nothing needs to be fetched. */
  adopt(params: P, page: Page<Row>): void;
  /** Fetches the first page again; rows further down keep their place. */
  refresh(): Promise<void>;
  /** Fetches the next page, once at a time; nothing on the last page. */
  loadMore(): Promise<void>;
  /** Says why it cannot even be asked for; rows stay. */
  fail(error: ErrorBody): void;
  patchRow(key: string, change: (row: Row) => Row): void;
  removeRow(key: string): void;
  prepend(row: Row): void;
  append(row: Row): void;
  reset(): void;
}

export type PagedStore<Row, P> = UseBoundStore<StoreApi<Paged<Row> & PagedActions<Row, P>>>;

interface Snapshot<Row> {
  key: string;
  rows: Row[];
  fetchedAt: number;
}

/** Rows kept on the phone: about one page. */
const KEPT_ROWS = 20;

const blank = <Row>(): Paged<Row> => ({
  status: 'idle',
  rows: [],
  nextCursor: null,
  error: null,
  fetchedAt: null,
  isLoadingMore: false,
  moreError: null,
});

/**
 * A store for one list in pages. Rows are told apart by `rowKey` and never shown twice. With `keepAs` the first rows are
 * kept on the phone. Answers to questions that are no longer the newest are ignored.
 */
export function createPagedStore<Row, P = void, Answer extends Page<Row> = Page<Row>>(options: {
  load: (params: P, cursor: string | undefined) => Promise<Result<Answer>>;
  rowKey: (row: Row) => string;
  /** Sees each answer, for what comes beside the rows. */
  onAnswer?: (answer: Answer) => void;
  keepAs?: string;
  version?: number;
}): PagedStore<Row, P> {
  const { load, rowKey, onAnswer, keepAs, version } = options;
  const snapshot = keepAs === undefined ? null : stored<Snapshot<Row>>(`paged.${keepAs}`, version);
  let opened: { params: P; key: string } | null = null;
  let newest = 0;
  /** Rows from the phone are only painted: the first fresh page replaces them, because what follows them is not known. */
  let isProvisional = false;

  const store = create<Paged<Row> & PagedActions<Row, P>>((set, get) => {
    const remember = () => {
      const { rows, fetchedAt } = get();
      if (opened && fetchedAt !== null) snapshot?.write({ key: opened.key, rows: rows.slice(0, KEPT_ROWS), fetchedAt });
    };

    const show = (page: Page<Row>) => {
      const merged = isProvisional ? page : mergeFirstPage(get(), page, rowKey);
      isProvisional = false;
      set({
        ...merged,
        status: 'ready',
        error: null,
        moreError: null,
        isLoadingMore: false, // whoever was loading more has become late
        fetchedAt: serverNow(),
      });
      remember();
    };

    const select = (params: P) => {
      const key = JSON.stringify(params ?? null);
      if (opened?.key !== key) {
        const kept = snapshot?.read();
        isProvisional = kept?.key === key;
        set({ ...blank<Row>(), ...(kept?.key === key && { rows: kept.rows, fetchedAt: kept.fetchedAt }) });
      }
      opened = { params, key };
    };

    const refresh = async () => {
      if (!opened) return;
      const ticket = ++newest;
      set({ status: 'loading', isLoadingMore: false });
      const answer = await load(opened.params, undefined);
      if (ticket !== newest) return;
      if (!answer.ok) {
        set({ status: 'failed', error: answer.error });
        return;
      }
      onAnswer?.(answer.data);
      show(answer.data);
    };

    const change = (rows: Row[]) => {
      set({ rows });
      remember();
    };

    return {
      ...blank<Row>(),
      async open(params) {
        select(params);
        await refresh();
      },
      adopt(params, page) {
        select(params);
        newest += 1;
        show(page);
      },
      refresh,
      async loadMore() {
        const { nextCursor, isLoadingMore, status } = get();
        if (!opened || nextCursor === null || isLoadingMore || status === 'loading') return;
        const ticket = ++newest;
        set({ isLoadingMore: true, moreError: null });
        const answer = await load(opened.params, nextCursor);
        if (ticket !== newest) return;
        if (!answer.ok) {
          set({ isLoadingMore: false, moreError: answer.error });
          return;
        }
        onAnswer?.(answer.data);
        set({
          isLoadingMore: false,
          rows: withoutRepeats([...get().rows, ...answer.data.rows], rowKey),
          nextCursor: answer.data.nextCursor,
        });
      },
      fail(error) {
        newest += 1;
        set({ status: 'failed', error, isLoadingMore: false });
      },
      patchRow: (key, alter) => change(get().rows.map((row) => (rowKey(row) === key ? alter(row) : row))),
      removeRow: (key) => change(get().rows.filter((row) => rowKey(row) !== key)),
      prepend: (row) => change(withoutRepeats([row, ...get().rows], rowKey)),
      append: (row) => change(withoutRepeats([...get().rows, row], rowKey)),
      reset() {
        opened = null;
        newest += 1;
        snapshot?.remove();
        set(blank<Row>());
      },
    };
  });
  onReset(() => store.getState().reset());
  return store;
}
