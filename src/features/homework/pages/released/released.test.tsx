import type { Role } from '@contract/community';
import { aToday, COURSE_ID, ME } from '../../../../../test/support/taro/fixtures';
import { one, saying, tap, words } from '../../../../../test/support/taro/look';
import { aReleasedRow, aStaffAssignment, COACH } from '../../../../../test/support/taro/review';
import { refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastLink, navigation, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import ReleasedReviewsPage from './index';

setStage();

const params = { courseId: COURSE_ID };
const as = (role: Role) => aToday({ me: { ...ME, memberId: 'member0000009', nickname: '何晴', role } });
const page = (rows = [aReleasedRow()]) => ({ rows, nextCursor: null });

const open = (rows = [aReleasedRow()], role: Role = 'coach') => {
  server.answers({ 'review.listReleased': () => page(rows) });
  return openPage(ReleasedReviewsPage, params, as(role));
};

beforeEach(() =>
  server.answers({
    'homework.listForStaff': () => ({
      assignments: [aStaffAssignment(), aStaffAssignment({ assignmentId: 'assignment0002', title: '给主角写一封信' })],
    }),
  }),
);

describe('reviews that reached their authors', () => {
  itHasItsStates({
    page: ReleasedReviewsPage,
    params,
    action: 'review.listReleased',
    answer: () => page(),
    shows: '《一页纸书评》 · 第 1 版',
  });

  it('say whose work, what it came to and who said so, and open', async () => {
    await open(
      [
        aReleasedRow({ reviewer: COACH, showcase: 'consented' }),
        aReleasedRow({ reviewId: 'review00000002', verdict: 'return', score: 5, version: 2 }),
      ],
      'operator',
    );
    for (const shown of ['何晴点评', '15 / 15 分', '通过', '展示中', '已退回', '第 2 版']) {
      expect(words()).toContain(shown);
    }
    await tap(t, one('.review-row'));
    expect(lastLink()).toBe(`/features/homework/pages/review/index?reviewId=review00000001&courseId=${COURSE_ID}`);
  });

  it('are narrowed to one assignment', async () => {
    await open();
    await tap(t, saying('给主角写一封信'));
    expect(server.asked('review.listReleased').at(-1)?.input).toMatchObject({ assignmentId: 'assignment0002' });
    expect(words()).not.toContain('《一页纸书评》');
  });

  it("are a captain's own, without the assignments of staff", async () => {
    await open([aReleasedRow({ reviewerKind: 'captain' })], 'member');
    expect(words()).toContain('《一页纸书评》 · 第 1 版');
    expect(server.asked('homework.listForStaff')).toHaveLength(0);
  });

  it('lead to the queue while there are none', async () => {
    await open([]);
    expect(words()).toContain('还没有发出的点评');
    await tap(t, saying('去点评队列'));
    expect(navigation.goBack).toHaveBeenCalledWith(`/features/homework/pages/queue/index?courseId=${COURSE_ID}`);
  });

  it("are nobody else's", async () => {
    server.answers({ 'review.listReleased': () => refuse('RESOURCE.NOT_FOUND') });
    await openPage(ReleasedReviewsPage, params, as('member'));
    expect(words()).toContain('助教、运营和带队的队长能打开');
  });
});
