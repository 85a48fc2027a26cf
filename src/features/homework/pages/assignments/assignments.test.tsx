import { COURSE_ID } from '../../../../../test/support/taro/fixtures';
import { one, saying, tap, words } from '../../../../../test/support/taro/look';
import { aStaffAssignment } from '../../../../../test/support/taro/review';
import { refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastLink, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import AssignmentsPage from './index';

setStage();

const params = { courseId: COURSE_ID };
const open = (...assignments: ReturnType<typeof aStaffAssignment>[]) => {
  server.answers({ 'homework.listForStaff': () => ({ assignments }) });
  return openPage(AssignmentsPage, params);
};

describe('the assignments of a course', () => {
  itHasItsStates({
    page: AssignmentsPage,
    params,
    action: 'homework.listForStaff',
    answer: () => ({ assignments: [aStaffAssignment()] }),
    shows: '一页纸书评',
  });

  it('says what will be here, and how to begin', async () => {
    await open();
    expect(words()).toContain('还没有布置作业');
    await tap(t, saying('布置作业'));
    expect(lastLink()).toBe(`/features/homework/pages/assignment/index?courseId=${COURSE_ID}`);
  });

  it('tells the state, the terms and what has become of each', async () => {
    await open(aStaffAssignment(), aStaffAssignment({ assignmentId: 'a2', state: 'draft', publishAt: null }));
    expect(words()).toContain('已发布');
    expect(words()).toContain('草稿');
    expect(words()).toContain('明天 23:59 前交 · 必做 · 助教点评，48 小时内');
    expect(words()).toContain('12 / 24 人已交');
    expect(words()).toContain('3等待点评1超过承诺0待发布9已点评');
  });

  it('leads to its queue and its editor', async () => {
    await open(aStaffAssignment());
    await tap(t, one('[aria-label="点评《一页纸书评》"]'));
    expect(lastLink()).toBe(`/features/homework/pages/queue/index?courseId=${COURSE_ID}&assignmentId=assignment0001`);
    await tap(t, one('[aria-label="修改《一页纸书评》"]'));
    expect(lastLink()).toBe(
      `/features/homework/pages/assignment/index?courseId=${COURSE_ID}&assignmentId=assignment0001`,
    );
  });

  it('is closed to learners', async () => {
    server.answers({ 'homework.listForStaff': () => refuse('RESOURCE.NOT_FOUND') });
    await openPage(AssignmentsPage, params);
    expect(words()).toContain('这里是作业台');
  });
});
