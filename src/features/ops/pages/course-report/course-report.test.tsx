import { aCourseReport } from '../../../../../test/support/taro/closing';
import { CHECKIN_ID, COURSE_ID } from '../../../../../test/support/taro/fixtures';
import { one, saying, tap, words } from '../../../../../test/support/taro/look';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastLink, lastToast, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import CourseReportPage from './index';

const mockSave = jest.fn<Promise<boolean>, [string, string]>(() => Promise.resolve(true));
jest.mock('@/platform/save-file', () => ({ saveFile: (name: string, text: string) => mockSave(name, text) }));

setStage();

const params = { courseId: COURSE_ID };
const open = (change: Parameters<typeof aCourseReport>[0] = {}) => {
  server.answers({ 'course.getCourseReport': () => aCourseReport(change) });
  return openPage(CourseReportPage, params);
};

describe('the report of a course at the desk', () => {
  itHasItsStates({
    page: CourseReportPage,
    params,
    action: 'course.getCourseReport',
    answer: () => aCourseReport(),
    shows: '每天的打卡率',
  });

  it('tells who completed it, how it went day by day, and team by team', async () => {
    await open();
    expect(words()).toContain('7人');
    expect(words()).toContain('70%');
    expect(words()).toContain('发出的积分1,860 分');
    expect(words()).toContain('5 人 · 4 人完成 · 980 积分');
    expect(words()).toContain('88%');
    expect(document.querySelectorAll('.course-report__bar')).toHaveLength(7);
    expect(one('[aria-label^="每天的打卡率：第 1 天 100%"]')).not.toBeNull();
  });

  it('opens a check-in that was praised', async () => {
    await open();
    await tap(t, one('[aria-label="周远的打卡"]'));
    expect(lastLink()).toBe(`/features/checkin/pages/detail/index?checkinId=${CHECKIN_ID}`);
  });

  it('goes without teams and praise where there were none', async () => {
    await open({ teams: [], praised: [] });
    expect(words()).not.toContain('各小队');
    expect(words()).not.toContain('最受喜爱的打卡');
  });

  it('says so when nobody was in it, and offers no export', async () => {
    await open({ learners: 0, completed: 0, days: [], teams: [], praised: [] });
    expect(words()).toContain('这一期没有学员');
    expect(words()).not.toContain('导出');
  });

  it('hands over everybody’s report as a file', async () => {
    server.answers({ 'course.exportReport': () => ({ fileName: '晨写-结营报告.csv', csv: '昵称' }) });
    await open();
    await tap(t, saying('导出每个人的报告'));
    expect(mockSave).toHaveBeenCalledWith('晨写-结营报告.csv', '昵称');
    mockSave.mockResolvedValueOnce(false);
    await tap(t, saying('导出每个人的报告'));
    expect(lastToast()).toBe('没有保存，再试一次');
  });

  it('exports once by two taps', async () => {
    server.answers({ 'course.exportReport': forever });
    await open();
    await tap(t, saying('导出每个人的报告'));
    await tap(t, saying('导出每个人的报告'));
    expect(server.asked('course.exportReport')).toHaveLength(1);
  });

  it('is not there for members', async () => {
    server.answers({ 'course.getCourseReport': () => refuse('RESOURCE.NOT_FOUND') });
    await openPage(CourseReportPage, params);
    expect(words()).not.toContain('每天的打卡率');
    expect(words()).toContain('运营');
  });
});
