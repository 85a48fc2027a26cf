import Taro from '@tarojs/taro';
import { scanner as browser } from './index.h5';
import { scanner } from './index.weapp';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: { scanCode: jest.fn() } }));

const scanCode = jest.mocked(Taro.scanCode);

it('answers what a QR code says', async () => {
  scanCode.mockResolvedValue({ result: '7K2M9QXA4B8C' } as never);
  expect(await scanner.scan()).toBe('7K2M9QXA4B8C');
  expect(scanCode).toHaveBeenCalledWith({ scanType: ['qrCode'] });
});

it('answers nothing when the person turns back', async () => {
  scanCode.mockRejectedValue(new Error('scanCode:fail cancel'));
  expect(await scanner.scan()).toBeNull();
});

it('is not there in a browser', async () => {
  expect(browser.canScan).toBe(false);
  expect(await browser.scan()).toBeNull();
});
