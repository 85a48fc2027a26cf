import { uploadFile, uploadPicture, type LocalFile, type LocalPicture } from './index';
import { fitted } from './types';

const mockCall = jest.fn();
const mockPut = jest.fn();
let mockOnline = true;
jest.mock('../call', () => ({
  call: (...args: unknown[]) => mockCall(...args) as unknown,
  newRequestId: () => 'request-1',
}));
jest.mock('../network', () => ({ network: { isOnline: () => mockOnline } }));
jest.mock('./device', () => ({ uploadDevice: { put: (...args: unknown[]) => mockPut(...args) as unknown } }));

const picture: LocalPicture = { localId: 'p', path: '/p', mime: 'image/jpeg', bytes: 9, width: 4, height: 3 };
const arrived = { mediaId: 'm', state: 'checking', url: '/m', width: 4, height: 3 };

beforeEach(() => {
  mockOnline = true;
  jest.useFakeTimers();
  mockCall
    .mockReset()
    .mockImplementation((action: string) =>
      Promise.resolve({ ok: true, data: action === 'media.begin' ? { mediaId: 'm', uploadPath: 'a/b.jpg' } : arrived }),
    );
  mockPut.mockReset().mockResolvedValue(undefined);
});
afterEach(() => jest.useRealTimers());

it('reserves a place, uploads, has it looked at, and tells how far it is', async () => {
  mockPut.mockImplementation((_picture, _path, onProgress: (share: number) => void) => {
    onProgress(0.5);
    return Promise.resolve();
  });
  const progress: number[] = [];
  expect(await uploadPicture('c', picture, (share) => progress.push(share))).toEqual({ ok: true, data: arrived });
  expect(mockCall.mock.calls).toEqual([
    ['media.begin', { communityId: 'c', mime: 'image/jpeg', bytes: 9 }],
    ['media.complete', { communityId: 'c', mediaId: 'm' }],
  ]);
  expect(mockPut).toHaveBeenCalledWith(picture, 'a/b.jpg', expect.any(Function));
  expect(progress).toEqual([0.5, 1]);
});

it('brings a file the same way, with its name', async () => {
  const file: LocalFile = { localId: 'f', path: '/f', mime: 'application/pdf', bytes: 9, fileName: '书评.pdf' };
  mockCall.mockResolvedValueOnce({ ok: true, data: { mediaId: 'm', uploadPath: 'a/b.pdf' } });
  expect(await uploadFile('c', file)).toEqual({ ok: true, data: arrived });
  expect(mockCall.mock.calls).toEqual([
    ['media.beginFile', { communityId: 'c', fileName: '书评.pdf', mime: 'application/pdf', bytes: 9 }],
    ['media.complete', { communityId: 'c', mediaId: 'm' }],
  ]);
  expect(mockPut).toHaveBeenCalledWith(file, 'a/b.pdf', expect.any(Function));
});

it('tries a broken upload again', async () => {
  mockPut.mockRejectedValueOnce(new Error('broken')).mockRejectedValueOnce(new Error('broken'));
  const result = uploadPicture('c', picture);
  await jest.runAllTimersAsync();
  expect(await result).toEqual({ ok: true, data: arrived });
  expect(mockPut).toHaveBeenCalledTimes(3);
});

test.each([
  [true, 'SYSTEM.UNAVAILABLE', 3],
  [false, 'CLIENT.OFFLINE', 1],
])('gives up in the end (online: %s)', async (online, code, tries) => {
  mockOnline = online;
  mockPut.mockRejectedValue(new Error('broken'));
  const result = uploadPicture('c', picture);
  await jest.runAllTimersAsync();
  expect(await result).toMatchObject({ ok: false, error: { code } });
  expect(mockPut).toHaveBeenCalledTimes(tries);
});

it('does not upload what the cloud refuses', async () => {
  const refusal = { ok: false, error: { code: 'MEDIA.TOO_LARGE', message: '', requestId: 'r' } };
  mockCall.mockResolvedValue(refusal);
  expect(await uploadPicture('c', picture)).toEqual(refusal);
  expect(mockPut).not.toHaveBeenCalled();
});

test.each([
  [4000, 3000, 1600, 1200],
  [3000, 4000, 1200, 1600],
  [800, 600, 800, 600],
  [10000, 1, 1600, 1],
])('a picture of %i × %i becomes %i × %i', (width, height, smallWidth, smallHeight) => {
  expect(fitted(width, height)).toEqual({ width: smallWidth, height: smallHeight });
});
