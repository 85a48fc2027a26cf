import type { CourseSettings } from '@contract/course-setup';
import { aCourseSetting } from '../../../../../test/support/course-settings';
import { one, saying, settle, tap, type, words } from '../../../../../test/support/taro/look';
import { aCourseSetup } from '../../../../../test/support/taro/desk-courses';
import { COURSE_ID } from '../../../../../test/support/taro/fixtures';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import {
  itHasItsStates,
  lastToast,
  navigation,
  openPage,
  pick,
  setStage,
  t,
} from '../../../../../test/support/taro/stage';
import CourseSetupPage from './index';

setStage();

const params = { courseId: COURSE_ID };
const open = (change: Parameters<typeof aCourseSetup>[0] = {}) => {
  server.answers({ 'course.getSetup': () => aCourseSetup(change) });
  return openPage(CourseSetupPage, params);
};
const field = (label: string) => one(`[aria-label="${label}"]`);

describe('the settings of a course', () => {
  itHasItsStates({
    page: CourseSetupPage,
    params,
    action: 'course.getSetup',
    answer: () => aCourseSetup(),
    shows: '什么时候学',
  });

  it('are saved as they were read where nothing was changed', async () => {
    await open();
    server.answers({ 'course.saveSetup': () => ({ courseId: COURSE_ID, revision: 4 }) });
    await tap(t, saying('保存'));
    expect(server.asked('course.saveSetup')[0]?.input).toEqual({
      communityId: 'community00001',
      courseId: COURSE_ID,
      revision: 3,
      settings: aCourseSetting,
    });
    expect(navigation.goBack).toHaveBeenCalledWith(`/features/ops/pages/course/index?courseId=${COURSE_ID}`);
    expect(lastToast()).toBe('设置已保存');
  });

  it('are saved once by two taps', async () => {
    await open();
    server.answers({ 'course.saveSetup': forever });
    await tap(t, one('.page__footer .button'));
    await tap(t, one('.page__footer .button'));
    expect(server.asked('course.saveSetup')).toHaveLength(1);
  });

  it('take what is typed, picked and toggled', async () => {
    await open();
    await type(t, field('名额'), '12');
    await tap(t, one('[aria-label="训练营"]'));
    await type(t, field('打卡天数'), '10');
    await tap(t, one('[role="checkbox"][aria-label="日"]'));
    await tap(t, one('[aria-label="运营审核"]'));
    server.answers({ 'course.saveSetup': () => ({ courseId: COURSE_ID, revision: 4 }) });
    await tap(t, saying('保存'));
    expect(server.asked('course.saveSetup')[0]?.input.settings).toMatchObject({
      capacity: 12,
      kind: 'camp',
      days: 10,
      weekdays: [1, 2, 3, 4, 5, 6],
      gate: 'review',
    });
  });

  it('move together with the start', async () => {
    await open();
    await pick(field('开营日 12月1日 周二').closest('taro-picker-core')!, '2026-12-08');
    expect(words()).toContain('12月8日 – 12月14日，共 7 次打卡');
    expect(words()).toContain('12月22日 周二');
  });

  it('are not sent while something is wrong, which is said beside it', async () => {
    await open();
    await type(t, field('课程名称'), ' ');
    await type(t, field('名额'), '0');
    await tap(t, saying('保存'));
    expect(server.asked('course.saveSetup')).toHaveLength(0);
    expect(words()).toContain('给课程起个名字');
    expect(words()).toContain('填 1 到 10,000 的整数');
  });

  it('that stand still say so', async () => {
    await open({ status: 'open', frozen: ['startsOn', 'days', 'kind'] });
    expect(words()).toContain('开营后不能再改');
    expect(field('开营日 12月1日 周二').getAttribute('aria-disabled')).toBe('true');
  });

  it('say what the cloud refused, and keep what was typed', async () => {
    await open();
    await type(t, field('课程名称'), '七天晨读快闪');
    server.answers({ 'course.saveSetup': () => refuse('CONTENT.REJECTED', { field: 'input.settings.title' }) });
    await tap(t, saying('保存'));
    expect(one('.field--wrong').textContent).toContain('内容里有不适合公开的词句');
    server.answers({ 'course.saveSetup': () => ({ courseId: COURSE_ID, revision: 4 }) });
    await tap(t, saying('保存'));
    expect(server.asked('course.saveSetup')[1]?.input.settings.title).toBe('七天晨读快闪');
  });
});

