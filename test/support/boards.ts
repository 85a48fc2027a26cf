import type { BoardName } from '@contract/board';
import { silentLog } from '../../cloud/core/log';
import { refreshBoards } from '../../cloud/functions/timer/jobs/refresh-boards';
import type { TestDatabase } from './database';
import { testWorld, type Actor, type World } from './world';

/** Runs the timer's job at the world's present instant. */
export const runBoards = (world: World) => refreshBoards({ ...world.pipeline, log: silentLog, now: world.now() });

/** Moves the clock past the rest between two runs and runs the job. */
export function runBoardsLater(world: World, minutes = 5) {
  world.setNow(new Date(world.now().getTime() + minutes * 60_000).toISOString());
  return runBoards(world);
}

/** A board as somebody sees it. */
export const boardOf = (world: World, who: Actor, board: BoardName, week?: string) =>
  world.ok(who, 'board.get', { communityId: who.communityId, board, ...(week !== undefined && { week }) });

/** Its list as `[nickname, rank, score]`. */
export const listOf = async (world: World, who: Actor, board: BoardName, week?: string) =>
  (await boardOf(world, who, board, week)).top.map(({ person, rank, score }) => [person.nickname, rank, score]);

/** Writes a score as the timer would have written it, tallies included. The week has to be there. */
export async function putScore(
  world: World,
  { communityId, memberId }: Actor,
  row: { week: string; board?: BoardName; score: number; tieOrder?: number },
): Promise<void> {
  const place = { community_id: communityId, week_start: row.week, board: row.board ?? 'persistence' };
  const score = { score: row.score, figures: JSON.stringify({ lit: 7, streak: 7 }) };
  const shown = { is_shown: true, tie_order: row.tieOrder ?? 0 };
  await world.database
    .insertInto('board_scores')
    .values({ ...place, member_id: memberId, ...score, ...shown })
    .execute();
  await world.database
    .insertInto('board_tallies')
    .values({ ...place, score: row.score, members: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['community_id', 'week_start', 'board', 'score'])
        .doUpdateSet((now) => ({ members: now('board_tallies.members', '+', 1) })),
    )
    .execute();
}

/** Thursday noon in Shanghai: three people in a course that asks for every day since the first of November. */
export async function boardScene(db: TestDatabase) {
  const world = testWorld(db, '2026-11-19T04:00:00.000Z');
  const communityId = await world.createCommunity();
  const courseId = await world.createCourse(communityId, { days: 60 });
  const people: Actor[] = [];
  for (const nickname of ['小满', '阿哲', '林溪']) {
    const person = await world.createMember(communityId, { nickname });
    await world.enrol(person, courseId);
    people.push(person);
  }
  const light = async (who: Actor, ...dates: string[]) => {
    for (const local_date of dates) await world.createCheckin(who, courseId, { local_date });
  };
  return { world, communityId, courseId, people: people as [Actor, Actor, Actor], light };
}

/** So many days of November 2026 from one on. */
export const daysFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => `2026-11-${String(first + index).padStart(2, '0')}`);
