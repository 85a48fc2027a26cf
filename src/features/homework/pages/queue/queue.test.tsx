import type { Role } from '@contract/community';
import type { CourseQueue } from '@contract/review';
import { aToday, COURSE_ID, ME } from '../../../../../test/support/taro/fixtures';
import { all, one, saying, settle, tap, words } from '../../../../../test/support/taro/look';
import {
  aQueue,
  aQueueRow,
  aReviewTime,
  aSheet,
  aStaffAssignment,
  COACH,
} from '../../../../../test/support/taro/review';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastLink, lastToast, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import QueuePage from './index';

setStage();

const params = { courseId: COURSE_ID };
const as = (role: Role) => aToday({ me: { ...ME, memberId: 'member0000009', nickname: '何晴', role } });

beforeEach(() =>
  server.answers({
    'homework.listForStaff': () => ({ assignments: [aStaffAssignment()] }),
    'review.listTimes': () => ({ reviewers: [aReviewTime()] }),
  }),
);

const open = (queue = aQueue(), role: Role = 'coach') => {
  server.answers({ 'review.listQueue': () => queue });
  return openPage(QueuePage, params, as(role));
};

describe('the queue of a course', () => {
  itHasItsStates({ page: QueuePage, params, action: 'review.listQueue', answer: () => aQueue(), shows: '等了 3 小时' });

  it('says what is promised, and turns what is overdue with a word and a shape', async () => {
    const late = aQueueRow({
      submissionId: 'submission0002',
      submittedAt: '2026-11-18T22:00:00.000Z',
      promisedAt: '2026-11-20T22:00:00.000Z',
      isOverdue: true,
      isLate: true,
    });
    await open(aQueue([late, aQueueRow()], { overdue: 1 }));
    expect(words()).toContain('等了 2 天 2 小时');
    expect(words()).toContain('超过承诺 2 小时');
    expect(one('.pill--bad .icon--circle-alert')).toBeTruthy();
    expect(words()).toContain('承诺11月23日 05:26 前');
    expect(words()).toContain('迟交');
    expect(words()).toContain('2份等待点评1份超过承诺时间');
  });

  it('opens a review by a tap, once', async () => {
    await open();
    server.answers({ 'review.claim': forever });
    const row = one('.review-row');
    await tap(t, row);
    await tap(t, row);
    expect(server.asked('review.claim').map(({ input }) => input)).toEqual([
      { communityId: 'community00001', submissionId: 'submission0001', orNext: true },
    ]);
  });

  it('begins with the one that has waited longest and is free', async () => {
    const claim = { reviewer: COACH, until: '2026-11-21T00:38:00.000Z', isMine: false };
    const free = aQueueRow({ submissionId: 'submission0002' });
    await open(aQueue([aQueueRow({ claim }), free]));
    expect(words()).toContain('何晴正在看 · 还剩 12 分');
    await tap(t, all('.review-row')[0]!);
    expect(server.asked('review.claim')).toHaveLength(0);
    server.answers({ 'review.claim': () => aSheet({ submissionId: 'submission0002' }) });
    await tap(t, saying('从等得最久的开始'));
    expect(server.asked('review.claim')[0]?.input.submissionId).toBe('submission0002');
    expect(lastLink()).toBe(`/features/homework/pages/review/index?reviewId=review00000001&courseId=${COURSE_ID}`);
  });

  it('says that somebody was faster, and opens the next', async () => {
    await open();
    server.answers({ 'review.claim': () => aSheet({ reviewId: 'review00000002', submissionId: 'submission0009' }) });
    await tap(t, one('.review-row'));
    expect(lastLink()).toContain('reviewId=review00000002');
    expect(lastToast()).toBe('有人刚接手了那一份，先看下一份');
  });

  it('says that nothing is left, and looks again', async () => {
    await open();
    server.answers({ 'review.claim': () => refuse('REVIEW.NOTHING_WAITING'), 'review.listQueue': () => aQueue([]) });
    await tap(t, one('.review-row'));
    await settle(t);
    expect(lastToast()).toBe('没有等待点评的作业了，歇一会儿');
    expect(words()).toContain('没有等待点评的作业');
  });

  it('looks at one assignment only', async () => {
    server.answers({
      'homework.listForStaff': () => ({
        assignments: [
          aStaffAssignment(),
          aStaffAssignment({ assignmentId: 'assignment0002', title: '行动清单' }),
          aStaffAssignment({
            assignmentId: 'assignment0003',
            title: '没人交的',
            counts: { learners: 24, submitted: 0, waiting: 0, overdue: 0, finished: 0, released: 0 },
          }),
        ],
      }),
    });
    await open();
    expect(words()).not.toContain('没人交的');
    await tap(t, saying('行动清单'));
    expect(server.asked('review.listQueue').at(-1)?.input).toMatchObject({ assignmentId: 'assignment0002' });
  });

  it('releases what is finished together, after a question', async () => {
    const counts = { learners: 24, submitted: 12, waiting: 0, overdue: 0, finished: 12, released: 0 };
    server.answers({ 'homework.listForStaff': () => ({ assignments: [aStaffAssignment({ counts })] }) });
    await open(aQueue([]));
    expect(words()).toContain('12 份点评已完成');
    server.answers({ 'review.releaseAll': () => ({ released: 12 }) });
    await tap(t, saying('一起发布'));
    expect(server.asked('review.releaseAll')[0]?.input).toMatchObject({ assignmentId: 'assignment0001' });
    expect(lastToast()).toBe('12 份点评已发给作者');
  });

  it('shows how long reviews took to operators only', async () => {
    await open(aQueue(), 'operator');
    expect(words()).toContain('助教 · 12 份 · 手上 1 份');
    expect(words()).toContain('一半在3 小时内');
    expect(words()).toContain('九成在1 天 1 小时内');
    t.unmout();
    await open(aQueue(), 'coach');
    expect(words()).not.toContain('点评用时');
  });

  it('asks a captain nothing that only staff may know', async () => {
    await open(aQueue(), 'member');
    expect(words()).toContain('等了 3 小时');
    expect(server.asked('homework.listForStaff')).toHaveLength(0);
  });

  it('is closed to others', async () => {
    server.answers({ 'review.listQueue': () => refuse('RESOURCE.NOT_FOUND') });
    await openPage(QueuePage, params);
    expect(words()).toContain('这里是点评台');
  });
});

describe('without a course', () => {
  const queues = (courses: CourseQueue[]) => server.answers({ 'review.listCourses': () => ({ courses }) });

  it('says how much waits in each, and what is overdue', async () => {
    queues([
      { courseId: 'course0000003', title: '精读', status: 'open', waiting: 8, overdue: 2 },
      { courseId: 'course0000002', title: '晨写', status: 'closed', waiting: 1, overdue: 0 },
      { courseId: 'course0000004', title: '共读', status: 'open', waiting: 0, overdue: 0 },
    ]);
    await openPage(QueuePage, {}, as('coach'));
    expect(all('.list-row').map(({ textContent }) => textContent)).toEqual([
      '精读进行中 · 8 份在等2 份已超时',
      '晨写已结营 · 1 份在等',
      '共读进行中 · 没有作业在等',
    ]);
    await tap(t, saying('精读'));
    expect(lastLink()).toBe('/features/homework/pages/queue/index?courseId=course0000003');
  });

  it('says what will be here', async () => {
    queues([]);
    await openPage(QueuePage, {}, as('coach'));
    expect(words()).toContain('还没有要点评的课程');
  });
});
