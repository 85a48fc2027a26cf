import type { Output } from '@contract/actions';
import type { Gate, Person, Role } from '@contract/community';
import type { CourseStatus } from '@contract/course';
import type { DeskCourse, DeskCourseCard, DeskPlanDay } from '@contract/course-setup';
import type { Call, MemberGrant } from '../../../core/action';
import { presentPerson } from '../../../core/person';
import type { Storage } from '../../../platform/storage';
import { dayNumberOf } from '../../checkin/rules/schedule';
import { closingOf, nextStatus, openingOf } from '../lifecycle/moves';
import { missingParts } from '../lifecycle/readiness';
import { datesOf, fixedDays } from '../plan/plan';
import type { CourseGrant } from '../policy';
import { lastDayOf, todayOf } from '../rules';
import type { Changed } from '../setup/edit';
import { frozenFields } from '../setup/frozen';
import { settingsOf } from '../setup/settings';
import type { PlanPicture, PlanRead } from './plan-query';
import type { DeskFigures, DeskRow, MoveRow, readSetup } from './queries';

type CardRow = Omit<DeskRow, 'enrolled_count' | 'planned_days'>;

function presentCard(
  row: CardRow,
  { plannedDays, enrolledCount }: Pick<DeskCourseCard, 'plannedDays' | 'enrolledCount'>,
  storage: Storage,
): DeskCourseCard {
  return {
    courseId: row.course_id,
    title: row.title,
    coverUrl: row.cover_key === null ? null : storage.urlOf(row.cover_key),
    kind: row.kind as DeskCourseCard['kind'],
    status: row.status as CourseStatus,
    startsOn: row.starts_on,
    endsOn: lastDayOf(row),
    dissolvesOn: row.dissolves_on,
    days: row.days,
    plannedDays,
    capacity: row.capacity,
    enrolledCount,
  };
}

export function presentDeskList(
  { rows, nextCursor }: { rows: DeskRow[]; nextCursor: string | null },
  { services }: Call<'course.listDesk'>,
): Output<'course.listDesk'> {
  const cards = rows.map((row) =>
    presentCard(row, { plannedDays: row.planned_days ?? 0, enrolledCount: row.enrolled_count ?? 0 }, services.storage),
  );
  return { rows: cards, nextCursor };
}

export function presentDesk(
  figures: DeskFigures,
  { services, now }: Call<'course.getDesk'>,
  { course, community }: CourseGrant,
): DeskCourse {
  const { timeZone } = community;
  const { plannedDays, waitingCount, ungroupedCount, leaderlessCount, litToday, history } = figures;
  const today = todayOf(course, timeZone, now);
  const schedule = { startsOn: course.starts_on, days: course.days, weekdays: course.weekdays };
  return {
    ...presentCard(course, { plannedDays, enrolledCount: course.enrolled_count ?? 0 }, services.storage),
    gate: course.gate as Gate,
    teamSize: course.team_size,
    enrolsFrom: course.enrols_from?.toISOString() ?? null,
    enrolsUntil: course.enrols_until?.toISOString() ?? null,
    opensAt: openingOf(course, timeZone).toISOString(),
    closesAt: closingOf(course, timeZone).toISOString(),
    today,
    dayNo: dayNumberOf(schedule, today),
    waitingCount,
    ungroupedCount,
    leaderlessCount,
    litToday,
    missing: course.status === 'draft' ? missingParts({ ...course, planned_days: plannedDays }, timeZone, now) : [],
    nextStatus: nextStatus(course),
    history: history.map((move) => presentMove(move, services.storage)),
  };
}

function presentMove(move: MoveRow, storage: Storage): DeskCourse['history'][number] {
  return {
    from: move.from_status,
    to: move.to_status,
    by: moverOf(move, storage),
    reason: move.reason,
    at: new Date(move.moved_at).toISOString(),
  };
}

function moverOf({ moved_by, nickname, avatar_key, role }: MoveRow, storage: Storage): Person | null {
  if (moved_by === null || nickname === null) return null;
  return presentPerson({ memberId: moved_by, nickname, avatarKey: avatar_key, role: role as Role }, storage);
}

export function presentSetup(
  { tiers, changed }: Awaited<ReturnType<typeof readSetup>>,
  { services }: Call<'course.getSetup'>,
  { course }: CourseGrant,
): Output<'course.getSetup'> {
  const status = course.status as CourseStatus;
  return {
    courseId: course.course_id,
    status,
    revision: course.revision,
    changed,
    settings: settingsOf(course),
    coverUrl: course.cover_key === null ? null : services.storage.urlOf(course.cover_key),
    frozen: frozenFields(status),
    tiers: tiers.map(({ tier_no: tierNo, name }) => ({ tierNo, name })),
  };
}

export function presentDeskPlan(
  plan: PlanRead,
  { services, now }: Call<'course.getPlan'>,
  { course, community }: CourseGrant,
): Output<'course.getPlan'> {
  const written = new Map(plan.rows.map((row) => [row.day_no, row]));
  const fixed = fixedDays(course, community.timeZone, now);
  const days = datesOf(course).map((localDate, index): DeskPlanDay => {
    const row = written.get(index + 1);
    return {
      dayNo: index + 1,
      localDate,
      title: row?.title ?? '',
      task: row?.task ?? '',
      link: row?.link ?? null,
      required: row?.is_required ?? true,
      pictures: picturesOf(row?.media_ids ?? [], plan.pictures, services.storage),
      isFixed: index < fixed,
    };
  });
  const { course_id: courseId, title, status, revision } = course;
  return { courseId, title, status: status as CourseStatus, revision, changed: plan.changed, days };
}

function picturesOf(mediaIds: string[], pictures: PlanRead['pictures'], storage: Storage): DeskPlanDay['pictures'] {
  const known = mediaIds.map((mediaId) => pictures.get(mediaId)).filter((picture) => picture !== undefined);
  return known.map(({ media_id: mediaId, storage_key, state }: PlanPicture) => ({
    mediaId,
    url: storage.urlOf(storage_key),
    isShown: state === 'passed',
  }));
}

/** For commands that answer the course's new revision. */
export const presentChanged = (changed: Changed): Changed => changed;

export function presentMoved(status: CourseStatus, { input }: Call<'course.move'>, _: MemberGrant) {
  return { courseId: input.courseId, status };
}
