import { one, saying, tap, type, words } from '../../../../../test/support/taro/look';
import { aTeam } from '../../../../../test/support/taro/places';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastLink, lastToast, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import { aCareList } from '../../../../../test/support/taro/teams';
import TeamDetailPage from './index';

setStage();

const params = { teamId: 'team0000000001' };
const open = (change: Parameters<typeof aTeam>[0] = {}) => {
  server.answers({ 'team.get': () => aTeam(change), 'team.listCare': () => aCareList() });
  return openPage(TeamDetailPage, params);
};
const captains = { canCare: true, canWriteNote: true };

describe('a team', () => {
  itHasItsStates({
    page: TeamDetailPage,
    params,
    action: 'team.get',
    answer: () => aTeam(),
    shows: '北斗小队',
  });

  it('shows its sky, the note with its writer, where it stands, and its people', async () => {
    await open();
    for (const said of [
      '还差 1 颗就满天了',
      '周三晚八点语音共读',
      '周远 · 周三',
      '第 2 名 · 94%',
      '6 支小队',
      '3 位队员',
    ]) {
      expect(words()).toContain(said);
    }
    await tap(t, saying('课程小队榜'));
    expect(lastLink()).toBe('/features/team/pages/board/index?courseId=course0000001');
  });

  it('offers learners neither the cockpit nor the pencil', async () => {
    await open();
    expect(words()).not.toContain('队长驾驶舱');
    expect(document.querySelector('[aria-label="修改队长的话"]')).toBeNull();
    expect(server.asked('team.listCare')).toEqual([]);
  });

  it('shows the captain how many wait for a word', async () => {
    await open(captains);
    expect(words()).toContain('2 位队友在等一句话');
    await tap(t, one('[aria-label="队长驾驶舱，2 位队友在等一句话"]'));
    expect(lastLink()).toBe('/features/team/pages/cockpit/index?teamId=team0000000001');
  });

  it('keeps the way into the cockpit open when its list did not come', async () => {
    server.answers({ 'team.get': () => aTeam(captains), 'team.listCare': () => refuse('CLIENT.TIMEOUT') });
    await openPage(TeamDetailPage, params);
    expect(words()).toContain('打开看看今天该惦记谁');
  });

  it('writes the note, once, and shows it', async () => {
    await open(captains);
    await tap(t, one('[aria-label="修改队长的话"]'));
    await type(t, one('.sheet taro-textarea-core'), '周四见');
    server.answers({ 'team.setNote': forever });
    await tap(t, saying('发给全队'));
    await tap(t, one('.sheet .button'));
    expect(server.asked('team.setNote').map(({ input }) => input.text)).toEqual(['周四见']);
  });

  it('shows what was written, and takes it away when it is emptied', async () => {
    await open(captains);
    await tap(t, one('[aria-label="修改队长的话"]'));
    await type(t, one('.sheet taro-textarea-core'), '');
    expect(words()).toContain('清空后，小队页不再显示队长的话');
    server.answers({ 'team.setNote': () => ({ captainsNote: null }) });
    await tap(t, saying('收起'));
    expect(lastToast()).toBe('队长的话已收起');
    expect(words()).not.toContain('周三晚八点语音共读');
    expect(words()).toContain('写下这周的约定');
  });

  it('says what was wrong with the words, and keeps them', async () => {
    await open(captains);
    await tap(t, one('[aria-label="修改队长的话"]'));
    await type(t, one('.sheet taro-textarea-core'), '加我微信');
    server.answers({ 'team.setNote': () => refuse('CONTENT.REJECTED', { field: 'input.text' }) });
    await tap(t, saying('发给全队'));
    expect(lastToast()).toBe('内容里有不适合公开的词句，改一改再提交');
    expect(document.querySelector('.sheet')).not.toBeNull();
  });

  it('is a wall for people of other teams', async () => {
    server.answers({ 'team.get': () => refuse('RESOURCE.NOT_FOUND') });
    await openPage(TeamDetailPage, params);
    expect(words()).toContain('小队只对自己的队员开放');
  });
});
