import { addDays, weekdayOf } from '../../core/days';
import { localDateOf } from '../../core/zone';
import { endsOn, scheduledDates, type Schedule } from '../../features/checkin/rules/schedule';
import { DEEP_READING } from './courses/deep-reading';
import { EARLY_RISING } from './courses/early-rising';
import { MORNING_WRITING } from './courses/morning-writing';
import { NIGHT_PROMPTS } from './courses/night-prompts';
import type { CoursePlan } from './courses/plan';
import { TIME_ZONE, type DemoCourse, type DemoMember, type DemoSeat, type Moment } from './model';
import { MORNING_WRITERS, type TeamPlan } from './teams';

/** Which day of its plan a running course is in. */
export const READING_DAY = 18;
const NIGHT_DAY = 15;

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const DISSOLVES_AFTER_DAYS = { flash: 7, camp: 14, long_term: 30 };

/** A team with its id, for the rows and for the seats. */
export interface DemoTeam {
  teamId: string;
  course: DemoCourse;
  plan: TeamPlan;
}

interface Dates {
  startsOn: string;
  weekdays: number[];
  cutoffMinutes?: number;
}

/** Sunday is the reading camp's day of rest; on a Sunday it is Monday, so that the demo always has a day to light. */
export function readingWeekdays(today: string): number[] {
  const rest = weekdayOf(today) === 7 ? 1 : 7;
  return EVERY_DAY.filter((weekday) => weekday !== rest);
}

/** The start with which `today` is the given scheduled day. */
export function startFor(today: string, dayNo: number, weekdays: number[]): string {
  let date = today;
  for (let left = dayNo - 1; left > 0;) {
    date = addDays(date, -1);
    if (weekdays.includes(weekdayOf(date))) left -= 1;
  }
  return date;
}

function courseOf(
  communityId: string,
  plan: CoursePlan,
  status: DemoCourse['status'],
  { startsOn, weekdays, cutoffMinutes = 0 }: Dates,
  { random }: Moment,
): DemoCourse {
  const schedule: Schedule = {
    startsOn,
    days: plan.plan.length,
    weekdays,
    cutoffMinutes,
    graceMinutes: 360,
    timeZone: TIME_ZONE,
  };
  return { communityId, courseId: random.id(), plan, status, schedule, dates: scheduledDates(schedule), seats: [] };
}

/** The three courses of the main community, without anybody in them yet. */
export function dawnCourses(communityId: string, moment: Moment) {
  const { today } = moment;
  const weekdays = readingWeekdays(today);
  const reading = { startsOn: startFor(today, READING_DAY, weekdays), weekdays };
  return {
    reading: courseOf(communityId, DEEP_READING, 'open', reading, moment),
    early: courseOf(
      communityId,
      EARLY_RISING,
      'closed',
      { startsOn: addDays(today, -37), weekdays: EVERY_DAY },
      moment,
    ),
    writing: courseOf(
      communityId,
      MORNING_WRITING,
      'enrolling',
      { startsOn: addDays(today, 3), weekdays: EVERY_DAY },
      moment,
    ),
  };
}

/** The course of the second community. Its learning day is that before the cut-off at two in the night. */
export function nightCourse(communityId: string, moment: Moment): DemoCourse {
  const cutoffMinutes = 120;
  const learningDay = localDateOf(moment.now, TIME_ZONE, cutoffMinutes);
  const startsOn = startFor(learningDay, NIGHT_DAY, EVERY_DAY);
  return courseOf(communityId, NIGHT_PROMPTS, 'open', { startsOn, weekdays: EVERY_DAY, cutoffMinutes }, moment);
}

/** Seats people in teams; who joined after the start is asked from their first day on. */
export function seatTeams(
  course: DemoCourse,
  plans: TeamPlan[],
  members: DemoMember[],
  { random }: Moment,
): DemoTeam[] {
  return plans.map((plan) => {
    const team: DemoTeam = { teamId: random.id(), course, plan };
    for (const nickname of plan.members) {
      const member = members.find((candidate) => candidate.nickname === nickname)!;
      course.seats.push({ ...seatOf(course, member), teamId: team.teamId, teamRole: plan.roles[nickname] ?? 'member' });
    }
    return team;
  });
}

/** Seats people who have no team. */
export function seatAlone(course: DemoCourse, members: DemoMember[]): void {
  for (const member of members) course.seats.push(seatOf(course, member));
}

export const morningWriters = (members: DemoMember[]) =>
  MORNING_WRITERS.map((nickname) => members.find((candidate) => candidate.nickname === nickname)!);

function seatOf(course: DemoCourse, member: DemoMember): DemoSeat {
  const { startsOn } = course.schedule;
  const joinedOn = localDateOf(member.joinedAt, TIME_ZONE);
  // Who joins later enrols the morning after.
  return { member, teamId: null, teamRole: null, firstDay: joinedOn < startsOn ? startsOn : addDays(joinedOn, 1) };
}

/** The day on which a course's group is dissolved. */
export function dissolvesOn({ plan, schedule }: DemoCourse): string {
  return addDays(endsOn(schedule), DISSOLVES_AFTER_DAYS[plan.kind]);
}
