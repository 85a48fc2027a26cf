import type { Database } from '../../core/database';
import { addDays } from '../../core/days';
import { mondayAt } from '../../features/board/rules/week';
import { takeTurn } from '../../features/board/refresh';
import { TIME_ZONE, type Moment } from './model';
import type { Settlement } from './settlement';

/** Weeks before the running one. */
const PAST_WEEKS = 3;
/** Would rather not appear on boards, by nickname. */
const HIDDEN = '何晴';

/** Makes the boards of this week and the weeks before, as the timer would have made them; comes last. */
export async function settleBoards(database: Database, { communityId }: Settlement, { now }: Moment): Promise<void> {
  await database
    .updateTable('members')
    .set({ show_on_boards: false })
    .where('community_id', '=', communityId)
    .where('nickname', '=', HIDDEN)
    .execute();
  await database.insertInto('board_runs').values({ community_id: communityId }).execute();
  const first = addDays(mondayAt(now, TIME_ZONE), -7 * PAST_WEEKS);
  const weeks = Array.from({ length: PAST_WEEKS }, (_, index) => addDays(first, 7 * index));
  await database
    .insertInto('board_weeks')
    .values(weeks.map((week_start) => ({ community_id: communityId, week_start })))
    .execute();
  const community = { communityId, timeZone: TIME_ZONE };
  const counts = { members: 0, closed: 0 };
  while (await takeTurn(database, community, { now, isLast: false }, counts));
}
