import type { Database } from '../../core/database';
import { addDays } from '../../core/days';
import { questionRow } from '../../features/community/questions';
import { readEnrolled } from '../../features/grouping/enrolled';
import { readFields } from '../../features/grouping/fields';
import { groupPeople } from '../../features/grouping/rules/group-people';
import { teamNameOf } from '../../features/grouping/rules/names';
import { answerForm, CO_READING, CO_READING_FORM } from './grouping-course';
import { insertRows } from './insert-rows';
import type { DemoMember, Moment } from './model';
import type { Settlement } from './settlement';

const HOUR_MS = 3_600_000;
const FIRST_ENROLLED_MS = 200 * HOUR_MS;

/** Places in the order of enrolment: who asked for whom, and who wants to lead. The last one was not answered. */
const WISHES: [who: number, whom: number][] = [
  [1, 14],
  [14, 1],
  [6, 19],
  [19, 6],
  [3, 8],
];
const WILLING = [2, 9, 17, 20];

interface Course {
  communityId: string;
  courseId: string;
}

/** A camp of 24 in the main community that waits for its teams: forms answered, wishes made, teams proposed. */
export async function settleGrouping(database: Database, settlement: Settlement, moment: Moment): Promise<void> {
  // Of the two communities, only the main one has a desk.
  if (!settlement.desk) return;
  const course = { communityId: settlement.communityId, courseId: moment.random.id() };
  await writeCourse(database, course, settlement, moment);
  const people = readersOf(settlement.people.members, moment.now);
  await enrolAll(database, course, people, moment);
  await makeWishes(database, course, people, moment);
  const operator = settlement.people.members.find(({ role }) => role === 'owner')!;
  await proposeTeams(database, course, operator, moment);
}

/** 陈一诺 among them, so that a learner's wish can be tried; the stories of 林小满 and 周远 stay as they are. */
function readersOf(members: DemoMember[], now: Date): DemoMember[] {
  const learner = members.find(({ nickname }) => nickname === '陈一诺')!;
  const others = members.filter(
    ({ role, nickname, joinedAt }) =>
      role === 'member' &&
      !['林小满', '周远', '陈一诺'].includes(nickname) &&
      joinedAt.getTime() < now.getTime() - FIRST_ENROLLED_MS,
  );
  return [...others.slice(0, 11), learner, ...others.slice(-12)];
}

async function writeCourse(
  database: Database,
  { communityId, courseId }: Course,
  { people, courses }: Settlement,
  { now, today }: Moment,
): Promise<void> {
  const { title, summary, introduction, handbook, welcome, startsIn, days, capacity, teamSize } = CO_READING;
  const startsOn = addDays(today, startsIn);
  const row = {
    community_id: communityId,
    course_id: courseId,
    title,
    summary,
    introduction,
    handbook,
    welcome_message: welcome,
    cover_key: courses[0]!.coverKey,
    kind: 'camp',
    status: 'grouping',
    host_id: people.members.find(({ role }) => role === 'coach')!.memberId,
    starts_on: startsOn,
    days,
    dissolves_on: addDays(startsOn, days + 14),
    capacity,
    team_size: teamSize,
    created_at: new Date(now.getTime() - 240 * HOUR_MS),
  };
  await insertRows(database, 'courses', [row]);
}

async function enrolAll(
  database: Database,
  { communityId, courseId }: Course,
  people: DemoMember[],
  { now, today, random }: Moment,
): Promise<void> {
  const here = { community_id: communityId, course_id: courseId };
  const questions = CO_READING_FORM.map((question) => ({ ...question, questionId: random.id() }));
  await insertRows(
    database,
    'form_questions',
    questions.map((question, position) => questionRow({ communityId, courseId }, question, position)),
  );
  const enrolled = people.map((member, place) => {
    const values = answerForm(place, people.length, random);
    const answers = questions.map(({ questionId, label }, asked) => ({ questionId, label, values: values[asked]! }));
    return { member, place, answers, at: new Date(now.getTime() - FIRST_ENROLLED_MS + place * 6 * HOUR_MS) };
  });
  await insertRows(
    database,
    'enrolments',
    enrolled.map(({ member, at }) => ({
      ...here,
      member_id: member.memberId,
      first_day: addDays(today, CO_READING.startsIn),
      enrolled_at: at,
    })),
  );
  await insertRows(
    database,
    'enrolment_requests',
    enrolled.map(({ member, place, answers, at }) => ({
      ...here,
      member_id: member.memberId,
      status: 'admitted',
      arrival_no: place + 1,
      answers: answers as never,
      requested_at: at,
    })),
  );
}

async function makeWishes(
  database: Database,
  { communityId, courseId }: Course,
  people: DemoMember[],
  { now }: Moment,
): Promise<void> {
  const wishing = [...new Set([...WISHES.map(([who]) => who), ...WILLING])];
  await insertRows(
    database,
    'grouping_wishes',
    wishing.map((place) => {
      const whom = WISHES.find(([who]) => who === place)?.[1];
      return {
        community_id: communityId,
        course_id: courseId,
        member_id: people[place]!.memberId,
        wants_member_id: whom === undefined ? null : people[whom]!.memberId,
        wants_to_captain: WILLING.includes(place),
        changed_at: new Date(now.getTime() - 30 * HOUR_MS),
      };
    }),
  );
}

/** As the desk would, with every field chosen. */
async function proposeTeams(
  database: Database,
  course: Course,
  operator: DemoMember,
  { now, today, random }: Moment,
): Promise<void> {
  const here = { community_id: course.communityId, course_id: course.courseId };
  const fields = await readFields(database, course);
  const people = await readEnrolled(database, course, { stage: 'draft' }, today);
  const teams = groupPeople(people, { fields, teamSize: CO_READING.teamSize, seed: course.courseId });
  const rows = teams.map((team, position) => ({ ...team, position, teamId: random.id() }));
  const terms = {
    ...here,
    team_size: CO_READING.teamSize,
    fields: fields.map(({ key }) => key),
    proposed_by: operator.memberId,
    proposed_at: new Date(now.getTime() - 2 * HOUR_MS),
  };
  await insertRows(database, 'groupings', [terms]);
  await insertRows(
    database,
    'grouping_teams',
    rows.map(({ teamId, position }) => ({ ...here, team_id: teamId, position, name: teamNameOf(position) })),
  );
  await insertRows(
    database,
    'grouping_seats',
    rows.flatMap(({ teamId, memberIds, captainId }) =>
      memberIds.map((memberId) => ({
        ...here,
        member_id: memberId,
        team_id: teamId,
        is_captain: memberId === captainId,
        is_marked: false,
      })),
    ),
  );
}
