import { COURSE_ID } from '../../../../../test/support/taro/fixtures';
import { all, one, saying, settle, tap, type, words } from '../../../../../test/support/taro/look';
import { aQuestion } from '../../../../../test/support/taro/places';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastToast, notify, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import CourseFormPage from './index';

setStage();

const params = { courseId: COURSE_ID };
const often = aQuestion({
  questionId: 'question000002',
  label: '每天能读多久',
  kind: 'single',
  options: ['半小时', '一小时'],
});
const form = (change: object = {}) => ({
  title: '讲书人训练营',
  isOver: false,
  revision: 3,
  changed: null,
  questions: [aQuestion(), often],
  answeredCount: 5,
  ...change,
});
const open = (change: object = {}) => {
  server.answers({ 'course.getForm': () => form(change) });
  return openPage(CourseFormPage, params);
};
const sent = () => server.asked('course.saveForm').map(({ input }) => input.questions.map(({ label }) => label));

describe('the form of a course', () => {
  itHasItsStates({
    page: CourseFormPage,
    params,
    action: 'course.getForm',
    answer: form,
    shows: '为什么想来',
  });

  it('is a wall for people who look after nothing', async () => {
    server.answers({ 'course.getForm': () => refuse('RESOURCE.NOT_FOUND') });
    await openPage(CourseFormPage, params);
    expect(words()).toContain('只有群主和运营能打开');
  });

  it('says what a form is for where there is none', async () => {
    await open({ questions: [], answeredCount: 0 });
    expect(words()).toContain('没有问题时，同意课程规则就能报名');
    expect(words()).toContain('还能加 10 个');
  });

  it('stays as it is once the course is over', async () => {
    await open({ isOver: true });
    expect(words()).toContain('课程已经结营');
    expect(document.querySelector('.page__footer')).toBeNull();
  });

  it('is changed, put in order and saved as a whole, once', async () => {
    await open();
    expect(words()).toContain('已有 5 人填过');
    await tap(t, saying('已是最新，没有改动'));
    expect(server.asked('course.saveForm')).toHaveLength(0);
    await tap(t, one('[aria-label="第 1 题 为什么想来，编辑"]'));
    await type(t, one('.question__body taro-input-core'), '为什么想来讲书');
    await tap(t, one('[aria-label="下移这一题"]'));
    server.answers({ 'course.saveForm': forever });
    await tap(t, saying('保存报名表'));
    await tap(t, saying('保存报名表'));
    expect(sent()).toEqual([['每天能读多久', '为什么想来讲书']]);
  });

  it('gets a new question, which has to say something before it can be saved', async () => {
    await open({ questions: [] });
    await tap(t, saying('加一个问题（还能加 10 个）'));
    expect(words()).toContain('第 1 题还没有写问题');
    await type(t, one('.question__body taro-input-core'), '每天几点读');
    await tap(t, saying('单选'));
    expect(words()).toContain('第 1 题至少要两个选项');
    const [first, second] = all('.question__option taro-input-core');
    await type(t, first!, '早上');
    await type(t, second!, '夜里');
    server.answers({
      'course.saveForm': () => ({
        revision: 4,
        questions: [{ ...often, label: '每天几点读', options: ['早上', '夜里'] }],
      }),
    });
    await tap(t, saying('保存报名表'));
    expect(server.asked('course.saveForm')[0]?.input.questions).toEqual([
      { label: '每天几点读', kind: 'single', required: true, options: ['早上', '夜里'], min: null, max: null },
    ]);
    expect(lastToast()).toBe('报名表已保存');
    expect(words()).toContain('已是最新，没有改动');
  });

  it('loses a question after it was asked about only', async () => {
    await open();
    await tap(t, one('[aria-label="第 2 题 每天能读多久，编辑"]'));
    notify.confirm.mockResolvedValueOnce(false);
    await tap(t, one('[aria-label="删除这一题"]'));
    expect(all('.question__head')).toHaveLength(2);
    await tap(t, one('[aria-label="删除这一题"]'));
    expect(all('.question__head')).toHaveLength(1);
  });

  it('keeps what was written when it is refused', async () => {
    await open();
    await tap(t, one('[aria-label="第 1 题 为什么想来，编辑"]'));
    await type(t, one('.question__body taro-input-core'), '要不要代开发票');
    server.answers({ 'course.saveForm': () => refuse('CONTENT.REJECTED', { field: 'input.questions.0' }) });
    await tap(t, saying('保存报名表'));
    expect(lastToast()).toContain('不适合公开的词句');
    expect(words()).toContain('要不要代开发票');
  });

  describe('that somebody else saves meanwhile', () => {
    const changed = { by: '苏晴', at: '2026-11-21T00:20:00.000Z' };
    const theirs = (change: object = {}) =>
      form({ revision: 4, changed, questions: [aQuestion(), { ...often, label: '每天读多久' }], ...change });
    const write = async () => {
      const page = await open();
      await tap(t, one('[aria-label="第 1 题 为什么想来，编辑"]'));
      await type(t, one('.question__body taro-input-core'), '为什么想来讲书');
      return page;
    };

    it('keeps what was written when the page is shown again, and puts both together on a tap', async () => {
      const { fire } = await write();
      server.answers({ 'course.getForm': () => theirs() });
      fire('onShow');
      await settle(t);
      expect(words()).toContain('苏晴 今天 08:20 保存了新的报名表。你写的还在这里');
      expect(words()).toContain('为什么想来讲书');
      await tap(t, saying('先看看上面的新内容'));
      expect(server.asked('course.saveForm')).toEqual([]);
      await tap(t, saying('合到一起'));
      expect(words()).toContain('对方改的「每天能读多久」已经合进来');
      server.answers({ 'course.saveForm': forever });
      await tap(t, saying('保存报名表'));
      expect(sent()).toEqual([['为什么想来讲书', '每天读多久']]);
      expect(server.asked('course.saveForm')[0]?.input.revision).toBe(4);
    });

    it('is not saved over, and can be taken whole', async () => {
      await write();
      server.answers({
        'course.saveForm': () => refuse('COURSE.CHANGED_MEANWHILE', { revision: 4, ...changed }),
        'course.getForm': () => theirs(),
      });
      await tap(t, saying('保存报名表'));
      expect(lastToast()).toBe('苏晴 今天 08:20 刚保存过这门课程，看看新的内容再保存一次');
      expect(words()).toContain('为什么想来讲书');
      await tap(t, saying('不要我写的'));
      expect(words()).toContain('现在是对方保存的内容');
      expect(words()).not.toContain('为什么想来讲书');
      expect(words()).toContain('已是最新，没有改动');
    });

    it('is saved without a question where only other parts of the course were changed', async () => {
      await write();
      const answers = [
        () => refuse('COURSE.CHANGED_MEANWHILE', { revision: 4, ...changed }),
        () => ({ revision: 5, questions: [aQuestion({ label: '为什么想来讲书' }), often] }),
      ];
      server.answers({ 'course.saveForm': () => answers.shift()!(), 'course.getForm': () => form({ revision: 4 }) });
      await tap(t, saying('保存报名表'));
      expect(server.asked('course.saveForm').map(({ input }) => input.revision)).toEqual([3, 4]);
      expect(lastToast()).toBe('报名表已保存');
    });
  });

  it('can be seen as a learner sees it', async () => {
    await open();
    await tap(t, saying('看学员看到的样子'));
    await tap(t, saying('一小时'));
    expect(one('.sheet [aria-label="一小时"]').getAttribute('aria-checked')).toBe('true');
  });
});
