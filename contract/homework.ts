import * as z from 'zod';
import { person } from './community';
import { LIMITS } from './limits';
import { cursor, id, inCommunity, instant, optionalText, page, read, text, write } from './schema';

export const reviewerKind = z.enum(['coach', 'captain', 'peer']);
export type ReviewerKind = z.infer<typeof reviewerKind>;

/** Levels stand from the lowest points to the highest. Points of a rubric are a score, not points to spend. */
const criterion = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9]{0,11}$/),
  label: text(20),
  levels: z
    .array(z.strictObject({ label: text(12), points: z.int().min(0).max(100), says: optionalText(80) }))
    .min(2)
    .max(5),
});
export type Criterion = z.infer<typeof criterion>;

const MOST_CRITERIA = 6;

export const rubric = z.array(criterion).min(1).max(MOST_CRITERIA);
export type Rubric = z.infer<typeof rubric>;

/** Criterion to the index of the level chosen. */
export const scores = z
  .record(z.string().max(12), z.int().min(0).max(4))
  .refine((chosen) => Object.keys(chosen).length <= MOST_CRITERIA);
export type Scores = z.infer<typeof scores>;

/** A picture or a file; pictures have a size in pixels, files a name. */
export const attachment = z.object({
  mediaId: id,
  url: z.string(),
  mime: z.string(),
  bytes: z.number(),
  width: z.number(),
  height: z.number(),
  fileName: z.string().nullable(),
});
export type Attachment = z.infer<typeof attachment>;

/** Pictures and files together, at most nine and five of each. */
const attachments = z.array(id).max(LIMITS.homeworkPictures + LIMITS.homeworkFiles);

/** `none`: nothing handed in; `waiting`: for a review, which its author only learns of when it is released. */
export const submissionStatus = z.enum(['none', 'waiting', 'returned', 'released']);
export type SubmissionStatus = z.infer<typeof submissionStatus>;

/** Whether learners see it: never, from `publishAt` on, or now. */
export const assignmentState = z.enum(['draft', 'scheduled', 'published']);

const assignmentHead = z.object({
  assignmentId: id,
  courseId: id,
  courseTitle: z.string(),
  title: z.string(),
  isRequired: z.boolean(),
  dueAt: instant,
  resubmitUntil: instant,
  latePolicy: z.enum(['mark', 'refuse']),
  reviewerKind,
  /** How many peers look at each submission; 0 unless peers do. */
  peers: z.number(),
  promiseHours: z.number(),
});

export const assignmentCard = assignmentHead.extend({
  status: submissionStatus,
  isLate: z.boolean(),
  /** Whether something unsent is kept on the server. */
  hasDraft: z.boolean(),
  /** Reviews of others that the caller still owes here. */
  owedReviews: z.number(),
});
export type AssignmentCard = z.infer<typeof assignmentCard>;

/** A review as its author's reader sees it, once released. */
export const releasedReview = z.object({
  reviewId: id,
  version: z.number(),
  /** null when a peer wrote it: peers stay unnamed. */
  reviewer: person.nullable(),
  reviewerKind,
  verdict: z.enum(['pass', 'return']),
  rubric,
  scores,
  score: z.number(),
  maxScore: z.number(),
  strength: z.string(),
  nextStep: z.string(),
  releasedAt: instant,
});
export type ReleasedReview = z.infer<typeof releasedReview>;

export const submissionVersion = z.object({
  version: z.number(),
  text: z.string(),
  attachments: z.array(attachment),
  isLate: z.boolean(),
  submittedAt: instant,
});
export type SubmissionVersion = z.infer<typeof submissionVersion>;

/** What an author said to being shown; `pending` before they have. */
export const showcaseAnswer = z.enum(['pending', 'consented', 'declined', 'revoked']);

export const assignmentDetail = z.object({
  assignment: assignmentHead,
  prompt: z.string(),
  link: z.string().nullable(),
  attachments: z.array(attachment),
  rubric,
  submissionId: id.nullable(),
  status: submissionStatus,
  /** A first or another version would be taken now; when not, `closedBecause` says why. */
  canSubmit: z.boolean(),
  closedBecause: z.enum(['released', 'too_late', 'resubmission_over', 'peers_reading', 'course_closed']).nullable(),
  draft: z.object({ text: z.string(), attachments: z.array(attachment), savedAt: instant }).nullable(),
  /** Newest first. */
  versions: z.array(submissionVersion),
  /** Newest first; of released ones only. */
  reviews: z.array(releasedReview),
  showcase: showcaseAnswer.nullable(),
  owedReviews: z.number(),
});
export type AssignmentDetail = z.infer<typeof assignmentDetail>;

