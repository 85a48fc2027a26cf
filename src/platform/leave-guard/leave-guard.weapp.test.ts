import Taro from '@tarojs/taro';
import { leaveGuard } from './index.weapp';

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { enableAlertBeforeUnload: jest.fn(), disableAlertBeforeUnload: jest.fn() },
}));

it('has WeChat ask in our words, until it is let go', async () => {
  const release = leaveGuard.guard('还没有保存');
  expect(Taro.enableAlertBeforeUnload).toHaveBeenCalledWith({ message: '还没有保存' });
  expect(Taro.disableAlertBeforeUnload).not.toHaveBeenCalled();
  // WeChat has asked already when the page's own bar is tapped
  expect(await leaveGuard.mayLeave()).toBe(true);
  release();
  expect(Taro.disableAlertBeforeUnload).toHaveBeenCalledTimes(1);
});
