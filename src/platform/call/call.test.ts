import type * as Types from '../transport/types';
import { TransportFailure } from '../transport/types';
import { call, newRequestId, serverNow } from './index';

const mockSend = jest.fn();
jest.mock('../transport', () => ({
  transport: { start: () => undefined, send: (request: unknown) => mockSend(request) as unknown },
  TransportFailure: jest.requireActual<typeof Types>('../transport/types').TransportFailure,
}));
jest.mock('../storage');

const NOW = Date.parse('2026-11-21T00:00:00Z');
const serverTime = new Date(NOW + 3_600_000).toISOString();

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
  mockSend.mockReset();
});
afterEach(() => jest.useRealTimers());

it('gives the data of an envelope', async () => {
  mockSend.mockResolvedValue({ ok: true, data: { received: true }, serverTime });
  expect(await call('home.today', {}, { requestId: 'request-1' })).toEqual({ ok: true, data: { received: true } });
  expect(mockSend).toHaveBeenCalledWith({ action: 'home.today', input: {}, requestId: 'request-1' });
});

it('gives the server’s refusal as it is', async () => {
  const error = { code: 'COURSE.ALREADY_WAITING', message: 'in line', requestId: 'r', details: { position: 3 } };
  mockSend.mockResolvedValue({ ok: false, error, serverTime });
  expect(await call('home.today', {})).toEqual({ ok: false, error });
});

test.each([
  [
    'a code that is newer than this client',
    { ok: false, error: { code: 'NEW.CODE', message: '' }, serverTime },
    'SYSTEM.INTERNAL',
  ],
  ['something that is no envelope', 'hello', 'SYSTEM.UNAVAILABLE'],
  ['nothing', undefined, 'SYSTEM.UNAVAILABLE'],
])('turns %s into a known code', async (_what, answer, code) => {
  mockSend.mockResolvedValue(answer);
  expect(await call('home.today', {})).toMatchObject({ ok: false, error: { code } });
});

it('never rejects', async () => {
  mockSend.mockRejectedValue(new TransportFailure('CLIENT.OFFLINE', 'no network'));
  expect(await call('home.today', {})).toMatchObject({ ok: false, error: { code: 'CLIENT.OFFLINE' } });
  mockSend.mockRejectedValue(new Error('a bug'));
  expect(await call('home.today', {})).toMatchObject({ ok: false, error: { code: 'SYSTEM.INTERNAL' } });
});

it('loses patience with an answer that does not come', async () => {
  mockSend.mockReturnValue(new Promise(() => undefined));
  const result = call('home.today', {});
  await jest.advanceTimersByTimeAsync(20_000);
  expect(await result).toMatchObject({ ok: false, error: { code: 'CLIENT.TIMEOUT' } });
});

it('learns the server’s time from an answer, half of the way there and back taken off', async () => {
  mockSend.mockImplementation(async () => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    return { ok: true, data: null, serverTime: new Date(NOW + 3_600_000).toISOString() };
  });
  const result = call('home.today', {});
  await jest.advanceTimersByTimeAsync(400);
  await result;
  expect(serverNow() - Date.now()).toBe(3_600_000 - 200);
});

it('makes request ids that the contract accepts, never the same twice', () => {
  const ids = Array.from({ length: 1_000 }, newRequestId);
  expect(new Set(ids).size).toBe(1_000);
  expect(ids.every((id) => /^[0-9A-Za-z_-]{8,64}$/.test(id))).toBe(true);
});
