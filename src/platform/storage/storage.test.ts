import { clearStored, stored } from './index';

const mockKept = new Map<string, unknown>();
let mockPerson = 'lin';
let mockIsFull = false;
/** How many things fit. */
let mockRoom = Infinity;

jest.mock('../login', () => ({ storageNamespace: () => mockPerson }));
jest.mock('@tarojs/taro', () => ({
  getStorageSync: (key: string) => mockKept.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => {
    if (mockIsFull || (!mockKept.has(key) && mockKept.size >= mockRoom)) throw new Error('quota exceeded');
    mockKept.set(key, JSON.parse(JSON.stringify(value)));
  },
  removeStorageSync: (key: string) => mockKept.delete(key),
  getStorageInfoSync: () => ({ keys: [...mockKept.keys()] }),
}));

beforeEach(() => {
  mockKept.clear();
  mockPerson = 'lin';
  mockIsFull = false;
  mockRoom = Infinity;
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

it('lets what somebody wrote take the room of what can be fetched again', () => {
  stored<string>('remote.today').write('fetched');
  stored<string>('paged.inbox').write('fetched');
  stored<string>('community').write('chosen');
  mockRoom = 3;
  expect(stored<string>('paged.feed').write('fetched')).toBe(false);
  expect(stored<string>('drafts').write('written')).toBe(true);
  expect(stored<string>('remote.today').read()).toBeNull();
  expect(stored<string>('community').read()).toBe('chosen');
  expect(stored<string>('drafts').read()).toBe('written');
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
