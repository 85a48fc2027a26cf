import { COURSE_ID } from '../../../../../test/support/taro/fixtures';
import { all, one, saying, tap, type, words } from '../../../../../test/support/taro/look';
import { aCourseDetail, anOpenCourse, aQuestion } from '../../../../../test/support/taro/places';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastToast, navigation, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import EnrolPage from './index';

setStage();

const params = { courseId: COURSE_ID };
const questions = [
  aQuestion(),
  aQuestion({ questionId: 'question000002', label: '参加过几年', kind: 'number', required: false, min: 0, max: 50 }),
  aQuestion({
    questionId: 'question000003',
    label: '什么时候读',
    kind: 'multiple',
    required: false,
    options: ['早上', '夜里'],
  }),
];
const detail = () =>
  aCourseDetail(anOpenCourse({ gate: 'review' }), { terms: { ...aCourseDetail().terms, questions } });
const open = () => {
  server.answers({ 'course.get': detail });
  return openPage(EnrolPage, params);
};
const send = () => saying('同意课程规则并提交申请');

describe('the form of a course', () => {
  itHasItsStates({ page: EnrolPage, params, action: 'course.get', answer: detail, shows: '为什么想来' });

  it('says what is still missing, and what does not fit', async () => {
    await open();
    expect(words()).toContain('还没有回答「为什么想来」');
    await type(t, one('taro-textarea-core'), '想把书读完');
    await type(t, one('taro-input-core'), '51');
    expect(one('.field__error').textContent).toContain('要填 0 到 50 之间的数');
    expect(words()).toContain('「参加过几年」要填 0 到 50 之间的数');
  });

  it('is sent once, and leads back to the course', async () => {
    await open();
    await type(t, one('taro-textarea-core'), '想把书读完');
    await tap(t, saying('夜里'));
    server.answers({ 'course.enrol': forever });
    await tap(t, send());
    await tap(t, send());
    expect(server.asked('course.enrol').map(({ input }) => input)).toEqual([
      {
        communityId: 'community00001',
        courseId: COURSE_ID,
        rulesAccepted: true,
        answers: [
          { questionId: 'question000001', values: ['想把书读完'] },
          { questionId: 'question000003', values: ['夜里'] },
        ],
      },
    ]);
  });

  it('says what becomes of it', async () => {
    await open();
    await type(t, one('taro-textarea-core'), '想把书读完');
    server.answers({ 'course.enrol': () => ({ enrolment: 'applied', startsOn: '2026-11-25', position: null }) });
    await tap(t, send());
    expect(lastToast()).toBe('申请已提交，结果会在消息里告诉你');
    expect(navigation.goBack).toHaveBeenCalledWith(`/features/course/pages/detail/index?courseId=${COURSE_ID}`);
  });

  it('shows what is asked now when the form was changed while it was being filled in', async () => {
    await open();
    await type(t, one('taro-textarea-core'), '想把书读完');
    const asked = [questions[0]!, aQuestion({ questionId: 'question000009', label: '几点起床', required: true })];
    server.answers({
      'course.enrol': () => refuse('INPUT.INVALID', { field: 'input.answers.1' }),
      'course.get': () =>
        aCourseDetail(anOpenCourse({ gate: 'review' }), { terms: { ...detail().terms, questions: asked } }),
    });
    await tap(t, send());
    expect(words()).toContain('报名要求刚刚更新过，看看新的内容再提交。你填过的都还在。');
    expect(words()).toContain('还没有回答「几点起床」');
    await type(t, all('taro-textarea-core')[1]!, '六点');
    server.answers({ 'course.enrol': forever });
    await tap(t, send());
    expect(server.asked('course.enrol').at(-1)?.input.answers).toEqual([
      { questionId: 'question000001', values: ['想把书读完'] },
      { questionId: 'question000009', values: ['六点'] },
    ]);
  });

  it('keeps what was written when it is refused, and when the page is opened again', async () => {
    await open();
    await type(t, one('taro-textarea-core'), '想把书读完');
    server.answers({ 'course.enrol': () => refuse('COURSE.ENROLMENT_ENDED', { endedAt: '2026-11-20T16:00:00.000Z' }) });
    await tap(t, send());
    expect(words()).toContain('报名已在 今天 00:00 截止');
    expect(send()).toBeTruthy();
    t.unmout();
    await open();
    expect(words()).not.toContain('还没有回答「为什么想来」');
  });
});
