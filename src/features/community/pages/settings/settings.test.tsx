import { one, saying, tap, type, words } from '../../../../../test/support/taro/look';
import { aProfile } from '../../../../../test/support/taro/places';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import {
  itHasItsStates,
  lastLink,
  lastToast,
  navigation,
  notify,
  openPage,
  pick,
  setStage,
  t,
} from '../../../../../test/support/taro/stage';
import SettingsPage from './index';

const mockSave = jest.fn<Promise<boolean>, [string, string]>(() => Promise.resolve(true));
jest.mock('@/platform/save-file', () => ({ saveFile: (name: string, text: string) => mockSave(name, text) }));

setStage();

type Settings = ReturnType<typeof aProfile>['settings'];
const open = (settings: Partial<Settings> = {}) => {
  server.answers({ 'community.getProfile': () => aProfile(settings) });
  return openPage(SettingsPage);
};
const accept = () =>
  server.answers({
    'community.updateSettings': ({ communityId: _, ...change }) => ({
      settings: { ...aProfile().settings, ...change },
      pointsEarned: 0,
    }),
  });
const switchOf = (name: string) => one(`[aria-label="${name}"][role="switch"]`);
const isOn = (name: string) => switchOf(name).getAttribute('aria-checked') === 'true';

describe('settings', () => {
  itHasItsStates({
    page: SettingsPage,
    action: 'community.getProfile',
    answer: () => aProfile(),
    shows: '每日提醒',
  });

  it('reminds nobody who has not asked for it; switched on it begins with 07:30', async () => {
    await open();
    expect(isOn('每日提醒')).toBe(false);
    expect(words()).not.toContain('提醒时间');
    accept();
    await tap(t, switchOf('每日提醒'));
    expect(server.asked('community.updateSettings')[0]?.input).toMatchObject({ reminderTime: '07:30' });
    expect(words()).toContain('提醒时间07:30');
    expect(lastToast()).toBe('每天 07:30 提醒你');
  });

  it('remembers the time over off and on', async () => {
    await open({ reminderTime: '20:00' });
    accept();
    await tap(t, switchOf('每日提醒'));
    expect(words()).not.toContain('提醒时间');
    await tap(t, switchOf('每日提醒'));
    expect(server.asked('community.updateSettings').map(({ input }) => input.reminderTime)).toEqual([null, '20:00']);
  });

  it('takes another time', async () => {
    await open({ reminderTime: '20:00' });
    accept();
    await pick(one('taro-picker-core'), '06:40');
    expect(words()).toContain('提醒时间06:40');
  });

  it('shows a change before the server has answered', async () => {
    await open();
    server.answers({ 'community.updateSettings': forever });
    await tap(t, switchOf('公开我的星空'));
    await tap(t, switchOf('公开我的星空'));
    expect(isOn('公开我的星空')).toBe(false);
    expect(server.asked('community.updateSettings')).toHaveLength(1);
  });

  it('takes a change back when the server says no, and leaves the others as they are', async () => {
    await open();
    accept();
    await tap(t, switchOf('出现在榜单'));
    server.answers({ 'community.updateSettings': () => refuse('CLIENT.OFFLINE') });
    await tap(t, switchOf('公开我的星空'));
    expect([isOn('公开我的星空'), isOn('出现在榜单')]).toEqual([true, false]);
    expect(lastToast()).toContain('网络没有连上');
  });

  it('tells of the points that the first reminder earns', async () => {
    await open();
    server.answers({
      'community.updateSettings': () => ({
        settings: { ...aProfile().settings, reminderTime: '07:30' },
        pointsEarned: 5,
      }),
    });
    await tap(t, switchOf('每日提醒'));
    expect(lastToast()).toBe('设好了，积分 +5');
  });

  it('exports the record with what it contains', async () => {
    await open();
    server.answers({
      'account.exportRecord': () => ({ exportedAt: '2026-11-21T00:26:00.000Z', record: { checkins: [] } }),
    });
    await tap(t, saying('导出我的记录'));
    expect(mockSave).toHaveBeenCalledWith('qunxing-2026-11-21.json', expect.stringContaining('"checkins"'));
    expect(lastToast()).toBe('已导出');
  });

  it('leaves the community after a question only', async () => {
    await open();
    notify.confirm.mockResolvedValueOnce(false);
    await tap(t, saying('离开这个社群'));
    expect(server.asked('community.leave')).toHaveLength(0);
    server.answers({ 'community.leave': () => ({ left: true }) });
    await tap(t, saying('离开这个社群'));
    expect(navigation.restartAt).toHaveBeenCalledWith('/pages/today/index');
  });

  it('tells an owner why they cannot leave', async () => {
    await open();
    server.answers({ 'community.leave': () => refuse('COMMUNITY.OWNER_CANNOT_LEAVE') });
    await tap(t, saying('离开这个社群'));
    expect(lastToast()).toBe('群主要先把社群转交给别人，才能退出');
  });

  it('deletes the account only for somebody who types the word', async () => {
    await open();
    await tap(t, saying('注销账号'));
    expect(words()).toContain('写过的打卡、评论和图片');
    expect(words()).toContain('不含姓名和内容的积分记录');
    await tap(t, saying('注销并删除'));
    expect(server.asked('account.deleteForever')).toHaveLength(0);
    server.answers({ 'account.deleteForever': () => ({ deleted: true }) });
    await type(t, one('.sheet taro-input-core'), '注销');
    await tap(t, saying('注销并删除'));
    expect(server.asked('account.deleteForever')[0]?.input).toEqual({ confirm: '注销' });
    expect(navigation.restartAt).toHaveBeenCalledWith('/pages/today/index');
  });

  it('leads to the profile', async () => {
    await open();
    await tap(t, saying('个人资料'));
    expect(lastLink()).toBe('/features/community/pages/profile/index');
  });
});
