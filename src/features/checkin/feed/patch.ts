import type { FeedRow } from '@contract/checkin';
import type { Today } from '@contract/home';
import { useToday } from '@/session';
import { useDetail } from '../detail/store';
import { feeds } from './store';

const has = (rows: readonly FeedRow[], checkinId: string) => rows.some((row) => row.checkinId === checkinId);

/** A check-in that some list already knows: it paints while the fresh one is fetched. */
export function knownCheckin(checkinId: string): FeedRow | null {
  for (const feed of Object.values(feeds)) {
    const row = feed.getState().rows.find((known) => known.checkinId === checkinId);
    if (row) return row;
  }
  return null;
}

/** Today with other feed rows; the same object when it has none of them. */
function changeTodayFeed(checkinId: string, change: (rows: FeedRow[]) => FeedRow[]): void {
  const feed = useToday.getState().data?.current?.feed;
  if (!feed || !has(feed.rows, checkinId)) return;
  useToday.getState().patch((today: Today) =>
    today.current?.feed
      ? {
          ...today,
          current: { ...today.current, feed: { ...today.current.feed, rows: change(today.current.feed.rows) } },
        }
      : today,
  );
}

/** Changes a check-in everywhere it is shown or kept. */
export function patchCheckin(checkinId: string, change: (row: FeedRow) => FeedRow): void {
  for (const feed of Object.values(feeds)) {
    if (has(feed.getState().rows, checkinId)) feed.getState().patchRow(checkinId, change);
  }
  useDetail.getState().patch((row) => (row.checkinId === checkinId ? change(row) : row));
  changeTodayFeed(checkinId, (rows) => rows.map((row) => (row.checkinId === checkinId ? change(row) : row)));
}

/** Takes a check-in out of every list. */
export function removeCheckin(checkinId: string): void {
  for (const feed of Object.values(feeds)) {
    if (has(feed.getState().rows, checkinId)) feed.getState().removeRow(checkinId);
  }
  changeTodayFeed(checkinId, (rows) => rows.filter((row) => row.checkinId !== checkinId));
}
