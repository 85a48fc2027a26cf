import type { Output } from '@contract/actions';
import type { Gate, Person, Role } from '@contract/community';
import type { CourseCard, CourseDetail, CourseStatus } from '@contract/course';
import type { Call, MemberGrant } from '../../core/action';
import { presentPerson } from '../../core/person';
import { isStaff } from '../../core/policy';
import type { Storage } from '../../platform/storage';
import { scheduledDates } from '../checkin/rules/schedule';
import { markOf, type DayFacts } from '../checkin/rules/streak';
import { enrolmentOf, presentTerms } from './enrolment/present';
import { openingOf } from './lifecycle/moves';
import type { CourseGrant } from './policy';
import { numbersOf, type CoursePlan, type CourseReading, type CourseRow } from './queries';
import { isOver, lastDayOf, todayOf } from './rules';

/** A first day after every course: nothing is asked of somebody who is not enrolled. */
const NEVER = '9999-12-31';

const HAS_OPENED: CourseStatus[] = ['open', 'closed', 'archived'];

export function presentCourses(
  rows: CourseRow[],
  { services, now }: Call<'course.list'>,
  { community }: MemberGrant,
): Output<'course.list'> {
  const lists: Output<'course.list'> = { mine: [], open: [], finished: [] };
  for (const row of rows) {
    const card = presentCard(row, community.timeZone, services.storage);
    const over = isOver(row, community.timeZone, now);
    if (card.enrolment === 'active') lists[over ? 'finished' : 'mine'].push(card);
    else if (!over || card.status === 'draft') lists.open.push(card);
  }
  return lists;
}

function presentCard(row: CourseRow, timeZone: string, storage: Storage): CourseCard {
  const isEnrolled = row.seat_status === 'active';
  return {
    courseId: row.course_id,
    title: row.title,
    summary: row.summary,
    coverUrl: row.cover_key === null ? null : storage.urlOf(row.cover_key),
    kind: row.kind as CourseCard['kind'],
    status: row.status as CourseStatus,
    startsOn: row.starts_on,
    opensAt: openingOf(row, timeZone).toISOString(),
    enrolsFrom: row.enrols_from?.toISOString() ?? null,
    enrolsUntil: row.enrols_until?.toISOString() ?? null,
    endsOn: lastDayOf(row),
    dissolvesOn: row.dissolves_on,
    days: row.days,
    weekdays: row.weekdays,
    gate: row.gate as Gate,
    capacity: row.capacity,
    enrolledCount: row.enrolled_count ?? 0,
    enrolment: enrolmentOf(row.seat_status, row.request_status),
    position: row.position,
    litDays: isEnrolled ? (row.lit_days ?? 0) : 0,
    ending: endingOf(row),
  };
}

const endingOf = ({ reported_at, certificate_code }: CourseRow): CourseCard['ending'] => {
  if (reported_at === null) return 'none';
  return certificate_code === null ? 'report' : 'certificate';
};

/** The opening message waits for the opening, and is for those who are in. */
export function presentCourse(
  { plan, terms }: CourseReading,
  call: Call<'course.get'>,
  grant: CourseGrant,
): CourseDetail {
  const { course, community, member } = grant;
  const { storage } = call.services;
  const card = presentCard(course, community.timeZone, storage);
  const today = todayOf(course, community.timeZone, call.now);
  const isIn = card.enrolment === 'active' || isStaff(member);
  return {
    course: card,
    terms: presentTerms(terms, course),
    introduction: course.introduction,
    handbook: course.handbook,
    openingMessage: isIn && HAS_OPENED.includes(card.status) ? course.opening_message : null,
    host: hostOf(course, storage),
    cutoffMinutes: course.cutoff_minutes,
    graceMinutes: course.grace_minutes,
    leaveAllowance: course.leave_allowance,
    makeupAllowance: course.makeup_allowance,
    completionShare: Number(course.completion_share),
    requiredHomework: course.required_homework,
    teamSize: course.team_size,
    rules: course.rules_text,
    asksForRules:
      card.status === 'open' &&
      card.enrolment === 'active' &&
      course.rules_text.length > 0 &&
      course.rules_acknowledged_at === null,
    plan: presentPlan(plan, card, { firstDay: course.first_day, today }, storage),
    numbers: numbersOf(course),
  };
}

function hostOf(course: CourseRow, storage: Storage): Person | null {
  if (course.host_id === null || course.host_nickname === null) return null;
  const host = { memberId: course.host_id, nickname: course.host_nickname, avatarKey: course.host_avatar_key };
  return presentPerson({ ...host, role: course.host_role as Role }, storage);
}

/** Every scheduled day, with the caller's mark; a day that nobody wrote a task for has its number as its title. */
function presentPlan(
  plan: CoursePlan,
  course: CourseCard,
  { firstDay, today }: { firstDay: string | null; today: string },
  storage: Storage,
): CourseDetail['plan'] {
  const scheduled = scheduledDates(course);
  const isEnrolled = course.enrolment === 'active';
  const facts: DayFacts = {
    scheduled,
    firstDay: isEnrolled && firstDay !== null ? firstDay : NEVER,
    today,
    lit: new Set(plan.lit.filter(({ isMakeup }) => !isMakeup).map(({ date }) => date)),
    madeUp: new Set(plan.lit.filter(({ isMakeup }) => isMakeup).map(({ date }) => date)),
    onLeave: new Set(isEnrolled ? plan.leaves : []),
  };
  const tasks = new Map(plan.days.map((day) => [day.day_no, day]));
  return scheduled.map((localDate, index) => {
    const dayNo = index + 1;
    const day = tasks.get(dayNo);
    return {
      dayNo,
      localDate,
      title: day?.title ?? `第 ${dayNo} 天`,
      task: day?.task ?? '',
      link: day?.link ?? null,
      pictureUrls: (day?.picture_keys ?? []).map((key) => storage.urlOf(key)),
      required: day?.is_required ?? true,
      // A scheduled day is never a rest day.
      mark: markOf(facts, localDate) as CourseDetail['plan'][number]['mark'],
    };
  });
}