/** What an editor writes. Instants are exact; the client asks for them in the community's zone. */
const assignmentFields = {
  title: text(40),
  prompt: text(2_000),
  link: z.union([z.literal(''), z.url().max(300)]),
  mediaIds: attachments,
  isRequired: z.boolean(),
  /** null keeps it a draft; a moment that has passed publishes at once. */
  publishAt: instant.nullable(),
  dueAt: instant,
  latePolicy: z.enum(['mark', 'refuse']),
  resubmitUntil: instant,
  reviewerKind,
  peers: z.int().min(0).max(3),
  promiseHours: z.int().min(1).max(336),
  releaseMode: z.enum(['at_once', 'together']),
  rubric,
};

export const staffAssignment = assignmentHead.extend({
  prompt: z.string(),
  link: z.string().nullable(),
  attachments: z.array(attachment),
  publishAt: instant.nullable(),
  state: assignmentState,
  releaseMode: z.enum(['at_once', 'together']),
  rubric,
  rubricVersion: z.number(),
  /** Grows with every change; `homework.saveAssignment` names the one it started from. */
  version: z.number(),
  counts: z.object({
    learners: z.number(),
    submitted: z.number(),
    waiting: z.number(),
    overdue: z.number(),
    /** Finished and not yet released. */
    finished: z.number(),
    released: z.number(),
  }),
});
export type StaffAssignment = z.infer<typeof staffAssignment>;

export const homeworkActions = {
  /** The caller's own, in courses they are in; open ones by due time, then the settled. */
  'homework.list': read(inCommunity({ courseId: id.optional() }), z.object({ assignments: z.array(assignmentCard) })),
  'homework.get': read(inCommunity({ assignmentId: id }), assignmentDetail),
  /** Kept beside the phone's own copy; the newest wins. An empty one is forgotten. */
  'homework.saveDraft': write(
    inCommunity({ assignmentId: id, text: optionalText(LIMITS.homeworkCharacters), mediaIds: attachments }),
    z.object({ savedAt: instant }),
    60,
  ),
  'homework.submit': write(
    inCommunity({
      assignmentId: id,
      text: optionalText(LIMITS.homeworkCharacters),
      mediaIds: attachments,
      /** When it was handed in on the phone; counts if it arrives within the course's grace. */
      writtenAt: instant,
    }),
    z.object({ submissionId: id, version: z.number(), isLate: z.boolean(), status: submissionStatus }),
  ),

  /** Coaches and operators: the assignments of a course with what waits in them. */
  'homework.listForStaff': read(inCommunity({ courseId: id }), z.object({ assignments: z.array(staffAssignment) })),
  /** Without an id a new one. `version` is the one the editor started from. */
  'homework.saveAssignment': write(
    inCommunity({
      courseId: id,
      assignmentId: id.optional(),
      version: z.int().min(1).max(100_000).optional(),
      ...assignmentFields,
    }),
    z.object({ assignmentId: id, version: z.number(), state: assignmentState }),
  ),
  /** Only while nobody has handed anything in. */
  'homework.deleteAssignment': write(inCommunity({ assignmentId: id }), z.object({ assignmentId: id })),

  /** Asks the author of released work whether the course may see it. */
  'homework.askToShow': write(inCommunity({ submissionId: id }), z.object({ showcase: showcaseAnswer })),
  /** The author's word, to be changed at any time: with `false` it is gone everywhere. */
  'homework.answerToShow': write(
    inCommunity({ submissionId: id, consent: z.boolean() }),
    z.object({ showcase: showcaseAnswer }),
  ),
  /** What the course shows with consent, the newest consent first. */
  'homework.listShowcase': read(
    inCommunity({ courseId: id, cursor: cursor.optional() }),
    page(
      z.object({
        submissionId: id,
        assignmentTitle: z.string(),
        author: person,
        text: z.string(),
        attachments: z.array(attachment),
        strength: z.string(),
        shownSince: instant,
        isMine: z.boolean(),
      }),
    ),
  ),
};
