import { one, tap, words } from '../../../../../test/support/taro/look';
import { server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastLink, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import { aBoard, aBoardTeam } from '../../../../../test/support/taro/teams';
import BoardPage from './index';

setStage();

const params = { courseId: 'course0000001' };
const other = aBoardTeam({
  teamId: 'team0000000002',
  name: '南斗小队',
  share: 0.9,
  rank: 2,
  isMine: false,
  canOpen: false,
});
const open = (...teams: ReturnType<typeof aBoardTeam>[]) => {
  server.answers({ 'team.getBoard': () => aBoard(teams) });
  return openPage(BoardPage, params);
};

describe('the board of teams', () => {
  itHasItsStates({ page: BoardPage, params, action: 'team.getBoard', answer: () => aBoard(), shows: '北斗小队' });

  it('shows shares with the formula and the figures that make them', async () => {
    await open(aBoardTeam(), other);
    for (const said of ['94%', '我的小队', '点亮 132 ÷（应打卡 150 − 请假 10）', '完成率 = 点亮 ÷（应打卡 − 请假）']) {
      expect(words()).toContain(said);
    }
    expect(words()).toContain('算到 11月20日 周五，今天结束后更新');
    expect(words()).not.toContain('只显示，不排名');
  });

  it('opens the own team, and no other one', async () => {
    await open(aBoardTeam(), other);
    await tap(t, one('[aria-label="北斗小队，第 1 名 · 94%"]'));
    expect(lastLink()).toBe('/features/team/pages/detail/index?teamId=team0000000001');
    expect(document.querySelectorAll('.board-row[role="button"]')).toHaveLength(1);
  });

  it('says why a small team has no rank, and that the first day counts nothing yet', async () => {
    await open(aBoardTeam({ members: 2, rank: null }));
    expect(words()).toContain('不到 3 人的小队只显示，不排名。');
    server.answers({ 'team.getBoard': () => ({ ...aBoard(), until: null }) });
    await openPage(BoardPage, params);
    expect(words()).toContain('第一个打卡日结束后开始计算');
  });

  it('says that there are no teams yet', async () => {
    await open();
    expect(words()).toContain('还没有分组');
  });
});
