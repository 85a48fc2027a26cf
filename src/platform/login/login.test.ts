/** @jest-environment jsdom */
import type * as H5 from './index.h5';

const people = [
  { openid: 'dev-lin', label: '林小满', note: '学员' },
  { openid: 'dev-zhou', label: '周远', note: '队长' },
];
const mockFetch = jest.fn();
const load = () => jest.requireActual<typeof H5>('./index.h5');

beforeEach(() => {
  jest.resetModules();
  localStorage.clear();
  mockFetch.mockReset().mockResolvedValue({ ok: true, json: () => Promise.resolve(people) });
  Object.assign(globalThis, { fetch: mockFetch });
});

it('starts as the first persona and stays with it', async () => {
  const { personaReady, storageNamespace } = load();
  expect(storageNamespace()).toBe('');
  expect(await personaReady()).toBe('dev-lin');
  expect(storageNamespace()).toBe('dev-lin');
  mockFetch.mockResolvedValue({ ok: true, json: () => Promise.resolve([...people].reverse()) });
  expect(await personaReady()).toBe('dev-lin');
});

it('asks for the personas once, and again after the gateway was not there', async () => {
  mockFetch.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const { personas } = load();
  expect(await personas()).toEqual([]);
  expect(await personas()).toEqual(people);
  expect(await personas()).toEqual(people);
  expect(mockFetch).toHaveBeenCalledTimes(2);
});

it('is nobody where no personas are offered', async () => {
  mockFetch.mockResolvedValue({ ok: false });
  expect(await load().personaReady()).toBeNull();
});
