import { one, saying, tap, type, words } from '../../../../../test/support/taro/look';
import { refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastToast, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import { aTierLadder } from '../../../../../test/support/taro/vip';
import TiersPage from './index';

setStage();

const listed = (version = 4) => ({
  version,
  rows: aTierLadder().map((tier, index) => ({ ...tier, memberCount: 40 - index * 10 })),
});
const effects = (protectedCount = 0) => ({
  rows: aTierLadder().map(({ name }, index) => ({ name, before: 4, after: index === 2 ? 6 : 4, protectedCount })),
});

beforeEach(() =>
  server.answers({
    'vip.listTiers': () => listed(),
    'vip.previewTiers': () => effects(),
    'vip.saveTiers': () => ({ version: 5, risen: 2, protectedCount: 0 }),
  }),
);

const tierRow = (name: string) => one(`[aria-label^="${name}"]`);
const input = (label: string) => one(`taro-input-core[aria-label="${label}"], [aria-label="${label}"]`);

/** Opens 星光, gives it another threshold, and takes it over. */
async function moveThreshold(growth: string) {
  await openPage(TiersPage);
  await tap(t, tierRow('星光'));
  await type(t, input('从多少成长值开始'), growth);
  await tap(t, saying('好了'));
}

describe('the tiers at the desk', () => {
  itHasItsStates({ page: TiersPage, action: 'vip.listTiers', answer: () => listed(), shows: '星河' });

  it('shows a wall to people without the desk', async () => {
    server.answers({ 'vip.listTiers': () => refuse('RESOURCE.NOT_FOUND') });
    await openPage(TiersPage);
    expect(words()).toContain('只有群主和运营能打开');
  });

  it('lists what each tier asks and gives, and how many stand there', async () => {
    await openPage(TiersPage);
    expect(words()).toContain('成长值 1,000 起 · 每季 70 保级');
    expect(words()).toContain('补卡 +1 · 早 24 小时报名');
    expect(words()).toContain('20 人');
    expect(words()).not.toContain('看看影响再保存');
  });

  it('shows the effect before anything is saved, then saves the whole list with its version, once', async () => {
    await moveThreshold('900');
    expect(words()).toContain('成长值 900 起');
    await tap(t, saying('看看影响再保存'));
    expect(words()).toContain('够到新门槛的人会立刻升级。');
    expect(server.asked('vip.saveTiers')).toHaveLength(0);
    const save = saying('保存等级');
    t.fireEvent.click(save);
    await tap(t, save);
    const saves = server.asked('vip.saveTiers');
    expect(saves).toHaveLength(1);
    expect(saves[0]!.input).toMatchObject({ version: 4 });
    expect(saves[0]!.input.tiers[2]).toMatchObject({ name: '星光', growth: 900 });
    expect(lastToast()).toBe('已保存，2 人升级');
    expect(words()).not.toContain('放弃修改');
  });

  it('says how many keep their tier until the quarter ends', async () => {
    server.answers({ 'vip.previewTiers': () => effects(3) });
    await moveThreshold('1200');
    await tap(t, saying('看看影响再保存'));
    expect(words()).toContain('含 3 人保留到季末');
  });

  it('keeps a wrong tier open and says at its field what is wrong', async () => {
    await moveThreshold('200');
    expect(words()).toContain('要比上一级的 300 高');
    expect(words()).not.toContain('看看影响再保存');
  });

  it('says when somebody else has saved meanwhile, and keeps what was typed', async () => {
    server.answers({ 'vip.saveTiers': () => refuse('VIP.TIERS_CHANGED', { version: 4 }) });
    await moveThreshold('900');
    await tap(t, saying('看看影响再保存'));
    await tap(t, saying('保存等级'));
    expect(lastToast()).toBe('有人刚改过等级，重新打开再改');
    expect(words()).toContain('成长值 900 起');
  });

  it('names what still asks for a tier that would go', async () => {
    server.answers({ 'vip.saveTiers': () => refuse('VIP.TIER_IN_USE', { name: '星河', perks: 2, courses: 0 }) });
    await openPage(TiersPage);
    await tap(t, saying('去掉最高一级'));
    expect(words()).not.toContain('星河');
    await tap(t, saying('看看影响再保存'));
    await tap(t, saying('保存等级'));
    expect(lastToast()).toBe('还有2 个权益要求「星河」，先改它们的等级要求');
  });

  it('takes a change back', async () => {
    await moveThreshold('900');
    await tap(t, saying('放弃修改'));
    expect(words()).toContain('成长值 1,000 起');
    expect(words()).not.toContain('放弃修改');
  });
});
