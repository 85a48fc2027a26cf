import { CAPTAIN, COURSE_ID } from '../../../../../test/support/taro/fixtures';
import { one, saying, tap, type, words } from '../../../../../test/support/taro/look';
import { aCourseDetail, anOpenCourse, aQuestion } from '../../../../../test/support/taro/places';
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

  it('counts down to its opening, and marks what operators see of a draft', async () => {
    await open({ enrolment: 'none' });
    expect(words()).toContain('距离开营2026年11月25日 周三 02:003天17小时');
    expect(words()).toContain('我们的约定每天一句话不发广告');
    expect(words()).not.toContain('课程还是草稿');
  });

  it('is marked as a preview while it is a draft', async () => {
    await open({ status: 'draft' });
    expect(words()).toContain('预览 · 课程还是草稿，只有运营能看到');
    expect(document.querySelector('.page__footer')).toBeNull();
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
      'course.enrol': () => ({ enrolment: 'active', startsOn: '2026-11-25', position: null }),
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

  it('asks a form on a sheet, in order, and keeps what was said when it is refused', async () => {
    const terms = {
      ...aCourseDetail().terms,
      questions: [
        aQuestion(),
        aQuestion({
          questionId: 'question000002',
          label: '每天能读多久',
          kind: 'single',
          options: ['半小时', '一小时'],
        }),
      ],
    };
    server.answers({ 'course.get': () => aCourseDetail(anOpenCourse({ gate: 'review' }), { terms }) });
    await openPage(CoursePage, params);
    await tap(t, saying('申请报名'));
    expect(words()).toContain('还没有回答「为什么想来」');
    await type(t, one('.sheet taro-textarea-core'), '想把书读完');
    await tap(t, saying('一小时'));
    server.answers({ 'course.enrol': () => refuse('SYSTEM.UNAVAILABLE') });
    await tap(t, saying('同意课程规则并提交申请'));
    expect(one('.sheet .enrol__refusal').textContent).toContain('服务有点忙');
    server.answers({ 'course.enrol': () => ({ enrolment: 'applied', startsOn: '2026-11-25', position: null }) });
    await tap(t, saying('同意课程规则并提交申请'));
    expect(server.asked('course.enrol').at(-1)?.input).toMatchObject({
      answers: [
        { questionId: 'question000001', values: ['想把书读完'] },
        { questionId: 'question000002', values: ['一小时'] },
      ],
    });
    expect(lastToast()).toBe('申请已提交，结果会在消息里告诉你');
  });

  it('opens a page for a long form', async () => {
    const questions = [1, 2, 3].map((index) => aQuestion({ questionId: `question00000${index}` }));
    server.answers({
      'course.get': () => aCourseDetail(anOpenCourse(), { terms: { ...aCourseDetail().terms, questions } }),
    });
    await openPage(CoursePage, params);
    await tap(t, saying('报名这门课程'));
    expect(lastLink()).toBe(`/features/course/pages/enrol/index?courseId=${COURSE_ID}`);
    expect(document.querySelector('.sheet')).toBeNull();
  });

  it('joins the line of a full course, and says which place it is', async () => {
    await open({ enrolledCount: 40 });
    await tap(t, saying('加入候补'));
    server.answers({
      'course.enrol': () => ({ enrolment: 'waitlisted', startsOn: '2026-11-25', position: 3 }),
      'course.get': () => waiting(),
    });
    await tap(t, saying('同意课程规则并加入候补'));
    expect(lastToast()).toBe('已加入候补，你是第 3 位');
    expect(words()).toContain('你是第 3 位');
    expect(words()).toContain('共 4 人候补');
    expect(document.querySelector('.page__footer')).toBeNull();
  });

  it('leaves the line after a question only', async () => {
    server.answers({ 'course.get': () => waiting(), 'course.withdraw': () => ({ enrolment: 'withdrawn' }) });
    await openPage(CoursePage, params);
    await tap(t, saying('不等了，退出候补'));
    expect(notify.confirm).toHaveBeenCalledWith(expect.objectContaining({ title: '退出候补？', dangerous: true }));
    expect(lastToast()).toBe('已退出候补');
  });

  it('tells why an application was turned down, and lets one apply again', async () => {
    const terms = { ...aCourseDetail().terms, reason: '这一期留给讲过书的同学' };
    server.answers({
      'course.get': () => aCourseDetail(anOpenCourse({ gate: 'review', enrolment: 'rejected' }), { terms }),
    });
    await openPage(CoursePage, params);
    expect(words()).toContain('这一期留给讲过书的同学');
    await tap(t, saying('再申请报名'));
    expect(document.querySelector('.sheet')).not.toBeNull();
  });

  test.each([
    [{ opensAt: '2026-11-22T00:00:00.000Z', earlyHours: 12 }, '明天 08:00 开放报名', '你的等级可以提前 12 小时报名'],
    [{ tier: { name: '星光', isReached: false, missingGrowth: 140 } }, '星光及以上会员可以报名', '还差 140 成长值'],
  ])('%o keeps the door shut and says why', async (change, label, more) => {
    server.answers({
      'course.get': () => aCourseDetail(anOpenCourse(), { terms: { ...aCourseDetail().terms, ...change } }),
    });
    await openPage(CoursePage, params);
    expect(words()).toContain(more);
    await tap(t, saying(label));
    expect(document.querySelector('.sheet')).toBeNull();
  });
});

/** Third of four in the line. */
const waiting = () =>
  aCourseDetail(anOpenCourse({ enrolledCount: 40, enrolment: 'waitlisted', position: 3 }), {
    terms: { ...aCourseDetail().terms, position: 3, waitingCount: 4 },
  });
