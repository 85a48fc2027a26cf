import type { TestDatabase } from './database';
import { testWorld, type Actor, type CourseOptions } from './world';

/** 08:30 on Saturday 21 November 2026 in Shanghai. */
export const CLOSING_NOW = '2026-11-21T00:30:00.000Z';
/** The five days of the course. */
export const CLOSING_DAYS = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];

/**
 * A course of five days that have passed, and its operator. `learner` seats somebody whose days are told in letters: L
 * lit, M made up, V on leave, anything else not.
 */
export async function closingScene(db: TestDatabase, options: CourseOptions = {}) {
  const world = testWorld(db, CLOSING_NOW);
  const communityId = await world.createCommunity({ name: '晨光读书社' });
  const operator = await world.createMember(communityId, { role: 'operator', nickname: '苏晴' });
  const courseId = await world.createCourse(communityId, {
    startsOn: CLOSING_DAYS[0]!,
    days: CLOSING_DAYS.length,
    ...options,
  });
  const about = { communityId, courseId };
  const learner = async (nickname: string, marks: string, seat: Parameters<typeof world.enrol>[2] = {}) => {
    const actor = await world.createMember(communityId, { nickname });
    await world.enrol(actor, courseId, { firstDay: CLOSING_DAYS[0]!, ...seat });
    for (const [index, mark] of [...marks].entries()) await spend(actor, CLOSING_DAYS[index]!, mark);
    return actor;
  };
  const spend = async (actor: Actor, local_date: string, mark: string) => {
    if (mark === 'L' || mark === 'M')
      await world.createCheckin(actor, courseId, { local_date, is_makeup: mark === 'M' });
    if (mark !== 'V') return;
    const { memberId: member_id } = actor;
    const row = { community_id: communityId, course_id: courseId, member_id, local_date, created_at: world.now() };
    await world.database.insertInto('leaves').values(row).execute();
  };
  const close = () => world.ok(operator, 'course.move', { ...about, to: 'closed', reason: '' });
  const reportOf = (actor: Actor) => world.ok(actor, 'course.getReport', about);
  return { world, communityId, operator, courseId, about, learner, close, reportOf };
}

export type ClosingScene = Awaited<ReturnType<typeof closingScene>>;
