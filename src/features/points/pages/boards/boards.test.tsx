import { aBoard } from '../../../../../test/support/taro/boards';
import { COMMUNITY_ID } from '../../../../../test/support/taro/fixtures';
import { all, one, saying, tap, words } from '../../../../../test/support/taro/look';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastLink, lastToast, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import BoardsPage from './index';

setStage();

const lastQuestion = () => server.asked('board.get').at(-1)?.input;
const closedWeek = {
  startsOn: '2026-11-09',
  isClosed: true,
  closesAt: '2026-11-18T04:00:00.000Z',
  countedUntil: '2026-11-18T04:00:00.000Z',
};

describe('the weekly boards', () => {
  itHasItsStates({ page: BoardsPage, action: 'board.get', answer: () => aBoard(), shows: '给按时点亮的每一天' });

  it('list who shines, mark my row and keep my place in sight', async () => {
    server.answers({ 'board.get': () => aBoard() });
    await openPage(BoardsPage);
    expect(all('.place-row').map((row) => row.getAttribute('aria-label'))).toEqual([
      '第 1 名，周远，108 分，按时点亮 6 次 · 连续 43 天',
      '第 2 名，林小满，86 分，按时点亮 5 次 · 连续 16 天',
    ]);
    expect(one('.place-row--mine').textContent).toContain('林小满我');
    expect(one('.my-place').textContent).toContain('我在第 2 名按时点亮 5 次 · 连续 16 天86 分');
  });

  it('say how far they count and when they close', async () => {
    server.answers({ 'board.get': () => aBoard() });
    await openPage(BoardsPage);
    expect(one('.week-switch').textContent).toBe('本周 · 11月16日–22日算到今天 08:20 · 11月25日定榜');
  });

  it('explain the formula, with all that goes with it', async () => {
    server.answers({ 'board.get': () => aBoard() });
    await openPage(BoardsPage);
    expect(words()).toContain('得分 = 100 × 按时点亮的天数');
    await tap(t, saying('怎么算的'));
    const sheet = one('.sheet').textContent;
    for (const said of ['坚持榜怎么算的', '最多 20 分', '分数相同，名次就相同', '不出现在榜单'])
      expect(sheet).toContain(said);
  });

  it('switch to another board of the same week', async () => {
    server.answers({ 'board.get': () => aBoard() });
    await openPage(BoardsPage);
    await tap(t, one('[aria-label="前一周"]'));
    await tap(t, saying('助人'));
    expect(lastQuestion()).toEqual({ communityId: COMMUNITY_ID, board: 'helping', week: '2026-11-09' });
  });

  it('go back as far as there are weeks, and forward again', async () => {
    server.answers({ 'board.get': () => aBoard() });
    await openPage(BoardsPage);
    expect(lastQuestion()).toEqual({ communityId: COMMUNITY_ID, board: 'persistence' });
    await tap(t, one('[aria-label="后一周"]'));
    expect(server.asked('board.get')).toHaveLength(1);
    server.answers({ 'board.get': () => aBoard({ week: closedWeek, me: { isShown: true, place: null } }) });
    await tap(t, one('[aria-label="前一周"]'));
    expect(one('.week-switch').textContent).toBe('上周 · 11月9日–15日已定榜');
    expect(one('.my-place').textContent).toBe('这一周没有我的分');
    await tap(t, one('[aria-label="前一周"]'));
    expect(server.asked('board.get')).toHaveLength(2);
    await tap(t, one('[aria-label="后一周"]'));
    expect(lastQuestion()).toMatchObject({ week: '2026-11-16' });
  });

  it('say how to get a first score', async () => {
    server.answers({ 'board.get': () => aBoard({ top: [], me: { isShown: true, place: null } }) });
    await openPage(BoardsPage);
    expect(words()).toContain('榜上还没有人');
    expect(one('.my-place').textContent).toContain('我这周还没有分按时点亮一天，就有分');
    await tap(t, saying('去今日看看'));
    expect(lastLink()).toBe('/pages/today/index');
  });

  it('lead who would rather not appear to the settings', async () => {
    server.answers({ 'board.get': () => aBoard() });
    await openPage(BoardsPage);
    await tap(t, saying('不想出现在榜单'));
    expect(lastLink()).toBe('/features/community/pages/settings/index');
  });
});

describe('who is hidden', () => {
  const hidden = () => aBoard({ me: { isShown: false, place: null } });

  it('is told so, and comes back with one tap, once', async () => {
    server.answers({ 'board.get': hidden, 'community.updateSettings': forever });
    await openPage(BoardsPage);
    expect(one('.my-place').textContent).toContain('你没有出现在榜单上');
    expect(words()).not.toContain('不想出现在榜单');
    await tap(t, saying('回到榜单'));
    await tap(t, saying('回到榜单'));
    expect(server.asked('community.updateSettings').map(({ input }) => input)).toEqual([
      { communityId: COMMUNITY_ID, showOnBoards: true },
    ]);
  });

  it('sees their place as soon as they are back', async () => {
    const settings = { reminderTime: null, showOnBoards: true, showSky: true };
    server.answers({ 'board.get': hidden, 'community.updateSettings': () => ({ settings, pointsEarned: 0 }) });
    await openPage(BoardsPage);
    server.answers({ 'board.get': () => aBoard() });
    await tap(t, saying('回到榜单'));
    expect(lastToast()).toBe('欢迎回来，几分钟内会出现在榜上');
    expect(one('.my-place').textContent).toContain('我在第 2 名');
  });

  it('reads why it did not work', async () => {
    server.answers({ 'board.get': hidden, 'community.updateSettings': () => refuse('SYSTEM.UNAVAILABLE') });
    await openPage(BoardsPage);
    await tap(t, saying('回到榜单'));
    expect(lastToast()).toContain('服务有点忙');
    expect(one('.my-place').textContent).toContain('你没有出现在榜单上');
  });
});
