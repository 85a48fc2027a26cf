import type { Input } from '@contract/actions';
import type { ErrorCode } from '@contract/errors';
import type { Result } from '@/platform/call';
import { createOutbox } from './outbox';
import type { OutboxEntry, OutboxWorld } from './types';

const picture = (localId: string) => ({
  localId,
  path: `/${localId}`,
  mime: 'image/jpeg' as const,
  bytes: 1,
  width: 1,
  height: 1,
});
const like = (checkinId: string): Input<'checkin.setLike'> => ({ communityId: 'c', checkinId, liked: true });
const answer = { liked: true, likeCount: 1 };
const refusal = (code: ErrorCode): Result<never> => ({ ok: false, error: { code, message: '', requestId: 'r' } });

/** A phone: its storage lasts, its app can be restarted. */
function phone() {
  let kept = '[]';
  let nextId = 0;
  const timers: { work: () => void; ms: number; off: boolean }[] = [];
  const sent: { requestId: string; input: unknown }[] = [];
  const dropped: string[] = [];
  const world = {
    online: true,
    /** What the server says; a code refuses, a promise holds the answer back. */
    reply: (_entry: OutboxEntry): Promise<Result<unknown>> => Promise.resolve({ ok: true, data: answer }),
    upload: (_communityId: string, { localId }: { localId: string }): Promise<Result<{ mediaId: string }>> =>
      Promise.resolve({ ok: true, data: { mediaId: `media-${localId}` } }),
  };
  const given: OutboxWorld = {
    keep: {
      read: () => JSON.parse(kept) as OutboxEntry[],
      write: (entries) => {
        kept = JSON.stringify(entries);
        return true;
      },
    },
    send: (entry, input) => {
      sent.push({ requestId: entry.requestId, input });
      return world.reply(entry);
    },
    upload: (communityId, one) => world.upload(communityId, one),
    dropUploads: (pictures) => Promise.resolve(void dropped.push(...pictures.map(({ localId }) => localId))),
    isOnline: () => world.online,
    now: () => 1_000,
    newRequestId: () => `request-${(nextId += 1)}`,
    later: (work, ms) => {
      const timer = { work, ms, off: false };
      timers.push(timer);
      return () => {
        timer.off = true;
      };
    },
  };
  const keptEntries = () => JSON.parse(kept) as OutboxEntry[];
  return { world, sent, dropped, timers, keptEntries, start: () => createOutbox(given) };
}

const ids = (sent: { requestId: string }[]) => sent.map(({ requestId }) => requestId);

