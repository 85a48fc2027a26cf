import type { Output } from '@contract/actions';
import type { Role } from '@contract/community';
import type { EnrolmentRow, EnrolmentTerms } from '@contract/enrolment';
import type { Call } from '../../../core/action';
import { presentPerson } from '../../../core/person';
import type { CourseRow } from '../queries';
import { isOver } from '../rules';
import type { Decision } from './decide';
import type { Enrolled } from './enrol';
import type { DeskGrant } from './policy';
import type { EnrolmentPage, readForm, RequestRow } from './queries';
import { opensAt } from './rules';
import type { Terms } from './terms';

type Answers = { label: string; values: string[] }[];

const wordsOf = (answers: Answers) => answers.map(({ label, values }) => ({ label, values }));

/** Where somebody stands with a course: their place in it counts before what they asked for. */
export function enrolmentOf(seat: string | null, request: string | null): Output<'course.enrol'>['enrolment'] {
  if (seat === 'active') return 'active';
  if (request === 'applied' || request === 'waitlisted' || request === 'rejected') return request;
  return seat === 'withdrawn' || request === 'withdrawn' ? 'withdrawn' : 'none';
}

export function presentEnrolled({ enrolment, position, startsOn }: Enrolled): Output<'course.enrol'> {
  return { enrolment, position, startsOn };
}

export function presentWithdrawn(): Output<'course.withdraw'> {
  return { enrolment: 'withdrawn' };
}

/** A reason is told to whom it was given; the answers are the caller's own. */
export function presentTerms(terms: Terms, course: CourseRow): EnrolmentTerms {
  const { needs, isReached, missingGrowth, earlyHours } = terms.tier;
  return {
    questions: terms.questions,
    opensAt: opensAt(course, earlyHours)?.toISOString() ?? null,
    earlyHours,
    closesAt: course.enrols_until?.toISOString() ?? null,
    tier: needs === null ? null : { name: needs, isReached, missingGrowth },
    waitingCount: terms.waiting,
    position: terms.position,
    reason: terms.reason,
    answers: wordsOf(terms.answers ?? []),
  };
}

export function presentForm(
  { questions, answeredCount, changed }: Awaited<ReturnType<typeof readForm>>,
  { now }: Call<'course.getForm'>,
  { course, community }: DeskGrant,
): Output<'course.getForm'> {
  const { title, revision } = course;
  return { title, isOver: isOver(course, community.timeZone, now), revision, changed, questions, answeredCount };
}

export const presentSavedForm = (saved: Output<'course.saveForm'>): Output<'course.saveForm'> => saved;

export function presentEnrolments(
  { rows, nextCursor, counts }: EnrolmentPage,
  { services }: Call<'course.listEnrolments'>,
  { course }: DeskGrant,
): Output<'course.listEnrolments'> {
  const present = (row: RequestRow): EnrolmentRow => ({
    person: presentPerson({ ...row, role: row.role as Role }, services.storage),
    status: row.status === 'admitted' ? 'active' : row.status,
    position: row.position,
    answers: wordsOf(row.answers),
    reason: row.reason,
    requestedAt: row.requestedAt.toISOString(),
  });
  return { rows: rows.map(present), nextCursor, title: course.title, capacity: course.capacity, counts };
}

export function presentDecisions(results: Decision[]): Output<'course.decideEnrolments'> {
  return { results };
}
