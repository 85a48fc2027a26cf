import type { StaffAssignment } from '@contract/homework';
import { COURSE_ID } from '../../../../../test/support/taro/fixtures';
import { all, one, saying, tap, type, words } from '../../../../../test/support/taro/look';
import { aStaffAssignment } from '../../../../../test/support/taro/review';
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
import AssignmentEditorPage from './index';

setStage();

const params = { courseId: COURSE_ID, assignmentId: 'assignment0001' };
const NOBODY = { learners: 24, submitted: 0, waiting: 0, overdue: 0, finished: 0, released: 0 };
const knows = (assignment: StaffAssignment) =>
  server.answers({ 'homework.listForStaff': () => ({ assignments: [assignment] }) });
const open = (change: Partial<StaffAssignment> = {}) => {
  knows(aStaffAssignment(change));
  return openPage(AssignmentEditorPage, params);
};
const input = (label: string) => one(`taro-input-core[aria-label="${label}"]`);
const saved = () => server.asked('homework.saveAssignment').map((made) => made.input);
const LIST = `/features/homework/pages/assignments/index?courseId=${COURSE_ID}`;

describe('the editor of an assignment', () => {
  itHasItsStates({
    page: AssignmentEditorPage,
    params,
    action: 'homework.listForStaff',
    answer: () => ({ assignments: [aStaffAssignment()] }),
    shows: '评分标准',
  });

  it('writes a new one with a rubric to begin with', async () => {
    server.answers({ 'homework.listForStaff': () => ({ assignments: [] }) });
    await openPage(AssignmentEditorPage, { courseId: COURSE_ID });
    await tap(t, saying('保存'));
    expect(words()).toContain('给它一个标题');
    expect(saved()).toEqual([]);
    await type(t, input('标题'), '一页纸书评');
    await type(t, one('taro-textarea-core[aria-label="要求"]'), '选一章，写三百字。');
    await pick(one('taro-picker-core'), '2026-11-30');
    await tap(t, saying('同学互评'));
    await tap(t, saying('3 位'));
    await tap(t, saying('行动实践'));
    server.answers({
      'homework.saveAssignment': () => ({ assignmentId: 'a9', version: 1, state: 'published' }),
    });
    await tap(t, saying('保存'));
    expect(saved()[0]).toMatchObject({
      title: '一页纸书评',
      publishAt: '2026-11-21T00:26:00.000Z',
      dueAt: '2026-11-30T15:59:00.000Z',
      reviewerKind: 'peer',
      peers: 3,
      rubric: [{ label: '做到' }, { label: '复盘' }],
    });
    expect(saved()[0]).not.toHaveProperty('version');
    expect(navigation.goBack).toHaveBeenCalledWith(LIST);
    expect(lastToast()).toBe('已保存，学员现在能看到');
  });

  it('changes one from the version that was read, once by two taps', async () => {
    await open();
    await type(t, input('承诺几小时内点评'), '24');
    server.answers({ 'homework.saveAssignment': forever });
    await tap(t, saying('保存'));
    await tap(t, saying('保存'));
    expect(saved()).toHaveLength(1);
    expect(saved()[0]).toMatchObject({ assignmentId: 'assignment0001', version: 3, promiseHours: 24 });
  });

  it('puts two edits together when somebody else was faster', async () => {
    await open();
    await type(t, input('承诺几小时内点评'), '24');
    server.answers({ 'homework.saveAssignment': () => refuse('HOMEWORK.EDITED_MEANWHILE', { version: 4 }) });
    knows(aStaffAssignment({ version: 4, title: '两页纸书评' }));
    await tap(t, saying('保存'));
    expect(words()).toContain('刚有人改过这份作业。对方改的「标题」已经合进来');
    server.answers({
      'homework.saveAssignment': () => ({ assignmentId: 'assignment0001', version: 5, state: 'published' }),
    });
    await tap(t, saying('保存'));
    expect(saved().at(-1)).toMatchObject({ version: 4, title: '两页纸书评', promiseHours: 24 });
  });

  it('says beside the field what the cloud refused', async () => {
    await open({ reviewerKind: 'peer', peers: 2 });
    server.answers({ 'homework.saveAssignment': () => refuse('INPUT.INVALID', { field: 'input.peers' }) });
    await tap(t, saying('3 位'));
    await tap(t, saying('保存'));
    expect(words()).toContain('互评已经开始，点评人和人数不能再改');
  });

  it('edits criteria and levels', async () => {
    await open();
    expect(all('.criterion')).toHaveLength(2);
    await tap(t, one('[aria-label="删除第 2 项 依据"]'));
    await tap(t, saying('加一档'));
    await tap(t, saying('保存'));
    expect(words()).toContain('「观点」有一档还没有名字');
    await tap(t, one('[aria-label="删除第 1 项的第 4 档"]'));
    server.answers({ 'homework.saveAssignment': forever });
    await tap(t, saying('保存'));
    expect(saved()[0]?.rubric.map(({ key, levels }) => [key, levels.length])).toEqual([['idea', 3]]);
  });

  it('shows what learners will see', async () => {
    await open();
    await tap(t, saying('以学员身份预览'));
    expect(one('.sheet').textContent).toContain('11月22日 周日 23:59 前提交');
    expect(one('.sheet').textContent).toContain('让人想接着聊');
  });

  it('is deleted after a question while nobody has handed in', async () => {
    await open({ counts: NOBODY });
    server.answers({ 'homework.deleteAssignment': () => refuse('HOMEWORK.HANDED_IN') });
    await tap(t, saying('删除这份作业'));
    expect(lastToast()).toBe('已经有人交了这份作业，可以修改，不能删除，也不能收回发布');
    server.answers({ 'homework.deleteAssignment': () => ({ assignmentId: 'assignment0001' }) });
    await tap(t, saying('删除这份作业'));
    expect(navigation.goBack).toHaveBeenCalledWith(LIST);
  });

  it('cannot be taken back once somebody has handed in', async () => {
    await open();
    expect(words()).not.toContain('删除这份作业');
    expect(words()).toContain('已经有人提交，不能再收回');
  });

  it('says that it is gone', async () => {
    server.answers({ 'homework.listForStaff': () => ({ assignments: [] }) });
    await openPage(AssignmentEditorPage, params);
    expect(words()).toContain('没有这份作业');
  });
});
