import { COURSE_ID } from '../../../../test/support/taro/fixtures';
import { one, saying, settle, tap, words } from '../../../../test/support/taro/look';
import { aQueue, aQueueRow, aReleasedRow } from '../../../../test/support/taro/review';
import { refuse, server } from '../../../../test/support/taro/server';
import { lastLink, openPage, setStage, t } from '../../../../test/support/taro/stage';
import { TeamQueueCard } from './team-queue-card';

setStage();

const Leading = () => <TeamQueueCard courseId={COURSE_ID} />;
const open = async (answer: ReturnType<typeof aQueue> | ReturnType<typeof refuse>) => {
  server.answers({ 'review.listQueue': () => answer });
  await openPage(Leading);
  await settle(t);
};

describe('what waits of a team, for whoever leads it', () => {
  it('says how much and since when, and leads to the queue', async () => {
    await open(aQueue([aQueueRow(), aQueueRow({ submissionId: 'submission0002' })], { overdue: 1 }));
    expect(words()).toContain('2 份作业等你点评');
    expect(words()).toContain('最早的一份等了 3 小时');
    expect(words()).toContain('1 份超时');
    await tap(t, one('.list-row'));
    expect(lastLink()).toBe(`/features/homework/pages/queue/index?courseId=${COURSE_ID}`);
  });

  it('leads to what they have said, also when nothing waits', async () => {
    server.answers({ 'review.listReleased': () => ({ rows: [aReleasedRow()], nextCursor: null }) });
    await open(aQueue([]));
    await tap(t, saying('已发出的点评'));
    expect(lastLink()).toBe(`/features/homework/pages/released/index?courseId=${COURSE_ID}`);
  });

  it.each([
    ['nothing waits', aQueue([])],
    ['it is not theirs to review', refuse('RESOURCE.NOT_FOUND')],
  ])('is not there when %s', async (_, answer) => {
    await open(answer);
    expect(document.querySelector('.card')).toBeNull();
  });
});
