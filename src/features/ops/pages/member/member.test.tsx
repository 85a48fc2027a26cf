import type { Role } from '@contract/community';
import type { MemberFile } from '@contract/members';
import { aToday, ME } from '../../../../../test/support/taro/fixtures';
import { one, saying, tap, type, words } from '../../../../../test/support/taro/look';
import { aLedger, anEntry } from '../../../../../test/support/taro/places';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastToast, notify, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import MemberPage from './index';

setStage();

const memberId = 'member0000009';
const aFile = (change: Partial<MemberFile> = {}): MemberFile => ({
  person: { ...ME, memberId, nickname: '方圆圆', role: 'member' },
  bio: '慢慢读',
  status: 'active',
  joinedAt: '2026-10-10T01:00:00.000Z',
  leftAt: null,
  removedReason: null,
  points: 320,
  growth: 150,
  litDays: 16,
  lastLitDate: '2026-11-20',
  courses: ['21 天精读营'],
  ...change,
});

/** The page as somebody of this role sees it. */
async function openAs(role: Role, change: Partial<MemberFile> = {}) {
  const today = aToday();
  server.answers({
    'ops.getMember': () => ({ member: aFile(change) }),
    'points.listMemberEntries': () => aLedger(),
  });
  const me = { ...ME, role };
  return openPage(MemberPage, { memberId }, { ...today, current: { ...today.current!, me } });
}
const field = (index: number) => document.querySelectorAll('.sheet taro-input-core')[index]!;

describe('a member', () => {
  itHasItsStates({
    page: MemberPage,
    params: { memberId },
    action: 'ops.getMember',
    answer: () => ({ member: aFile() }),
    shows: '方圆圆',
  });

  it('is shown with presence, courses, balance and ledger', async () => {
    await openAs('operator');
    for (const said of ['点亮 16 天 · 最近一次昨天', '21 天精读营', '320', '每日打卡', '余 1,240']) {
      expect(words()).toContain(said);
    }
  });

  it('has a ledger that is filtered', async () => {
    await openAs('operator');
    server.answers({
      'points.listMemberEntries': () => aLedger([anEntry({ kind: 'grant', reason: 'take', points: -5, growth: 0 })]),
    });
    await tap(t, saying('发放'));
    expect(server.asked('points.listMemberEntries').at(-1)?.input).toMatchObject({ memberId, filter: 'granted' });
    expect(words()).toContain('运营扣回');
  });

  it('is given points with a reason, once by two taps', async () => {
    await openAs('operator');
    await tap(t, saying('发放或扣回积分'));
    await type(t, field(0), '30');
    const send = () => [...document.querySelectorAll('.sheet .button')].at(-1)!;
    await tap(t, send());
    expect(server.asked('points.grant')).toHaveLength(0);
    await type(t, one('.sheet taro-textarea-core'), '帮大家整理了书单');
    server.answers({ 'points.grant': forever });
    await tap(t, send());
    await tap(t, send());
    expect(server.asked('points.grant').map(({ input }) => input)).toMatchObject([
      { memberId, points: 30, growth: 0, reason: '帮大家整理了书单' },
    ]);
  });

  it('shows what they have afterwards', async () => {
    await openAs('operator');
    await tap(t, saying('发放或扣回积分'));
    await type(t, field(0), '30');
    await type(t, one('.sheet taro-textarea-core'), '帮大家整理了书单');
    server.answers({ 'points.grant': () => ({ balance: { points: 350, growth: 150 } }) });
    await tap(t, [...document.querySelectorAll('.sheet .button')].at(-1)!);
    expect(lastToast()).toBe('已发放，方圆圆会收到消息');
    expect(document.querySelector('.sheet')).toBeNull();
    expect(one('.figure').textContent).toContain('350');
    expect(server.asked('points.listMemberEntries')).toHaveLength(2);
  });

  it('never falls below zero, and the operator reads why', async () => {
    await openAs('operator');
    await tap(t, saying('发放或扣回积分'));
    await tap(t, saying('扣回'));
    await type(t, field(0), '900');
    await type(t, one('.sheet taro-textarea-core'), '重复发放');
    server.answers({ 'points.grant': () => refuse('LEDGER.INSUFFICIENT', { balance: 320, missing: 580 }) });
    await tap(t, saying('扣回积分'));
    expect(server.asked('points.grant')[0]?.input).toMatchObject({ points: -900, growth: 0 });
    expect(one('.sheet').textContent).toContain('余额只有 320，不能扣成负数');
  });

  it('is given a role by those who may', async () => {
    await openAs('operator');
    notify.choose.mockResolvedValueOnce('coach');
    server.answers({ 'ops.setRole': () => ({ role: 'coach' }) });
    await tap(t, saying('身份'));
    expect(notify.choose.mock.calls[0]?.[0]).toEqual([
      { value: 'coach', label: '改为助教' },
      { value: 'kol', label: '改为嘉宾' },
    ]);
    expect(server.asked('ops.setRole')[0]?.input).toMatchObject({ memberId, role: 'coach' });
    expect(lastToast()).toBe('方圆圆现在是助教');
  });

  it('is removed with a reason only', async () => {
    await openAs('operator');
    await tap(t, saying('移出社群'));
    const remove = () => [...document.querySelectorAll('.sheet .button')].at(-1)!;
    await tap(t, remove());
    expect(server.asked('ops.removeMember')).toHaveLength(0);
    await type(t, one('.sheet taro-textarea-core'), '多次发广告');
    server.answers({ 'ops.removeMember': () => ({ removed: true }) });
    await tap(t, remove());
    expect(server.asked('ops.removeMember')[0]?.input).toMatchObject({ memberId, reason: '多次发广告' });
    expect(lastToast()).toBe('已移出，理由会显示在对方的加入页');
  });

  it('who is out of reach has neither role nor removal to change', async () => {
    await openAs('operator', { person: { ...ME, memberId, nickname: '方圆圆', role: 'owner' } });
    expect(words()).not.toContain('移出社群');
  });

  it('who was removed shows why, and gets no points', async () => {
    await openAs('owner', { status: 'removed', removedReason: '多次发广告', leftAt: '2026-11-19T01:00:00.000Z' });
    expect(words()).toContain('移出的理由：多次发广告');
    expect(words()).not.toContain('发放或扣回积分');
  });
});
