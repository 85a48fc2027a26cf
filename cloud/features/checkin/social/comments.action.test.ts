import { LIMITS } from '@contract/limits';
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

const inboxOf = async ({ world, communityId }: Scene, who: Actor) =>
  (await world.ok(who, 'inbox.list', { communityId })).rows.map(({ kind, title, body, link }) => ({
    kind,
    title,
    body,
    link,
  }));

describe('checkin.addComment', () => {
  test('adds it, counts it, earns points and the greeting step once, and tells the author', async () => {
    const on = await scene();
    const { comment, awards } = await say(on, on.me, '写得真好');
    expect(comment).toMatchObject({
      author: { memberId: on.me.memberId, nickname: '小满' },
      text: '写得真好',
      replyTo: null,
      isMine: true,
      canDelete: true,
    });
    expect(awards).toEqual([
      { event: 'comment', points: 1, growth: 1 },
      { event: 'step_greet', points: 5, growth: 0 },
    ]);
    expect(await countOf(on)).toBe(1);
    expect(await inboxOf(on, on.author)).toEqual([
      {
        kind: 'comment',
        title: '小满 评论了你 11月21日的打卡',
        body: '写得真好',
        link: `features/checkin/pages/detail/index?checkinId=${on.checkinId}`,
      },
    ]);
    expect((await say(on, on.me, '再来一句')).awards).toEqual([{ event: 'comment', points: 1, growth: 1 }]);
    expect(await reconcile(on.world.database, on.communityId)).toEqual([]);
  });

  test('a reply names whom it answers and tells them and the author, each once', async () => {
    const on = await scene();
    const { comment } = await say(on, on.me, '第几章了？');
    const reply = await say(on, on.mate, '第五章', comment.commentId);
    expect(reply.comment.replyTo).toBe('小满');
    expect((await inboxOf(on, on.me)).map(({ title }) => title)).toEqual(['一诺 回复了你']);
    expect(await inboxOf(on, on.author)).toHaveLength(2);
    const answer = await say(on, on.author, '快读完了', reply.comment.commentId);
    expect((await inboxOf(on, on.mate)).map(({ title }) => title)).toEqual(['周远 回复了你']);
    await say(on, on.mate, '等你', answer.comment.commentId);
    expect((await inboxOf(on, on.author)).map(({ title }) => title)).toContain('一诺 回复了你');
    expect(await inboxOf(on, on.author)).toHaveLength(3);
  });

  test('under my own check-in it earns nothing, greets nobody and sends me no message', async () => {
    const on = await scene();
    const mine = await say(on, on.author, '补一句');
    expect(mine.awards).toEqual([]);
    await say(on, on.author, '再补一句', mine.comment.commentId);
    expect(await inboxOf(on, on.author)).toEqual([]);
    expect(await on.world.count('member_steps', 'member_id = $1', [on.author.memberId])).toBe(0);
    expect(await countOf(on)).toBe(2);
  });

  test('pays for five comments a day and no more', async () => {
    const on = await scene();
    for (let index = 0; index < 7; index += 1) await say(on, on.me, `第 ${index} 句`);
    expect(await balanceOf(on.world.database, on.me)).toEqual({ points: 5 + 5, growth: 5 });
  });

  test('a repeat of the same request adds nothing', async () => {
    const on = await scene();
    const input = { communityId: on.communityId, checkinId: on.checkinId, text: '只说一次' };
    const first = await on.world.ok(on.me, 'checkin.addComment', input, 'comment-once');
    expect(await on.world.ok(on.me, 'checkin.addComment', input, 'comment-once')).toEqual(first);
    expect(await countOf(on)).toBe(1);
  });

  test('words that do not pass are refused and leave nothing behind', async () => {
    const on = await scene();
    for (const text of ['加微信领红包', '稳赚不赔的 内部渠道']) {
      const input = { communityId: on.communityId, checkinId: on.checkinId, text };
      const answer = await on.world.call(on.me.openid, 'checkin.addComment', input);
      expect(answer).toMatchObject({
        ok: false,
        error: { code: 'CONTENT.REJECTED', details: { field: 'input.text' } },
      });
    }
    const tables = ['comments', 'ledger_entries', 'inbox_messages', 'member_steps', 'idempotency_keys'];
    for (const table of tables) {
      expect([table, await on.world.count(table, 'community_id = $1', [on.communityId])]).toEqual([table, 0]);
    }
  });

  test('while the checker is away it stays with its author, uncounted and unannounced', async () => {
    const on = await scene();
    on.world.pipeline.services.contentCheck = {
      ...on.world.pipeline.services.contentCheck,
      checkText: () => Promise.reject(new Error('away')),
    };
    await say(on, on.me, '听得到吗');
    const list = async (who: Actor) =>
      (await on.world.ok(who, 'checkin.listComments', { communityId: on.communityId, checkinId: on.checkinId })).rows;
    expect((await list(on.me)).map(({ text }) => text)).toEqual(['听得到吗']);
    expect(await list(on.author)).toEqual([]);
    expect(await countOf(on)).toBe(0);
    expect(await inboxOf(on, on.author)).toEqual([]);
  });

  test('answers only a comment that is there to see', async () => {
    const on = await scene();
    const other = { ...on, checkinId: await on.world.createCheckin(on.me, on.courseId) };
    const { comment: elsewhere } = await say(other, on.mate, '在别处');
    const { comment: deleted } = await say(on, on.mate, '删掉的');
    const { communityId, checkinId } = on;
    await on.world.ok(on.mate, 'checkin.deleteComment', { communityId, commentId: deleted.commentId });
    for (const { commentId } of [elsewhere, deleted]) {
      const input = { communityId, checkinId, text: '回复', replyToCommentId: commentId };
      expect(await on.world.refused(on.me, 'checkin.addComment', input)).toBe('RESOURCE.NOT_FOUND');
    }
    expect(await countOf(on)).toBe(0);
  });

  test.each([
    ['', 'input.text'],
    ['   ', 'input.text'],
    ['长'.repeat(LIMITS.commentCharacters + 1), 'input.text'],
  ])('refuses %# with its field', async (text, field) => {
    const on = await scene();
    const input = { communityId: on.communityId, checkinId: on.checkinId, text };
    const answer = await on.world.call(on.me.openid, 'checkin.addComment', input);
    expect(answer).toMatchObject({ ok: false, error: { code: 'INPUT.INVALID', details: { field } } });
  });

  test('a closed course is read, not written', async () => {
    const on = await scene();
    await on.world.database
      .updateTable('courses')
      .set({ status: 'closed' })
      .where('course_id', '=', on.courseId)
      .execute();
    const input = { communityId: on.communityId, checkinId: on.checkinId };
    expect(await on.world.refused(on.me, 'checkin.addComment', { ...input, text: '晚了' })).toBe('COURSE.CLOSED');
    expect(await on.world.refused(on.me, 'checkin.setLike', { ...input, liked: true })).toBe('COURSE.CLOSED');
    expect(await on.world.ok(on.me, 'checkin.listComments', input)).toEqual({ rows: [], nextCursor: null });
  });
});

