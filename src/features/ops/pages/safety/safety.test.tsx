import { one, saying, tap, type, words } from '../../../../../test/support/taro/look';
import { aSafetyCase } from '../../../../../test/support/taro/places';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastToast, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import SafetyPage from './index';

setStage();

const queue = (change: Parameters<typeof aSafetyCase>[0] = {}) => ({
  rows: [aSafetyCase(change)],
  nextCursor: null,
  waiting: 1,
});
const open = (change: Parameters<typeof aSafetyCase>[0] = {}) => {
  server.answers({ 'ops.listSafetyCases': () => queue(change) });
  return openPage(SafetyPage);
};

describe('content safety', () => {
  itHasItsStates({ page: SafetyPage, action: 'ops.listSafetyCases', answer: () => queue(), shows: '方圆圆' });

  it('says that nothing waits', async () => {
    server.answers({ 'ops.listSafetyCases': () => ({ rows: [], nextCursor: null, waiting: 0 }) });
    await openPage(SafetyPage);
    expect(words()).toContain('没有待看的内容');
  });

  it('is a wall for people who look after nothing', async () => {
    server.answers({ 'ops.listSafetyCases': () => refuse('RESOURCE.NOT_FOUND') });
    await openPage(SafetyPage);
    expect(words()).toContain('只有群主和运营能打开');
  });

  it('shows who, what, why and how often it was reported', async () => {
    await open();
    for (const said of ['1 件在等', '方圆圆', '2 人举报', '在打卡里拉团购', '推荐一家打印店'])
      expect(words()).toContain(said);
  });

  it('keeps what is all right, once', async () => {
    await open();
    server.answers({ 'ops.decideSafetyCase': forever });
    await tap(t, saying('保留'));
    await tap(t, saying('保留'));
    expect(server.asked('ops.decideSafetyCase').map(({ input }) => input.decision)).toEqual(['publish']);
  });

  it('makes an appealed check-in public', async () => {
    await open({ kind: 'appeal' });
    server.answers({ 'ops.decideSafetyCase': () => ({ decided: true }) });
    await tap(t, saying('公开'));
    expect(lastToast()).toBe('已公开');
    expect(words()).toContain('没有待看的内容');
  });

  it('hides with a reason that the author will read', async () => {
    await open({ subject: 'comment' });
    await tap(t, saying('隐藏'));
    expect(one('.sheet').getAttribute('aria-label')).toBe('隐藏方圆圆的评论');
    server.answers({ 'ops.decideSafetyCase': () => ({ decided: true }) });
    await type(t, one('.sheet taro-textarea-core'), '和读书无关');
    await tap(t, saying('隐藏并告知作者'));
    expect(server.asked('ops.decideSafetyCase')[0]?.input).toMatchObject({ decision: 'hide', reason: '和读书无关' });
    expect(lastToast()).toBe('已隐藏，理由会告诉作者');
  });

  it('keeps the case when the decision did not arrive', async () => {
    await open();
    server.answers({ 'ops.decideSafetyCase': () => refuse('CLIENT.TIMEOUT') });
    await tap(t, saying('保留'));
    expect(words()).toContain('方圆圆');
    expect(lastToast()).toContain('网络太慢');
  });
});
