import { clearStored, stored } from './index';

const mockKept = new Map<string, unknown>();
let mockPerson = 'lin';
let mockIsFull = false;

jest.mock('../login', () => ({ storageNamespace: () => mockPerson }));
jest.mock('@tarojs/taro', () => ({
  getStorageSync: (key: string) => mockKept.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => {
    if (mockIsFull) throw new Error('quota exceeded');
    mockKept.set(key, JSON.parse(JSON.stringify(value)));
  },
  removeStorageSync: (key: string) => mockKept.delete(key),
  getStorageInfoSync: () => ({ keys: [...mockKept.keys()] }),
}));

beforeEach(() => {
  mockKept.clear();
  mockPerson = 'lin';
  mockIsFull = false;
});

it('gives back what was written, also what counts as false', () => {
  const place = stored<number | null>('count');
  expect(place.read()).toBeNull();
  expect(place.write(0)).toBe(true);
  expect(place.read()).toBe(0);
  place.remove();
  expect(place.read()).toBeNull();
});

it('keeps people apart', () => {
  stored<string>('draft').write('of Lin');
  mockPerson = 'zhou';
  expect(stored<string>('draft').read()).toBeNull();
  stored<string>('draft').write('of Zhou');
  mockPerson = 'lin';
  expect(stored<string>('draft').read()).toBe('of Lin');
});

it('does not read what another version wrote', () => {
  stored<string>('draft', 1).write('old shape');
  expect(stored<string>('draft', 2).read()).toBeNull();
});

it('says so when the phone refuses, instead of throwing', () => {
  mockIsFull = true;
  expect(stored<string>('draft').write('x')).toBe(false);
});

it('forgets one person’s things and nobody else’s', () => {
  stored<string>('draft').write('of Lin');
  mockPerson = 'zhou';
  stored<string>('draft').write('of Zhou');
  clearStored();
  expect(stored<string>('draft').read()).toBeNull();
  mockPerson = 'lin';
  expect(stored<string>('draft').read()).toBe('of Lin');
});
