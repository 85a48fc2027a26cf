import { testDatabase } from '../../../test/support/database';
import { createAssignment, handIn } from '../../../test/support/homework';
import { testWorld } from '../../../test/support/world';

const db = testDatabase();

async function camp() {
  const world = testWorld(db);
  const communityId = await world.createCommunity();
  const courseId = await world.createCourse(communityId);
  const me = await world.createMember(communityId);
  await world.enrol(me, courseId);
  const set = (title: string, dueAt: string) =>
    createAssignment(world, { communityId, courseId }, { title, dueAt, resubmitUntil: '2026-12-20T15:59:59.000Z' });
  const wanted = async () => (await world.ok(me, 'home.today', { communityId })).current!.homework;
  return { world, communityId, courseId, me, set, wanted };
}

describe('what homework wants on Today', () => {
  test('is what is due within three days, the soonest first, at most three', async () => {
    const { set, wanted } = await camp();
    await set('三天以后', '2026-11-27T00:00:00.000Z');
    await set('后天', '2026-11-22T16:00:00.000Z');
    await set('明天', '2026-11-21T16:00:00.000Z');
    expect((await wanted()).map(({ title, kind }) => [title, kind])).toEqual([
      ['明天', 'due'],
      ['后天', 'due'],
    ]);
    await set('今晚', '2026-11-21T15:00:00.000Z');
    await set('今晚晚些', '2026-11-21T15:30:00.000Z');
    expect((await wanted()).map(({ title }) => title)).toEqual(['今晚', '今晚晚些', '明天']);
  });

  test('is not what was handed in, and again what was returned', async () => {
    const { world, communityId, me, set, wanted } = await camp();
    const assignmentId = await set('书评', '2026-11-21T16:00:00.000Z');
    await handIn(world, me, assignmentId);
    expect(await wanted()).toEqual([]);
    await world.database
      .updateTable('submissions')
      .set({ status: 'returned' })
      .where('community_id', '=', communityId)
      .execute();
    expect(await wanted()).toEqual([
      { kind: 'returned', assignmentId, title: '书评', until: '2026-12-20T15:59:59.000Z' },
    ]);
  });

  test('is nothing for who is not in the course, nor of an unpublished assignment', async () => {
    const { world, communityId, courseId, set, wanted } = await camp();
    const draft = { publishAt: null, dueAt: '2026-11-21T16:00:00.000Z' };
    await createAssignment(world, { communityId, courseId }, draft);
    expect(await wanted()).toEqual([]);
    await set('书评', '2026-11-21T16:00:00.000Z');
    const other = await world.createMember(communityId);
    expect((await world.ok(other, 'home.today', { communityId })).current!.homework).toEqual([]);
  });
});
