import { ME } from '../../../../../test/support/taro/fixtures';
import { one, saying, tap, type, words } from '../../../../../test/support/taro/look';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastLink, lastToast, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import { aCareList, aCarePerson, aContact } from '../../../../../test/support/taro/teams';
import { copyText } from '@/platform/clipboard';
import CockpitPage from './index';

jest.mock('@/platform/clipboard', () => ({ copyText: jest.fn(() => Promise.resolve(true)) }));

setStage();

const params = { teamId: 'team0000000001' };
const open = (change: Parameters<typeof aCareList>[0] = {}) => {
  server.answers({ 'team.listCare': () => aCareList(change) });
  return openPage(CockpitPage, params);
};
const marked = () => server.asked('team.markContacted').map(({ input }) => input);
const button = (label: string) => one(`[aria-label="${label}"]`);

describe('the cockpit', () => {
  itHasItsStates({ page: CockpitPage, params, action: 'team.listCare', answer: () => aCareList(), shows: '顾云舒' });

  it('says whom to care for, why, and what to write', async () => {
    await open();
    for (const said of [
      '北斗小队',
      '仅队长、值日和运营可见',
      '今天 6 / 9 已点亮',
      '连续 28 天后，安静了 2 天',
      '这 2 天没读到你写的，少了点味道。',
      '连续 12 天后空了一天，补卡能接上',
    ]) {
      expect(words()).toContain(said);
    }
    expect(document.querySelectorAll('.care .icon--moon-star')).toHaveLength(1);
  });

  it('copies exactly the words, and says how to go on when the phone refuses', async () => {
    await open();
    await tap(t, button('复制给顾云舒的话'));
    expect(copyText).toHaveBeenLastCalledWith(aCarePerson().words);
    expect(lastToast()).toBeUndefined();
    jest.mocked(copyText).mockResolvedValueOnce(false);
    await tap(t, button('复制给顾云舒的话'));
    expect(lastToast()).toContain('长按');
  });

  it('ticks off at once, once, and hands the main button to the next one', async () => {
    await open();
    server.answers({ 'team.markContacted': forever });
    await tap(t, button('已联系顾云舒'));
    expect(words()).toContain('今天已联系');
    expect(document.querySelectorAll('.button--night')).toHaveLength(1);
    expect(button('复制给程知夏的话').classList).toContain('button--night');
    await tap(t, button('撤销联系过顾云舒'));
    expect(marked()).toEqual([
      { communityId: 'community00001', teamId: 'team0000000001', memberId: 'member0000004', contacted: true },
    ]);
  });

  it('takes a tick back, and shows the contact before it', async () => {
    const before = aContact({ localDate: '2026-11-20', contactedAt: '2026-11-20T04:00:00.000Z' });
    await open({ people: [aCarePerson({ contact: aContact() })] });
    server.answers({ 'team.markContacted': () => ({ contact: before }) });
    await tap(t, button('撤销联系过顾云舒'));
    expect(marked()).toMatchObject([{ contacted: false }]);
    expect(words()).toContain('你昨天联系过');
    expect(words()).toContain('复制这句话');
  });

  it('puts everything back when the tick did not arrive', async () => {
    await open();
    server.answers({ 'team.markContacted': () => refuse('CLIENT.TIMEOUT') });
    await tap(t, button('已联系顾云舒'));
    expect(words()).not.toContain('今天已联系');
    expect(lastToast()).toContain('网络太慢');
  });

  it('keeps a private note with the tick', async () => {
    await open({ people: [aCarePerson({ contact: aContact() })] });
    await tap(t, button('给顾云舒写备注'));
    expect(words()).toContain('只有你和运营看得到，对方看不到');
    await type(t, one('.sheet taro-textarea-core'), '出差，周末回来');
    server.answers({ 'team.markContacted': () => ({ contact: aContact({ note: '出差，周末回来' }) }) });
    await tap(t, saying('记下来'));
    expect(marked()).toMatchObject([{ contacted: true, note: '出差，周末回来' }]);
    expect(document.querySelector('.sheet')).toBeNull();
    expect(one('.care__note').textContent).toBe('出差，周末回来');
  });

  it('shows that an operator has written, and leaves the own tick open', async () => {
    const contact = aContact({ carer: { ...ME, nickname: '苏晴' }, isMine: false, note: null });
    await open({ people: [aCarePerson({ contact })] });
    expect(words()).toContain('苏晴 今天联系过');
    expect(button('已联系顾云舒')).toBeTruthy();
  });

  it.each([
    [{ litCount: 9 }, '今天都到齐了'],
    [{ litCount: 7 }, '还有 2 位今天没到，时间还早，先不打扰。'],
    [{ isRestDay: true, litCount: 0, dueCount: 0 }, '今天是休息日'],
    [{ isRunning: false }, '课程进行的日子里'],
  ])('has good news when nobody is listed: %o', async (change, said) => {
    await open({ people: [], ...change });
    expect(words()).toContain(said);
    await tap(t, saying('回小队看看'));
    expect(lastLink()).toBe('/pages/team/index');
  });

  it('closes when the week on duty has ended over the open page', async () => {
    await open();
    server.answers({
      'team.markContacted': () => refuse('RESOURCE.NOT_FOUND'),
      'team.listCare': () => refuse('RESOURCE.NOT_FOUND'),
    });
    await tap(t, button('已联系顾云舒'));
    expect(words()).toContain('这里只对队长开放');
    expect(words()).not.toContain('顾云舒');
  });

  it('is a wall for everybody else', async () => {
    server.answers({ 'team.listCare': () => refuse('RESOURCE.NOT_FOUND') });
    await openPage(CockpitPage, params);
    expect(words()).toContain('这里只对队长开放');
  });

  it('keeps nothing of it on the phone', async () => {
    await open();
    expect(JSON.stringify({ ...localStorage })).not.toContain('顾云舒');
  });
});
