import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { ErrorBody } from '@contract/errors';
import { serverNow, type Result } from '@/platform/call';
import { stored } from '@/platform/storage';
import { onReset } from './reset';

/**
 * The one shape of what comes from the server. `data` stays while it is fetched again, and when that fails: `error` then
 * says why the content is as old as `fetchedAt` (milliseconds, server's clock).
 */
export interface Remote<T> {
  status: 'idle' | 'loading' | 'ready' | 'failed';
  data: T | null;
  error: ErrorBody | null;
  fetchedAt: number | null;
}

interface RemoteActions<T, P> {
  /** Shows what is known about `params` at once, then fetches it. Resolves when the answer is in the store. */
  open(params: P): Promise<void>;
  /** Fetches again what was opened last. */
  refresh(): Promise<void>;
  /** Says why it cannot even be asked for; what is shown stays. */
  fail(error: ErrorBody): void;
  /**
   * Changes what is shown, before or after the server agrees; before anything was opened, what is kept on the phone to be
   * shown first. Nothing happens while there is neither.
   */
  patch(change: (data: T) => T): void;
  /** Forgets everything, what is kept on the phone included. */
  reset(): void;
}

export type RemoteStore<T, P> = UseBoundStore<StoreApi<Remote<T> & RemoteActions<T, P>>>;

interface Snapshot<T> {
  key: string;
  data: T;
  fetchedAt: number;
}

const BLANK = { status: 'idle', data: null, error: null, fetchedAt: null } as const;

/**
 * A store for one remote thing. With `keepAs` the last good answer is kept on the phone under that name and paints at
 * once after a restart. An answer to a question that is no longer the newest is ignored.
 */
export function createRemoteStore<T, P = void>(options: {
  load: (params: P) => Promise<Result<T>>;
  keepAs?: string;
  /** Raise when the shape of the data changes. */
  version?: number;
}): RemoteStore<T, P> {
  const { load, keepAs, version } = options;
  const snapshot = keepAs === undefined ? null : stored<Snapshot<T>>(`remote.${keepAs}`, version);
  let opened: { params: P; key: string } | null = null;
  let newest = 0;

  const store = create<Remote<T> & RemoteActions<T, P>>((set, get) => {
    const remember = () => {
      const { data, fetchedAt } = get();
      if (opened && data !== null && fetchedAt !== null) snapshot?.write({ key: opened.key, data, fetchedAt });
    };

    const fetchNow = async () => {
      if (!opened) return;
      const ticket = ++newest;
      set({ status: 'loading' });
      const answer = await load(opened.params);
      if (ticket !== newest) return;
      if (answer.ok) {
        set({ status: 'ready', data: answer.data, error: null, fetchedAt: serverNow() });
        remember();
      } else {
        set({ status: 'failed', error: answer.error });
      }
    };

    return {
      ...BLANK,
      async open(params) {
        const key = JSON.stringify(params ?? null);
        if (opened?.key !== key) {
          const kept = snapshot?.read();
          const known = kept?.key === key ? { data: kept.data, fetchedAt: kept.fetchedAt } : {};
          set({ ...BLANK, ...known });
        }
        opened = { params, key };
        await fetchNow();
      },
      refresh: fetchNow,
      fail(error) {
        newest += 1;
        set({ status: 'failed', error });
      },
      patch(change) {
        const { data } = get();
        if (data !== null) {
          set({ data: change(data) });
          remember();
          return;
        }
        const kept = opened === null ? snapshot?.read() : null;
        if (kept) snapshot?.write({ ...kept, data: change(kept.data) });
      },
      reset() {
        opened = null;
        newest += 1;
        snapshot?.remove();
        set(BLANK);
      },
    };
  });
  onReset(() => store.getState().reset());
  return store;
}
