import type { FeedRow } from '@contract/checkin';
import type { Today } from '@contract/home';
import { createPagedStore, type PagedStore } from '@/shared/store/paged';
import { listFeed } from '../api';

export type FeedScope = 'team' | 'course' | 'featured';

/** Where a list is shown: the segments of Today, and the team tab, whose team may be of another course than Today's. */
export type FeedPlace = FeedScope | 'teamTab';

interface FeedParams {
  courseId: string;
}

export type FeedStore = PagedStore<FeedRow, FeedParams>;

const createFeed = (scope: FeedScope, place: FeedPlace = scope): FeedStore =>
  createPagedStore<FeedRow, FeedParams>({
    load: ({ courseId }, cursor) => listFeed({ scope, courseId, ...(cursor !== undefined && { cursor }) }),
    rowKey: ({ checkinId }) => checkinId,
    keepAs: `feed.${place}`,
  });

/** One list for each place, so that going back to one finds it where it was left. */
export const feeds: Record<FeedPlace, FeedStore> = {
  team: createFeed('team'),
  course: createFeed('course'),
  featured: createFeed('featured'),
  teamTab: createFeed('team', 'teamTab'),
};

/** Takes the first rows that came with Today; nothing needs to be fetched for them. */
export function adoptFeed(feed: NonNullable<NonNullable<Today['current']>['feed']>): void {
  const { scope, courseId, rows, nextCursor } = feed;
  feeds[scope].getState().adopt({ courseId }, { rows, nextCursor });
}
