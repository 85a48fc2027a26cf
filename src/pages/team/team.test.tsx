import { aRow, STRANGERS_TODAY } from '../../../test/support/taro/fixtures';
import { one, saying, settle, tap, words } from '../../../test/support/taro/look';
import { aTeam, aTeamStar } from '../../../test/support/taro/places';
import { aCareList } from '../../../test/support/taro/teams';
import { server } from '../../../test/support/taro/server';
import { itHasItsStates, lastLink, openPage, setStage, t } from '../../../test/support/taro/stage';
import TeamPage from './index';

setStage();

describe('Team', () => {
  itHasItsStates({
    page: TeamPage,
    action: 'team.listMine',
    answer: () => ({ teams: [aTeam()] }),
    shows: '北斗小队',
  });

  it('says what a team is while there is none', async () => {
    server.answers({ 'team.listMine': () => ({ teams: [] }) });
    await openPage(TeamPage);
    expect(words()).toContain('还没有分到小队');
    await tap(t, saying('去看看课程'));
    expect(lastLink()).toBe('/pages/learn/index');
  });

  it('leads a stranger to a community', async () => {
    await openPage(TeamPage, {}, STRANGERS_TODAY);
    expect(words()).toContain('先加入一个社群');
  });

  it('shows every star with its name and its word', async () => {
    server.answers({ 'team.listMine': () => ({ teams: [aTeam()] }) });
    await openPage(TeamPage);
    expect(words()).toContain('还差 1 颗就满天了，1 人请假');
    expect(one('[aria-label="周远 已点亮"]').querySelector('.star--lit')).not.toBeNull();
    expect(one('[aria-label="林小满 还没到"]').querySelector('.star--due')).not.toBeNull();
    expect(one('[aria-label="江小北 请假"]').querySelector('.star--leave')).not.toBeNull();
  });

  it('celebrates a full sky', async () => {
    server.answers({ 'team.listMine': () => ({ teams: [aTeam({ litCount: 2 })] }) });
    await openPage(TeamPage);
    expect(words()).toContain('满天了，今天一颗不少');
  });

  it('opens a team-mate, and from there their sky', async () => {
    server.answers({ 'team.listMine': () => ({ teams: [aTeam()] }) });
    await openPage(TeamPage);
    await tap(t, one('[aria-label="周远 已点亮"]'));
    expect(words()).toContain('队长 · 今天已点亮');
    await tap(t, saying('看 TA 的星空'));
    expect(lastLink()).toBe('/features/checkin/pages/sky/index?memberId=member0000002');
    expect(document.querySelector('.sheet')).toBeNull();
  });

  it('goes from one team of mine to another', async () => {
    const other = aTeam({ teamId: 'team0000000002', name: '天狼小队', stars: [aTeamStar()] });
    server.answers({ 'team.listMine': () => ({ teams: [aTeam(), other] }) });
    await openPage(TeamPage);
    await tap(t, saying('天狼小队'));
    expect(one('.team-hero__name').textContent).toBe('天狼小队');
  });

  it('shows what the team of the shown course wrote, page by page', async () => {
    const other = aTeam({ teamId: 'team0000000002', courseId: 'course0000002', name: '天狼小队' });
    server.answers({
      'team.listMine': () => ({ teams: [aTeam(), other] }),
      'checkin.listFeed': ({ courseId, cursor }) => ({
        rows: [aRow({ checkinId: `checkin-${courseId}-${cursor ?? ''}`, text: `${courseId} ${cursor ?? '最新'}` })],
        nextCursor: cursor === undefined ? 'next' : null,
      }),
    });
    const { fire } = await openPage(TeamPage);
    expect(words()).toContain('小队动态');
    expect(words()).toContain('course0000001 最新');
    fire('onReachBottom');
    await settle(t);
    expect(words()).toContain('course0000001 next');
    await tap(t, saying('天狼小队'));
    expect(words()).toContain('course0000002 最新');
    expect(words()).not.toContain('course0000001 最新');
    expect(new Set(server.asked('checkin.listFeed').map(({ input }) => input.scope))).toEqual(new Set(['team']));
  });

  it('leads a captain to whom they care for, and nobody else', async () => {
    server.answers({
      'team.listMine': () => ({ teams: [aTeam({ canCare: true, canWriteNote: true })] }),
      'team.listCare': () => aCareList(),
    });
    await openPage(TeamPage);
    expect(words()).toContain('仅队长、值日和运营可见');
    await tap(t, one('[aria-label="队长驾驶舱，2 位队友在等一句话"]'));
    expect(lastLink()).toBe('/features/team/pages/cockpit/index?teamId=team0000000001');
  });

  it('asks nothing about care for a learner', async () => {
    server.answers({ 'team.listMine': () => ({ teams: [aTeam()] }) });
    await openPage(TeamPage);
    expect(words()).not.toContain('队长驾驶舱');
    expect(server.asked('team.listCare')).toEqual([]);
  });
});
