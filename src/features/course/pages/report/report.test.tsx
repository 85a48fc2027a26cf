import { aReport } from '../../../../../test/support/taro/closing';
import { COURSE_ID } from '../../../../../test/support/taro/fixtures';
import { one, saying, tap, words } from '../../../../../test/support/taro/look';
import { refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastLink, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import ReportPage from './index';

setStage();

const params = { courseId: COURSE_ID };
const open = (change: Parameters<typeof aReport>[0] = {}) => {
  server.answers({ 'course.getReport': () => aReport(change) });
  return openPage(ReportPage, params);
};

describe('the report of a course', () => {
  itHasItsStates({ page: ReportPage, params, action: 'course.getReport', answer: () => aReport(), shows: '彼此照亮' });

  it('tells what was done, with units, as a sky and with whom', async () => {
    await open();
    expect(words()).toContain('你完成了这门课程');
    expect(words()).toContain('2026年11月1日 – 11月7日');
    expect(words()).toContain('1,240分');
    expect(words()).toContain('83%');
    expect(words()).toContain('8 个人一起点亮了 43 天，你是队长');
    expect(one('[aria-label="这门课程的星空，7 天里点亮了 5 天"]')).not.toBeNull();
  });

  it('explains the signs of its own sky only', async () => {
    const days = (['lit', 'leave', 'lit'] as const).map((mark, index) => ({
      localDate: `2026-11-0${index + 1}`,
      mark,
    }));
    await open({ days });
    expect(one('.report__legend').textContent).toBe('请假');
    await open();
    expect(one('.report__legend').textContent).toBe('请假错过补卡');
  });

  it('leads who completed it to the certificate', async () => {
    await open();
    await tap(t, saying('看我的证书'));
    expect(lastLink()).toBe(`/features/course/pages/certificate/index?courseId=${COURSE_ID}`);
  });

  it('shames nobody who did not: says what it takes, and leads to the calendar', async () => {
    await open({ isComplete: false, litDays: 2, share: 1 / 3 });
    expect(words()).toContain('每一颗星都算数');
    expect(words()).toContain('点亮 5 天即为完成');
    expect(words()).not.toContain('证书');
    await tap(t, saying('看我的打卡日历'));
    expect(lastLink()).toBe(`/features/checkin/pages/calendar/index?courseId=${COURSE_ID}`);
  });

  it('goes without team and homework where there was none, and says them where there was', async () => {
    await open({ team: null, homework: { handedIn: 3, accepted: 2, required: 2 } });
    expect(words()).not.toContain('一起点亮');
    expect(words()).toContain('提交 3 份，通过 2 份（需要 2 份）');
  });

  it('says when it will be there, while the course runs', async () => {
    server.answers({
      'course.getReport': () => refuse('COURSE.NOT_CLOSED', { closesAt: '2026-11-21T22:00:00.000Z' }),
    });
    await openPage(ReportPage, params);
    expect(words()).toContain('课程还在进行，明天 06:00 结营后再来看报告');
  });
});
