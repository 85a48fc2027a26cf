import { testDatabase } from '../../../test/support/database';
import { boardOf, listOf, putScore, runBoardsLater } from '../../../test/support/boards';
import { testWorld, type Actor } from '../../../test/support/world';

const db = testDatabase();
beforeEach(() => db.empty());

const WEEK = '2026-11-16';

/** Members named a, b, c … with these scores for persistence in the running week. */
async function scene(...scores: number[]) {
  const world = testWorld(db);
  const communityId = await world.createCommunity();
  await world.database.insertInto('board_weeks').values({ community_id: communityId, week_start: WEEK }).execute();
  await world.database.insertInto('board_runs').values({ community_id: communityId }).execute();
  const people: Actor[] = [];
  for (const [index, score] of scores.entries()) {
    const nickname = String.fromCharCode(97 + index);
    const person = await world.createMember(communityId, { nickname });
    await putScore(world, person, { week: WEEK, score, tieOrder: index });
    people.push(person);
  }
  const watcher = await world.createMember(communityId, { nickname: 'watcher' });
  return { world, communityId, people, watcher };
}

describe('a board', () => {
  test('lists the best first; equals share a rank and the next ranks are left out', async () => {
    const { world, watcher } = await scene(100, 80, 100, 60);
    expect(await listOf(world, watcher, 'persistence')).toEqual([
      ['a', 1, 100],
      ['c', 1, 100],
      ['b', 3, 80],
      ['d', 4, 60],
    ]);
  });

  test('says what a score is made of, by which formula, and when the week closes', async () => {
    const { world, watcher } = await scene(100);
    const board = await boardOf(world, watcher, 'persistence');
    expect(board.top[0]).toMatchObject({ words: '按时点亮 7 次 · 连续 7 天' });
    expect(board.formula.text).toContain('按时点亮');
    expect(board.week).toEqual({
      startsOn: WEEK,
      isClosed: false,
      closesAt: '2026-11-25T04:00:00.000Z',
      countedUntil: null,
    });
    expect(board.weeks).toEqual([{ startsOn: WEEK, isClosed: false }]);
  });

  test('tells my place, and none where I have no score', async () => {
    const { world, people, watcher } = await scene(100, 80, 80, 60);
    const rankOf = async (person: Actor) => (await boardOf(world, person, 'persistence')).me.place?.rank ?? null;
    expect(await Promise.all([...people, watcher].map(rankOf))).toEqual([1, 2, 2, 4, null]);
  });

  test('lists fifty and tells my place below them all the same', async () => {
    const { world, communityId, people } = await scene(1);
    for (let index = 0; index < 60; index += 1) {
      await putScore(world, await world.createMember(communityId), { week: WEEK, score: 120 - index });
    }
    const board = await boardOf(world, people[0]!, 'persistence');
    expect(board.top).toHaveLength(50);
    expect(board.me).toMatchObject({ isShown: true, place: { rank: 61, score: 1 } });
  });

  test('is empty in a week that has only begun', async () => {
    const { world, people } = await scene(100);
    world.setNow('2026-11-22T16:00:00.000Z');
    const board = await boardOf(world, people[0]!, 'persistence');
    expect(board).toMatchObject({ top: [], me: { place: null }, week: { startsOn: '2026-11-23', countedUntil: null } });
    expect(board.weeks.map(({ startsOn }) => startsOn)).toEqual(['2026-11-23', WEEK]);
    expect(await listOf(world, people[0]!, 'persistence', WEEK)).toEqual([['a', 1, 100]]);
  });

  test.each(['2026-11-09', '2026-11-18', '2027-01-04'])('does not exist for the week of %s', async (week) => {
    const { world, communityId, watcher } = await scene(100);
    expect(await world.refused(watcher, 'board.get', { communityId, board: 'helping', week })).toBe(
      'RESOURCE.NOT_FOUND',
    );
  });

  test('keeps communities apart', async () => {
    const { world, people } = await scene(100);
    const elsewhere = await world.createMember(await world.createCommunity());
    expect(await listOf(world, elsewhere, 'persistence')).toEqual([]);
    expect(await world.refused(elsewhere, 'board.get', { communityId: people[0]!.communityId, board: 'helping' })).toBe(
      'RESOURCE.NOT_FOUND',
    );
  });
});

