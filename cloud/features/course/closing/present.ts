import type { Output } from '@contract/actions';
import type { CourseReport, LearnerReport } from '@contract/closing';
import type { Call } from '../../../core/action';
import { presentPerson } from '../../../core/person';
import { endedOn, scheduledDates, type Schedule } from '../../checkin/rules/schedule';
import type { CourseGrant } from '../policy';
import type { CourseTotals } from './course-report-query';
import { readMarks } from './marks';
import type { ReportRow } from './queries';

export const presentAcknowledged = (acknowledgedAt: Date): Output<'course.acknowledgeRules'> => ({
  acknowledgedAt: acknowledgedAt.toISOString(),
});

const scheduleOf = ({ course, community }: CourseGrant): Schedule => ({
  startsOn: course.starts_on,
  days: course.days,
  weekdays: course.weekdays,
  cutoffMinutes: course.cutoff_minutes,
  graceMinutes: course.grace_minutes,
  timeZone: community.timeZone,
});

const shareOf = ({ lit_days, asked_days }: { lit_days: number; asked_days: number }): number =>
  asked_days === 0 ? 0 : lit_days / asked_days;

export function presentReport(row: ReportRow, _: Call<'course.getReport'>, grant: CourseGrant): LearnerReport {
  const { course } = grant;
  const schedule = scheduleOf(grant);
  return {
    courseId: course.course_id,
    courseTitle: course.title,
    startsOn: course.starts_on,
    endedOn: endedOn(schedule, row.closed_at),
    closedAt: row.closed_at.toISOString(),
    days: readMarks(row.marks, scheduledDates(schedule)),
    askedDays: row.asked_days,
    litDays: row.lit_days,
    madeUpDays: row.made_up_days,
    leaveDays: row.leave_days,
    share: shareOf(row),
    completionShare: Number(course.completion_share),
    bestStreak: row.best_streak,
    points: row.points,
    likesGiven: row.likes_given,
    likesReceived: row.likes_received,
    commentsGiven: row.comments_given,
    commentsReceived: row.comments_received,
    homework:
      row.gave_homework || course.required_homework !== null
        ? { handedIn: row.homework_handed_in, accepted: row.homework_accepted, required: course.required_homework }
        : null,
    team:
      row.team_name === null || row.team_role === null
        ? null
        : { name: row.team_name, role: row.team_role, members: row.team_members, litDays: row.team_lit_days },
    isComplete: row.certificate_code !== null,
  };
}

export function presentCourseReport(
  totals: CourseTotals,
  { services }: Call<'course.getCourseReport'>,
  grant: CourseGrant,
): CourseReport {
  const { course } = grant;
  const schedule = scheduleOf(grant);
  const { handedIn, accepted, gaveHomework, closedAt, days, praised, ...sums } = totals;
  const dates = scheduledDates(schedule);
  const closed = closedAt!;
  return {
    ...sums,
    courseId: course.course_id,
    title: course.title,
    startsOn: course.starts_on,
    endedOn: endedOn(schedule, closed),
    closedAt: closed.toISOString(),
    completionShare: Number(course.completion_share),
    homework:
      gaveHomework || course.required_homework !== null
        ? { handedIn, accepted, required: course.required_homework }
        : null,
    days: days.filter(({ asked }) => asked > 0).map((day) => ({ ...day, localDate: dates[day.dayNo - 1] ?? '' })),
    praised: praised.map(({ checkinId, localDate, excerpt, likes, comments, ...author }) => ({
      checkinId,
      author: presentPerson(author, services.storage),
      localDate,
      excerpt,
      likes,
      comments,
    })),
  };
}
