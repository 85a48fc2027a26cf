import { testDatabase } from '../../../test/support/database';
import { testWorld } from '../../../test/support/world';

const db = testDatabase();

describe('enrolling in parallel', () => {
  test('of twenty people exactly five get the five places', async () => {
    const world = testWorld(db);
    const communityId = await world.createCommunity();
    const courseId = await world.createCourse(communityId, { capacity: 5 });
    const people = await Promise.all(Array.from({ length: 20 }, () => world.createMember(communityId)));
    const answers = await Promise.all(
      people.map(({ openid }) => world.call(openid, 'course.enrol', { communityId, courseId, rulesAccepted: true })),
    );
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)).sort();
    expect(codes).toEqual([...Array<string>(15).fill('COURSE.FULL'), ...Array<string>(5).fill('ok')]);
    expect(await world.count('enrolments', "course_id = $1 and status = 'active'", [courseId])).toBe(5);
  });

  test('ten taps of one person make one enrolment', async () => {
    const world = testWorld(db);
    const communityId = await world.createCommunity();
    const courseId = await world.createCourse(communityId, { capacity: 5 });
    const me = await world.createMember(communityId);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        world.call(me.openid, 'course.enrol', { communityId, courseId, rulesAccepted: true }),
      ),
    );
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)).sort();
    expect(codes).toEqual([...Array<string>(9).fill('COURSE.ALREADY_ENROLLED'), 'ok']);
    expect(await world.count('enrolments', 'course_id = $1', [courseId])).toBe(1);
  });
});
