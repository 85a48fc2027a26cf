import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Input, Output } from '@contract/actions';
import type { ErrorBody } from '@contract/errors';
import { consequenceOf, subjectOf, type Consequence } from './after-failure';
import { backoffMs } from './backoff';
import { resolveAttachments } from './attachments';
import type { Delivery, OutboxAction, OutboxEntry, OutboxWorld } from './types';

type Failure = Pick<ErrorBody, 'code' | 'details'>;
type SentListener = (entry: OutboxEntry, data: unknown) => void;

export interface OutboxState {
  /** In the order they were written. */
  entries: OutboxEntry[];
  /** The request id that is on its way. */
  sending: string | null;
  /** False when the phone refused to keep them: they are lost when the app is closed. */
  isKept: boolean;
}

export interface Outbox {
  state: StoreApi<OutboxState>;
  /** Keeps a write, tries to send everything at once, and tells what became of this one. */
  deliver<A extends OutboxAction>(
    action: A,
    input: Input<A>,
    options?: { requestId?: string; attachments?: OutboxEntry['attachments'] },
  ): Promise<Delivery<A>>;
  /** Sends what waits, oldest first, one at a time. A second call joins the first. */
  flush(): Promise<void>;
  /** Sends a refused one once more. */
  retry(requestId: string): Promise<void>;
  /** Throws one away. One that is on its way is not: false. */
  discard(requestId: string): boolean;
  /** Takes one out to be written again; its uploads stay on the phone. null when it is on its way, or gone. */
  takeBack(requestId: string): OutboxEntry | null;
  /** Hears of every write that arrived, also of those sent after a restart. Returns how to stop. */
  onSent<A extends OutboxAction>(action: A, listener: (entry: OutboxEntry<A>, data: Output<A>) => void): () => void;
  /** Reads again what is kept, for another person. */
  reload(): void;
}

/**
 * A queue of writes that outlives the app. Each is sent until the server has answered it: what it accepts is forgotten,
 * what it refuses stays and is marked, and what got no answer is tried again, with the same request id.
 */
export function createOutbox(world: OutboxWorld): Outbox {
  const state = createStore<OutboxState>(() => ({ entries: world.keep.read() ?? [], sending: null, isKept: true }));
  const listeners = new Map<OutboxAction, Set<SentListener>>();
  /** Answers that somebody in `deliver` is waiting for. */
  const awaited = new Set<string>();
  const answers = new Map<string, unknown>();
  let flight: Promise<void> | null = null;
  let callOff: () => void = () => undefined;

  const find = (requestId: string) => state.getState().entries.find((entry) => entry.requestId === requestId);

  /** One that is not on its way. */
  const idle = (requestId: string) => (state.getState().sending === requestId ? null : (find(requestId) ?? null));

  const save = (entries: OutboxEntry[]) => {
    state.setState({ entries, isKept: world.keep.write(entries) });
  };

  const update = (requestId: string, change: Partial<OutboxEntry>) =>
    save(state.getState().entries.map((entry) => (entry.requestId === requestId ? { ...entry, ...change } : entry)));

  const takeOut = (entry: OutboxEntry) =>
    save(state.getState().entries.filter(({ requestId }) => requestId !== entry.requestId));

  const remove = (entry: OutboxEntry) => {
    takeOut(entry);
    void world.dropUploads(entry.attachments.map(({ local }) => local));
  };

  const fail = (entry: OutboxEntry, { code, details }: Failure): Consequence => {
    const attempts = entry.attempts + 1;
    const consequence = consequenceOf(code, attempts);
    const lastError = details ? { code, details } : { code };
    update(entry.requestId, { attempts, lastError, state: consequence === 'refused' ? 'refused' : 'waiting' });
    return consequence;
  };

  const sendOne = async (entry: OutboxEntry): Promise<Consequence | 'sent'> => {
    state.setState({ sending: entry.requestId });
    try {
      const input = await resolveAttachments(entry, world, (attachments) => update(entry.requestId, { attachments }));
      const answer = input.ok ? await world.send(entry, input.data) : input;
      if (!answer.ok) return fail(entry, answer.error);
      if (awaited.has(entry.requestId)) answers.set(entry.requestId, answer.data);
      remove(entry);
      listeners.get(entry.action)?.forEach((listener) => listener(entry, answer.data));
      return 'sent';
    } finally {
      state.setState({ sending: null });
    }
  };

  const sendAll = async () => {
    callOff();
    /** What an entry of this flight could not be sent about: those behind it keep their order. */
    const held = new Set<string>();
    let tryAgainMs = Infinity;
    for (;;) {
      const next = state.getState().entries.find((one) => one.state === 'waiting' && !held.has(subjectOf(one)));
      if (!next || !world.isOnline()) break;
      const outcome = await sendOne(next);
      if (outcome === 'sent' || outcome === 'refused') continue;
      held.add(subjectOf(next));
      tryAgainMs = Math.min(tryAgainMs, backoffMs(next.attempts + 1));
      if (outcome === 'stop') break;
    }
    if (tryAgainMs < Infinity) callOff = world.later(() => void flush(), tryAgainMs);
  };

  const flush = (): Promise<void> => {
    flight ??= sendAll().finally(() => {
      flight = null;
    });
    return flight;
  };

  const outcome = <A extends OutboxAction>(requestId: string): Delivery<A> => {
    if (answers.has(requestId)) {
      const data = answers.get(requestId) as Output<A>;
      answers.delete(requestId);
      return { state: 'sent', data };
    }
    const entry = find(requestId);
    if (entry?.state === 'refused' && entry.lastError) return { state: 'refused', error: entry.lastError };
    return { state: 'waiting', error: entry?.lastError ?? { code: 'CLIENT.OFFLINE' } };
  };

  return {
    state,
    async deliver(action, input, { requestId = world.newRequestId(), attachments = [] } = {}) {
      if (!find(requestId)) {
        const entry: OutboxEntry = {
          requestId,
          action,
          input,
          attachments,
          createdAt: world.now(),
          attempts: 0,
          lastError: null,
          state: 'waiting',
        };
        save([...state.getState().entries, entry]);
      }
      const joined = flight !== null;
      awaited.add(requestId);
      await flush();
      // the flight that was on its way may have looked for the last time before this entry came
      const entry = find(requestId);
      if (joined && entry?.state === 'waiting' && entry.attempts === 0) await flush();
      awaited.delete(requestId);
      return outcome(requestId);
    },
    flush,
    async retry(requestId) {
      update(requestId, { state: 'waiting', lastError: null });
      await flush();
    },
    discard(requestId) {
      const entry = idle(requestId);
      if (entry) remove(entry);
      return entry !== null;
    },
    takeBack(requestId) {
      const entry = idle(requestId);
      if (entry) takeOut(entry);
      return entry;
    },
    onSent(action, listener) {
      const all = listeners.get(action) ?? new Set<SentListener>();
      listeners.set(action, all);
      const untyped = listener as unknown as SentListener;
      all.add(untyped);
      return () => void all.delete(untyped);
    },
    reload: () => state.setState({ entries: world.keep.read() ?? [], isKept: true }),
  };
}
