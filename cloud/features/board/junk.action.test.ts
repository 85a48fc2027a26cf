import { testDatabase } from '../../../test/support/database';
import { boardScene, daysFrom, listOf, runBoards } from '../../../test/support/boards';
import type { World } from '../../../test/support/world';

const db = testDatabase();
beforeEach(() => db.empty());

describe('fifty junk posts', () => {
  const JUNK = 50;

  async function neighbours(world: World, communityId: string, courseId: string) {
    const checkinIds: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      const neighbour = await world.createMember(communityId, { nickname: `n${index}` });
      await world.enrol(neighbour, courseId);
      checkinIds.push(await world.createCheckin(neighbour, courseId));
    }
    return checkinIds;
  }

  test('of comments under one check-in help as much as one comment', async () => {
    const { world, communityId, courseId, people } = await boardScene(db);
    const [junk, honest, author] = people;
    const checkinId = await world.createCheckin(author, courseId);
    await world.ok(honest, 'checkin.addComment', { communityId, checkinId, text: '第三段说到我心里去了。' });
    for (let index = 0; index < JUNK; index += 1) {
      if (index % 10 === 0) world.setNow(new Date(world.now().getTime() + 61_000).toISOString());
      await world.ok(junk, 'checkin.addComment', { communityId, checkinId, text: `顶 ${index}` });
    }
    await runBoards(world);
    expect((await listOf(world, author, 'helping')).map(([, rank, score]) => [rank, score])).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  test('of comments all over the place stop at the day’s cap, which five honest ones reach too', async () => {
    const { world, communityId, courseId, people } = await boardScene(db);
    const [junk, honest] = people;
    const checkinIds = await neighbours(world, communityId, courseId);
    for (const checkinId of checkinIds) {
      await world.ok(honest, 'checkin.addComment', { communityId, checkinId, text: '谢谢你写下来。' });
    }
    for (let index = 0; index < JUNK; index += 1) {
      if (index % 10 === 0) world.setNow(new Date(world.now().getTime() + 61_000).toISOString());
      await world.ok(junk, 'checkin.addComment', { communityId, checkinId: checkinIds[index % 5]!, text: '顶' });
    }
    await runBoards(world);
    const list = await listOf(world, honest, 'helping');
    expect(list.map(([, rank, score]) => [rank, score])).toEqual([
      [1, 10],
      [1, 10],
    ]);
  });

  test('of check-ins light one day, in one course as in twenty', async () => {
    const { world, communityId, courseId, people, light } = await boardScene(db);
    const [junk, honest] = people;
    await light(honest, ...daysFrom(16, 3));
    const courses = [courseId];
    for (let index = 1; index < 20; index += 1) {
      courses.push(await world.createCourse(communityId, { days: 60 }));
      await world.enrol(junk, courses[index]!);
    }
    for (let index = 0; index < JUNK; index += 1) {
      if (index % 10 === 0) world.setNow(new Date(world.now().getTime() + 61_000).toISOString());
      await world.ok(junk, 'checkin.submit', {
        communityId,
        courseId: courses[index % 20]!,
        localDate: '2026-11-19',
        text: `水 ${index}`,
        mediaIds: [],
        numbers: {},
        visibility: 'course',
        writtenAt: world.now().toISOString(),
        makeup: false,
      });
    }
    await runBoards(world);
    expect(await listOf(world, honest, 'persistence')).toEqual([
      ['阿哲', 1, 42],
      ['小满', 2, 14],
    ]);
    for (const board of ['helping', 'good_work'] as const) expect(await listOf(world, honest, board)).toEqual([]);
  });
});
