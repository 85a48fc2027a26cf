import { CAPTAIN, COURSE_ID } from '../../../../../test/support/taro/fixtures';
import { one, saying, tap, type, words } from '../../../../../test/support/taro/look';
import { aCourseDetail, anOpenCourse } from '../../../../../test/support/taro/places';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import {
  itHasItsStates,
  lastLink,
  lastToast,
  notify,
  openPage,
  setStage,
  t,
} from '../../../../../test/support/taro/stage';
import CoursePage from './index';

jest.mock('@/platform/call', () =>
  jest
    .requireActual<typeof import('../../../../../test/support/taro/server')>('../../../../../test/support/taro/server')
    .callModule(),
);
jest.mock(
  '@/platform/navigation',
  () =>
    jest.requireActual<typeof import('../../../../../test/support/taro/stage')>(
      '../../../../../test/support/taro/stage',
    ).navigation,
);
jest.mock(
  '@/platform/notify',
  () =>
    jest.requireActual<typeof import('../../../../../test/support/taro/stage')>(
      '../../../../../test/support/taro/stage',
    ).notify,
);

setStage();

const params = { courseId: COURSE_ID };
const open = (course: Parameters<typeof anOpenCourse>[0] = {}) => {
  server.answers({ 'course.get': () => aCourseDetail(anOpenCourse(course)) });
  return openPage(CoursePage, params);
};

describe('a course', () => {
  itHasItsStates({
    page: CoursePage,
    params,
    action: 'course.get',
    answer: () => aCourseDetail(),
    shows: '周二至周日打卡',
  });

  it('tells its rules in plain words, and when it dissolves', async () => {
    server.answers({ 'course.get': () => aCourseDetail() });
    await openPage(CoursePage, params);
    expect(words()).toContain('12月10日解散');
    expect(words()).toContain('第二天凌晨 02:00 前点亮，都算前一天');
    expect(words()).toContain('补卡不出售');
    expect(words()).toContain(`${CAPTAIN.nickname}带领这门课程`);
  });

  it('leads its learner to the day that is due', async () => {
    server.answers({ 'course.get': () => aCourseDetail() });
    await openPage(CoursePage, params);
    await tap(t, saying('点亮今天'));
    expect(lastLink()).toBe(`/features/checkin/pages/compose/index?courseId=${COURSE_ID}&localDate=2026-11-21`);
  });

  it('tells what a day asks for, and leads on from it', async () => {
    const plan = aCourseDetail().plan.map((day) => ({ ...day, task: '抄下一句话', link: 'https://example.com/2' }));
    server.answers({ 'course.get': () => aCourseDetail(undefined, { plan }) });
    await openPage(CoursePage, params);
    await tap(t, one('[aria-label="第 16 天 读第二章 已点亮"]'));
    expect(one('.sheet').textContent).toContain('11月20日 周五 · 必做 · 已点亮抄下一句话');
    await tap(t, saying('在日历里看这天'));
    expect(lastLink()).toBe(`/features/checkin/pages/calendar/index?courseId=${COURSE_ID}&month=2026-11`);
    expect(document.querySelector('.sheet')).toBeNull();
  });

  it('is withdrawn from after a question only', async () => {
    server.answers({ 'course.get': () => aCourseDetail(), 'course.withdraw': () => ({ enrolment: 'withdrawn' }) });
    await openPage(CoursePage, params);
    notify.confirm.mockResolvedValueOnce(false);
    await tap(t, saying('退出这门课程'));
    expect(server.asked('course.withdraw')).toHaveLength(0);
    await tap(t, saying('退出这门课程'));
    expect(server.asked('course.withdraw')).toHaveLength(1);
    expect(lastToast()).toBe('已退出，随时欢迎回来');
  });
});

describe('enrolling', () => {
  it('takes one tap and a yes to the rules; a second tap changes nothing', async () => {
    await open();
    await tap(t, saying('报名这门课程'));
    expect(words()).toContain('11月25日 周三开营，12月8日解散');
    server.answers({ 'course.enrol': forever });
    await tap(t, saying('同意课程规则并报名'));
    await tap(t, saying('同意课程规则并报名'));
    expect(server.asked('course.enrol').map(({ input }) => input)).toEqual([
      { communityId: 'community00001', courseId: COURSE_ID, rulesAccepted: true },
    ]);
  });

  it('says that it is done and shows the course as mine', async () => {
    await open();
    server.answers({
      'course.enrol': () => ({ enrolment: 'active', startsOn: '2026-11-25' }),
      'course.get': () => aCourseDetail(anOpenCourse({ enrolment: 'active' }), { plan: [] }),
    });
    await tap(t, saying('报名这门课程'));
    await tap(t, saying('同意课程规则并报名'));
    expect(lastToast()).toBe('报名成功，开营见');
    expect(words()).toContain('4 天后开营');
    expect(document.querySelector('.sheet')).toBeNull();
  });

  test.each([
    ['GATE.ACCESS_CODE_INVALID', '兑换码不对'],
    ['GATE.ACCESS_CODE_USED', '这个兑换码已经用过'],
    ['COURSE.FULL', '名额已满'],
  ] as const)('%s is said beside the code, which stays', async (code, said) => {
    await open({ gate: 'access_code' });
    await tap(t, saying('报名这门课程'));
    server.answers({ 'course.enrol': () => refuse(code) });
    await type(t, one('.sheet taro-input-core'), 'ABCD-1234');
    await tap(t, one('.sheet .button--star'));
    expect(one('.sheet .field__error').textContent).toContain(said);
    expect(server.asked('course.enrol')[0]?.input).toMatchObject({ accessCode: 'ABCD-1234' });
  });

  it('waits for a code where one is asked for', async () => {
    await open({ gate: 'invite' });
    await tap(t, saying('报名这门课程'));
    await tap(t, one('.sheet .button--star'));
    expect(server.asked('course.enrol')).toHaveLength(0);
  });

  test.each([
    [{ enrolledCount: 40 }, '名额已满，有人让出时就能报名'],
    [{ gate: 'review' as const }, '这门课程由运营审核名单，请联系运营报名'],
  ])('%o tells why not', async (course, why) => {
    await open(course);
    await tap(t, saying(why));
    expect(document.querySelector('.sheet')).toBeNull();
  });
});
