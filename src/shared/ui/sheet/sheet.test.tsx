import TestUtils from '@tarojs/test-utils-react';
import { one, tap } from '../../../../test/support/taro/look';
import { mountPage } from '../../../../test/support/taro/mount-page';
import { Sheet } from './index';

const mockConfirm = jest.fn<Promise<boolean>, []>();
jest.mock('@/platform/notify', () => ({ confirm: () => mockConfirm() }));

const t = new TestUtils();
afterEach(() => {
  t.unmout();
  jest.clearAllMocks();
});

const open = (isWritten: boolean, onClose: () => void) =>
  mountPage(t, () => (
    <Sheet title='回复' open isWritten={isWritten} onClose={onClose}>
      理由
    </Sheet>
  ));

it('closes at once while nothing is written on it', async () => {
  const onClose = jest.fn();
  await open(false, onClose);
  await tap(t, one('.sheet__shade'));
  expect(onClose).toHaveBeenCalledTimes(1);
  expect(mockConfirm).not.toHaveBeenCalled();
});

it.each(['.sheet__shade', '.sheet__close'])('asks before what is written goes with a tap on %s', async (place) => {
  const onClose = jest.fn();
  await open(true, onClose);
  mockConfirm.mockResolvedValueOnce(false);
  await tap(t, one(place));
  expect(onClose).not.toHaveBeenCalled();
  mockConfirm.mockResolvedValueOnce(true);
  await tap(t, one(place));
  expect(onClose).toHaveBeenCalledTimes(1);
});
