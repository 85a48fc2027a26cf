import { testDatabase } from '../../../test/support/database';
import { groupingScene } from '../../../test/support/grouping';

const db = testDatabase();

describe('grouping.setWish', () => {
  test('is a secret until it is answered; then both know', async () => {
    const { world, course, people, wish, inbox } = await groupingScene(db, 3);
    const [me, friend] = people as [(typeof people)[0], (typeof people)[0]];
    expect(await wish(me, friend, true)).toMatchObject({
      wish: { memberId: friend.memberId },
      isMutual: false,
      wantsToCaptain: true,
      isOpen: true,
    });
    expect(await world.ok(friend, 'grouping.getWish', course)).toMatchObject({ wish: null, isMutual: false });
    expect(await inbox(friend)).toEqual([]);
    expect(await wish(friend, me)).toMatchObject({ isMutual: true });
    expect((await inbox(me)).map(({ title }) => title)).toEqual(['你和学员1互相选了对方']);
    await wish(friend, me, true);
    expect(await inbox(me)).toHaveLength(1);
    expect(await world.ok(me, 'grouping.getWish', course)).toMatchObject({ isMutual: true });
  });

  test('can be taken back', async () => {
    const { world, course, people, wish } = await groupingScene(db, 2);
    const [me, friend] = people as [(typeof people)[0], (typeof people)[0]];
    await wish(me, friend);
    await wish(friend, me);
    expect(await wish(me, null)).toMatchObject({ wish: null, isMutual: false });
    expect(await world.ok(friend, 'grouping.getWish', course)).toMatchObject({ isMutual: false });
  });

  test('ends when the one who was asked for leaves the course', async () => {
    const { world, course, people, wish } = await groupingScene(db, 2);
    const [me, friend] = people as [(typeof people)[0], (typeof people)[0]];
    await wish(me, friend);
    await wish(friend, me);
    await world.ok(friend, 'course.withdraw', course);
    expect(await world.ok(me, 'grouping.getWish', course)).toMatchObject({ wish: null, isMutual: false });
  });

  test('asks for others of the course only, until the teams are published', async () => {
    const { world, course, people, propose, publish } = await groupingScene(db, 2);
    const [me, friend] = people as [(typeof people)[0], (typeof people)[0]];
    const outsider = await world.createMember(course.communityId);
    const ask = (memberId: string) =>
      world.refused(me, 'grouping.setWish', { ...course, memberId, wantsToCaptain: false });
    expect(await ask(outsider.memberId)).toBe('RESOURCE.NOT_FOUND');
    expect(await ask(me.memberId)).toBe('INPUT.INVALID');
    const foreign = { ...course, memberId: me.memberId, wantsToCaptain: false };
    expect(await world.refused(outsider, 'grouping.setWish', foreign)).toBe('COURSE.NOT_ENROLLED');
    await propose(2);
    await publish();
    expect(await ask(friend.memberId)).toBe('GROUPING.PUBLISHED');
    expect(await world.ok(me, 'grouping.getWish', course)).toMatchObject({ isOpen: false });
  });

  test('goes with the account, on both sides', async () => {
    const { world, course, people, wish } = await groupingScene(db, 2);
    const [me, friend] = people as [(typeof people)[0], (typeof people)[0]];
    await wish(me, friend, true);
    await wish(friend, me);
    const { record } = await world.ok(me, 'account.exportRecord', { communityId: course.communityId });
    expect(record.groupingWishes).toMatchObject([{ wantsToBeWith: '学员1', wantsToCaptain: true }]);
    await world.ok(me, 'account.deleteForever', { confirm: '注销' });
    expect(await world.ok(friend, 'grouping.getWish', course)).toMatchObject({ wish: null });
    expect(await world.count('grouping_wishes', 'member_id = $1 or wants_member_id = $1', [me.memberId])).toBe(0);
  });
});

describe('grouping.searchPeers', () => {
  test('finds the others of the course by a part of their nickname, page by page', async () => {
    const { world, course, people } = await groupingScene(db, 25);
    const [me] = people as [(typeof people)[0]];
    const search = (nickname: string, cursor?: string) =>
      world.ok(me, 'grouping.searchPeers', { ...course, nickname, ...(cursor && { cursor }) });
    expect((await search('员24')).rows.map(({ nickname }) => nickname)).toEqual(['学员24']);
    expect((await search('%')).rows).toEqual([]);
    const first = await search('');
    const second = await search('', first.nextCursor!);
    expect([first.rows.length, second.rows.length, second.nextCursor]).toEqual([20, 4, null]);
    expect([...first.rows, ...second.rows].map(({ memberId }) => memberId)).not.toContain(me.memberId);
  });

  test('is for those who are in the course', async () => {
    const { world, course, operator } = await groupingScene(db, 1);
    const input = { ...course, nickname: '' };
    expect(await world.refused(operator, 'grouping.searchPeers', input)).toBe('COURSE.NOT_ENROLLED');
    const elsewhere = await world.createMember(await world.createCommunity());
    expect(await world.refused(elsewhere, 'grouping.searchPeers', input)).toBe('RESOURCE.NOT_FOUND');
  });
});
