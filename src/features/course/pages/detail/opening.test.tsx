import { COURSE_ID } from '../../../../../test/support/taro/fixtures';
import { one, saying, tap, words } from '../../../../../test/support/taro/look';
import { aCourseCard, aCourseDetail } from '../../../../../test/support/taro/places';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import { lastLink, lastToast, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import CoursePage from './index';

setStage();

const params = { courseId: COURSE_ID };

describe('opening and closing', () => {
  const agreed = () => saying('我读过了，一起遵守');

  it('asks for a yes to the rules once, and never stands before the check-in', async () => {
    server.answers({ 'course.get': () => aCourseDetail(undefined, { asksForRules: true }) });
    await openPage(CoursePage, params);
    expect(words()).toContain('开营了，先读读我们的约定');
    expect(one('.page__footer').textContent).toContain('点亮今天');
    server.answers({ 'course.acknowledgeRules': forever });
    await tap(t, agreed());
    await tap(t, agreed());
    expect(server.asked('course.acknowledgeRules')).toHaveLength(1);
  });

  it('takes the yes, and goes on showing the rules', async () => {
    server.answers({
      'course.get': () => aCourseDetail(undefined, { asksForRules: true }),
      'course.acknowledgeRules': () => refuse('SYSTEM.UNAVAILABLE'),
    });
    await openPage(CoursePage, params);
    await tap(t, agreed());
    expect(lastToast()).toContain('服务有点忙');
    server.answers({ 'course.acknowledgeRules': () => ({ acknowledgedAt: '2026-11-21T00:26:00.000Z' }) });
    await tap(t, agreed());
    expect(lastToast()).toBe('约定好了，一起走到结营');
    expect(words()).toContain('我们的约定');
    expect(words()).not.toContain('我读过了');
    expect(server.asked('home.today')).toHaveLength(2);
  });

  it('leads its learner to the report once it is closed', async () => {
    server.answers({ 'course.get': () => aCourseDetail(aCourseCard({ status: 'closed', ending: 'report' })) });
    await openPage(CoursePage, params);
    await tap(t, saying('看我的结营报告'));
    expect(lastLink()).toBe(`/features/course/pages/report/index?courseId=${COURSE_ID}`);
  });
});
