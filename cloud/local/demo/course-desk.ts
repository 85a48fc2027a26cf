import { addDays } from '../../core/days';
import { instantOf } from '../../core/zone';
import type { Database } from '../../core/database';
import { OLD_PHOTOS } from './courses/old-photos';
import { insertRows } from './insert-rows';
import { TIME_ZONE, type DemoCourse, type DemoMember, type Moment } from './model';
import type { Settlement } from './settlement';

const DAY_MS = 86_400_000;
/** Days until the draft begins, and from its end until it dissolves. */
const STARTS_IN = 16;
const LASTS_AFTERWARDS = 14;

/** A draft half written, and how the other courses came to be where they are. */
export async function settleCourseDesk(database: Database, settlement: Settlement, moment: Moment): Promise<void> {
  const owner = settlement.people.members.find(({ role }) => role === 'owner')!;
  const moves = settlement.courses.flatMap(({ course }) => movesOf(course, owner));
  await insertRows(database, 'course_moves', moves);
  await sizeTeams(database, settlement);
  // Of the two communities, only the main one has a desk.
  if (settlement.desk) await writeDraft(database, owner, moment);
}

async function writeDraft(database: Database, owner: DemoMember, { now, today, random }: Moment): Promise<void> {
  const { title, summary, introduction, handbook, welcome, rules, days, plan } = OLD_PHOTOS;
  const startsOn = addDays(today, STARTS_IN);
  const key = { community_id: owner.communityId, course_id: random.id() };
  const draft = {
    ...key,
    title,
    summary,
    introduction,
    handbook,
    welcome_message: welcome,
    rules_text: [...rules],
    kind: 'camp',
    status: 'draft',
    host_id: owner.memberId,
    created_by: owner.memberId,
    starts_on: startsOn,
    days,
    dissolves_on: addDays(startsOn, days - 1 + LASTS_AFTERWARDS),
    capacity: 24,
    team_size: 6,
    created_at: new Date(now.getTime() - DAY_MS),
  };
  await insertRows(database, 'courses', [draft]);
  const written = plan.map(([dayTitle, task], index) => ({ ...key, day_no: index + 1, title: dayTitle, task }));
  await insertRows(database, 'course_days', written);
}

/** A course that has teams was set up for teams of about their size. */
async function sizeTeams(database: Database, { courses, teams }: Settlement): Promise<void> {
  for (const { course } of courses) {
    const count = teams.filter((team) => team.course === course).length;
    if (count === 0) continue;
    await database
      .updateTable('courses')
      .set({ team_size: Math.ceil(course.seats.length / count) })
      .where('community_id', '=', course.communityId)
      .where('course_id', '=', course.courseId)
      .execute();
  }
}

/** Published by its owner, and on by its own dates. */
function movesOf({ communityId, courseId, status, schedule, dates }: DemoCourse, { memberId }: DemoMember) {
  const { startsOn, cutoffMinutes, graceMinutes } = schedule;
  const opening = instantOf(startsOn, cutoffMinutes, TIME_ZONE);
  const closing = instantOf(addDays(dates.at(-1)!, 1), cutoffMinutes + graceMinutes, TIME_ZONE);
  const path: { to: string; at: Date; by: string | null }[] = [
    { to: 'enrolling', at: new Date(opening.getTime() - 5 * DAY_MS), by: memberId },
    { to: 'open', at: opening, by: null },
    { to: 'closed', at: closing, by: null },
  ];
  return path.slice(0, path.findIndex(({ to }) => to === status) + 1).map(({ to, at, by }, index) => ({
    community_id: communityId,
    course_id: courseId,
    move_no: index + 1,
    from_status: path[index - 1]?.to ?? 'draft',
    to_status: to,
    moved_by: by,
    moved_at: at,
  }));
}
