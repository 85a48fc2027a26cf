import { one, saying, tap, words } from '../../../../../test/support/taro/look';
import { aDeskPerk } from '../../../../../test/support/taro/perks';
import { refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastLink, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import DeskPerksPage from './index';

setStage();

const list = () => ({ rows: [aDeskPerk()], nextCursor: null });

describe('the perks of the desk', () => {
  itHasItsStates({ page: DeskPerksPage, action: 'perk.listForDesk', answer: list, shows: '城南书店 20 元券' });

  it('says what is sold, left and waiting, and opens the editor', async () => {
    server.answers({ 'perk.listForDesk': list });
    await openPage(DeskPerksPage);
    expect(words()).toContain('已兑 2 · 剩 38 · 待处理 1');
    await tap(t, one('[aria-label="城南书店 20 元券，兑换中"]'));
    expect(lastLink()).toBe('/features/ops/pages/perk/index?perkId=perk0000000001');
    await tap(t, saying('新建权益'));
    expect(lastLink()).toBe('/features/ops/pages/perk/index');
  });

  it('says what a first perk could be', async () => {
    server.answers({ 'perk.listForDesk': () => ({ rows: [], nextCursor: null }) });
    await openPage(DeskPerksPage);
    expect(words()).toContain('还没有权益');
  });

  it('is a wall for people who look after nothing', async () => {
    server.answers({ 'perk.listForDesk': () => refuse('RESOURCE.NOT_FOUND') });
    await openPage(DeskPerksPage);
    expect(words()).toContain('只有群主和运营能打开');
  });
});
