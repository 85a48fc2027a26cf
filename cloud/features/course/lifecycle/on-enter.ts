import type { CourseStatus } from '@contract/course';
import type { Database } from '../../../core/database';
import { operatorsOf } from '../../../core/operators';
import { deliver } from '../../inbox/deliver';
import { writeReports } from '../closing/write-reports';
import { countUngrouped } from '../../grouping/ungrouped';
import { closedMessage, completedMessage, openedMessage, openedUngroupedMessage } from './messages';
import type { LockedCourse } from './lock-course';

/** A course that has just got a new status, inside the transaction of its move. */
export interface Entered {
  course: LockedCourse;
  now: Date;
}

type OnEnter = (database: Database, entered: Entered) => Promise<void>;

/** What happens once, when a course enters a state; in this order, all of it or nothing. */
export const ON_ENTER: Record<CourseStatus, OnEnter[]> = {
  draft: [],
  enrolling: [],
  grouping: [],
  open: [tellOpening, tellUngrouped],
  closed: [reportClosing, tellClosing],
  archived: [],
};

async function tellOpening(database: Database, { course, now }: Entered): Promise<void> {
  await deliver(database, course.community_id, await learnersOf(database, course), openedMessage(course), now);
}

/** A course opens without waiting for its teams: its operators hear at once how many learners have none. */
async function tellUngrouped(database: Database, { course, now }: Entered): Promise<void> {
  const ungrouped = await countUngrouped(database, course);
  if (ungrouped === 0) return;
  const operators = await operatorsOf(database, course.community_id);
  await deliver(database, course.community_id, operators, openedUngroupedMessage(course, ungrouped), now);
}

async function reportClosing(database: Database, { course, now }: Entered): Promise<void> {
  await writeReports(database, course, now);
}

/** Everybody is led to their report; those who completed the course hear that first. */
async function tellClosing(database: Database, { course, now }: Entered): Promise<void> {
  const reports = await database
    .selectFrom('course_reports')
    .select(['member_id', 'certificate_code'])
    .where('community_id', '=', course.community_id)
    .where('course_id', '=', course.course_id)
    .orderBy('member_id')
    .execute();
  const those = (hasCompleted: boolean) =>
    reports.filter((row) => (row.certificate_code !== null) === hasCompleted).map((row) => row.member_id);
  await deliver(database, course.community_id, those(true), completedMessage(course), now);
  await deliver(database, course.community_id, those(false), closedMessage(course), now);
}

/** Those who are in it, in a fixed order. */
async function learnersOf(database: Database, course: LockedCourse): Promise<string[]> {
  const rows = await database
    .selectFrom('enrolments')
    .select('member_id')
    .where('community_id', '=', course.community_id)
    .where('course_id', '=', course.course_id)
    .where('status', '=', 'active')
    .orderBy('member_id')
    .execute();
  return rows.map((row) => row.member_id);
}
