import { COURSE_ID, ME } from '../../../../../test/support/taro/fixtures';
import { aGrouping, aGroupingPerson } from '../../../../../test/support/taro/grouping';
import { one, saying, tap, type, words } from '../../../../../test/support/taro/look';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastToast, notify, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import GroupingPage from './index';

setStage();

const params = { courseId: COURSE_ID };
const COURSE = { communityId: 'community00001', courseId: COURSE_ID };

async function open(grouping = aGrouping()) {
  server.answers({
    'grouping.getDraft': () => grouping,
    'grouping.listPeople': () => ({ rows: [aGroupingPerson()], nextCursor: null }),
  });
  await openPage(GroupingPage, params);
}

const unproposed = () =>
  aGrouping({
    stage: 'none',
    teams: [],
    proposedAt: null,
    fields: aGrouping().fields.map((field) => ({ ...field, isChosen: false, spread: null })),
  });
const published = (ungroupedCount = 0) => aGrouping({ stage: 'published', proposedAt: null, ungroupedCount });

describe('grouping', () => {
  itHasItsStates({
    page: GroupingPage,
    params,
    action: 'grouping.getDraft',
    answer: () => aGrouping(),
    shows: '北斗小队',
  });

  it('says that nobody has enrolled yet', async () => {
    await open({ ...unproposed(), peopleCount: 0 });
    expect(words()).toContain('还没有人报名');
  });

  it('is a wall for people who look after nothing', async () => {
    server.answers({ 'grouping.getDraft': () => refuse('RESOURCE.NOT_FOUND') });
    await openPage(GroupingPage, params);
    expect(words()).toContain('只有群主和运营能打开');
  });

  it('proposes by the chosen fields and size, once', async () => {
    await open(unproposed());
    expect(words()).toContain('15 人分成 2 队，每队 7–8 人');
    await tap(t, one('[aria-label="每天几页"]'));
    await tap(t, one('[aria-label="每队少一人"]'));
    expect(words()).toContain('15 人分成 3 队，每队 5 人');
    server.answers({ 'grouping.propose': forever });
    await tap(t, saying('生成分组方案'));
    await tap(t, saying('生成分组方案'));
    expect(server.asked('grouping.propose').map(({ input }) => input)).toEqual([
      { ...COURSE, fields: ['question0001', 'activity'], teamSize: 7 },
    ]);
  });

  it('shows why the teams are as they are', async () => {
    await open();
    for (const said of ['2 队 · 15 人', '互选 1/2 对同队', '3 人愿意当队长']) expect(words()).toContain(said);
    expect(words()).toContain('分布差 38% → 6%');
    expect(words()).toContain('很均衡');
    expect(one('[aria-label^="阅读经验"]').getAttribute('aria-label')).toBe('阅读经验，分布差 38% → 6%，很均衡');
    expect(words()).toContain('公布时选出队长');
  });

  it('opens a team and moves somebody to another one', async () => {
    await open();
    expect(server.asked('grouping.listPeople')).toHaveLength(0);
    await tap(t, saying('北斗小队'));
    expect(server.asked('grouping.listPeople')[0]?.input).toEqual({ ...COURSE, teamId: 'team000000001' });
    expect(words()).toContain('过往点亮 82%');
    await tap(t, one(`[aria-label="${ME.nickname}，调整"]`));
    server.answers({ 'grouping.movePerson': () => ({ teamId: 'team000000002' }) });
    await tap(t, one('[aria-label="移到织女小队，7 人"]'));
    expect(server.asked('grouping.movePerson')[0]?.input).toEqual({
      ...COURSE,
      memberId: ME.memberId,
      teamId: 'team000000002',
    });
    expect(lastToast()).toBe('林小满已移到织女小队');
    expect(document.querySelector('.sheet')).toBeNull();
    expect(server.asked('grouping.getDraft')).toHaveLength(2);
  });

  it('names a captain', async () => {
    await open();
    await tap(t, saying('织女小队'));
    await tap(t, one(`[aria-label="${ME.nickname}，调整"]`));
    server.answers({ 'grouping.setCaptain': () => ({ teamId: 'team000000002' }) });
    await tap(t, saying('设为队长'));
    expect(server.asked('grouping.setCaptain')[0]?.input).toEqual({ ...COURSE, memberId: ME.memberId });
    expect(lastToast()).toBe('林小满是队长了');
  });

  it('renames a team, and says beside the name why it may not be', async () => {
    await open();
    await tap(t, saying('北斗小队'));
    await tap(t, saying('改队名'));
    await type(t, one('.sheet taro-input-core'), '织女小队');
    server.answers({ 'grouping.renameTeam': () => refuse('GROUPING.NAME_TAKEN') });
    await tap(t, saying('保存'));
    expect(one('.sheet .field__error').textContent).toContain('已经有同名的小队');
    server.answers({ 'grouping.renameTeam': () => ({ name: '晨读小队' }) });
    await type(t, one('.sheet taro-input-core'), '晨读小队');
    await tap(t, saying('保存'));
    expect(server.asked('grouping.renameTeam').at(-1)?.input).toMatchObject({ name: '晨读小队' });
    expect(document.querySelector('.sheet')).toBeNull();
  });

  it('starts a new proposal from the terms of the last one', async () => {
    await open();
    await tap(t, saying('换个条件重新分'));
    server.answers({ 'grouping.propose': () => ({ teams: 2, people: 15 }) });
    await tap(t, saying('重新生成方案'));
    expect(server.asked('grouping.propose')[0]?.input).toEqual({
      ...COURSE,
      fields: ['question0001', 'activity'],
      teamSize: 8,
    });
    expect(lastToast()).toBe('分好了 2 队，看看合不合适');
  });

  it('is published after a question only, and only as it was seen', async () => {
    await open();
    notify.confirm.mockResolvedValueOnce(false);
    await tap(t, saying('公布小队'));
    expect(server.asked('grouping.publish')).toHaveLength(0);
    server.answers({ 'grouping.publish': () => refuse('GROUPING.CHANGED') });
    await tap(t, saying('公布小队'));
    expect(lastToast()).toContain('看一看新方案再公布');
    server.answers({ 'grouping.publish': () => ({ teams: 2, people: 15 }), 'grouping.getDraft': () => published() });
    await tap(t, saying('公布小队'));
    expect(server.asked('grouping.publish').at(-1)?.input).toEqual({
      ...COURSE,
      proposedAt: '2026-11-21T00:00:00.000Z',
    });
    expect(lastToast()).toBe('已公布，15 人收到了消息');
    expect(words()).toContain('小队已经公布');
    expect(document.querySelector('.page__footer')?.textContent ?? '').toBe('');
  });

  it('seats those who came after the publication, together or one by one', async () => {
    await open(published(2));
    expect(words()).toContain('2 人还没有小队');
    await tap(t, saying('2 人还没有小队'));
    expect(server.asked('grouping.listPeople')[0]?.input).toEqual({ ...COURSE, teamId: null });
    await tap(t, one(`[aria-label="${ME.nickname}，调整"]`));
    expect(words()).not.toContain('设为队长');
    server.answers({ 'grouping.moveMember': () => ({ teamId: 'team000000001' }) });
    await tap(t, one('[aria-label="移到北斗小队，8 人"]'));
    expect(lastToast()).toBe('林小满已到北斗小队，本人会收到消息');
    server.answers({ 'grouping.placeLate': () => ({ placed: 2 }) });
    await tap(t, saying('为 2 人补进小队'));
    expect(lastToast()).toBe('2 人已进小队，都会收到消息');
  });
});
