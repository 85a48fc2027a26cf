import { testDatabase } from '../../../../test/support/database';
import { testWorld, type Actor, type World } from '../../../../test/support/world';
import { balanceOf, reconcile } from '../../../ledger/account';

const db = testDatabase();

interface Scene {
  world: World;
  communityId: string;
  courseId: string;
  checkinId: string;
  author: Actor;
  me: Actor;
  mate: Actor;
}

async function scene(): Promise<Scene> {
  const world = testWorld(db);
  const communityId = await world.createCommunity();
  const courseId = await world.createCourse(communityId, { title: '精读营' });
  const member = (nickname: string) => world.createMember(communityId, { nickname });
  const [author, me, mate] = [await member('周远'), await member('小满'), await member('一诺')];
  for (const who of [author, me, mate]) await world.enrol(who, courseId);
  return { world, communityId, courseId, author, me, mate, checkinId: await world.createCheckin(author, courseId) };
}

function say({ world, communityId, checkinId }: Scene, who: Actor, text: string, replyToCommentId?: string) {
  return world.ok(who, 'checkin.addComment', { communityId, checkinId, text, replyToCommentId });
}

const countOf = async ({ world, communityId, checkinId, author }: Scene) =>
  (await world.ok(author, 'checkin.get', { communityId, checkinId })).commentCount;

describe('checkin.deleteComment', () => {
  test('takes it from the list, the count and the ledger', async () => {
    const on = await scene();
    const { comment } = await say(on, on.me, '说错了');
    const input = { communityId: on.communityId, commentId: comment.commentId };
    expect(await on.world.ok(on.me, 'checkin.deleteComment', input, 'delete-once')).toEqual({ deleted: true });
    expect(await on.world.ok(on.me, 'checkin.deleteComment', input, 'delete-once')).toEqual({ deleted: true });
    expect(await on.world.refused(on.me, 'checkin.deleteComment', input)).toBe('RESOURCE.NOT_FOUND');
    expect(await countOf(on)).toBe(0);
    expect(await balanceOf(on.world.database, on.me)).toEqual({ points: 5, growth: 0 }); // the greeting stays
    expect(await on.world.count('audit_log', 'community_id = $1', [on.communityId])).toBe(0);
    expect(await reconcile(on.world.database, on.communityId)).toEqual([]);
  });

  test('by staff it is written down, and closes the open report', async () => {
    const on = await scene();
    const operator = await on.world.createMember(on.communityId, { role: 'operator' });
    const { comment } = await say(on, on.me, '有点过分的话');
    const { communityId } = on;
    const report = { communityId, subject: 'comment' as const, subjectId: comment.commentId, reason: '不友善' };
    await on.world.ok(on.mate, 'checkin.report', report);
    await on.world.ok(operator, 'checkin.deleteComment', { communityId, commentId: comment.commentId });
    const audit = await on.world.database
      .selectFrom('audit_log')
      .selectAll()
      .where('community_id', '=', communityId)
      .execute();
    expect(audit).toMatchObject([
      { actor_id: operator.memberId, action: 'checkin.deleteComment', subject_id: comment.commentId },
    ]);
    expect(await on.world.count('safety_cases', 'community_id = $1 and decided_at is null', [communityId])).toBe(0);
    expect(await balanceOf(on.world.database, on.me)).toEqual({ points: 5, growth: 0 });
  });

  test('is for its author and staff; for everybody else there is no such comment', async () => {
    const on = await scene();
    const { comment } = await say(on, on.me, '我的话');
    const outside = await on.world.createMember(await on.world.createCommunity(), { role: 'owner' });
    const input = { communityId: on.communityId, commentId: comment.commentId };
    for (const who of [on.author, on.mate, outside, on.world.stranger()]) {
      expect(await on.world.refused(who, 'checkin.deleteComment', input)).toBe('RESOURCE.NOT_FOUND');
    }
    expect(await countOf(on)).toBe(1);
  });

  test('my words can be taken back after the check-in went out of sight', async () => {
    const on = await scene();
    const { comment } = await say(on, on.me, '先说一句');
    await on.world.database
      .updateTable('checkins')
      .set({ state: 'fix_needed' })
      .where('checkin_id', '=', on.checkinId)
      .execute();
    await on.world.ok(on.me, 'checkin.deleteComment', { communityId: on.communityId, commentId: comment.commentId });
  });
});
