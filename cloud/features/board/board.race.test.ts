import { testDatabase } from '../../../test/support/database';
import { boardOf, runBoards, runBoardsLater } from '../../../test/support/boards';
import { testWorld, type Actor } from '../../../test/support/world';

const db = testDatabase();
beforeEach(() => db.empty());

const PEOPLE = 24;

/** A community in which everybody lit some days of the running week. */
async function scene() {
  const world = testWorld(db, '2026-11-19T04:00:00.000Z');
  const communityId = await world.createCommunity();
  const courseId = await world.createCourse(communityId, { days: 60 });
  const people: Actor[] = [];
  for (let index = 0; index < PEOPLE; index += 1) {
    const person = await world.createMember(communityId);
    await world.enrol(person, courseId);
    for (let day = 0; day <= index % 4; day += 1) {
      await world.createCheckin(person, courseId, { local_date: `2026-11-${16 + day}` });
    }
    people.push(person);
  }
  return { world, communityId, courseId, people };
}

/** Tallies that differ from what the scores add up to. */
async function miscounted(): Promise<unknown[]> {
  const { rows } = await db.pool.query<object>(`
    select * from (select week_start, board, score, members from board_tallies where members > 0) t
    full join (
      select week_start, board, score, count(*) as shown from board_scores where is_shown group by 1, 2, 3
    ) s using (week_start, board, score)
    where members is distinct from shown`);
  return rows;
}

describe('several runs at once', () => {
  test('look at everybody once and count them once', async () => {
    const { world } = await scene();
    const answers = await Promise.all(Array.from({ length: 4 }, () => runBoards(world)));
    expect(answers.reduce((sum, { members = 0 }) => sum + members, 0)).toBe(PEOPLE);
    expect(await world.count('board_scores', "board = 'persistence'")).toBe(PEOPLE);
    expect(await miscounted()).toEqual([]);
  });

  test('close a week once', async () => {
    const { world } = await scene();
    await runBoards(world);
    world.setNow('2026-11-25T04:00:00.000Z');
    const answers = await Promise.all(Array.from({ length: 4 }, () => runBoards(world)));
    expect(answers.reduce((sum, { closed = 0 }) => sum + closed, 0)).toBe(1);
  });

  test('stay right while people hide, come back, delete their account and light further days', async () => {
    const { world, communityId, courseId, people } = await scene();
    await runBoards(world);
    world.setNow('2026-11-19T04:05:00.000Z');
    const show = (who: Actor, showOnBoards: boolean) =>
      world.ok(who, 'community.updateSettings', { communityId, showOnBoards });
    await Promise.all([
      ...people.slice(0, 8).map((who) => show(who, false)),
      ...people.slice(8, 12).map((who) => world.ok(who, 'account.deleteForever', { confirm: '注销' })),
      ...people.slice(16).map((who) => world.createCheckin(who, courseId, { local_date: '2026-11-20' })),
      runBoards(world),
      runBoards(world),
    ]);
    expect(await miscounted()).toEqual([]);
    await Promise.all([...people.slice(0, 4).map((who) => show(who, true)), runBoardsLater(world), runBoards(world)]);
    await runBoardsLater(world);
    expect(await miscounted()).toEqual([]);
    const { top } = await boardOf(world, people[20]!, 'persistence');
    const seen = new Set(top.map(({ person }) => person.memberId));
    expect(people.filter(({ memberId }) => seen.has(memberId))).toEqual([...people.slice(0, 4), ...people.slice(12)]);
    expect(
      await world.count('board_scores', 'member_id = any($1)', [people.slice(8, 12).map((who) => who.memberId)]),
    ).toBe(0);
  });
});
