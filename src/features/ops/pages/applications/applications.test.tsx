import { one, saying, tap, type, words } from '../../../../../test/support/taro/look';
import { anApplication } from '../../../../../test/support/taro/places';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastLink, lastToast, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import ApplicationsPage from './index';

setStage();

const queue = () => ({ rows: [anApplication()], nextCursor: null, waiting: 23 });
const open = () => {
  server.answers({ 'ops.listApplications': queue });
  return openPage(ApplicationsPage);
};

describe('applications', () => {
  itHasItsStates({ page: ApplicationsPage, action: 'ops.listApplications', answer: queue, shows: '木槿花开' });

  it('says that nobody waits', async () => {
    server.answers({ 'ops.listApplications': () => ({ rows: [], nextCursor: null, waiting: 0 }) });
    await openPage(ApplicationsPage);
    expect(words()).toContain('没有等着的申请');
  });

  it('is a wall for people who look after nothing', async () => {
    server.answers({ 'ops.listApplications': () => refuse('RESOURCE.NOT_FOUND') });
    await openPage(ApplicationsPage);
    expect(words()).toContain('只有群主和运营能打开');
    await tap(t, saying('回到今日'));
    expect(lastLink()).toBe('/pages/today/index');
  });

  it('lets somebody in with one tap', async () => {
    await open();
    for (const said of ['一本讲古建筑的书', '23 份在等，等得最久的在最前面']) expect(words()).toContain(said);
    server.answers({ 'ops.decideApplication': () => ({ status: 'approved' }) });
    await tap(t, saying('通过'));
    expect(lastToast()).toBe('已通过，木槿花开会收到消息');
    expect(words()).toContain('没有等着的申请');
    expect(words()).toContain('22 份在等');
  });

  it('is decided once by two taps', async () => {
    await open();
    server.answers({ 'ops.decideApplication': forever });
    await tap(t, saying('通过'));
    await tap(t, saying('通过'));
    expect(server.asked('ops.decideApplication')).toHaveLength(1);
  });

  it('refuses with a reason only', async () => {
    await open();
    await tap(t, saying('不通过'));
    await tap(t, saying('不通过并告知'));
    expect(server.asked('ops.decideApplication')).toHaveLength(0);
    server.answers({ 'ops.decideApplication': () => ({ status: 'rejected' }) });
    await type(t, one('.sheet taro-textarea-core'), '请写具体一些');
    await tap(t, saying('不通过并告知'));
    expect(server.asked('ops.decideApplication')[0]?.input).toMatchObject({ approve: false, reason: '请写具体一些' });
    expect(document.querySelector('.sheet')).toBeNull();
  });

  it('says that somebody else was faster', async () => {
    await open();
    server.answers({ 'ops.decideApplication': () => refuse('APPLICATION.ALREADY_DECIDED') });
    await tap(t, saying('通过'));
    expect(lastToast()).toBe('这份申请已有人处理，刷新看看结果');
  });
});
