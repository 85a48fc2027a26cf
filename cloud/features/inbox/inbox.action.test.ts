import { testDatabase } from '../../../test/support/database';
import { testWorld } from '../../../test/support/world';
import { deliver } from './deliver';

const db = testDatabase();
const message = { kind: 'course' as const, title: '开营了', body: '第一天见', link: null };

describe('inbox', () => {
  test('lists my messages newest first, page by page, and counts the unread', async () => {
    const world = testWorld(db);
    const me = await world.createMember(await world.createCommunity());
    for (let index = 0; index < 25; index += 1) {
      world.setNow(new Date(Date.parse('2026-11-21T00:00:00Z') + index * 1000).toISOString());
      await deliver(
        world.database,
        me.communityId,
        [me.memberId],
        { ...message, title: `第 ${index} 条` },
        world.now(),
      );
    }
    const first = await world.ok(me, 'inbox.list', { communityId: me.communityId });
    expect(first.unread).toBe(25);
    expect(first.rows.map((row) => row.title).slice(0, 2)).toEqual(['第 24 条', '第 23 条']);
    const second = await world.ok(me, 'inbox.list', { communityId: me.communityId, cursor: first.nextCursor! });
    expect(second.rows).toHaveLength(5);
    expect(second.nextCursor).toBeNull();
  });

  test("marks only the caller's own messages as read", async () => {
    const world = testWorld(db);
    const communityId = await world.createCommunity();
    const me = await world.createMember(communityId);
    const other = await world.createMember(communityId);
    await deliver(world.database, communityId, [me.memberId, other.memberId], message, world.now());
    const theirs = await world.ok(other, 'inbox.list', { communityId });
    await world.ok(me, 'inbox.markRead', { communityId, messageIds: [theirs.rows[0]!.messageId] });
    expect((await world.ok(other, 'inbox.list', { communityId })).unread).toBe(1);
    expect(await world.ok(me, 'inbox.markRead', { communityId })).toEqual({ unread: 0 });
    expect((await world.ok(other, 'inbox.list', { communityId })).unread).toBe(1);
  });

  test('answers a stranger and a member of another community as if nothing existed', async () => {
    const world = testWorld(db);
    const communityId = await world.createCommunity();
    const elsewhere = await world.createMember(await world.createCommunity());
    expect(await world.refused(elsewhere, 'inbox.list', { communityId })).toBe('RESOURCE.NOT_FOUND');
    expect(await world.refused(world.stranger(), 'inbox.markRead', { communityId })).toBe('RESOURCE.NOT_FOUND');
  });
});