describe('checkin.listComments', () => {
  test('pages newest first', async () => {
    const on = await scene();
    const { world, communityId, checkinId, me } = on;
    const ids: string[] = [];
    for (let index = 0; index < LIMITS.commentRows + 5; index += 1) {
      world.setNow(new Date(Date.parse('2026-11-21T01:00:00Z') + index * 60_000).toISOString());
      ids.unshift((await say(on, me, `第 ${index} 句`)).comment.commentId);
    }
    const first = await world.ok(me, 'checkin.listComments', { communityId, checkinId });
    const second = await world.ok(me, 'checkin.listComments', { communityId, checkinId, cursor: first.nextCursor! });
    expect([...first.rows, ...second.rows].map(({ commentId }) => commentId)).toEqual(ids);
    expect(second.nextCursor).toBeNull();
  });

  test('tells staff that they may delete, and others that they may not', async () => {
    const on = await scene();
    const coach = await on.world.createMember(on.communityId, { role: 'coach' });
    await say(on, on.me, '你好');
    const rights = async (who: Actor) => {
      const input = { communityId: on.communityId, checkinId: on.checkinId };
      const [row] = (await on.world.ok(who, 'checkin.listComments', input)).rows;
      return [row!.isMine, row!.canDelete];
    };
    expect(await rights(on.me)).toEqual([true, true]);
    expect(await rights(coach)).toEqual([false, true]);
    expect(await rights(on.author)).toEqual([false, false]);
  });
});
