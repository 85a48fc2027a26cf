import { one, saying, tap, words } from '../../../../../test/support/taro/look';
import { server } from '../../../../../test/support/taro/server';
import { lastToast, notify, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import { aDutyBoard, aDutyMate, MATE } from '../../../../../test/support/taro/duty';
import DutyPage from './index';

setStage();

const TEAM = { teamId: 'team0000000001' };

const open = (change: Parameters<typeof aDutyBoard>[0] = {}) => {
  server.answers({ 'duty.get': () => aDutyBoard(change) });
  return openPage(DutyPage, TEAM);
};

describe('who decides', () => {
  const lead = { canAssign: true, mine: null };

  it('gives a week to somebody', async () => {
    await open(lead);
    await tap(t, one('[aria-label="安排 陈一诺"]'));
    server.answers({ 'duty.assign': () => aDutyBoard(lead) });
    await tap(t, saying('请 TA 下周值日'));
    expect(server.asked('duty.assign')[0]?.input).toMatchObject({ weekStart: '2026-11-23', memberId: MATE.memberId });
    expect(lastToast()).toBe('下周请了 陈一诺，TA 会收到消息');
  });

  it('gives a role, a captain only as an operator and after a question', async () => {
    await open(lead);
    await tap(t, one('[aria-label="安排 陈一诺"]'));
    expect(words()).not.toContain('设为队长');
    server.answers({ 'team.setRole': () => ({ memberId: MATE.memberId, teamRole: 'organiser' }) });
    await tap(t, saying('设为组织委员'));
    expect(lastToast()).toBe('陈一诺 现在是组织委员');
    expect(server.asked('duty.get')).toHaveLength(2);
  });

  it('appoints a captain', async () => {
    await open({ ...lead, canAppoint: true });
    await tap(t, one('[aria-label="安排 陈一诺"]'));
    notify.confirm.mockResolvedValueOnce(true);
    server.answers({ 'team.setRole': () => ({ memberId: MATE.memberId, teamRole: 'captain' }) });
    await tap(t, saying('设为队长'));
    expect(server.asked('team.setRole')[0]?.input).toMatchObject({ teamRole: 'captain' });
  });

  it('leaves the captain’s role to operators', async () => {
    await open(lead);
    await tap(t, one('[aria-label="安排 周远"]'));
    expect(words()).toContain('队长由运营来定。');
  });

  it('is not an ordinary member', async () => {
    await open();
    expect(document.querySelector('[aria-label="安排 陈一诺"]')).toBeNull();
  });
});

describe('taking turns', () => {
  it('can be left after a question, and joined again', async () => {
    await open();
    notify.confirm.mockResolvedValueOnce(true);
    const out = [aDutyMate({ takesTurns: false })];
    server.answers({ 'duty.setOptOut': () => aDutyBoard({ mates: out }) });
    await tap(t, saying('暂时不参加轮值'));
    expect(server.asked('duty.setOptOut')[0]?.input).toMatchObject({ optedOut: true });
    server.answers({ 'duty.setOptOut': () => aDutyBoard() });
    await tap(t, saying('重新参加轮值'));
    expect(server.asked('duty.setOptOut')[1]?.input).toMatchObject({ optedOut: false });
  });
});
