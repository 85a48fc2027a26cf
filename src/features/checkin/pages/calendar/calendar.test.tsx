import { aCourse, aToday, CHECKIN_ID, COURSE_ID } from '../../../../../test/support/taro/fixtures';
import { one, saying, tap, words } from '../../../../../test/support/taro/look';
import { aMonth } from '../../../../../test/support/taro/places';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastLink, lastToast, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import CalendarPage from './index';

setStage();

const params = { courseId: COURSE_ID };
const open = (change: Parameters<typeof aMonth>[0] = {}) => {
  server.answers({ 'checkin.getMonth': () => aMonth(change) });
  return openPage(CalendarPage, params);
};
const day = (label: string) => one(`[aria-label="${label}"]`);

describe('the calendar', () => {
  itHasItsStates({
    page: CalendarPage,
    params,
    action: 'checkin.getMonth',
    answer: () => aMonth(),
    shows: '现在连续',
  });

  it('says figures, cards and how they are earned', async () => {
    await open();
    expect(words()).toContain('2026年11月');
    expect(words()).toContain('16/21');
    expect(words()).toContain('补卡 1 张');
    expect(words()).toContain('按时点亮每满 7 天得一张');
    expect(words()).toContain('请假还剩 2 次');
  });

  it('turns to the month before and to the one after', async () => {
    await open();
    await tap(t, one('[aria-label="上个月"]'));
    expect(server.asked('checkin.getMonth').at(-1)?.input.month).toBe('2026-10');
    await tap(t, one('[aria-label="下个月"]'));
    await tap(t, one('[aria-label="下个月"]'));
    expect(server.asked('checkin.getMonth').at(-1)?.input.month).toBe('2026-12');
  });

  it('goes from one course to another', async () => {
    server.answers({ 'checkin.getMonth': () => aMonth() });
    const second = aCourse({ courseId: 'course0000002', title: '晨写快闪' });
    await openPage(CalendarPage, params, aToday({ courses: [aCourse(), second] }));
    await tap(t, saying('晨写快闪'));
    expect(server.asked('checkin.getMonth').at(-1)?.input.courseId).toBe('course0000002');
  });
});

describe('a day of the calendar', () => {
  test.each([
    ['19 日 已点亮', '看这天写了什么', `/features/checkin/pages/detail/index?checkinId=${CHECKIN_ID}`],
    [
      '20 日 未点亮',
      '用一张补卡点亮',
      `/features/checkin/pages/compose/index?courseId=${COURSE_ID}&localDate=2026-11-20&makeup=1`,
    ],
    ['21 日 待点亮', '点亮今天', `/features/checkin/pages/compose/index?courseId=${COURSE_ID}&localDate=2026-11-21`],
  ])('%s offers %s', async (label, offer, link) => {
    await open();
    await tap(t, day(label));
    await tap(t, saying(offer));
    expect(lastLink()).toBe(link);
    expect(document.querySelector('.sheet')).toBeNull();
  });

  it('says why a missed day cannot be repaired', async () => {
    await open({ makeupCards: 0 });
    await tap(t, day('20 日 未点亮'));
    expect(words()).toContain('现在没有补卡：按时点亮每满 7 天得一张');
    expect(document.querySelector('.sheet .button')).toBeNull();
  });

  it('goes on leave at once, before the server has answered', async () => {
    await open();
    server.answers({ 'checkin.takeLeave': forever });
    await tap(t, day('21 日 待点亮'));
    await tap(t, saying('这天请假'));
    expect(day('21 日 请假')).toBeTruthy();
    expect(words()).toContain('请假还剩 1 次');
  });

  it('takes back a leave that was refused, with the words for it', async () => {
    await open();
    server.answers({ 'checkin.takeLeave': () => refuse('CHECKIN.LEAVE_TOO_LATE') });
    await tap(t, day('21 日 待点亮'));
    await tap(t, saying('这天请假'));
    expect(day('21 日 待点亮')).toBeTruthy();
    expect(lastToast()).toBe('请假要在当天截止之前，过后可以用补卡');
  });

  it('comes back from leave', async () => {
    await open({ days: [{ localDate: '2026-11-24', mark: 'leave', checkinId: null }], leaveLeft: 1 });
    const { figures } = aMonth();
    server.answers({ 'checkin.cancelLeave': () => ({ leaveLeft: 2, figures }) });
    await tap(t, day('24 日 请假'));
    await tap(t, saying('取消请假'));
    expect(day('24 日 还没到')).toBeTruthy();
    expect(words()).toContain('请假还剩 2 次');
    expect(lastToast()).toBe('已取消请假');
  });
});
