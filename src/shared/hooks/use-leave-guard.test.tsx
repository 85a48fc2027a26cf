import { useState } from 'react';
import TestUtils from '@tarojs/test-utils-react';
import { View } from '@tarojs/components';
import { Page } from '@/shared/ui/page';
import { one, settle, tap } from '../../../test/support/taro/look';
import { mountPage } from '../../../test/support/taro/mount-page';
import { useLeaveGuard } from './use-leave-guard';

const mockGoBack = jest.fn();
const mockConfirm = jest.fn<Promise<boolean>, [{ text: string }]>();
jest.mock('@/platform/navigation', () => ({
  canGoBack: () => true,
  goBack: (to: string) => mockGoBack(to) as unknown,
}));
jest.mock('@/platform/notify', () => ({ confirm: (question: { text: string }) => mockConfirm(question) }));

const t = new TestUtils();
afterEach(() => {
  t.unmout();
  jest.clearAllMocks();
});

function Editor() {
  const [isDirty, setDirty] = useState(false);
  const release = useLeaveGuard(isDirty);
  return (
    <Page title='编辑'>
      <View id='type' onClick={() => setDirty(true)} />
      <View id='undo' onClick={() => setDirty(false)} />
      <View id='save' onClick={release} />
    </Page>
  );
}

const open = () => mountPage(t, Editor);
const back = async () => {
  await tap(t, one('.nav__back'));
  await settle(t);
};
const closing = () => {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
};

it('lets people go while nothing is written', async () => {
  await open();
  await back();
  expect(mockConfirm).not.toHaveBeenCalled();
  expect(mockGoBack).toHaveBeenCalledTimes(1);
  expect(closing()).toBe(false);
});

it('asks before what is written is lost, and stays when they want to', async () => {
  await open();
  await tap(t, one('#type'));
  mockConfirm.mockResolvedValueOnce(false);
  await back();
  expect(mockConfirm.mock.calls[0]?.[0].text).toContain('还没有保存');
  expect(mockGoBack).not.toHaveBeenCalled();
  expect(closing()).toBe(true);
  mockConfirm.mockResolvedValueOnce(true);
  await back();
  expect(mockGoBack).toHaveBeenCalledTimes(1);
});

it.each(['#undo', '#save'])('asks no more after %s', async (done) => {
  await open();
  await tap(t, one('#type'));
  await tap(t, one(done));
  await back();
  expect(mockConfirm).not.toHaveBeenCalled();
  expect(mockGoBack).toHaveBeenCalledTimes(1);
  expect(closing()).toBe(false);
});

it('does not keep a page that is opened over it', async () => {
  await open();
  await tap(t, one('#type'));
  const { hash } = location;
  location.hash = '#/another';
  await back();
  expect(mockConfirm).not.toHaveBeenCalled();
  location.hash = hash;
});
