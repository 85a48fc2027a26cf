import { testDatabase } from '../../../test/support/database';
import { boardOf, boardScene, daysFrom, listOf, runBoards, runBoardsLater } from '../../../test/support/boards';
import { testWorld, type Actor } from '../../../test/support/world';

const db = testDatabase();
beforeEach(() => db.empty());

describe('what counts', () => {
  test('days lit in time count, days made up do not, days on leave are not asked for', async () => {
    const { world, communityId, courseId, people, light } = await boardScene(db);
    const [mei, zhe, xi] = people;
    await light(mei, ...daysFrom(16, 4));
    await light(zhe, ...daysFrom(16, 3));
    await world.createCheckin(zhe, courseId, { local_date: '2026-11-19', is_makeup: true });
    await light(xi, ...daysFrom(16, 4));
    for (const local_date of daysFrom(20, 3)) {
      await world.database
        .insertInto('leaves')
        .values({
          community_id: communityId,
          course_id: courseId,
          member_id: xi.memberId,
          local_date,
          created_at: world.now(),
        })
        .execute();
    }
    await runBoards(world);
    expect(await listOf(world, mei, 'persistence')).toEqual([
      ['林溪', 1, 100],
      ['小满', 2, 57],
      ['阿哲', 3, 42],
    ]);
  });

  test.each([
    ['is sent back', { state: 'fix_needed' as const }],
    ['waits for its check', { state: 'self_visible' as const }],
  ])('a check-in that %s does not count', async (_what, changes) => {
    const { world, courseId, people } = await boardScene(db);
    await world.createCheckin(people[0], courseId, { local_date: '2026-11-19', ...changes });
    await runBoards(world);
    expect(await listOf(world, people[0], 'persistence')).toEqual([]);
  });

  test('what is deleted stops counting', async () => {
    const { world, communityId, courseId, people } = await boardScene(db);
    const checkinId = await world.createCheckin(people[0], courseId, { featured_at: world.now() });
    await runBoards(world);
    expect(await listOf(world, people[1], 'good_work')).toEqual([['小满', 1, 20]]);
    await world.ok(people[0], 'checkin.delete', { communityId, checkinId });
    await runBoardsLater(world);
    expect(await listOf(world, people[1], 'good_work')).toEqual([]);
    expect(await listOf(world, people[1], 'persistence')).toEqual([]);
    expect(await world.count('board_tallies', 'members > 0')).toBe(0);
  });

  test('progress is measured against one’s own weeks before', async () => {
    const { world, people, light } = await boardScene(db);
    const [mei, zhe] = people;
    await light(mei, ...daysFrom(2, 1), ...daysFrom(9, 1), ...daysFrom(16, 4));
    await light(zhe, ...daysFrom(2, 7), ...daysFrom(9, 7), ...daysFrom(16, 4));
    await runBoards(world);
    // 57 of a hundred, against a mean of 14 over the two weeks that asked for anything; the first, a Sunday, asked for one day
    expect(await listOf(world, mei, 'progress')).toEqual([['小满', 1, 47]]);
  });

  test('likes and featuring make good work, whatever a check-in for oneself gets', async () => {
    const { world, communityId, courseId, people } = await boardScene(db);
    const [mei, zhe, xi] = people;
    const liked = await world.createCheckin(mei, courseId, { local_date: '2026-11-18' });
    const again = await world.createCheckin(mei, courseId, { local_date: '2026-11-19' });
    await world.createCheckin(zhe, courseId, { visibility: 'self', featured_at: world.now() });
    for (const checkinId of [liked, again]) {
      for (const who of [mei, zhe, xi]) await world.ok(who, 'checkin.setLike', { communityId, checkinId, liked: true });
    }
    await runBoards(world);
    expect(await listOf(world, xi, 'good_work')).toEqual([['小满', 1, 2]]);
    expect((await boardOf(world, xi, 'good_work')).top[0]!.words).toBe('2 人喜欢');
    expect((await listOf(world, xi, 'helping')).toSorted()).toEqual(
      [
        ['阿哲', 1, 1],
        ['林溪', 1, 1],
      ].toSorted(),
    );
  });
});

