import { answer, ids, like, phone, refusal } from '../../../test/support/taro/outbox-phone';

describe('what the outbox could not send', () => {
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

  it('lets others pass one that the server cannot take now, but not what is about the same thing', async () => {
    const { start, world, sent, keptEntries } = phone();
    const outbox = start();
    world.reply = ({ requestId }) =>
      Promise.resolve(requestId === 'request-1' ? refusal('SYSTEM.UNAVAILABLE') : { ok: true, data: answer });
    await outbox.deliver('checkin.setLike', like('1'));
    expect(await outbox.deliver('checkin.setLike', like('2'))).toMatchObject({ state: 'sent' });
    expect(await outbox.deliver('checkin.setLike', { ...like('1'), liked: false })).toMatchObject({ state: 'waiting' });
    expect(ids(sent)).toEqual(['request-1', 'request-1', 'request-2', 'request-1']);
    expect(ids(keptEntries())).toEqual(['request-1', 'request-3']);
    world.reply = () => Promise.resolve({ ok: true, data: answer });
    await outbox.flush();
    expect(ids(sent).slice(4)).toEqual(['request-1', 'request-3']);
  });

  it('believes that something is wrong with us only after a few tries', async () => {
    const { start, world, timers, sent, keptEntries } = phone();
    const outbox = start();
    world.reply = () => Promise.resolve(refusal('SYSTEM.INTERNAL'));
    expect(await outbox.deliver('checkin.setLike', like('1'))).toMatchObject({ state: 'waiting' });
    for (let tries = 0; tries < 3; tries += 1) {
      timers.at(-1)?.work();
      await outbox.flush();
    }
    expect(sent).toHaveLength(4);
    expect(keptEntries()).toMatchObject([{ state: 'waiting' }]);
    timers.at(-1)?.work();
    await outbox.flush();
    expect(keptEntries()).toMatchObject([{ state: 'refused', lastError: { code: 'SYSTEM.INTERNAL' } }]);
    await outbox.flush();
    expect(new Set(ids(sent))).toEqual(new Set(['request-1']));
    expect(sent).toHaveLength(5);
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
});
