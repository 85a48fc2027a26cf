import { saying, settle, tap, words } from '../../../../../test/support/taro/look';
import { aRedemption, aVoucher } from '../../../../../test/support/taro/perks';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastToast, notify, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import VoucherPage from './index';

const mockScreen = { brighten: jest.fn(), giveBack: jest.fn() };
jest.mock('@/platform/brightness', () => ({
  brightenScreen: () => {
    mockScreen.brighten();
    return mockScreen.giveBack;
  },
}));

setStage();
afterEach(() => jest.useRealTimers());

const params = { redemptionId: 'redemption00001' };
const open = (changes: Parameters<typeof aVoucher>[0] = {}) => {
  server.answers({ 'perk.getVoucher': () => aVoucher(changes) });
  return openPage(VoucherPage, params);
};

describe('a voucher', () => {
  itHasItsStates({
    page: VoucherPage,
    params,
    action: 'perk.getVoucher',
    answer: () => aVoucher(),
    shows: '7K2M 9QXA 4B8C',
  });

  it('shows its code as a picture and in groups, on a bright screen that is given back', async () => {
    const { fire } = await open();
    expect(document.querySelector('.qr[aria-label="核销二维码"]')).not.toBeNull();
    expect(words()).toContain('7K2M 9QXA 4B8C');
    expect(mockScreen.brighten).toHaveBeenCalledTimes(1);
    fire('onHide');
    await settle(t);
    expect(mockScreen.giveBack).toHaveBeenCalledTimes(1);
    fire('onShow');
    await settle(t);
    expect(mockScreen.brighten).toHaveBeenCalledTimes(2);
  });

  it('says by itself that it was used at the counter, and stops asking', async () => {
    jest.useFakeTimers({ doNotFake: ['Date', 'nextTick', 'queueMicrotask', 'requestAnimationFrame'] });
    const { fire } = await open();
    const used = { status: 'fulfilled', fulfilledAt: '2026-11-21T00:26:00Z', canCancel: false } as const;
    server.answers({ 'perk.getVoucher': () => aVoucher(used) });
    const pass = async () => {
      await t.act(async () => void jest.advanceTimersByTime(5_000));
      await settle(t);
    };
    fire('onHide');
    await pass();
    expect(words()).toContain('待核销');
    fire('onShow');
    await pass();
    expect(words()).toContain('已核销');
    const asked = server.asked('perk.getVoucher').length;
    await pass();
    expect(server.asked('perk.getVoucher')).toHaveLength(asked);
  });

  it('of a parcel says where it is', async () => {
    await open({ kind: 'goods' });
    expect(words()).toContain('等待寄出');
    expect(mockScreen.brighten).not.toHaveBeenCalled();
  });

  it('of a parcel on its way tells the number', async () => {
    const sent = { kind: 'goods', status: 'fulfilled', fulfilledAt: '2026-11-20T02:00:00Z', canCancel: false } as const;
    await open({ ...sent, tracking: 'YT8800417726' });
    expect(words()).toContain('YT8800417726');
    expect(words()).not.toContain('取消兑换');
  });

  it('shows the code of a list after a tap and a warning only', async () => {
    await open({ kind: 'code', status: 'fulfilled', fulfilledAt: '2026-11-20T02:00:00Z' });
    expect(words()).not.toContain('BOOK-1');
    notify.confirm.mockResolvedValueOnce(false);
    await tap(t, saying('显示兑换码'));
    expect(server.asked('perk.revealCode')).toHaveLength(0);
    server.answers({
      'perk.revealCode': () => ({ revealedAt: '2026-11-21T00:26:00Z' }),
      'perk.getVoucher': () => aVoucher({ kind: 'code', status: 'fulfilled', code: 'BOOK-1', canCancel: false }),
    });
    await tap(t, saying('显示兑换码'));
    expect(words()).toContain('BOOK-1');
  });

  it('is cancelled after a question, once, and the points are said', async () => {
    await open();
    server.answers({ 'perk.cancel': forever });
    await tap(t, saying('取消兑换，退回积分'));
    await tap(t, saying('取消兑换，退回积分'));
    expect(server.asked('perk.cancel')).toHaveLength(1);
    server.reset();
  });

  it('says what came of cancelling', async () => {
    await open();
    const ended = { status: 'cancelled', endedAt: '2026-11-21T00:26:00Z', canCancel: false } as const;
    server.answers({
      'perk.cancel': () => ({ redemption: aRedemption(ended), points: 350 }),
      'perk.getVoucher': () => aVoucher(ended),
    });
    await tap(t, saying('取消兑换，退回积分'));
    expect(lastToast()).toBe('已取消，100 积分回到账户');
    expect(words()).toContain('已取消');
    expect(words()).not.toContain('取消兑换，退回积分');
  });

  it('that was fulfilled meanwhile says so and shows it', async () => {
    await open();
    server.answers({
      'perk.cancel': () =>
        refuse('PERK.ALREADY_FULFILLED', { kind: 'coupon', wanted: 'cancel', fulfilledAt: '2026-11-21T00:20:00Z' }),
      'perk.getVoucher': () => aVoucher({ status: 'fulfilled', fulfilledAt: '2026-11-21T00:20:00Z', canCancel: false }),
    });
    await tap(t, saying('取消兑换，退回积分'));
    expect(lastToast()).toBe('今天 08:20 已经核销，不能再取消');
    expect(words()).toContain('已核销');
  });
});
