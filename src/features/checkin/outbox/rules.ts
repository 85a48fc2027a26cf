import type { Submitted } from '@contract/checkin';
import type { Today, TodayCourse } from '@contract/home';
import type { OutboxEntry } from '@/shared/outbox';

export type CheckinEntry = OutboxEntry<'checkin.submit'> | OutboxEntry<'checkin.revise'>;

export const isSubmit = (entry: OutboxEntry): entry is OutboxEntry<'checkin.submit'> =>
  entry.action === 'checkin.submit';
export const isRevision = (entry: OutboxEntry): entry is OutboxEntry<'checkin.revise'> =>
  entry.action === 'checkin.revise';

/** What of the outbox is about check-ins, in the order it was written. */
export const checkinEntries = (entries: readonly OutboxEntry[]): CheckinEntry[] =>
  entries.flatMap((entry) => (isSubmit(entry) || isRevision(entry) ? [entry] : []));

/** The check-in of a day that has not been answered yet, if there is one. */
export const waitingFor = (
  entries: readonly OutboxEntry[],
  day: { courseId: string; localDate: string },
): OutboxEntry<'checkin.submit'> | null =>
  entries
    .filter(isSubmit)
    .find(
      ({ input, state }) => state === 'waiting' && input.courseId === day.courseId && input.localDate === day.localDate,
    ) ?? null;

function litCourse(course: TodayCourse, submitted: Submitted): TodayCourse {
  const mark = submitted.isMakeup ? 'makeup' : 'lit';
  const isToday = submitted.localDate === course.localDate;
  const { team, nextMilestone } = course;
  return {
    ...course,
    figures: submitted.figures,
    week: course.week.map((day) => (day.localDate === submitted.localDate ? { ...day, mark } : day)),
    nextMilestone: submitted.nextMilestone ?? nextMilestone,
    ...(isToday && { mark, checkinId: submitted.checkinId }),
    ...(isToday && team && course.mark !== mark && { team: { ...team, litCount: team.litCount + 1 } }),
  };
}

/** Today as it is once a check-in has arrived, for the moment before the server tells it. */
export function withLit(today: Today, submitted: Submitted): Today {
  if (!today.current) return today;
  const courses = today.current.courses.map((course) =>
    course.courseId === submitted.courseId ? litCourse(course, submitted) : course,
  );
  return { ...today, current: { ...today.current, courses } };
}
