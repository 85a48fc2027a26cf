import type { Transport } from './types';
import { transport as h5 } from './index.h5';
import { transport as weapp } from './index.weapp';

const request = { action: 'home.today', input: {}, requestId: 'request-1' };
const envelope = { ok: true, data: 1, serverTime: '2026-11-21T00:00:00.000Z' };

const mockCallFunction = jest.fn();
const mockInit = jest.fn();
jest.mock('@tarojs/taro', () => ({
  cloud: {
    init: (options: unknown) => mockInit(options) as unknown,
    callFunction: (options: unknown) => mockCallFunction(options) as unknown,
  },
}));
jest.mock('../login', () => ({ personaReady: () => Promise.resolve('dev-lin') }));

const mockFetch = jest.fn();
beforeAll(() => Object.assign(globalThis, { fetch: mockFetch }));
beforeEach(() => jest.resetAllMocks());

interface World {
  transport: Transport;
  answer: (body: unknown) => void;
  loseNetwork: () => void;
  break: () => void;
}

const worlds: [string, World][] = [
  [
    'h5',
    {
      transport: h5,
      answer: (body) => mockFetch.mockResolvedValue({ status: 200, json: () => Promise.resolve(body) }),
      loseNetwork: () => mockFetch.mockRejectedValue(new TypeError('Failed to fetch')),
      break: () =>
        mockFetch.mockResolvedValue({ status: 502, json: () => Promise.reject(new SyntaxError('not JSON')) }),
    },
  ],
  [
    'weapp',
    {
      transport: weapp,
      answer: (body) => mockCallFunction.mockResolvedValue({ result: body }),
      loseNetwork: () => mockCallFunction.mockRejectedValue({ errMsg: 'cloud.callFunction:fail request:fail' }),
      break: () =>
        mockCallFunction.mockRejectedValue({
          errCode: -504002,
          errMsg: 'cloud.callFunction:fail Error: errCode: -504002 functions execute fail',
        }),
    },
  ],
];

describe.each(worlds)('the transport of %s', (_name, world) => {
  it('brings the envelope back unread', async () => {
    world.answer(envelope);
    expect(await world.transport.send(request)).toEqual(envelope);
  });

  it('says that there is no network', async () => {
    world.loseNetwork();
    await expect(world.transport.send(request)).rejects.toMatchObject({ code: 'CLIENT.OFFLINE' });
  });

  it('says that the service is out of order', async () => {
    world.break();
    await expect(world.transport.send(request)).rejects.toMatchObject({ code: 'SYSTEM.UNAVAILABLE' });
  });
});

it('calls the gateway as the chosen persona', async () => {
  mockFetch.mockResolvedValue({ status: 200, json: () => Promise.resolve(envelope) });
  await h5.send(request);
  expect(mockFetch).toHaveBeenCalledWith('/api', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-dev-openid': 'dev-lin' },
    body: JSON.stringify(request),
  });
});

it('calls the function "api" with nothing but action, input and request id', async () => {
  mockCallFunction.mockResolvedValue({ result: envelope });
  weapp.start();
  await weapp.send(request);
  expect(mockInit).toHaveBeenCalledTimes(1);
  expect(mockCallFunction).toHaveBeenCalledWith({ name: 'api', data: request });
});

it('tells a slow function from a missing network', async () => {
  mockCallFunction.mockRejectedValue({ errCode: -504003, errMsg: 'cloud.callFunction:fail Invoking task timed out' });
  await expect(weapp.send(request)).rejects.toMatchObject({ code: 'CLIENT.TIMEOUT' });
});
