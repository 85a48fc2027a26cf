import { COMMUNITY_ID, ME } from '../../../../../test/support/taro/fixtures';
import { one, saying, tap, type, words } from '../../../../../test/support/taro/look';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import {
  itHasItsStates,
  lastLink,
  lastToast,
  notify,
  openPage,
  setStage,
  t,
} from '../../../../../test/support/taro/stage';
import { aDutyBoard, MATE } from '../../../../../test/support/taro/duty';
import DutyPage from './index';

setStage();

const TEAM = { teamId: 'team0000000001' };

const open = (change: Parameters<typeof aDutyBoard>[0] = {}) => {
  server.answers({ 'duty.get': () => aDutyBoard(change) });
  return openPage(DutyPage, TEAM);
};

/** This week is mine, so that its list is mine to tick. */
const onDuty = () => {
  const board = aDutyBoard();
  return {
    weeks: board.weeks.map((week) => (week.weekStart === board.thisWeek ? { ...week, person: ME } : week)),
    mine: {
      weekStart: board.thisWeek,
      state: 'accepted' as const,
      answerBy: '2026-11-15T16:00:00.000Z',
      canChange: false,
    },
    list: { ...board.list, canTick: true },
  };
};

describe('the duty page', () => {
  itHasItsStates({
    page: DutyPage,
    params: TEAM,
    action: 'duty.get',
    answer: () => aDutyBoard(),
    shows: '本周值日：周远',
  });

  it('shows the weeks, this week’s list, what was handed over and how the turns are spread', async () => {
    await open();
    expect(words()).toContain('周一接手，下周轮到你');
    expect(words()).toContain('11月9日–15日');
    expect(words()).toContain('共读读到第四章，周三再问问云舒。');
    expect(words()).toContain('还没值过日');
    expect(document.querySelector('[role="checkbox"]')).toBeNull();
  });

  it('says that the team is not open to somebody outside', async () => {
    server.answers({ 'duty.get': () => refuse('RESOURCE.NOT_FOUND') });
    await openPage(DutyPage, TEAM);
    expect(words()).toContain('看不到这支小队');
    await tap(t, saying('回到我的小队'));
    expect(lastLink()).toBe('/pages/team/index');
  });

  it('shows what another team’s board said to nobody', async () => {
    await open({ teamId: 'team0000000009' });
    expect(words()).not.toContain('本周值日：周远');
  });
});

describe('my week', () => {
  it('is accepted with one tap, once for two', async () => {
    await open();
    server.answers({ 'duty.answer': forever });
    await tap(t, saying('接受下周值日'));
    await tap(t, saying('接受下周值日'));
    expect(server.asked('duty.answer')).toMatchObject([
      { input: { communityId: COMMUNITY_ID, ...TEAM, weekStart: '2026-11-23', accept: true } },
    ]);
  });

  it('shows the board that accepting answers, and no question any more', async () => {
    await open();
    const mine = { ...aDutyBoard().mine!, state: 'accepted' as const };
    server.answers({ 'duty.answer': () => aDutyBoard({ mine }) });
    await tap(t, saying('接受下周值日'));
    expect(lastToast()).toBe('好的，下周交给你');
    expect(words()).toContain('已接受，明天 24:00 前还能改');
    expect(words()).not.toContain('接受下周值日');
  });

  it('is passed on after a question only', async () => {
    await open();
    notify.confirm.mockResolvedValueOnce(false);
    await tap(t, saying('下周不行'));
    expect(server.asked('duty.answer')).toHaveLength(0);
    notify.confirm.mockResolvedValueOnce(true);
    server.answers({ 'duty.answer': () => aDutyBoard({ mine: null }) });
    await tap(t, saying('下周不行'));
    expect(server.asked('duty.answer')[0]?.input).toMatchObject({ accept: false });
    expect(lastToast()).toBe('好的，已经请下一位来值');
  });

  it('says that it was too late, and looks again', async () => {
    await open();
    server.answers({ 'duty.answer': () => refuse('DUTY.ANSWER_TOO_LATE') });
    await tap(t, saying('接受下周值日'));
    expect(lastToast()).toBe('答复时间已过，想换人请找队长');
    expect(server.asked('duty.get')).toHaveLength(2);
  });

  it('is offered to somebody else, who is then shown as asked', async () => {
    await open();
    await tap(t, saying('找人换班'));
    const swap = { weekStart: '2026-11-23', asker: ME, asked: MATE };
    server.answers({ 'duty.askSwap': () => aDutyBoard({ swaps: [swap] }) });
    await tap(t, one('[aria-label="请 陈一诺 换班"]'));
    expect(server.asked('duty.askSwap')[0]?.input).toMatchObject({ weekStart: '2026-11-23', memberId: MATE.memberId });
    expect(words()).toContain('问了 陈一诺 换班，等 TA 答复');
    expect(document.querySelector('.sheet')).toBeNull();
  });
});

describe('a question to stand in', () => {
  const swap = { weekStart: '2026-11-23', asker: MATE, asked: ME };

  it('is answered by me', async () => {
    await open({ swaps: [swap], mine: null });
    expect(words()).toContain('陈一诺 想和你换值日');
    server.answers({ 'duty.answerSwap': () => aDutyBoard({ swaps: [] }) });
    await tap(t, saying('答应'));
    expect(server.asked('duty.answerSwap')[0]?.input).toMatchObject({ weekStart: '2026-11-23', accept: true });
    expect(lastToast()).toBe('下周由你来值，谢谢你');
    expect(words()).not.toContain('想和你换值日');
  });

  it('that was taken back meanwhile says so', async () => {
    await open({ swaps: [swap], mine: null });
    server.answers({ 'duty.answerSwap': () => refuse('DUTY.SWAP_GONE') });
    await tap(t, saying('这次不行'));
    expect(lastToast()).toBe('这次换班已经撤回或处理过了，刷新看看');
  });
});

describe('the list of my week', () => {
  it('is ticked item by item', async () => {
    await open(onDuty());
    server.answers({ 'duty.tick': () => aDutyBoard(onDuty()) });
    await tap(t, one('[aria-label="关心队友"]'));
    expect(server.asked('duty.tick')[0]?.input).toMatchObject({ item: 'care', done: true, weekStart: '2026-11-16' });
    await tap(t, one('[aria-label="每日开场"]'));
    expect(server.asked('duty.tick')[1]?.input).toMatchObject({ item: 'open_daily', done: false });
  });

  it('is handed over with a note', async () => {
    await open(onDuty());
    await tap(t, one('[aria-label="交接下一位"]'));
    await type(t, one('.sheet taro-textarea-core'), ' 周三接着共读 ');
    server.answers({ 'duty.tick': () => aDutyBoard(onDuty()) });
    await tap(t, saying('交接'));
    expect(server.asked('duty.tick')[0]?.input).toMatchObject({ item: 'hand_over', done: true, note: '周三接着共读' });
    expect(lastToast()).toBe('交接好了，谢谢你这一周的照看');
  });

  it('keeps the note on the sheet when its words are refused', async () => {
    await open(onDuty());
    await tap(t, one('[aria-label="交接下一位"]'));
    server.answers({ 'duty.tick': () => refuse('CONTENT.REJECTED', { field: 'input.note' }) });
    await tap(t, saying('交接'));
    expect(lastToast()).toBe('内容里有不适合公开的词句，改一改再提交');
    expect(document.querySelector('.sheet')).not.toBeNull();
  });
});
