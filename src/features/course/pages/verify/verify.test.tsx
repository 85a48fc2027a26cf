import { aCertificate } from '../../../../../test/support/taro/closing';
import { STRANGERS_TODAY } from '../../../../../test/support/taro/fixtures';
import { one, saying, tap, type, words } from '../../../../../test/support/taro/look';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import { openPage, setStage, t } from '../../../../../test/support/taro/stage';
import VerifyPage from './index';

setStage();

const CODE = 'CGDSS-7KQ2M-X0P4T';
const asked = () => server.asked('certificate.verify').map(({ input }) => input.code);
const verified = () => {
  const { courseTitle, communityName, nickname, startsOn, endedOn, issuedOn, share } = aCertificate();
  return { courseTitle, communityName, nickname, startsOn, endedOn, issuedOn, share };
};

describe('verifying a certificate', () => {
  it('says what it is for while nothing is asked, and asks nothing', async () => {
    await openPage(VerifyPage, {}, STRANGERS_TODAY);
    expect(words()).toContain('任何人都可以在这里核验');
    await tap(t, saying('核验'));
    expect(asked()).toEqual([]);
  });

  it('answers a stranger who opened the link at once', async () => {
    server.answers({ 'certificate.verify': verified });
    await openPage(VerifyPage, { code: CODE }, STRANGERS_TODAY);
    expect(asked()).toEqual([CODE]);
    expect(words()).toContain('证书真实有效');
    expect(words()).toContain('林小满');
    expect(words()).toContain('晨光读书社 · 2026年11月8日颁发');
  });

  it('reads a code that is typed, and forgets the answer when another is begun', async () => {
    server.answers({ 'certificate.verify': verified });
    await openPage(VerifyPage);
    await type(t, one('taro-input-core'), ' cgdss 7kq2m x0p4t ');
    await tap(t, one('.page__footer .button'));
    expect(asked()).toEqual(['cgdss 7kq2m x0p4t']);
    expect(words()).toContain('证书真实有效');
    await type(t, one('taro-input-core'), 'CGDSS-7KQ2M');
    expect(words()).not.toContain('证书真实有效');
  });

  it('asks once by two taps', async () => {
    server.answers({ 'certificate.verify': forever });
    await openPage(VerifyPage);
    await type(t, one('taro-input-core'), CODE);
    await tap(t, one('.page__footer .button'));
    await tap(t, one('.page__footer .button'));
    expect(asked()).toEqual([CODE]);
    expect(document.querySelector('.skeleton')).not.toBeNull();
  });

  it('names no one whose account is gone', async () => {
    server.answers({ 'certificate.verify': () => ({ ...verified(), nickname: null }) });
    await openPage(VerifyPage, { code: CODE });
    expect(words()).toContain('持有人已注销账号');
  });

  test.each([
    ['RESOURCE.NOT_FOUND', '没有找到这张证书，核对一下编号再试'],
    ['RATE.LIMITED', '操作有点快，过一分钟再试'],
    ['CLIENT.OFFLINE', '网络没有连上，连上后再试一次'],
  ] as const)('%s: %s', async (code, said) => {
    server.answers({ 'certificate.verify': () => refuse(code) });
    await openPage(VerifyPage, { code: CODE });
    expect(one('.field__error').textContent).toContain(said);
    expect(words()).not.toContain('证书真实有效');
  });
});
