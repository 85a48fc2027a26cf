import { sql, type Insertable } from 'kysely';
import type { Database } from '../../core/database';
import { addDays, weekdayOf } from '../../core/days';
import type { DB } from '../../database/schema';
import { questionRow } from '../../features/community/questions';
import { APPLICANTS, CO_WRITING, STORYTELLERS, type EnrollingPlan } from './enrolment-courses';
import { insertRows } from './insert-rows';
import type { DemoMember, Moment } from './model';
import type { Settlement } from './settlement';

const HOUR_MS = 3_600_000;

/** Members of the roster who are in the full course, and in its line after them; 林小满 is the last in line. */
const CO_WRITERS = { from: 12, seats: CO_WRITING.capacity, waiting: 2 };
const APPLICANTS_FROM = 28;
/** Those who are in already, so that the desk shows more than a queue. */
const STORYTELLERS_SEATED = { from: 36, seats: 4 };

type Request = Insertable<DB['enrolment_requests']>;
type Status = 'applied' | 'waitlisted' | 'admitted';

interface Asked {
  member: DemoMember;
  status: Status;
  at: Date;
  answers?: { questionId: string; label: string; values: string[] }[];
}

/** Everybody who is in a course has asked for it; in the main community two more courses take people in. */
export async function settleEnrolments(database: Database, settlement: Settlement, moment: Moment): Promise<void> {
  await fileWhatWasAsked(database, settlement.communityId);
  // Of the two communities, only the main one has a desk.
  if (!settlement.desk) return;
  await settleCoWriting(database, settlement, moment);
  await settleStorytellers(database, settlement, moment);
}

async function fileWhatWasAsked(database: Database, communityId: string): Promise<void> {
  await sql`
    insert into enrolment_requests (community_id, course_id, member_id, status, arrival_no, requested_at)
    select community_id, course_id, member_id, 'admitted',
      row_number() over (partition by course_id order by enrolled_at, member_id), enrolled_at
    from enrolments where community_id = ${communityId} and status = 'active'
    on conflict do nothing`.execute(database);
}

/** The course is full, and three wait. */
async function settleCoWriting(database: Database, settlement: Settlement, moment: Moment): Promise<void> {
  const { courseId, startsOn } = await openCourse(database, settlement, CO_WRITING, moment);
  const { from, seats, waiting } = CO_WRITERS;
  const { members } = settlement.people;
  const learner = members.find(({ nickname }) => nickname === '林小满')!;
  const line = [...ordinary(members).slice(from, from + seats + waiting), learner];
  const asked = line.map((member, index) => ({
    member,
    status: index < seats ? ('admitted' as const) : ('waitlisted' as const),
    at: new Date(moment.now.getTime() - (96 - index * 5) * HOUR_MS),
  }));
  await ask(database, { communityId: settlement.communityId, courseId, startsOn }, asked);
}

/** Four are in, five wait for an answer. */
async function settleStorytellers(database: Database, settlement: Settlement, moment: Moment): Promise<void> {
  const { courseId, startsOn } = await openCourse(database, settlement, STORYTELLERS, moment);
  const { communityId, people } = settlement;
  const questions = STORYTELLERS.questions.map((question) => ({ ...question, questionId: moment.random.id() }));
  await insertRows(
    database,
    'form_questions',
    questions.map((question, position) => questionRow({ communityId, courseId }, question, position)),
  );
  const members = ordinary(people.members);
  const { from, seats } = STORYTELLERS_SEATED;
  const seated = members.slice(from, from + seats).map((member, index) => ({
    member,
    status: 'admitted' as const,
    at: new Date(moment.now.getTime() - (120 - index * 7) * HOUR_MS),
  }));
  const applied = APPLICANTS.map(({ hoursAgo, values }, index) => ({
    member: members[APPLICANTS_FROM + index]!,
    status: 'applied' as const,
    at: new Date(moment.now.getTime() - hoursAgo * HOUR_MS),
    answers: questions.map(({ questionId, label }, asked) => ({ questionId, label, values: [values[asked]!] })),
  }));
  await ask(database, { communityId, courseId, startsOn }, [...seated, ...applied]);
}

/** Members without a part in the demo's stories, in the order of the roster. */
export const ordinary = (members: DemoMember[]) =>
  members.filter(({ role, nickname }) => role === 'member' && !['林小满', '周远', '陈一诺'].includes(nickname));

/** The first day from `day` on that the course asks for. */
const firstScheduled = (day: string, weekdays: number[]): string =>
  weekdays.includes(weekdayOf(day)) ? day : firstScheduled(addDays(day, 1), weekdays);

/** Writes a course that takes people in, with its days. */
export async function openCourse(
  database: Database,
  { communityId, people }: Settlement,
  plan: EnrollingPlan,
  { now, today, random }: Moment,
): Promise<{ courseId: string; startsOn: string }> {
  const courseId = random.id();
  const startsOn = firstScheduled(addDays(today, plan.startsIn), plan.weekdays);
  await insertRows(database, 'courses', [
    {
      community_id: communityId,
      course_id: courseId,
      title: plan.title,
      summary: plan.summary,
      introduction: plan.introduction,
      handbook: plan.handbook,
      welcome_message: plan.welcome,
      kind: 'camp',
      status: 'enrolling',
      host_id: people.members.find(({ role }) => role === 'coach')!.memberId,
      starts_on: startsOn,
      days: plan.days.length,
      weekdays: plan.weekdays,
      dissolves_on: addDays(startsOn, 60),
      cutoff_minutes: 120,
      grace_minutes: 360,
      capacity: plan.capacity,
      gate: plan.gate,
      leave_allowance: 1,
      makeup_allowance: 1,
      completion_share: 0.8,
      numbers: [],
      created_at: new Date(now.getTime() - 168 * HOUR_MS),
    },
  ]);
  await insertRows(
    database,
    'course_days',
    plan.days.map(([title, task], index) => ({
      community_id: communityId,
      course_id: courseId,
      day_no: index + 1,
      title,
      task,
    })),
  );
  return { courseId, startsOn };
}

/** Writes who has asked to be in a course; the admitted get their seats. */
export async function ask(
  database: Database,
  { communityId, courseId, startsOn }: { communityId: string; courseId: string; startsOn: string },
  asked: Asked[],
): Promise<void> {
  const key = { community_id: communityId, course_id: courseId };
  const requests: Request[] = asked.map(({ member, status, at, answers = [] }, index) => ({
    ...key,
    member_id: member.memberId,
    status,
    arrival_no: index + 1,
    answers: answers as never,
    requested_at: at,
  }));
  await insertRows(database, 'enrolment_requests', requests);
  const seated = asked.filter(({ status }) => status === 'admitted');
  await insertRows(
    database,
    'enrolments',
    seated.map(({ member, at }) => ({
      ...key,
      member_id: member.memberId,
      first_day: startsOn,
      enrolled_at: at,
    })),
  );
}
