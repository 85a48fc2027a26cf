import type { DeskCourse } from '@contract/course-setup';
import { one, saying, tap, type, words } from '../../../../../test/support/taro/look';
import { aDeskCourse } from '../../../../../test/support/taro/desk-courses';
import { COURSE_ID } from '../../../../../test/support/taro/fixtures';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import {
  itHasItsStates,
  lastLink,
  lastToast,
  navigation,
  openPage,
  pick,
  setStage,
  t,
} from '../../../../../test/support/taro/stage';
import CourseWorkbenchPage from './index';

setStage();

const params = { courseId: COURSE_ID };
const open = (change: Partial<DeskCourse> = {}) => {
  server.answers({ 'course.getDesk': () => aDeskCourse(change) });
  return openPage(CourseWorkbenchPage, params);
};

describe('the workbench of a course', () => {
  itHasItsStates({
    page: CourseWorkbenchPage,
    params,
    action: 'course.getDesk',
    answer: () => aDeskCourse(),
    shows: '7 天快闪 · 12月1日 – 12月7日 · 12月15日解散',
  });

  it('says which step it is at, and leads into each', async () => {
    await open();
    expect(one('[aria-label^="课程报名 正在进行"]').textContent).toContain('现在');
    await tap(t, saying('每日计划'));
    expect(lastLink()).toBe(`/features/ops/pages/course-plan/index?courseId=${COURSE_ID}`);
    await tap(t, saying('报名名单'));
    expect(lastLink()).toBe(`/features/ops/pages/enrolments/index?courseId=${COURSE_ID}`);
    await tap(t, saying('点评队列'));
    expect(lastLink()).toBe(`/features/homework/pages/queue/index?courseId=${COURSE_ID}`);
    await tap(t, saying('布置作业'));
    expect(lastLink()).toBe(`/features/homework/pages/assignments/index?courseId=${COURSE_ID}`);
    await tap(t, saying('看学员看到的课程页'));
    expect(lastLink()).toBe(`/features/course/pages/detail/index?courseId=${COURSE_ID}`);
  });

  it.each([
    ['invite', '邀请码'],
    ['access_code', '兑换码'],
  ] as const)('leads to the codes of a course behind %s, before it is published too', async (gate, words) => {
    await open({ gate, status: 'draft' });
    await tap(t, saying(words));
    expect(lastLink()).toBe(`/features/ops/pages/codes/index?courseId=${COURSE_ID}`);
  });

  it.each<[Partial<DeskCourse>, string, string]>([
    [{ status: 'draft', missing: ['plan'] }, '写好前一周的每日计划', 'course-plan'],
    [{ status: 'draft', missing: ['introduction'] }, '写一段课程介绍', 'course-setup'],
    [{ waitingCount: 3 }, '处理 3 份报名', 'enrolments'],
    [{ status: 'grouping', ungroupedCount: 4, nextStatus: 'open' }, '去分组', 'grouping'],
    [{ status: 'closed', nextStatus: 'archived' }, '看课程报告', 'course-report'],
  ])('%j: the next thing is %s', async (change, button, page) => {
    await open(change);
    await tap(t, one('.page__footer .button'));
    expect(one('.page__footer').textContent).toBe(button);
    expect(lastLink()).toBe(`/features/ops/pages/${page}/index?courseId=${COURSE_ID}`);
  });

  it('says that people lack a team before the course opens without them, and leads to the teams', async () => {
    await open({ status: 'grouping', ungroupedCount: 4, opensAt: '2026-11-21T16:00:00.000Z' });
    await tap(t, one('[aria-label="还有 4 人没有小队，明天 00:00 自动开营，不会等分组，去分组"]'));
    expect(lastLink()).toBe(`/features/ops/pages/grouping/index?courseId=${COURSE_ID}`);
  });

  it('goes on after a question, once, and says where it is then', async () => {
    await open({ status: 'grouping', nextStatus: 'open' });
    await tap(t, one('.page__footer .button'));
    expect(words()).toContain('每位学员都会收到开营消息');
    await type(t, one('.sheet taro-textarea-core'), ' 人齐了 ');
    server.answers({ 'course.move': forever });
    await tap(t, one('.sheet .button'));
    await tap(t, one('.sheet .button'));
    expect(server.asked('course.move').map(({ input }) => input)).toEqual([
      { communityId: 'community00001', courseId: COURSE_ID, to: 'open', reason: '人齐了' },
    ]);
  });

  it('shows what it has become', async () => {
    await open({ status: 'grouping', nextStatus: 'open' });
    await tap(t, one('.page__footer .button'));
    server.answers({
      'course.move': () => ({ courseId: COURSE_ID, status: 'open' }),
      'course.getDesk': () => aDeskCourse({ status: 'open', nextStatus: 'closed', dayNo: 1, litToday: 2 }),
    });
    await tap(t, one('.sheet .button'));
    expect(lastToast()).toBe('课程现在是「进行中」');
    expect(words()).toContain('第 1 / 7 天 · 今天点亮 2 / 23');
    expect(document.querySelector('.sheet')).toBeNull();
  });

  it('says that the course was moved meanwhile', async () => {
    await open({ nextStatus: 'grouping' });
    await tap(t, one('.page__footer .button'));
    server.answers({ 'course.move': () => refuse('COURSE.ILLEGAL_MOVE', { from: 'grouping', to: 'grouping' }) });
    await tap(t, one('.sheet .button'));
    expect(lastToast()).toBe('课程的阶段刚有变化，刷新看看现在到了哪一步');
  });

  it('is opened once more from another day', async () => {
    await open();
    await tap(t, saying('再开一期'));
    await pick(one('.sheet taro-picker-core'), '2027-01-04');
    server.answers({ 'course.copy': () => ({ courseId: 'course00000009', revision: 1 }) });
    await tap(t, saying('建一份草稿'));
    expect(server.asked('course.copy')[0]?.input).toMatchObject({ courseId: COURSE_ID, startsOn: '2027-01-04' });
    expect(navigation.replaceWith).toHaveBeenCalledWith('/features/ops/pages/course/index?courseId=course00000009');
  });

  it('tells who moved it and why', async () => {
    const at = '2026-11-20T23:00:00.000Z';
    await open({ history: [{ from: 'draft', to: 'enrolling', by: null, reason: '', at }] });
    expect(words()).toContain('草稿 → 报名中今天 07:00 · 按日程自动');
  });
});