describe('who does not want to appear', () => {
  const hide = (world: ReturnType<typeof testWorld>, who: Actor, showOnBoards = false) =>
    world.ok(who, 'community.updateSettings', { communityId: who.communityId, showOnBoards });

  test('is gone from every answer at once, and counts for nobody’s rank', async () => {
    const { world, people, watcher } = await scene(100, 80, 60);
    await hide(world, people[1]!);
    const seen = await boardOf(world, watcher, 'persistence');
    expect(JSON.stringify(seen)).not.toContain(people[1]!.memberId);
    expect((await boardOf(world, people[2]!, 'persistence')).me.place?.rank).toBe(2);
    expect((await boardOf(world, people[1]!, 'persistence')).me).toEqual({ isShown: false, place: null });
  });

  test('stays gone after the timer has been there, in closed weeks too', async () => {
    const { world, communityId, people, watcher } = await scene(100, 80, 60);
    await world.database.updateTable('board_weeks').set({ closed_at: world.now() }).execute();
    await hide(world, people[0]!);
    await runBoardsLater(world);
    expect(await listOf(world, watcher, 'persistence')).toEqual([
      ['b', 1, 80],
      ['c', 2, 60],
    ]);
    expect(await world.count('board_tallies', 'community_id = $1 and score = 100 and members > 0', [communityId])).toBe(
      0,
    );
    expect(await world.count('members', 'not on_boards')).toBe(1);
  });

  test('may come back to the place they had', async () => {
    const { world, people, watcher } = await scene(100, 80);
    await world.database.updateTable('board_weeks').set({ closed_at: world.now() }).execute();
    await hide(world, people[0]!);
    await runBoardsLater(world);
    await hide(world, people[0]!, true);
    expect((await boardOf(world, people[0]!, 'persistence')).me).toMatchObject({ isShown: true, place: { rank: 1 } });
    await runBoardsLater(world);
    expect(await listOf(world, watcher, 'persistence')).toEqual([
      ['a', 1, 100],
      ['b', 2, 80],
    ]);
  });

  test('and who left or was removed vanishes', async () => {
    const { world, communityId, people, watcher } = await scene(100, 80, 60);
    const owner = await world.createMember(communityId, { role: 'owner' });
    await world.database.updateTable('board_weeks').set({ closed_at: world.now() }).execute();
    await world.ok(people[0]!, 'community.leave', { communityId });
    await world.ok(owner, 'ops.removeMember', { communityId, memberId: people[1]!.memberId, reason: '广告' });
    for (let turn = 0; turn < 2; turn += 1) {
      expect((await listOf(world, watcher, 'persistence')).map(([name]) => name)).toEqual(['c']);
      await runBoardsLater(world);
    }
  });

  test('leaves no score behind with the account', async () => {
    const { world, people } = await scene(100, 80);
    await world.ok(people[0]!, 'account.deleteForever', { confirm: '注销' });
    expect(await world.count('board_scores', 'member_id = $1', [people[0]!.memberId])).toBe(0);
    expect(await world.count('board_tallies', 'members > 0')).toBe(1);
    expect((await boardOf(world, people[1]!, 'persistence')).me.place?.rank).toBe(1);
  });

  test('finds their scores in the export of their record', async () => {
    const { world, communityId, people } = await scene(100);
    const { record } = await world.ok(people[0]!, 'account.exportRecord', { communityId });
    expect(JSON.stringify(record)).toContain('"weeklyBoards":[{"week":"2026-11-16","board":"persistence","score":100');
  });
});
