import { testDatabase } from '../../../test/support/database';
import { createAssignment, handIn } from '../../../test/support/homework';
import { reviewCamp } from '../../../test/support/review';

const db = testDatabase();

/** Beside the course in which one waits: a quiet one, a draft, and one that closed while something waited. */
async function scene() {
  const camp = await reviewCamp(db);
  const { world, communityId, coach, author } = camp;
  const quiet = await world.createCourse(communityId, { title: '安静的课' });
  await world.createCourse(communityId, { title: '草稿', status: 'draft' });
  const coming = await world.createCourse(communityId, { title: '报名中的课', status: 'enrolling' });
  const closed = await world.createCourse(communityId, { title: '结营的课' });
  await world.enrol(author, closed);
  world.setNow('2026-11-22T00:30:00.000Z');
  await handIn(world, author, await createAssignment(world, { communityId, courseId: closed }));
  const change = (status: string) => ({
    course: () => world.database.updateTable('courses').set({ status }).where('course_id', '=', closed).execute(),
    work: () => world.database.updateTable('submissions').set({ status }).where('course_id', '=', closed).execute(),
  });
  await change('closed').course();
  const list = async () =>
    (await world.ok(coach, 'review.listCourses', { communityId })).courses.map(
      ({ courseId, waiting, overdue }) => [courseId, waiting, overdue] as const,
    );
  return { ...camp, quiet, coming, closed, list, reviewElsewhere: change('released').work };
}

describe('review.listCourses', () => {
  test('puts overdue work first and counts as the queues do', async () => {
    const { world, communityId, courseId, quiet, coming, closed, owner, list } = await scene();
    world.setNow('2026-11-23T00:45:00.000Z');
    expect(await list()).toEqual([
      [courseId, 1, 1],
      [closed, 1, 0],
      [quiet, 0, 0],
      [coming, 0, 0],
    ]);
    const queue = await world.ok(owner, 'review.listQueue', { communityId, courseId });
    expect([queue.waiting, queue.overdue]).toEqual([1, 1]);
  });

  test('forgets a closed course once nothing waits there', async () => {
    const { courseId, quiet, coming, list, reviewElsewhere } = await scene();
    await reviewElsewhere();
    expect((await list()).map(([id]) => id)).toEqual([courseId, quiet, coming]);
  });

  test("never counts a reviewer's own work", async () => {
    const { world, courseId, coach, assignmentId, list } = await scene();
    await world.enrol(coach, courseId);
    await handIn(world, coach, assignmentId);
    expect((await list()).find(([id]) => id === courseId)).toEqual([courseId, 1, 0]);
  });
});
