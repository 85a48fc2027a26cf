import type { Input } from '@contract/actions';
import type { Result } from '@/platform/call';
import { answer, ids, like, phone, picture } from '../../../test/support/taro/outbox-phone';

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

  it('knows when the phone could not keep what waits, and when it could again', async () => {
    const { start, world, keptEntries } = phone();
    const outbox = start();
    world.online = false;
    world.full = true;
    expect(await outbox.deliver('checkin.setLike', like('1'))).toMatchObject({ state: 'waiting' });
    expect([outbox.state.getState().isKept, keptEntries()]).toEqual([false, []]);
    world.full = false;
    await outbox.deliver('checkin.setLike', like('2'));
    expect([outbox.state.getState().isKept, keptEntries().length]).toEqual([true, 2]);
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
