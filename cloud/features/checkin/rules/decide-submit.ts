import type { CourseStatus } from '@contract/course';
import type { ErrorCode } from '@contract/errors';
import { arrivesUntil, closesAt, dayNumberOf, learningDayAt, opensAt, type Schedule } from './schedule';

export interface SubmitQuestion {
  status: CourseStatus;
  schedule: Schedule;
  firstDay: string;
  date: string;
  now: Date;
  /** When the phone says it was written; believed only inside the day it claims and never in the future. */
  writtenAt: Date;
  isMakeup: boolean;
  isOnLeave: boolean;
  makeupCards: number;
}

export type SubmitDecision = { accepted: true; writtenAt: Date } | { accepted: false; code: ErrorCode };

const refuse = (code: ErrorCode): SubmitDecision => ({ accepted: false, code });

/**
 * May this day be lit now? The server's clock decides which learning day it is; a late arrival counts when it was
 * written before the day's cut-off and arrives within the course's grace. A make-up needs a missed day and a card.
 */
export function decideSubmit(question: SubmitQuestion): SubmitDecision {
  const { schedule, date, now, writtenAt } = question;
  const refusal = refusalOfCourse(question) ?? refusalOfDate(question);
  if (refusal) return refuse(refusal);
  const today = learningDayAt(schedule, now);
  const inTime = date === today;
  const opens = opensAt(schedule, date);
  const closes = closesAt(schedule, date);
  if (question.isMakeup) {
    if (inTime || question.isOnLeave) return refuse('CHECKIN.MAKEUP_NOT_NEEDED');
    if (question.makeupCards < 1) return refuse('CHECKIN.NO_MAKEUP_CARD');
    return { accepted: true, writtenAt: now };
  }
  if (inTime) return { accepted: true, writtenAt: clamp(writtenAt, opens, now) };
  const wasWrittenThatDay = writtenAt >= opens && writtenAt < closes;
  if (wasWrittenThatDay && now < arrivesUntil(schedule, date)) return { accepted: true, writtenAt };
  return refuse('CHECKIN.TOO_LATE');
}

function refusalOfCourse({ status, schedule, date }: SubmitQuestion): ErrorCode | null {
  if (status === 'closed' || status === 'archived') return 'COURSE.CLOSED';
  if (status !== 'open' || date < schedule.startsOn) return 'COURSE.NOT_STARTED';
  return null;
}

function refusalOfDate({ schedule, date, now, firstDay }: SubmitQuestion): ErrorCode | null {
  if (date > learningDayAt(schedule, now)) return 'CHECKIN.DATE_IN_FUTURE';
  if (dayNumberOf(schedule, date) === null) return 'CHECKIN.DAY_OFF_PLAN';
  if (date < firstDay) return 'CHECKIN.BEFORE_ENROLMENT';
  return null;
}

function clamp(instant: Date, earliest: Date, latest: Date): Date {
  return new Date(Math.min(Math.max(instant.getTime(), earliest.getTime()), latest.getTime()));
}
