import { copyText } from '@/platform/clipboard';
import { aBatch, aUsedCode, anAccessCode } from '../../../../../test/support/taro/codes';
import { COMMUNITY_ID } from '../../../../../test/support/taro/fixtures';
import { all, one, saying, tap, words } from '../../../../../test/support/taro/look';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastToast, notify, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import CodeBatchPage from './index';

jest.mock('@/platform/clipboard', () => ({ copyText: jest.fn(() => Promise.resolve(true)) }));

setStage();

const params = { batchId: 'batch0000000001' };
const BATCH = { communityId: COMMUNITY_ID, ...params };
const reading = () => ({
  batch: aBatch({ issued: 3, used: 1, free: 2 }),
  placeName: '手写信七日',
  codes: [anAccessCode(), aUsedCode(), anAccessCode({ codeNo: 3, code: 'AAAABBBBCCCCDDDD' })],
});
const open = async (answer: ReturnType<typeof reading> = reading()) => {
  server.answers({ 'gate.getBatch': () => answer });
  return openPage(CodeBatchPage, params);
};

describe('a batch of access codes', () => {
  itHasItsStates({ page: CodeBatchPage, params, action: 'gate.getBatch', answer: reading, shows: '手写信七日' });

  it('shows the codes that nobody has used, and who has used the others', async () => {
    await open();
    expect(words()).toContain('7K2M-PQRS-8TVW-X9YZ');
    expect(words()).toContain('林小满');
    expect(words()).toContain('昨天 21:10 使用');
  });

  it('keeps no code on the phone', async () => {
    await open();
    expect(JSON.stringify(localStorage)).not.toContain('7K2MPQRS8TVWX9YZ');
  });

  it('copies all that are free, one per line', async () => {
    await open();
    await tap(t, saying('复制没用过的 2 个'));
    expect(copyText).toHaveBeenCalledWith('7K2M-PQRS-8TVW-X9YZ\nAAAA-BBBB-CCCC-DDDD');
  });

  it('copies one code', async () => {
    await open();
    notify.choose.mockResolvedValueOnce('copy');
    await tap(t, one('[aria-label="第 3 个，没用过"]'));
    expect(copyText).toHaveBeenCalledWith('AAAA-BBBB-CCCC-DDDD');
  });

  it('takes one code back after asking', async () => {
    await open();
    notify.choose.mockResolvedValueOnce('withdraw');
    server.answers({ 'gate.withdrawAccessCodes': () => ({ withdrawn: 1 }) });
    await tap(t, one('[aria-label="第 3 个，没用过"]'));
    expect(notify.confirm).toHaveBeenCalledWith(expect.objectContaining({ title: '收回第 3 个码？' }));
    expect(server.asked('gate.withdrawAccessCodes')[0]?.input).toEqual({ ...BATCH, codeNo: 3 });
    expect(lastToast()).toBe('收回了 1 个');
    expect(server.asked('gate.getBatch')).toHaveLength(2);
  });

  it('takes all free codes back by two taps once', async () => {
    await open();
    server.answers({ 'gate.withdrawAccessCodes': forever });
    await tap(t, saying('收回没用过的 2 个'));
    await tap(t, saying('收回没用过的 2 个'));
    expect(server.asked('gate.withdrawAccessCodes').map(({ input }) => input)).toEqual([{ ...BATCH, codeNo: null }]);
  });

  it('says that somebody has just used the code', async () => {
    await open();
    notify.choose.mockResolvedValueOnce('withdraw');
    const codes = [aUsedCode({ codeNo: 1 })];
    server.answers({
      'gate.withdrawAccessCodes': () => refuse('GATE.ACCESS_CODE_USED'),
      'gate.getBatch': () => ({ ...reading(), batch: aBatch({ issued: 1, used: 1, free: 0 }), codes }),
    });
    await tap(t, one('[aria-label="第 1 个，没用过"]'));
    expect(lastToast()).toContain('已经用过');
    expect(words()).toContain('昨天 21:10 使用');
    expect(words()).not.toContain('7K2M-PQRS-8TVW-X9YZ');
  });

  it('offers nothing more once every code is used', async () => {
    await open({ ...reading(), batch: aBatch({ issued: 1, used: 1, free: 0 }), codes: [aUsedCode()] });
    expect(words()).not.toContain('复制没用过的');
    expect(words()).not.toContain('收回没用过的');
  });

  it('shows a large batch fifty at a time', async () => {
    const codes = Array.from({ length: 120 }, (_, index) => anAccessCode({ codeNo: index + 1 }));
    await open({ ...reading(), batch: aBatch({ issued: 120, used: 0, free: 120 }), codes });
    expect(all('.list-row')).toHaveLength(50);
    await tap(t, saying('看余下的 70 个'));
    expect(all('.list-row')).toHaveLength(100);
  });

  it('is a wall for people who look after nothing', async () => {
    server.answers({ 'gate.getBatch': () => refuse('RESOURCE.NOT_FOUND') });
    await openPage(CodeBatchPage, params);
    expect(words()).toContain('只有群主和运营能打开');
  });
});