describe('weeks', () => {
  test('end at midnight in the community’s zone', async () => {
    const world = testWorld(db, '2026-11-22T15:59:00.000Z');
    const communityId = await world.createCommunity();
    const courseId = await world.createCourse(communityId, { days: 60 });
    const [author, before, after] = await Promise.all(
      ['author', 'before', 'after'].map((nickname) => world.createMember(communityId, { nickname })),
    );
    for (const who of [author!, before!, after!]) await world.enrol(who, courseId);
    const checkinId = await world.createCheckin(author!, courseId);
    const comment = (who: Actor) => world.ok(who, 'checkin.addComment', { communityId, checkinId, text: '说得好。' });
    await runBoards(world);
    await comment(before!);
    world.setNow('2026-11-22T16:00:00.000Z');
    await comment(after!);
    await runBoardsLater(world);
    expect(await listOf(world, author!, 'helping', '2026-11-16')).toEqual([['before', 1, 2]]);
    expect(await listOf(world, author!, 'helping', '2026-11-23')).toEqual([['after', 1, 2]]);
  });

  test('take what arrives late until they are closed, and keep their scores from then on', async () => {
    const { world, communityId, people, light } = await boardScene(db);
    const [mei] = people;
    await light(mei, ...daysFrom(16, 3));
    await runBoards(world);
    world.setNow('2026-11-25T03:50:00.000Z');
    await light(mei, '2026-11-19');
    expect(await runBoards(world)).toMatchObject({ closed: 0 });
    expect(await listOf(world, mei, 'persistence', '2026-11-16')).toEqual([['小满', 1, 57]]);
    world.setNow('2026-11-25T04:00:00.000Z');
    expect(await runBoards(world)).toMatchObject({ closed: 1 });
    await light(mei, '2026-11-20');
    await runBoardsLater(world);
    const closed = await boardOf(world, mei, 'persistence', '2026-11-16');
    expect(closed).toMatchObject({ week: { isClosed: true, countedUntil: '2026-11-25T04:00:00.000Z' } });
    expect(closed.top.map(({ score }) => score)).toEqual([57]);
    expect(await world.count('board_weeks', 'community_id = $1 and closed_at is null', [communityId])).toBe(1);
  });

  test('that the timer missed are made up for', async () => {
    const { world, people, light } = await boardScene(db);
    const [mei] = people;
    await runBoards(world);
    await light(mei, ...daysFrom(16, 4), ...daysFrom(23, 7));
    world.setNow('2026-12-10T04:00:00.000Z');
    expect(await runBoards(world)).toMatchObject({ closed: 3 });
    expect(await listOf(world, mei, 'persistence', '2026-11-16')).toEqual([['小满', 1, 57]]);
    expect(await listOf(world, mei, 'persistence', '2026-11-23')).toEqual([['小满', 1, 100]]);
  });
});

describe('the job', () => {
  test('changes nothing when it is repeated', async () => {
    const { world, people, light } = await boardScene(db);
    await light(people[0], ...daysFrom(16, 4));
    expect(await runBoards(world)).toEqual({ communities: 1, members: 3, closed: 0, failed: 0 });
    expect(await runBoards(world)).toEqual({ communities: 0, members: 0, closed: 0, failed: 0 });
    const before = await db.pool.query('select *, xmin from board_scores');
    await runBoardsLater(world);
    expect((await db.pool.query('select *, xmin from board_scores')).rows).toEqual(before.rows);
    expect(await world.count('board_tallies', 'members = 1')).toBe(before.rows.length);
  });

  test('goes on where a run was cut off', async () => {
    const { world, communityId, people, light } = await boardScene(db);
    for (const person of people) await light(person, ...daysFrom(16, 4));
    await runBoards(world);
    const ids = people.map(({ memberId }) => memberId).sort();
    await db.pool.query('delete from board_scores');
    await db.pool.query('delete from board_tallies');
    await db.pool.query(
      `update board_runs set turn_at = 'epoch', pass_started_at = $1, pass_after = $2 where community_id = $3`,
      [world.now(), ids[0], communityId],
    );
    expect(await runBoards(world)).toEqual({ communities: 1, members: 2, closed: 0, failed: 0 });
    expect(await listOf(world, people[0], 'persistence')).toHaveLength(2);
  });
});
