import Taro from '@tarojs/taro';
import { brightenScreen as inBrowser } from './index.h5';
import { brightenScreen } from './index.weapp';

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { getScreenBrightness: jest.fn(), setScreenBrightness: jest.fn() },
}));

const get = jest.mocked(Taro.getScreenBrightness);
const set = jest.mocked(Taro.setScreenBrightness);
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  get.mockReset().mockResolvedValue({ value: 0.3 });
  set.mockReset().mockResolvedValue({ errMsg: '' });
});

it('makes the screen bright and gives it back as it was', async () => {
  const giveBack = brightenScreen();
  await settled();
  expect(set).toHaveBeenLastCalledWith({ value: 1 });
  giveBack();
  await settled();
  expect(set).toHaveBeenLastCalledWith({ value: 0.3 });
});

it('leaves a phone alone that refuses', async () => {
  get.mockRejectedValue(new Error('no'));
  brightenScreen()();
  await settled();
  expect(set).not.toHaveBeenCalled();
});

it('does nothing in a browser, and nothing to give back', () => {
  expect(inBrowser()()).toBeUndefined();
});
