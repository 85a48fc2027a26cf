import { aCertificate } from '../../../../../test/support/taro/closing';
import { COURSE_ID } from '../../../../../test/support/taro/fixtures';
import { one, saying, tap, words } from '../../../../../test/support/taro/look';
import { refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastLink, lastToast, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import CertificatePage from './index';

const mockSave = jest.fn<Promise<string>, [{ name: string }]>();
jest.mock('@/platform/canvas', () => ({
  DrawingBoard: () => null,
  saveDrawing: (drawing: { name: string }) => mockSave(drawing),
}));
const mockCopy = jest.fn<Promise<boolean>, [string]>(() => Promise.resolve(true));
jest.mock('@/platform/clipboard', () => ({ copyText: (text: string) => mockCopy(text) }));

setStage();

const params = { courseId: COURSE_ID };
const open = () => {
  server.answers({ 'certificate.get': () => aCertificate() });
  return openPage(CertificatePage, params);
};

describe('a certificate', () => {
  itHasItsStates({
    page: CertificatePage,
    params,
    action: 'certificate.get',
    answer: () => aCertificate(),
    shows: 'CGDSS-7KQ2M-X0P4T',
  });

  it('says who completed what, when and how far', async () => {
    await open();
    expect(words()).toContain('林小满');
    expect(words()).toContain('7 天晨写快闪');
    expect(words()).toContain('点亮 5 天 · 完成 83%');
    expect(words()).toContain('晨光读书社 · 2026年11月8日颁发');
  });

  it('lets its code be copied, and a link to who wants to verify it', async () => {
    await open();
    await tap(t, one('[aria-label="证书编号 CGDSS-7KQ2M-X0P4T，轻点复制"]'));
    expect(mockCopy).toHaveBeenLastCalledWith('CGDSS-7KQ2M-X0P4T');
    expect(lastToast()).toBe('编号已复制');
    await tap(t, saying('分享给朋友'));
    expect(mockCopy.mock.lastCall?.[0]).toContain('/features/course/pages/verify/index?code=CGDSS-7KQ2M-X0P4T');
    expect(lastToast()).toBe('核验链接已复制');
  });

  test.each([
    ['saved', '证书已保存'],
    ['denied', '没有保存。可以在设置里允许存到相册'],
    ['failed', '没能保存，再试一次'],
  ])('as a picture, %s: %s', async (outcome, said) => {
    await open();
    mockSave.mockResolvedValue(outcome);
    await tap(t, saying('保存证书图片'));
    expect(mockSave).toHaveBeenCalledWith(expect.objectContaining({ name: 'qunxing-CGDSS-7KQ2M-X0P4T' }));
    expect(lastToast()).toBe(said);
  });

  it('is drawn once by two taps', async () => {
    await open();
    mockSave.mockReturnValue(new Promise(() => undefined));
    await tap(t, saying('保存证书图片'));
    await tap(t, saying('保存证书图片'));
    expect(mockSave).toHaveBeenCalledTimes(1);
  });

  it('was not earned: says how far one came, and leads to the report', async () => {
    server.answers({ 'certificate.get': () => refuse('CERTIFICATE.NOT_EARNED', { litDays: 2, askedDays: 6 }) });
    await openPage(CertificatePage, params);
    expect(words()).toContain('这一期点亮了 2 / 6 天');
    await tap(t, saying('看我的结营报告'));
    expect(lastLink()).toBe(`/features/course/pages/report/index?courseId=${COURSE_ID}`);
  });
});
