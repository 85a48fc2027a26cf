import { STRANGERS_TODAY } from '../../../test/support/taro/fixtures';
import { one, saying, tap, words } from '../../../test/support/taro/look';
import { aCourseCard, anOpenCourse } from '../../../test/support/taro/places';
import { server } from '../../../test/support/taro/server';
import { itHasItsStates, lastLink, openPage, setStage, t } from '../../../test/support/taro/stage';
import LearnPage from './index';

setStage();

const shelves = () => ({
  mine: [aCourseCard()],
  open: [anOpenCourse({ courseId: 'course0000002' })],
  finished: [aCourseCard({ courseId: 'course0000003', title: '30 天早起阅读', status: 'closed', litDays: 20 })],
});

describe('Learn', () => {
  itHasItsStates({ page: LearnPage, action: 'course.list', answer: shelves, shows: '21 天精读营' });

  it('says what will be here while there is no course', async () => {
    server.answers({ 'course.list': () => ({ mine: [], open: [], finished: [] }) });
    await openPage(LearnPage);
    expect(words()).toContain('还没有课程');
  });

  it('leads a stranger to a community', async () => {
    await openPage(LearnPage, {}, STRANGERS_TODAY);
    await tap(t, saying('用邀请码加入'));
    expect(lastLink()).toBe('/features/community/pages/join/index');
  });

  it('tells how far I am, how many places are left, and how it ended', async () => {
    server.answers({ 'course.list': shelves });
    await openPage(LearnPage);
    expect(words()).toContain('已点亮 16 / 21 天');
    expect(words()).toContain('还剩 7 个名额 · 12月8日解散');
    expect(words()).toContain('已结营 · 点亮 20 / 21 天');
  });

  it('counts places for those who may still enrol only, and offers the waiting list where none is left', async () => {
    const full = { capacity: 20, enrolledCount: 20 };
    const open = [
      anOpenCourse({ courseId: 'course0000002', ...full }),
      anOpenCourse({ courseId: 'course0000003', gate: 'review', ...full }),
    ];
    server.answers({ 'course.list': () => ({ mine: [aCourseCard()], open, finished: [] }) });
    await openPage(LearnPage);
    expect(one('[aria-label="课程 21 天精读营"]').textContent).not.toContain('名额');
    const [atOnce, asked] = document.querySelectorAll('[aria-label="课程 7 天晨写快闪"]');
    expect(atOnce?.textContent).toContain('可以候补');
    expect(asked?.textContent).toContain('需要运营审核');
  });

  it('keeps report and certificate of a closed course within reach', async () => {
    const closed = (courseId: string, ending: 'report' | 'certificate') =>
      aCourseCard({ courseId, title: `课程 ${ending}`, status: 'closed', ending });
    const finished = [closed('course0000003', 'certificate'), closed('course0000004', 'report')];
    server.answers({ 'course.list': () => ({ mine: [], open: [], finished }) });
    await openPage(LearnPage);
    await tap(t, one('[aria-label="课程 certificate的证书"]'));
    expect(lastLink()).toBe('/features/course/pages/certificate/index?courseId=course0000003');
    await tap(t, one('[aria-label="课程 report的结营报告"]'));
    expect(lastLink()).toBe('/features/course/pages/report/index?courseId=course0000004');
    expect(document.querySelectorAll('[aria-label$="的证书"]')).toHaveLength(1);
  });

  it('opens a course', async () => {
    server.answers({ 'course.list': shelves });
    await openPage(LearnPage);
    await tap(t, one('[aria-label="课程 7 天晨写快闪"]'));
    expect(lastLink()).toBe('/features/course/pages/detail/index?courseId=course0000002');
  });
});
