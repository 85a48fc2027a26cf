import type { EditablePerk } from '@contract/perk';
import { one, saying, tap, type, words } from '../../../../../test/support/taro/look';
import { aDeskRedemption } from '../../../../../test/support/taro/perks';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import {
  itHasItsStates,
  lastToast,
  navigation,
  notify,
  openPage,
  setStage,
  t,
} from '../../../../../test/support/taro/stage';
import PerkEditorPage from './index';

setStage();

const aPerk = (changes: Partial<EditablePerk> = {}): EditablePerk => ({
  perkId: 'perk0000000001',
  version: 3,
  kind: 'coupon',
  status: 'on_sale',
  title: '城南书店 20 元券',
  summary: '',
  details: '结账时出示。',
  partner: '城南书店',
  coverUrl: null,
  price: 100,
  minTierNo: 2,
  perMemberLimit: 2,
  opensAt: null,
  closesAt: '2026-11-30T15:59:00.000Z',
  promiseHours: null,
  validDays: 30,
  stock: 40,
  sold: 2,
  ...changes,
});
const tiers = [
  { tierNo: 1, name: '星尘' },
  { tierNo: 2, name: '星火' },
];
const params = { perkId: 'perk0000000001' };
const open = (perk: EditablePerk | null = aPerk()) => {
  server.answers({
    'perk.getForDesk': () => ({ perk, tiers }),
    'perk.listRedemptions': () => ({ rows: [aDeskRedemption()], nextCursor: null }),
  });
  return openPage(PerkEditorPage, perk === null ? {} : params);
};
const field = (label: string) => one(`taro-input-core[aria-label="${label}"]`);

describe('the editor of a perk', () => {
  itHasItsStates({
    page: PerkEditorPage,
    action: 'perk.getForDesk',
    answer: () => ({ perk: null, tiers }),
    shows: '怎么用',
  });

  it('saves what was changed, with the version that was read', async () => {
    await open();
    expect(words()).toContain('星火');
    expect(words()).toContain('11月30日 周一');
    await type(t, field('价格（积分）'), '120');
    server.answers({ 'perk.save': () => ({ perkId: 'perk0000000001', version: 4 }) });
    await tap(t, saying('保存'));
    expect(server.asked('perk.save')[0]?.input).toMatchObject({
      perkId: 'perk0000000001',
      version: 3,
      price: 120,
      minTierNo: 2,
      validDays: 30,
      promiseHours: null,
      closesAt: '2026-11-30T15:59:00.000Z',
    });
    expect(lastToast()).toBe('已保存，成员现在能看到');
  });

  it('asks before changes that are not saved are left behind', async () => {
    await open();
    await tap(t, one('.nav__back'));
    expect(navigation.goBack).toHaveBeenCalledTimes(1);
    await type(t, field('价格（积分）'), '120');
    notify.confirm.mockResolvedValueOnce(false);
    await tap(t, one('.nav__back'));
    expect(navigation.goBack).toHaveBeenCalledTimes(1);
    expect(field('价格（积分）').getAttribute('value')).toBe('120');
  });

  it('says what is missing before it asks', async () => {
    await open(null);
    await tap(t, saying('保存'));
    expect(words()).toContain('给它一个名字');
    expect(words()).toContain('写 1 到 1,000,000 的整数');
    expect(server.asked('perk.save')).toHaveLength(0);
  });

  it('makes one perk by two taps, and goes on with it', async () => {
    await open(null);
    await type(t, field('名称'), '手写信');
    await type(t, field('价格（积分）'), '50');
    server.answers({ 'perk.save': forever });
    await tap(t, saying('保存'));
    await tap(t, saying('保存'));
    expect(server.asked('perk.save')).toHaveLength(1);
    expect(navigation.replaceWith).not.toHaveBeenCalled();
  });

  it('says that somebody else was faster', async () => {
    await open();
    server.answers({ 'perk.save': () => refuse('PERK.EDITED_MEANWHILE', { version: 4 }) });
    await tap(t, saying('保存'));
    expect(words()).toContain('有人刚改过这个权益，重新打开再改');
  });

  it('takes pasted codes and says what came of it', async () => {
    await open(aPerk({ kind: 'code', stock: 3, sold: 1 }));
    expect(words()).toContain('还有 2 个可兑，已发出 1 个');
    await type(t, one('taro-textarea-core[aria-label="粘贴兑换码"]'), 'A-1\nA-2, A-2');
    expect(words()).toContain('认出 3 个');
    server.answers({ 'perk.importCodes': () => ({ added: 2, duplicates: 1, left: 4 }) });
    await tap(t, saying('导入'));
    expect(server.asked('perk.importCodes')[0]?.input.codes).toEqual(['A-1', 'A-2', 'A-2']);
    expect(lastToast()).toBe('导入 2 个，1 个重复已跳过，现有 4 个可兑');
  });

  it('lists who has redeemed it, with a marked address', async () => {
    await open();
    expect(words()).toContain('周远');
    expect(words()).toContain('收件信息，仅运营可见');
    expect(words()).toContain('杭州市西湖区文二路 188 号');
  });
});
