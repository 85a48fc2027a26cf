import { one, saying, tap, words } from '../../../../../test/support/taro/look';
import { aDeskCard } from '../../../../../test/support/taro/desk-courses';
import { COURSE_ID } from '../../../../../test/support/taro/fixtures';
import { refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastLink, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import CoursesPage from './index';

setStage();

const courses = (...rows: ReturnType<typeof aDeskCard>[]) => ({ rows, nextCursor: null });
const open = (...rows: ReturnType<typeof aDeskCard>[]) => {
  server.answers({ 'course.listDesk': () => courses(...rows) });
  return openPage(CoursesPage);
};

describe('the courses of a community', () => {
  itHasItsStates({
    page: CoursesPage,
    action: 'course.listDesk',
    answer: () => courses(aDeskCard()),
    shows: '七天早起快闪',
  });

  it('tell where each stands, and lead to its workbench', async () => {
    await open(aDeskCard({ plannedDays: 3 }));
    expect(words()).toContain('报名中');
    expect(words()).toContain('7 天快闪 · 12月1日开营');
    expect(words()).toContain('23 / 40 人 · 计划 3 / 7 天 · 12月15日解散');
    await tap(t, one('[aria-label="七天早起快闪 报名中"]'));
    expect(lastLink()).toBe(`/features/ops/pages/course/index?courseId=${COURSE_ID}`);
  });

  it('are shown by phase, each with words where there are none', async () => {
    await open();
    expect(words()).toContain('没有正在进行的课程');
    await tap(t, saying('筹备中'));
    await tap(t, saying('已结束'));
    expect(words()).toContain('也可以再开一期');
    expect(server.asked('course.listDesk').map(({ input }) => input.phase)).toEqual(['running', 'preparing', 'over']);
  });

  it('begin with a new one', async () => {
    await open();
    await tap(t, saying('新建课程'));
    expect(lastLink()).toBe('/features/ops/pages/course-setup/index');
  });

  it('are a wall for people who look after nothing', async () => {
    server.answers({ 'course.listDesk': () => refuse('RESOURCE.NOT_FOUND') });
    await openPage(CoursesPage);
    expect(words()).toContain('只有群主和运营能打开');
  });
});
