import { LIMITS } from '@contract/limits';
import type { CourseSettings } from '@contract/course-setup';
import { sql } from 'kysely';
import type { Call } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import { addDays, daysBetween } from '../../../core/days';
import { randomId } from '../../../core/ids';
import type { CourseGrant } from '../policy';
import type { Changed } from './edit';
import { columnsOf, settingsOf } from './settings';

const SUFFIX = '·新一期';
const DAY_MILLISECONDS = 86_400_000;

/** Makes a draft of a course's settings, plan and form; nobody is in it. Its other dates keep their distance to the start. */
export async function copyCourse(call: Call<'course.copy'>, grant: CourseGrant): Promise<Changed> {
  const { database, input, now } = call;
  const { course, member, community } = grant;
  const courseId = randomId();
  const settings = startingOn(settingsOf(course), input.startsOn);
  const key = { community_id: community.communityId, course_id: courseId };
  await database
    .insertInto('courses')
    .values({
      ...columnsOf(settings),
      ...key,
      cover_key: course.cover_key,
      host_id: member.memberId,
      created_by: member.memberId,
      created_at: now,
    })
    .execute();
  const here = sql`community_id = ${community.communityId} and course_id = ${input.courseId}`;
  await sql`insert into course_days (community_id, course_id, day_no, title, task, link, is_required, media_ids)
    select community_id, ${courseId}, day_no, title, task, link, is_required, media_ids
    from course_days where ${here}`.execute(database);
  await copyForm(call, courseId);
  const entry = { action: call.action, subjectKind: 'course', subjectId: courseId, reason: input.courseId };
  await writeAudit(database, grant, entry, now);
  return { courseId, revision: 1 };
}

/** The same settings for a course that begins on another day. */
function startingOn(settings: CourseSettings, startsOn: string): CourseSettings {
  const later = daysBetween(settings.startsOn, startsOn);
  const shift = (instant: string | null) =>
    instant === null ? null : new Date(Date.parse(instant) + later * DAY_MILLISECONDS).toISOString();
  const title = settings.title.endsWith(SUFFIX)
    ? settings.title
    : settings.title.slice(0, LIMITS.courseTitleCharacters - SUFFIX.length) + SUFFIX;
  return {
    ...settings,
    title,
    startsOn,
    enrolsFrom: shift(settings.enrolsFrom),
    enrolsUntil: shift(settings.enrolsUntil),
    dissolvesOn: addDays(settings.dissolvesOn, later),
  };
}

async function copyForm({ database, input }: Call<'course.copy'>, courseId: string): Promise<void> {
  const questions = await database
    .selectFrom('form_questions')
    .selectAll()
    .where('community_id', '=', input.communityId)
    .where('course_id', '=', input.courseId)
    .execute();
  if (questions.length === 0) return;
  const copies = questions.map((question) => ({ ...question, question_id: randomId(), course_id: courseId }));
  await database.insertInto('form_questions').values(copies).execute();
}
