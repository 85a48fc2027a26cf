import type { Insertable } from 'kysely';
import type { Database } from '../../core/database';
import type { DB } from '../../database/schema';
import { scoreOf } from '../../features/homework/rules/rubric';
import { releasedMessage } from '../../features/review/messages';
import { after, type DemoAssignment, type DemoWork, type HomeworkStory } from './homework';
import { insertRows } from './insert-rows';
import type { DemoMember } from './model';
import { seededRandom } from './random';

const READING_HOURS = 0.25;
/** A chance of its own, so that these messages change nothing else in the story. */
const SEED = 13;

/** Writes assignments, what was handed in, and what was said about it. */
export async function settleHomework(database: Database, { assignments, coach }: HomeworkStory): Promise<void> {
  if (!coach) return;
  await insertRows(
    database,
    'assignments',
    assignments.map((assignment) => assignmentRow(assignment, coach)),
  );
  await insertRows(database, 'rubrics', assignments.map(rubricRow));
  const all = <T>(rowsOf: (assignment: DemoAssignment) => T[]) => assignments.flatMap(rowsOf);
  await insertRows(
    database,
    'submissions',
    all((one) => one.works.map((work) => submissionRow(one, work))),
  );
  await insertRows(
    database,
    'submission_versions',
    all((one) => one.works.flatMap((work) => versionRows(one, work))),
  );
  // reviews of peers are still open: they have other columns than those that were written
  for (const one of assignments) await insertRows(database, 'reviews', reviewRows(one, coach));
  await insertRows(
    database,
    'showcases',
    all((one) => one.works.flatMap((work) => showcaseRows(one, work, coach))),
  );
  await insertRows(database, 'inbox_messages', all(mailRows));
}

const keyOf = ({ course, assignmentId }: DemoAssignment) => ({
  community_id: course.communityId,
  assignment_id: assignmentId,
});

function assignmentRow(assignment: DemoAssignment, coach: DemoMember): Insertable<DB['assignments']> {
  const { text, terms, course, publishAt, dueAt, resubmitUntil } = assignment;
  return {
    ...keyOf(assignment),
    course_id: course.courseId,
    title: text.title,
    prompt: text.prompt,
    is_required: text.isRequired,
    publish_at: publishAt,
    announced_at: publishAt,
    due_at: dueAt,
    resubmit_until: resubmitUntil,
    reviewer_kind: terms.peers > 0 ? 'peer' : 'coach',
    peers: terms.peers,
    peers_assigned_at: terms.peers > 0 ? dueAt : null,
    promise_hours: terms.promiseHours,
    created_by: coach.memberId,
    created_at: after(publishAt, -24),
  };
}

const rubricRow = (assignment: DemoAssignment): Insertable<DB['rubrics']> => ({
  ...keyOf(assignment),
  version: 1,
  criteria: assignment.text.rubric,
  created_at: after(assignment.publishAt, -24),
});

const isLate = ({ hoursEarly }: DemoWork) => hoursEarly < 0;

function submissionRow(assignment: DemoAssignment, work: DemoWork): Insertable<DB['submissions']> {
  const { review, revision } = work;
  const { terms, dueAt } = assignment;
  const { submittedAt } = revision ?? work;
  const isPassed = review !== undefined && !review.isReturn;
  const waits = !review || revision !== null;
  return {
    ...keyOf(assignment),
    submission_id: work.submissionId,
    course_id: assignment.course.courseId,
    member_id: work.member.memberId,
    status: waits ? 'waiting' : isPassed ? 'released' : 'returned',
    version: revision ? 2 : 1,
    is_late: isLate(work),
    submitted_at: submittedAt,
    // peers have their time from when they are chosen
    promised_at: after(terms.peers > 0 ? dueAt : submittedAt, terms.promiseHours),
    earned_by: isPassed ? work.reviewId : null,
  };
}

function versionRows({ course }: DemoAssignment, work: DemoWork): Insertable<DB['submission_versions']>[] {
  const shared = {
    community_id: course.communityId,
    submission_id: work.submissionId,
    is_checked: true,
    is_late: isLate(work),
  };
  const versions = [work, ...(work.revision ? [{ ...work.revision, mediaIds: [] }] : [])];
  return versions.map(({ text, mediaIds, submittedAt }, index) => ({
    ...shared,
    version: index + 1,
    text,
    media_ids: mediaIds,
    submitted_at: submittedAt,
  }));
}

function reviewRows(assignment: DemoAssignment, coach: DemoMember): Insertable<DB['reviews']>[] {
  const { text, terms, works, dueAt } = assignment;
  const shared = { ...keyOf(assignment), version: 1, rubric_version: 1 };
  if (terms.peers > 0) {
    // in a ring everybody reads one and is read by one
    return works.map(({ reviewId, member }, index) => ({
      ...shared,
      review_id: reviewId,
      submission_id: works[(index + 1) % works.length]!.submissionId,
      reviewer_id: member.memberId,
      reviewer_kind: 'peer',
      status: 'open',
      opened_at: dueAt,
      due_at: after(dueAt, terms.promiseHours),
    }));
  }
  return works.flatMap(({ review, reviewId, submissionId, reviewedAt }) => {
    if (!review || !reviewedAt) return [];
    const scores = Object.fromEntries(text.rubric.map(({ key }, index) => [key, review.levels[index]!]));
    const scored = scoreOf(text.rubric, scores);
    return [
      {
        ...shared,
        review_id: reviewId,
        submission_id: submissionId,
        reviewer_id: coach.memberId,
        reviewer_kind: 'coach',
        status: 'released',
        verdict: review.isReturn ? 'return' : 'pass',
        scores,
        score: scored.isComplete ? scored.score : 0,
        strength: review.strength,
        next_step: review.nextStep,
        opened_at: after(reviewedAt, -READING_HOURS),
        finished_at: reviewedAt,
        released_at: reviewedAt,
      },
    ];
  });
}

function showcaseRows(
  { course }: DemoAssignment,
  { showcase, submissionId, reviewedAt }: DemoWork,
  coach: DemoMember,
): Insertable<DB['showcases']>[] {
  if (!showcase || !reviewedAt) return [];
  return [
    {
      community_id: course.communityId,
      submission_id: submissionId,
      course_id: course.courseId,
      asked_by: coach.memberId,
      asked_at: after(reviewedAt, 1),
      answer: showcase,
      answered_at: showcase === 'consented' ? after(reviewedAt, 5) : null,
    },
  ];
}

/** Who may go on with another version was told so, and has not read it yet. */
function mailRows({ assignmentId, text, works }: DemoAssignment): Insertable<DB['inbox_messages']>[] {
  const random = seededRandom(SEED);
  return works.flatMap(({ review, reviewedAt, revision, member }) => {
    if (!review?.isReturn || !reviewedAt || revision) return [];
    return [
      {
        community_id: member.communityId,
        member_id: member.memberId,
        message_id: random.idAt(reviewedAt),
        ...releasedMessage({ assignmentId, title: text.title, isPassed: false }),
        created_at: reviewedAt,
      },
    ];
  });
}
