import { one, saying, tap, type, words } from '../../../../../test/support/taro/look';
import { aDeskDay, aDeskPlan } from '../../../../../test/support/taro/desk-courses';
import { COURSE_ID } from '../../../../../test/support/taro/fixtures';
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
import CoursePlanPage from './index';

setStage();

const params = { courseId: COURSE_ID };
const question = { communityId: 'community00001', courseId: COURSE_ID };
const open = (plan = aDeskPlan()) => {
  server.answers({ 'course.getPlan': () => plan });
  return openPage(CoursePlanPage, params);
};
const titles = () => [...document.querySelectorAll('.day-row__title')].map((element) => element.textContent);
const WRITE = '还没写，点一下开始';

describe('the plan of a course', () => {
  itHasItsStates({
    page: CoursePlanPage,
    params,
    action: 'course.getPlan',
    answer: () => aDeskPlan(),
    shows: '2 / 5 天已写好',
  });

  it('goes on with the first day that is not written', async () => {
    await open();
    await tap(t, saying('写第 3 天'));
    expect(words()).toContain('第 3 天 · 12月3日 周四');
    await tap(t, saying('保存这一天'));
    expect(words()).toContain('写一个标题');
    expect(server.asked('course.savePlanDays')).toHaveLength(0);
    await type(t, one('.sheet taro-input-core'), '早睡十分钟');
    server.answers({ 'course.savePlanDays': forever });
    await tap(t, saying('保存这一天'));
    await tap(t, one('.sheet .button--star'));
    const day = { dayNo: 3, title: '早睡十分钟', task: '', link: null, required: true, mediaIds: [] };
    expect(server.asked('course.savePlanDays').map(({ input }) => input)).toEqual([
      { ...question, revision: 3, days: [day] },
    ]);
  });

  it('shows a day as it was saved', async () => {
    await open();
    await tap(t, saying('拍一张早餐'));
    await type(t, one('.sheet taro-input-core'), '拍一张午餐');
    server.answers({
      'course.savePlanDays': () => ({ courseId: COURSE_ID, revision: 4 }),
      'course.getPlan': () => aDeskPlan({ days: [aDeskDay(), aDeskDay({ dayNo: 2, title: '拍一张午餐' })] }),
    });
    await tap(t, saying('保存这一天'));
    expect(lastToast()).toBe('第 2 天已保存');
    expect(titles()).toEqual(['写下明早的第一件事', '拍一张午餐']);
    await tap(t, saying('以学员身份预览'));
    expect(lastLink()).toBe(`/features/course/pages/detail/index?courseId=${COURSE_ID}`);
  });

  it('is arranged with buttons, shown at once', async () => {
    await open();
    server.answers({ 'course.arrangePlan': () => ({ courseId: COURSE_ID, revision: 4 }) });
    await tap(t, saying('调整顺序'));
    await tap(t, one('[aria-label="第 1 天 下移"]'));
    expect(titles().slice(0, 2)).toEqual(['拍一张早餐', '写下明早的第一件事']);
    await tap(t, one('[aria-label="第 2 天 在前面插入一天"]'));
    expect(titles().slice(0, 3)).toEqual(['拍一张早餐', WRITE, '写下明早的第一件事']);
    expect(server.asked('course.arrangePlan').map(({ input }) => input)).toEqual([
      { ...question, revision: 3, order: [2, 1, 3, 4, 5] },
      { ...question, revision: 4, order: [1, 0, 2, 4, 5] },
    ]);
  });

  it('loses a written day after a question only', async () => {
    await open();
    await tap(t, saying('调整顺序'));
    notify.confirm.mockResolvedValueOnce(false);
    await tap(t, one('[aria-label="第 1 天 删除"]'));
    expect(server.asked('course.arrangePlan')).toHaveLength(0);
    server.answers({ 'course.arrangePlan': () => ({ courseId: COURSE_ID, revision: 4 }) });
    await tap(t, one('[aria-label="第 1 天 删除"]'));
    expect(titles()[0]).toBe('拍一张早餐');
  });

  it('is read anew when somebody else changed it', async () => {
    await open();
    await tap(t, saying('调整顺序'));
    server.answers({ 'course.arrangePlan': () => refuse('COURSE.CHANGED_MEANWHILE', { revision: 9 }) });
    await tap(t, one('[aria-label="第 1 天 下移"]'));
    expect(lastToast()).toBe('刚有人保存过这门课程，看看新的内容再保存一次');
    expect(titles()[0]).toBe('写下明早的第一件事');
  });

  describe('of which somebody else writes a day meanwhile', () => {
    const changed = { by: '苏晴', at: '2026-11-21T00:20:00.000Z' };
    const theirs = (title: string, task: string) =>
      aDeskPlan({ revision: 9, changed, days: [aDeskDay(), aDeskDay({ dayNo: 2, title, task })] });
    const stale = () => refuse('COURSE.CHANGED_MEANWHILE', { revision: 9, ...changed });
    const write = async (title: string) => {
      await open();
      await tap(t, saying('拍一张早餐'));
      await type(t, one('.sheet taro-input-core'), title);
    };

    it('keeps what was written, and puts both together on a tap', async () => {
      await write('拍一张午餐');
      server.answers({ 'course.savePlanDays': stale, 'course.getPlan': () => theirs('拍一张早餐', '光线好一点') });
      await tap(t, saying('保存这一天'));
      expect(words()).toContain('苏晴 今天 08:20 保存了新的第 2 天。你写的还在这里');
      await tap(t, saying('合到一起'));
      expect(words()).toContain('对方改的「任务」已经合进来');
      server.answers({ 'course.savePlanDays': forever });
      await tap(t, saying('保存这一天'));
      expect(server.asked('course.savePlanDays').at(-1)?.input).toMatchObject({
        revision: 9,
        days: [{ dayNo: 2, title: '拍一张午餐', task: '光线好一点' }],
      });
    });

    it('takes the other one whole when one’s own may go', async () => {
      await write('拍一张午餐');
      server.answers({ 'course.savePlanDays': stale, 'course.getPlan': () => theirs('拍一张晚餐', '') });
      await tap(t, saying('保存这一天'));
      await tap(t, saying('不要我写的'));
      expect(one('.sheet taro-input-core').getAttribute('value')).toBe('拍一张晚餐');
    });

    it('saves at once where another day was written', async () => {
      await write('拍一张午餐');
      const answers = [stale, () => ({ courseId: COURSE_ID, revision: 10 })];
      const days = [aDeskDay({ title: '写下第二件事' }), aDeskDay({ dayNo: 2, title: '拍一张早餐', task: '' })];
      server.answers({
        'course.savePlanDays': () => answers.shift()!(),
        'course.getPlan': () => aDeskPlan({ revision: 9, changed, days }),
      });
      await tap(t, saying('保存这一天'));
      expect(server.asked('course.savePlanDays').map(({ input }) => input.revision)).toEqual([3, 9]);
      expect(lastToast()).toBe('第 2 天已保存');
    });
  });

  it('keeps what has begun', async () => {
    const fixed = [aDeskDay({ isFixed: true }), aDeskDay({ dayNo: 2, title: '第二课', isFixed: true })];
    await open(aDeskPlan({ status: 'closed', days: fixed }));
    expect(words()).toContain('课程的日子都已开始，计划不再改动');
    await tap(t, saying('第二课'));
    expect(document.querySelector('.sheet')).toBeNull();
  });
});

describe('a pasted table', () => {
  const paste = async (text: string) => {
    await open();
    await tap(t, saying('从表格导入'));
    await type(t, one('.sheet taro-textarea-core'), text);
  };

  it('names every wrong line before anything is saved', async () => {
    await paste('3,第三课\n9,第九课\n4,');
    expect(words()).toContain('第 2 行：课程只有 5 天，放不下第 9 天');
    expect(words()).toContain('第 3 行：没有标题');
    await tap(t, saying('先改好 2 行'));
    expect(server.asked('course.savePlanDays')).toHaveLength(0);
  });

  it('becomes days of the plan', async () => {
    await paste('天\t标题\n3\t第三课\n4\t第四课');
    server.answers({ 'course.savePlanDays': () => ({ courseId: COURSE_ID, revision: 4 }) });
    await tap(t, saying('导入 2 天'));
    expect(server.asked('course.savePlanDays')[0]?.input.days.map(({ title }) => title)).toEqual(['第三课', '第四课']);
    expect(lastToast()).toBe('已导入 2 天');
    expect(document.querySelector('.sheet')).toBeNull();
  });
});
