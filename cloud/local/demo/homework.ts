import { addDays } from '../../core/days';
import { instantOf } from '../../core/zone';
import { TIME_ZONE, type DemoCourse, type DemoMember, type Moment } from './model';
import type { Album } from './pictures';
import { seededRandom } from './random';
import type { AssignmentText, WorkText } from './texts/homework-text';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** A chance of its own, so that homework changes nothing else in the story. */
const SEED = 12;
/** A coach gets to work about a day after it was handed in. */
const REVIEWED_AFTER_HOURS = 26;

interface Terms {
  /** Days from today until the midnight at which it is due. */
  dueInDays: number;
  openDays: number;
  resubmitInDays: number;
  promiseHours: number;
  peers: number;
}

/** One is settled, one is open, one is with the peers. */
const TERMS: Record<AssignmentText['key'], Terms> = {
  page: { dueInDays: -5, openDays: 7, resubmitInDays: 4, promiseHours: 48, peers: 0 },
  letter: { dueInDays: 3, openDays: 4, resubmitInDays: 8, promiseHours: 48, peers: 0 },
  question: { dueInDays: -1, openDays: 5, resubmitInDays: 5, promiseHours: 72, peers: 1 },
};

export interface DemoWork extends Omit<WorkText, 'revision'> {
  submissionId: string;
  reviewId: string;
  member: DemoMember;
  mediaIds: string[];
  submittedAt: Date;
  reviewedAt: Date | null;
  /** The second version, which waits. */
  revision: { text: string; submittedAt: Date } | null;
}

export interface DemoAssignment {
  assignmentId: string;
  text: AssignmentText;
  terms: Terms;
  course: DemoCourse;
  publishAt: Date;
  dueAt: Date;
  resubmitUntil: Date;
  works: DemoWork[];
}

/** The homework of one community. */
export interface HomeworkStory {
  assignments: DemoAssignment[];
  coach: DemoMember | null;
}

export const NO_HOMEWORK: HomeworkStory = { assignments: [], coach: null };

/** Some hours after an instant, or before it. */
export const after = (instant: Date, hours: number) => new Date(instant.getTime() + hours * HOUR_MS);

/** Dates assignments and what was handed in, and finds out by whom. Nothing is from the future. */
export function homeworkOf(
  texts: AssignmentText[],
  { course, coach, album }: { course: DemoCourse; coach: DemoMember; album: Album },
  { now, today }: Moment,
): HomeworkStory {
  const random = seededRandom(SEED);
  const midnightIn = (days: number) => instantOf(addDays(today, days), 0, TIME_ZONE);
  const assignments = texts.map((text) => {
    const terms = TERMS[text.key];
    const dueAt = midnightIn(terms.dueInDays);
    const publishAt = after(dueAt, -24 * terms.openDays + 8);
    const works = text.works.map((work) => {
      const { member } = course.seats.find((seat) => seat.member.nickname === work.who)!;
      const submittedAt = new Date(Math.min(after(dueAt, -work.hoursEarly).getTime(), now.getTime() - MINUTE_MS));
      const mediaIds = (work.scenes ?? []).map((scene) => album.add(member, `scene:${scene}`, submittedAt).mediaId);
      const reviewedAt = work.review ? after(submittedAt, REVIEWED_AFTER_HOURS) : null;
      const ids = { submissionId: random.idAt(submittedAt), reviewId: random.idAt(reviewedAt ?? dueAt) };
      const revision = work.revision && { text: work.revision.text, submittedAt: after(now, -work.revision.hoursAgo) };
      return { ...work, ...ids, member, mediaIds, submittedAt, reviewedAt, revision: revision ?? null };
    });
    const assignmentId = random.idAt(publishAt);
    return {
      assignmentId,
      text,
      terms,
      course,
      publishAt,
      dueAt,
      resubmitUntil: midnightIn(terms.resubmitInDays),
      works,
    };
  });
  return { assignments, coach };
}

/** Work that passed, and earned by it when its review was released. */
export const passedWorks = ({ assignments }: HomeworkStory): { member: DemoMember; reviewId: string; at: Date }[] =>
  assignments.flatMap(({ works }) =>
    works.flatMap(({ member, reviewId, reviewedAt, review }) =>
      reviewedAt && !review?.isReturn ? [{ member, reviewId, at: reviewedAt }] : [],
    ),
  );
