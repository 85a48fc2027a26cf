import Taro from '@tarojs/taro';
import { uploadDevice } from './device.weapp';
import type { LocalPicture } from './types';

const mockFiles = new Map<string, number>();
jest.mock('@tarojs/taro', () => ({
  env: { USER_DATA_PATH: 'wxfile://usr' },
  chooseMedia: jest.fn(),
  chooseMessageFile: jest.fn(),
  getImageInfo: jest.fn(),
  compressImage: jest.fn(),
  cloud: { uploadFile: jest.fn() },
  getFileSystemManager: () => ({
    saveFileSync: (_from: string, to: string) => mockFiles.set(to, 1234),
    statSync: (path: string) => ({ size: mockFiles.get(path) }),
    accessSync: (path: string) => {
      if (!mockFiles.has(path)) throw new Error('no such file');
    },
    unlinkSync: (path: string) => {
      if (!mockFiles.delete(path)) throw new Error('no such file');
    },
  }),
}));
jest.mock('../call/request-id', () => ({ newRequestId: () => 'local-1' }));

const mockTaro = jest.mocked(Taro) as unknown as Record<'chooseMedia' | 'compressImage' | 'getImageInfo', jest.Mock>;
const uploadFile = Taro.cloud.uploadFile as unknown as jest.Mock;

beforeEach(() => {
  mockFiles.clear();
  mockTaro.chooseMedia.mockReset().mockResolvedValue({ tempFiles: [{ tempFilePath: 'tmp://big' }] });
  mockTaro.compressImage.mockReset().mockResolvedValue({ tempFilePath: 'tmp://small' });
  mockTaro.getImageInfo
    .mockReset()
    .mockImplementation(({ src }: { src: string }) =>
      Promise.resolve(
        src === 'tmp://big' ? { width: 4000, height: 3000, type: 'heic' } : { width: 1600, height: 1200, type: 'jpeg' },
      ),
    );
});

const choose = async (): Promise<LocalPicture> => {
  const [picture] = (await uploadDevice.choose(9)).pictures;
  if (!picture) throw new Error('nothing was chosen');
  return picture;
};

it('makes chosen pictures small and keeps them where a restart finds them', async () => {
  const picture = await choose();
  expect(mockTaro.compressImage).toHaveBeenCalledWith({
    src: 'tmp://big',
    quality: 80,
    compressedWidth: 1600,
    compressedHeight: 1200,
  });
  expect(picture).toEqual({
    localId: 'local-1',
    path: 'wxfile://usr/local-1.jpg',
    mime: 'image/jpeg',
    bytes: 1234,
    width: 1600,
    height: 1200,
  });
  expect(await uploadDevice.revive([picture])).toEqual([picture]);
  await uploadDevice.drop([picture]);
  await uploadDevice.drop([picture]);
  expect(await uploadDevice.revive([picture])).toEqual([]);
});

it('keeps chosen files with their names, and says why others were not taken', async () => {
  const chooseMessageFile = jest.mocked(Taro.chooseMessageFile) as unknown as jest.Mock;
  chooseMessageFile.mockResolvedValue({
    tempFiles: [
      { path: 'tmp://a', name: '书评.pdf', size: 900 },
      { path: 'tmp://b', name: '脚本.exe', size: 900 },
    ],
  });
  const choice = await uploadDevice.chooseFiles(5);
  expect(choice).toEqual({
    files: [
      {
        localId: 'local-1',
        path: 'wxfile://usr/local-1.pdf',
        mime: 'application/pdf',
        bytes: 900,
        fileName: '书评.pdf',
      },
    ],
    refused: [{ fileName: '脚本.exe', why: 'type' }],
  });
  expect(await uploadDevice.revive(choice.files)).toEqual(choice.files);
  chooseMessageFile.mockRejectedValue({ errMsg: 'chooseMessageFile:fail cancel' });
  expect(await uploadDevice.chooseFiles(5)).toEqual({ files: [], refused: [] });
});

it('leaves out what is no picture, and says how many', async () => {
  mockTaro.getImageInfo.mockResolvedValue({ width: 1, height: 1, type: 'gif' });
  expect(await uploadDevice.choose(9)).toEqual({ pictures: [], unusable: 1, denied: false });
});

test.each([
  ['chooseMedia:fail cancel', false],
  ['chooseMedia:fail auth deny', true],
  ['chooseMedia:fail privacy permission is not authorized', true],
])('%s: denied is %s', async (errMsg, denied) => {
  mockTaro.chooseMedia.mockRejectedValue({ errMsg });
  expect(await uploadDevice.choose(9)).toEqual({ pictures: [], unusable: 0, denied });
});

it('uploads to the place that was reserved, and tells how far it is', async () => {
  const picture = await choose();
  let finish = () => undefined as unknown;
  let tell: (event: { progress: number }) => void = () => undefined;
  uploadFile.mockImplementation((options: { success: () => void }) => {
    finish = options.success;
    return { onProgressUpdate: (listener: typeof tell) => (tell = listener) };
  });
  const progress: number[] = [];
  const done = uploadDevice.put(picture, 'communities/c/m.jpg', (share) => progress.push(share));
  expect(uploadFile.mock.calls[0]).toMatchObject([
    { cloudPath: 'communities/c/m.jpg', filePath: 'wxfile://usr/local-1.jpg' },
  ]);
  tell({ progress: 50 });
  finish();
  await done;
  expect(progress).toEqual([0.5]);
});

it('fails when the upload does', async () => {
  const picture = await choose();
  uploadFile.mockImplementation(({ fail }: { fail: (cause: unknown) => void }) => {
    fail({ errMsg: 'uploadFile:fail' });
    return {};
  });
  await expect(uploadDevice.put(picture, 'p', () => undefined)).rejects.toThrow('uploadFile:fail');
});
