import * as z from 'zod';
import { person } from './community';
import { courseStatus } from './course';
import { releasedReview, reviewerKind, rubric, scores, showcaseAnswer, submissionVersion } from './homework';
import { LIMITS } from './limits';
import { cursor, id, inCommunity, instant, optionalText, page, read, text, write } from './schema';

export const queueRow = z.object({
  submissionId: id,
  assignmentId: id,
  assignmentTitle: z.string(),
  author: person,
  version: z.number(),
  isLate: z.boolean(),
  submittedAt: instant,
  /** By when a review is promised; past it the row turns. */
  promisedAt: instant,
  isOverdue: z.boolean(),
  /** Who is at it, and until when their claim holds; null = free. */
  claim: z.object({ reviewer: person, until: instant, isMine: z.boolean() }).nullable(),
});
export type QueueRow = z.infer<typeof queueRow>;

/** What somebody who reviews, or an operator who looks a released review up, has before them. */
export const reviewSheet = z.object({
  reviewId: id,
  submissionId: id,
  assignmentTitle: z.string(),
  prompt: z.string(),
  /** null between peers: neither side is named. */
  author: person.nullable(),
  /** Who wrote it; null = the caller. */
  reviewer: person.nullable(),
  reviewerKind,
  status: z.enum(['open', 'finished', 'released', 'withdrawn', 'lapsed']),
  /** The version under review. */
  version: z.number(),
  /** When the claim ends, or by when a peer's review is due. */
  until: instant.nullable(),
  rubric,
  scores,
  verdict: z.enum(['pass', 'return']).nullable(),
  strength: z.string(),
  nextStep: z.string(),
  /** Newest first; between peers only the one under review; of a review that is done none that came later. */
  versions: z.array(submissionVersion),
  /** Released ones of earlier versions, newest first; none between peers. */
  earlier: z.array(releasedReview),
  /** Whether its author may still hand in another version: a return after that ends the work. */
  canResubmit: z.boolean(),
  releasedAt: instant.nullable(),
  /** What its author said to being shown; null = not asked. */
  showcase: showcaseAnswer.nullable(),
  /** What the caller may do with a released review. */
  may: z.object({ withdraw: z.boolean(), askToShow: z.boolean() }),
});
export type ReviewSheet = z.infer<typeof reviewSheet>;

export const releasedRow = z.object({
  reviewId: id,
  assignmentTitle: z.string(),
  author: person,
  /** null = the caller. */
  reviewer: person.nullable(),
  reviewerKind,
  version: z.number(),
  verdict: z.enum(['pass', 'return']),
  score: z.number(),
  maxScore: z.number(),
  releasedAt: instant,
  showcase: showcaseAnswer.nullable(),
});
export type ReleasedRow = z.infer<typeof releasedRow>;

export const owedReview = z.object({
  reviewId: id,
  assignmentId: id,
  assignmentTitle: z.string(),
  dueAt: instant,
  status: z.enum(['open', 'finished', 'released']),
});

const words = optionalText(LIMITS.reviewCharacters);

/** A course whose homework can be reviewed, with what waits in its queue. */
export const courseQueue = z.object({
  courseId: id,
  title: z.string(),
  status: courseStatus,
  waiting: z.number(),
  overdue: z.number(),
});
export type CourseQueue = z.infer<typeof courseQueue>;

export const reviewActions = {
  /** Staff: the queues there are, those with overdue work first, then those with most waiting, then those that run. */
  'review.listCourses': read(inCommunity({}), z.object({ courses: z.array(courseQueue) })),
  /** What waits, the oldest first: of a course for its staff, of the own team for a captain. */
  'review.listQueue': read(
    inCommunity({ courseId: id, assignmentId: id.optional(), cursor: cursor.optional() }),
    page(queueRow).extend({ waiting: z.number(), overdue: z.number() }),
  ),
  /**
   * Takes a submission for 30 minutes. With `orNext` the oldest free one is taken when somebody else was first. The
   * same reviewer's second claim prolongs the first.
   */
  'review.claim': write(inCommunity({ submissionId: id, orNext: z.boolean() }), reviewSheet),
  /** Gives it back; what was written is kept for the next claim of the same reviewer. */
  'review.giveBack': write(inCommunity({ reviewId: id }), z.object({ reviewId: id })),
  /** What has reached its authors in a course, the newest first: a coach's or captain's own, everybody's for operators. */
  'review.listReleased': read(
    inCommunity({ courseId: id, assignmentId: id.optional(), cursor: cursor.optional() }),
    page(releasedRow),
  ),
  /** A review of the caller's own, claimed or assigned; operators also read what others released. */
  'review.get': read(inCommunity({ reviewId: id }), reviewSheet),
  'review.saveDraft': write(
    inCommunity({ reviewId: id, scores, strength: words, nextStep: words }),
    z.object({ until: instant.nullable() }),
    60,
  ),
  /** Complete: every criterion, one strength, one next step. Released at once, or together, as the assignment says. */
  'review.finish': write(
    inCommunity({
      reviewId: id,
      verdict: z.enum(['pass', 'return']),
      scores,
      strength: text(LIMITS.reviewCharacters),
      nextStep: text(LIMITS.reviewCharacters),
    }),
    z.object({ status: z.enum(['finished', 'released']) }),
  ),
  /** Staff: everything finished in an assignment reaches its authors at once. */
  'review.releaseAll': write(inCommunity({ assignmentId: id }), z.object({ released: z.number() })),
  /** The reviewer or an operator takes a released review back; what it earned is reversed, the submission waits again. */
  'review.withdraw': write(
    inCommunity({ reviewId: id, reason: text(LIMITS.reasonCharacters) }),
    z.object({ reviewId: id }),
  ),
  /** What a peer owes and has done. */
  'review.listOwed': read(inCommunity({}), z.object({ reviews: z.array(owedReview) })),
  /** Operators: how long reviews took from being handed in to being finished, per reviewer, over the last 30 days. */
  'review.listTimes': read(
    inCommunity({ courseId: id }),
    z.object({
      reviewers: z.array(
        z.object({
          reviewer: person,
          reviewerKind,
          reviews: z.number(),
          medianMinutes: z.number(),
          /** 90th percentile. */
          p90Minutes: z.number(),
          openClaims: z.number(),
        }),
      ),
    }),
  ),
};
