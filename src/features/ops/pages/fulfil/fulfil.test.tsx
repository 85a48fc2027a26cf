import { one, saying, tap, type, words } from '../../../../../test/support/taro/look';
import { aDeskRedemption } from '../../../../../test/support/taro/perks';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastToast, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import FulfilPage from './index';

const mockScanner = { canScan: false, scan: jest.fn<Promise<string | null>, []>() };
jest.mock('@/platform/scan', () => ({
  scanner: {
    get canScan() {
      return mockScanner.canScan;
    },
    scan: () => mockScanner.scan(),
  },
}));

setStage();
beforeEach(() => (mockScanner.canScan = false));
afterEach(() => jest.useRealTimers());

const waiting = () => ({ rows: [aDeskRedemption()], nextCursor: null });
const none = () => ({ rows: [], nextCursor: null });
const coupon = (changes: Parameters<typeof aDeskRedemption>[0] = {}) =>
  aDeskRedemption({
    redemptionId: 'redemption00009',
    kind: 'coupon',
    title: '城南书店 20 元券',
    address: null,
    ...changes,
  });
const codeField = () => one('taro-input-core[aria-label="券码"]');
const open = (rows: typeof waiting = none) => {
  server.answers({ 'perk.listWaiting': rows });
  return openPage(FulfilPage);
};

describe('fulfilment', () => {
  itHasItsStates({ page: FulfilPage, action: 'perk.listWaiting', answer: waiting, shows: '群星黄铜书签' });

  it('shows a typed voucher first, fulfils it once, and takes it back', async () => {
    await open();
    server.answers({ 'perk.lookUpVoucher': () => coupon() });
    await type(t, codeField(), '7k2m 9qxa 4b8c');
    await tap(t, saying('查看这张券'));
    expect(words()).toContain('城南书店 20 元券');
    expect(words()).toContain('周远');
    server.answers({ 'perk.fulfil': forever });
    await tap(t, saying('确认核销'));
    await tap(t, saying('确认核销'));
    expect(server.asked('perk.fulfil')).toHaveLength(1);
  });

  it('offers to take it back within ten minutes', async () => {
    await open();
    const acted = { redemptionId: 'redemption00009', fulfilledAt: '2026-11-21T00:26:00Z' };
    server.answers({
      'perk.lookUpVoucher': () => coupon(),
      'perk.fulfil': () => ({ ...acted, status: 'fulfilled', undoUntil: '2026-11-21T00:36:00Z' }),
      'perk.undoFulfil': () => ({ ...acted, status: 'waiting', fulfilledAt: null, undoUntil: null }),
    });
    await type(t, codeField(), '7K2M9QXA4B8C');
    await tap(t, saying('查看这张券'));
    await tap(t, saying('确认核销'));
    expect(lastToast()).toBe('已处理，10 分钟内可以撤销');
    await tap(t, saying('撤销'));
    expect(words()).toContain('确认核销');
  });

  it('counts down how long that is, and stops offering it by itself', async () => {
    await open();
    server.answers({
      'perk.lookUpVoucher': () =>
        coupon({ status: 'fulfilled', fulfilledAt: '2026-11-21T00:26:00Z', undoUntil: '2026-11-21T00:36:00Z' }),
    });
    jest.useFakeTimers();
    await type(t, codeField(), '7K2M9QXA4B8C');
    await tap(t, saying('查看这张券'));
    expect(words()).toContain('还有 10:00 可以撤销');
    const aSecondAt = async (iso: string) => {
      server.now = Date.parse(iso);
      await t.act(async () => void jest.advanceTimersByTime(1_000));
    };
    await aSecondAt('2026-11-21T00:35:51Z');
    expect(words()).toContain('还有 0:09 可以撤销');
    await aSecondAt('2026-11-21T00:36:00Z');
    expect(words()).not.toContain('撤销');
  });

  it('looks a scanned code up', async () => {
    mockScanner.canScan = true;
    mockScanner.scan.mockResolvedValueOnce('7K2M9QXA4B8C');
    await open();
    server.answers({ 'perk.lookUpVoucher': () => coupon() });
    await tap(t, saying('扫码核销'));
    expect(server.asked('perk.lookUpVoucher')[0]?.input).toMatchObject({ code: '7K2M9QXA4B8C' });
  });

  it.each([
    ['RESOURCE.NOT_FOUND', {}, '没有这张券，再对一对券码'],
    ['RATE.LIMITED', { retryAfterSeconds: 30 }, '操作有点快，30 秒后再试'],
  ] as const)('says %s about a code', async (code, details, said) => {
    await open();
    server.answers({ 'perk.lookUpVoucher': () => refuse(code, details) });
    await type(t, codeField(), 'WRONG');
    await tap(t, saying('查看这张券'));
    expect(words()).toContain(said);
  });

  it('says that it was fulfilled before', async () => {
    await open();
    server.answers({
      'perk.lookUpVoucher': () => coupon(),
      'perk.fulfil': () => refuse('PERK.ALREADY_FULFILLED', { fulfilledAt: '2026-11-21T00:20:00Z' }),
    });
    await type(t, codeField(), '7K2M9QXA4B8C');
    await tap(t, saying('查看这张券'));
    server.answers({
      'perk.lookUpVoucher': () =>
        coupon({ status: 'fulfilled', fulfilledAt: '2026-11-21T00:20:00Z', fulfilledBy: '群主' }),
    });
    await tap(t, saying('确认核销'));
    expect(lastToast()).toBe('今天 08:20 已经核销过，不用再核销');
    expect(words()).not.toContain('确认核销');
    expect(words()).toContain('由群主核销');
  });

  it('takes from the queue what another operator has done meanwhile', async () => {
    await open(waiting);
    server.answers({
      'perk.fulfil': () => refuse('PERK.ALREADY_FULFILLED', { kind: 'goods', fulfilledAt: '2026-11-21T00:20:00Z' }),
      'perk.listWaiting': none,
    });
    await tap(t, saying('确认寄出'));
    expect(lastToast()).toBe('今天 08:20 已经寄出过，不用再寄出');
    expect(words()).toContain('没有等着的兑换');
  });

  it('sends a parcel from the queue with its number', async () => {
    await open(waiting);
    await type(t, one('taro-input-core[aria-label="快递单号"]'), 'YT88');
    server.answers({
      'perk.fulfil': () => ({
        redemptionId: 'redemption00001',
        status: 'fulfilled',
        fulfilledAt: '2026-11-21T00:26:00Z',
        undoUntil: '2026-11-21T00:36:00Z',
      }),
    });
    await tap(t, saying('确认寄出'));
    expect(server.asked('perk.fulfil')[0]?.input).toMatchObject({ redemptionId: 'redemption00001', tracking: 'YT88' });
    expect(words()).toContain('单号 YT88');
  });

  it('gives points back with a reason only', async () => {
    await open(waiting);
    await tap(t, saying('退回积分'));
    await type(t, one('.sheet taro-textarea-core'), '书签缺货');
    server.answers({
      'perk.returnRedemption': () => ({
        redemptionId: 'redemption00001',
        status: 'returned',
        fulfilledAt: null,
        undoUntil: null,
      }),
    });
    await tap(t, one('.sheet .button--danger'));
    expect(server.asked('perk.returnRedemption')[0]?.input).toMatchObject({ reason: '书签缺货' });
    expect(words()).toContain('已退回');
  });
});
