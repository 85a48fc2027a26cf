import type { ReviewSheet } from '@contract/review';

/** What each view of a review works with. */
export interface ReviewViewProps {
  communityId: string;
  /** Whose queue it came from, where that is known. */
  courseId: string | undefined;
  sheet: ReviewSheet;
}
