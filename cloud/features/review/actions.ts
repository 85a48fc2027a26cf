import { defineAction } from '../../core/action';
import { presentAsIs } from '../homework/present';
import { claim } from './commands/claim';
import { finishReview } from './commands/finish';
import { releaseAll } from './commands/release-all';
import { withdrawReview } from './commands/withdraw';
import { giveBack, saveReviewDraft } from './commands/write';
import {
  ownReview,
  readableReview,
  readOwnReviews,
  readTimes,
  releaser,
  reviewerInCourse,
  reviewerOf,
  staffOnly,
  takerBack,
} from './policy';
import { listCourses } from './course-queues';
import { listReleased, presentReleased } from './released';
import { getReview, listOwed, listTimes, presentOwed, presentTimes } from './queries';
import { listQueue, presentQueue } from './queue';
import { presentSheet } from './sheet';

export const reviewHandlers = [
  defineAction({ action: 'review.listCourses', policy: staffOnly, run: listCourses, present: presentAsIs }),
  defineAction({ action: 'review.listQueue', policy: reviewerInCourse, run: listQueue, present: presentQueue }),
  defineAction({ action: 'review.claim', policy: reviewerOf, run: claim, present: presentSheet }),
  defineAction({ action: 'review.giveBack', policy: ownReview, run: giveBack, present: presentAsIs }),
  defineAction({
    action: 'review.listReleased',
    policy: reviewerInCourse,
    run: listReleased,
    present: presentReleased,
  }),
  defineAction({ action: 'review.get', policy: readableReview, run: getReview, present: presentSheet }),
  defineAction({ action: 'review.saveDraft', policy: ownReview, run: saveReviewDraft, present: presentAsIs }),
  defineAction({ action: 'review.finish', policy: ownReview, run: finishReview, present: presentAsIs }),
  defineAction({ action: 'review.releaseAll', policy: releaser, run: releaseAll, present: presentAsIs }),
  defineAction({ action: 'review.withdraw', policy: takerBack, run: withdrawReview, present: presentAsIs }),
  defineAction({ action: 'review.listOwed', policy: readOwnReviews, run: listOwed, present: presentOwed }),
  defineAction({ action: 'review.listTimes', policy: readTimes, run: listTimes, present: presentTimes }),
];
