import { saveDrawing } from './index.weapp';

const mockSave = jest.fn<Promise<unknown>, [{ filePath: string }]>();
const mockFind = jest.fn<unknown, []>();
jest.mock('@tarojs/components', () => ({ Canvas: 'canvas' }));
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    createSelectorQuery: () => {
      let told: (found: unknown) => void = () => undefined;
      const query = {
        select: () => query,
        node: (tell: (found: unknown) => void) => ((told = tell), query),
        exec: () => told(mockFind()),
      };
      return query;
    },
    canvasToTempFilePath: () => Promise.resolve({ tempFilePath: 'wxfile://tmp/sky.png' }),
    saveImageToPhotosAlbum: (options: { filePath: string }) => mockSave(options),
  },
}));

const draw = jest.fn();
const drawing = { width: 100, height: 200, name: 'sky', draw };
const board = { width: 0, height: 0, getContext: () => ({ scale: jest.fn() }) };

beforeEach(() => {
  jest.clearAllMocks();
  mockFind.mockReturnValue({ node: board });
  mockSave.mockResolvedValue({});
});

it('draws on the board of the page, sharply, and puts the picture into the album', async () => {
  await expect(saveDrawing(drawing)).resolves.toBe('saved');
  expect([board.width, board.height]).toEqual([150, 300]);
  expect(draw).toHaveBeenCalledTimes(1);
  expect(mockSave).toHaveBeenCalledWith({ filePath: 'wxfile://tmp/sky.png' });
});

test.each([
  ['saveImageToPhotosAlbum:fail auth deny', 'denied'],
  ['saveImageToPhotosAlbum:fail cancel', 'denied'],
  ['saveImageToPhotosAlbum:fail privacy permission is not authorized', 'denied'],
  ['saveImageToPhotosAlbum:fail file not found', 'failed'],
])('%s means %s', async (errMsg, outcome) => {
  mockSave.mockRejectedValue({ errMsg });
  await expect(saveDrawing(drawing)).resolves.toBe(outcome);
});

it('fails quietly on a page without a board', async () => {
  mockFind.mockReturnValue(null);
  await expect(saveDrawing(drawing)).resolves.toBe('failed');
  expect(mockSave).not.toHaveBeenCalled();
});
