import type { Database } from '../../core/database';
import { markOf } from './rules/streak';
import { standingOf, standingRows, type Standing } from './standing';

/** The running courses in which a member's present learning day still waits to be lit. */
export async function findDueCourses(
  database: Database,
  who: { communityId: string; memberId: string; timeZone: string; now: Date },
): Promise<Standing[]> {
  const { rows } = await standingRows(who).execute(database);
  return rows
    .filter((row) => row.status === 'open')
    .map((row) => standingOf(row, who.timeZone, who.now))
    .filter(({ facts }) => markOf(facts, facts.today) === 'due');
}