describe('settings that somebody else saves meanwhile', () => {
  const changed = { by: '苏晴', at: '2026-11-21T00:20:00.000Z' };
  const theirs = (change: Partial<CourseSettings>) =>
    aCourseSetup({ revision: 4, changed, settings: { ...aCourseSetting, ...change } });
  const valueOf = (label: string) => field(label).getAttribute('value');

  it('take the place of a form on which nothing was written', async () => {
    const { fire } = await open();
    server.answers({ 'course.getSetup': () => theirs({ title: '七天晨写快闪' }) });
    fire('onShow');
    await settle(t);
    expect(valueOf('课程名称')).toBe('七天晨写快闪');
    expect(document.querySelector('.newer')).toBeNull();
  });

  it('leave what was written, and go together with it on a tap', async () => {
    const { fire } = await open();
    await type(t, field('名额'), '12');
    server.answers({ 'course.getSetup': () => theirs({ title: '七天晨写快闪', capacity: 99 }) });
    fire('onShow');
    await settle(t);
    expect(words()).toContain('苏晴 今天 08:20 保存了新的设置。你写的还在这里');
    expect(valueOf('名额')).toBe('12');
    await tap(t, saying('先看看上面的新内容'));
    expect(server.asked('course.saveSetup')).toEqual([]);
    await tap(t, saying('合到一起'));
    expect(words()).toContain('对方改的「课程名称」已经合进来；你们都改了「名额」，现在是你写的');
    server.answers({ 'course.saveSetup': forever });
    await tap(t, saying('保存'));
    expect(server.asked('course.saveSetup')[0]?.input).toMatchObject({
      revision: 4,
      settings: { title: '七天晨写快闪', capacity: 12 },
    });
  });

  it('are not saved over: a refusal brings the newer ones, which can be taken whole', async () => {
    await open();
    await type(t, field('课程名称'), '七天早读快闪');
    server.answers({
      'course.saveSetup': () => refuse('COURSE.CHANGED_MEANWHILE', { revision: 4, ...changed }),
      'course.getSetup': () => theirs({ title: '七天晨写快闪' }),
    });
    await tap(t, saying('保存'));
    expect(words()).toContain('苏晴 今天 08:20 保存了新的设置');
    expect(valueOf('课程名称')).toBe('七天早读快闪');
    await tap(t, saying('不要我写的'));
    expect(valueOf('课程名称')).toBe('七天晨写快闪');
  });

  it('are saved on the newer revision where only plan or form were changed', async () => {
    await open();
    await type(t, field('课程名称'), '七天早读快闪');
    const answers = [
      () => refuse('COURSE.CHANGED_MEANWHILE', { revision: 4, ...changed }),
      () => ({ courseId: COURSE_ID, revision: 5 }),
    ];
    server.answers({ 'course.saveSetup': () => answers.shift()!(), 'course.getSetup': () => theirs({}) });
    await tap(t, saying('保存'));
    expect(server.asked('course.saveSetup').map(({ input }) => input.revision)).toEqual([3, 4]);
    expect(lastToast()).toBe('设置已保存');
  });

  it('are seen as one’s own when an answer was lost on its way', async () => {
    await open();
    await type(t, field('课程名称'), '七天早读快闪');
    server.answers({ 'course.saveSetup': () => refuse('CLIENT.TIMEOUT') });
    await tap(t, saying('保存'));
    server.answers({
      'course.saveSetup': () => refuse('COURSE.CHANGED_MEANWHILE', { revision: 4, ...changed }),
      'course.getSetup': () => theirs({ title: '七天早读快闪' }),
    });
    await tap(t, saying('保存'));
    expect(document.querySelector('.newer')).toBeNull();
    expect(valueOf('课程名称')).toBe('七天早读快闪');
  });
});

describe('a new course', () => {
  it('becomes a draft and leads to its workbench', async () => {
    server.answers({ 'vip.listTiers': () => ({ version: 1, rows: [] }) });
    await openPage(CourseSetupPage);
    await type(t, field('课程名称'), '七天早起快闪');
    server.answers({ 'course.create': () => ({ courseId: 'course00000009', revision: 1 }) });
    await tap(t, saying('建一份草稿'));
    expect(server.asked('course.create')[0]?.input.settings).toMatchObject({
      title: '七天早起快闪',
      startsOn: '2026-11-28',
      days: 7,
      gate: 'open',
    });
    expect(navigation.replaceWith).toHaveBeenCalledWith('/features/ops/pages/course/index?courseId=course00000009');
    expect(lastToast()).toBe('草稿已建好，接着写每日计划');
  });

  it('is not for people who look after nothing', async () => {
    server.answers({ 'vip.listTiers': () => refuse('RESOURCE.NOT_FOUND') });
    await openPage(CourseSetupPage);
    expect(words()).toContain('只有群主和运营能打开');
  });
});