describe('the outbox', () => {
  it('sends at once, answers with the data, and forgets', async () => {
    const { start, keptEntries } = phone();
    expect(await start().deliver('checkin.setLike', like('1'))).toEqual({ state: 'sent', data: answer });
    expect(keptEntries()).toEqual([]);
  });

  it('keeps what is written without a network, and sends it once when the network returns', async () => {
    const { start, world, sent, keptEntries } = phone();
    const outbox = start();
    world.online = false;
    expect(await outbox.deliver('checkin.setLike', like('1'))).toEqual({
      state: 'waiting',
      error: { code: 'CLIENT.OFFLINE' },
    });
    expect(sent).toEqual([]);
    expect(keptEntries()).toMatchObject([{ requestId: 'request-1', createdAt: 1_000, attempts: 0, state: 'waiting' }]);
    world.online = true;
    await Promise.all([outbox.flush(), outbox.flush(), outbox.flush()]);
    await outbox.flush();
    expect(ids(sent)).toEqual(['request-1']);
    expect(keptEntries()).toEqual([]);
  });

  it('sends after a restart what an earlier run left, with the same request id', async () => {
    const { start, world, sent } = phone();
    world.online = false;
    await start().deliver('checkin.setLike', like('1'));
    world.online = true;
    const restarted = start();
    const heard: unknown[] = [];
    restarted.onSent('checkin.setLike', (entry, data) => heard.push([entry.input.checkinId, data.likeCount]));
    await restarted.flush();
    expect(ids(sent)).toEqual(['request-1']);
    expect(heard).toEqual([['1', 1]]);
  });

  it('repeats the same request id when the app died before the answer came', async () => {
    const { start, world, sent } = phone();
    world.reply = () => new Promise(() => undefined);
    void start().deliver('checkin.setLike', like('1'));
    await Promise.resolve();
    world.reply = () => Promise.resolve({ ok: true, data: answer });
    await start().flush();
    expect(ids(sent)).toEqual(['request-1', 'request-1']);
  });

  it('keeps the order: nothing overtakes an entry that got no answer', async () => {
    const { start, world, sent } = phone();
    const outbox = start();
    world.reply = () => Promise.resolve(refusal('CLIENT.TIMEOUT'));
    await outbox.deliver('checkin.setLike', like('1'));
    await outbox.deliver('checkin.setLike', like('2'));
    expect(ids(sent)).toEqual(['request-1', 'request-1']);
    world.reply = () => Promise.resolve({ ok: true, data: answer });
    await outbox.flush();
    expect(ids(sent).slice(2)).toEqual(['request-1', 'request-2']);
  });

  it('tries again by itself, later each time', async () => {
    const { start, world, timers, sent } = phone();
    const outbox = start();
    world.reply = () => Promise.resolve(refusal('SYSTEM.UNAVAILABLE'));
    expect(await outbox.deliver('checkin.setLike', like('1'))).toMatchObject({
      state: 'waiting',
      error: { code: 'SYSTEM.UNAVAILABLE' },
    });
    for (let i = 0; i < 8; i += 1) {
      timers.at(-1)?.work();
      await outbox.flush();
    }
    expect(timers.slice(0, 3).map(({ ms }) => ms)).toEqual([2_000, 4_000, 8_000]);
    expect(timers.at(-1)?.ms).toBe(300_000);
    expect(timers.filter(({ off }) => !off)).toHaveLength(1);
    expect(new Set(ids(sent))).toEqual(new Set(['request-1']));
  });

  it('marks what the server refuses, goes on with the next, and never sends it again by itself', async () => {
    const { start, world, sent, keptEntries } = phone();
    const outbox = start();
    world.reply = ({ requestId }) =>
      Promise.resolve(requestId === 'request-1' ? refusal('COURSE.CLOSED') : { ok: true, data: answer });
    expect(await outbox.deliver('checkin.setLike', like('1'))).toEqual({
      state: 'refused',
      error: { code: 'COURSE.CLOSED' },
    });
    expect(await outbox.deliver('checkin.setLike', like('2'))).toMatchObject({ state: 'sent' });
    await start().flush();
    expect(ids(sent)).toEqual(['request-1', 'request-2']);
    expect(keptEntries()).toMatchObject([{ requestId: 'request-1', lastError: { code: 'COURSE.CLOSED' } }]);
  });

  it('lets the person try a refused one again, or throw it away', async () => {
    const { start, world, sent, keptEntries } = phone();
    const outbox = start();
    world.reply = () => Promise.resolve(refusal('COURSE.CLOSED'));
    await outbox.deliver('checkin.setLike', like('1'));
    await outbox.retry('request-1');
    expect(ids(sent)).toEqual(['request-1', 'request-1']);
    expect(outbox.discard('request-1')).toBe(true);
    expect(outbox.discard('request-1')).toBe(false);
    expect(keptEntries()).toEqual([]);
  });

  it('has one flight at a time, and takes along what is written meanwhile', async () => {
    const { start, world, sent } = phone();
    const outbox = start();
    let flying = 0;
    let most = 0;
    world.reply = async () => {
      most = Math.max(most, (flying += 1));
      await new Promise((resolve) => setTimeout(resolve, 1));
      flying -= 1;
      return { ok: true, data: answer };
    };
    const results = await Promise.all(['1', '2', '3'].map((id) => outbox.deliver('checkin.setLike', like(id))));
    expect(results.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
    expect(most).toBe(1);
    expect(ids(sent)).toEqual(['request-1', 'request-2', 'request-3']);
  });

  it('does not throw away what is on its way', async () => {
    const { start, world } = phone();
    const outbox = start();
    let land: (result: Result<unknown>) => void = () => undefined;
    world.reply = () =>
      new Promise((resolve) => {
        land = resolve;
      });
    const delivery = outbox.deliver('checkin.setLike', like('1'));
    await Promise.resolve();
    await Promise.resolve();
    expect(outbox.discard('request-1')).toBe(false);
    land({ ok: true, data: answer });
    expect(await delivery).toMatchObject({ state: 'sent' });
  });

  it('gives an entry back to be written again, except while it is on its way', async () => {
    const { start, world, keptEntries } = phone();
    const outbox = start();
    world.online = false;
    await outbox.deliver('checkin.setLike', like('1'), { requestId: 'mine-0001' });
    expect(outbox.takeBack('mine-0001')?.input).toEqual(like('1'));
    expect(outbox.takeBack('mine-0001')).toBeNull();
    expect(keptEntries()).toEqual([]);
    world.online = true;
    let land: (reply: { ok: true; data: typeof answer }) => void = () => undefined;
    world.reply = () =>
      new Promise((resolve) => {
        land = resolve;
      });
    const delivery = outbox.deliver('checkin.setLike', like('1'), { requestId: 'mine-0002' });
    await Promise.resolve();
    await Promise.resolve();
    expect(outbox.takeBack('mine-0002')).toBeNull();
    land({ ok: true, data: answer });
    expect(await delivery).toMatchObject({ state: 'sent' });
  });

  it('keeps one entry for one request id', async () => {
    const { start, world, keptEntries } = phone();
    const outbox = start();
    world.online = false;
    await outbox.deliver('checkin.setLike', like('1'), { requestId: 'mine-0001' });
    await outbox.deliver('checkin.setLike', like('1'), { requestId: 'mine-0001' });
    expect(keptEntries()).toHaveLength(1);
  });
});

describe('pictures in the outbox', () => {
  const submit: Input<'checkin.submit'> = {
    communityId: 'c',
    courseId: 'k',
    localDate: '2026-11-21',
    text: '',
    mediaIds: ['already'],
    numbers: {},
    visibility: 'team',
    writtenAt: '2026-11-21T00:00:00Z',
    makeup: false,
  };
  const attachments = [
    { local: picture('a'), mediaId: null },
    { local: picture('b'), mediaId: null },
  ];

  it('go up before the entry, add their ids, and are dropped after it', async () => {
    const { start, sent, dropped } = phone();
    await start().deliver('checkin.submit', submit, { attachments });
    expect(sent[0]?.input).toMatchObject({ mediaIds: ['already', 'media-a', 'media-b'] });
    expect(dropped).toEqual(['a', 'b']);
  });
});
