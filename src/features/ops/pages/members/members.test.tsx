import type { MemberCard } from '@contract/members';
import { ME } from '../../../../../test/support/taro/fixtures';
import { one, saying, settle, tap, type, words } from '../../../../../test/support/taro/look';
import { refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastLink, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import MembersPage from './index';

setStage();

const card = (change: Partial<MemberCard['person']> = {}): MemberCard => ({
  person: { ...ME, memberId: 'member0000009', nickname: '陈一诺', role: 'coach', ...change },
  joinedAt: '2026-10-10T01:00:00.000Z',
  points: 1_240,
  growth: 860,
});
const counts = { owner: 1, operator: 1, coach: 2, kol: 0, member: 57 };
const list = () => ({ rows: [card()], nextCursor: null, counts });
const lastQuestion = () => server.asked('ops.listMembers').at(-1)?.input;

describe('members', () => {
  itHasItsStates({ page: MembersPage, action: 'ops.listMembers', answer: list, shows: '陈一诺' });

  it('are behind a wall for people who look after nothing', async () => {
    server.answers({ 'ops.listMembers': () => refuse('RESOURCE.NOT_FOUND') });
    await openPage(MembersPage);
    expect(words()).toContain('只有群主和运营能打开');
  });

  it('are shown with their role and what they have, and open', async () => {
    server.answers({ 'ops.listMembers': list });
    await openPage(MembersPage);
    for (const said of ['全部 61', '助教', '1,240 积分', '860 成长值', '10月10日 加入'])
      expect(words()).toContain(said);
    expect(one('.desk-table__head').textContent).toBe('成员加入积分成长值');
    expect(one('.desk-line').children).toHaveLength(4);
    await tap(t, one('.member-row'));
    expect(lastLink()).toBe('/features/ops/pages/member/index?memberId=member0000009');
  });

  it('are found by name once the typing rests, and by role at once', async () => {
    server.answers({ 'ops.listMembers': list });
    await openPage(MembersPage);
    jest.useFakeTimers();
    await type(t, one('taro-input-core'), '一');
    await type(t, one('taro-input-core'), '一诺');
    expect(lastQuestion()).not.toHaveProperty('search');
    await t.act(async () => void jest.advanceTimersByTime(400));
    jest.useRealTimers();
    await settle(t);
    expect(lastQuestion()).toMatchObject({ search: '一诺' });
    expect(server.asked('ops.listMembers')).toHaveLength(2);
    await tap(t, saying('嘉宾 0'));
    expect(lastQuestion()).toMatchObject({ search: '一诺', role: 'kol' });
  });

  it('say that nobody is called so', async () => {
    server.answers({ 'ops.listMembers': () => ({ ...list(), rows: [] }) });
    await openPage(MembersPage);
    expect(words()).toContain('没有找到这样的成员');
    expect(document.querySelector('.desk-table__head')).toBeNull();
  });
});
