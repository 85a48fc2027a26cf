import { asPromised } from './promised';

const serverTime = '2026-11-21T00:00:00.000Z';
const answer = (data: unknown) => asPromised('inbox.markRead', { ok: true, data, serverTime });

describe('an answer held against the contract', () => {
  test('may be exactly what is promised', () => {
    expect(answer({ unread: 3 })).toEqual({ ok: true, data: { unread: 3 }, serverTime });
  });

  test.each([
    ['lacks a field', {}],
    ['has a field of another type', { unread: '3' }],
    ['has a field nobody promised', { unread: 3, openid: 'o-1' }],
  ])('fails when it %s', (_what, data) => {
    expect(() => answer(data)).toThrow('inbox.markRead');
  });
});
