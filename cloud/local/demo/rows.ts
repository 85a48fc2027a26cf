import type { Insertable } from 'kysely';
import type { DB } from '../../database/schema';
import { opensAt } from '../../features/checkin/rules/schedule';
import type { CourseHistory } from './checkins';
import { dissolvesOn, type DemoTeam } from './camps';
import type { DemoCheckin, DemoCourse, DemoSeat, Moment } from './model';
import { noteOf } from './team-care';

const DAY_MS = 86_400_000;

type Rows<T extends keyof DB> = Insertable<DB[T]>[];

/** A course with its days; it was written two weeks before it starts. */
export function courseRow(course: DemoCourse, hostId: string, coverKey: string): Insertable<DB['courses']> {
  const { plan, schedule } = course;
  return {
    community_id: course.communityId,
    course_id: course.courseId,
    title: plan.title,
    summary: plan.summary,
    introduction: plan.introduction,
    handbook: plan.handbook,
    opening_message: plan.openingMessage,
    cover_key: coverKey,
    kind: plan.kind,
    status: course.status,
    host_id: hostId,
    starts_on: schedule.startsOn,
    days: schedule.days,
    weekdays: schedule.weekdays,
    dissolves_on: dissolvesOn(course),
    cutoff_minutes: schedule.cutoffMinutes,
    grace_minutes: schedule.graceMinutes,
    capacity: plan.capacity,
    leave_allowance: plan.leaveAllowance,
    makeup_allowance: plan.makeupAllowance,
    completion_share: plan.completionShare,
    numbers: plan.numbers,
    created_at: new Date(opensAt(schedule, schedule.startsOn).getTime() - 7 * DAY_MS),
  };
}

export const dayRows = ({ communityId, courseId, plan }: DemoCourse): Rows<'course_days'> =>
  plan.plan.map(([title, task], index) => ({
    community_id: communityId,
    course_id: courseId,
    day_no: index + 1,
    title,
    task,
  }));

export const teamRow = (team: DemoTeam): Insertable<DB['teams']> => ({
  community_id: team.course.communityId,
  team_id: team.teamId,
  course_id: team.course.courseId,
  name: team.plan.name,
  ...noteOf(team),
  created_at: new Date(opensAt(team.course.schedule, team.course.schedule.startsOn).getTime() - DAY_MS),
});

/** Seats with the figures that the history makes. */
export function enrolmentRows(
  course: DemoCourse,
  { checkins, leaves }: CourseHistory,
  moment: Moment,
): Rows<'enrolments'> {
  return course.seats.map((seat) => {
    const own = checkins.filter((checkin) => checkin.seat === seat);
    return {
      community_id: course.communityId,
      course_id: course.courseId,
      member_id: seat.member.memberId,
      team_id: seat.teamId,
      team_role: seat.teamRole,
      first_day: seat.firstDay,
      enrolled_at: enrolledAt(course, seat, moment),
      lit_days: own.length,
      best_streak: Math.max(0, ...own.map(({ bestStreak }) => bestStreak)),
      makeups_used: own.filter(({ isMakeup }) => isMakeup).length,
      leaves_used: leaves.filter(({ memberId }) => memberId === seat.member.memberId).length,
    };
  });
}

/** In the days before the start, or on the first day of who joined later; never in the future. */
function enrolledAt({ schedule }: DemoCourse, { member, firstDay }: DemoSeat, { now, random }: Moment): Date {
  if (firstDay > schedule.startsOn)
    return new Date(opensAt(schedule, firstDay).getTime() + random.between(1, 30) * 60_000);
  const latest = Math.min(opensAt(schedule, schedule.startsOn).getTime(), now.getTime());
  const joined = member.joinedAt.getTime();
  const wanted = latest - random.between(60, 5 * 1_440) * 60_000;
  return new Date(Math.min(Math.max(wanted, joined + random.between(5, 60) * 60_000), latest));
}

export const checkinRow = (checkin: DemoCheckin): Insertable<DB['checkins']> => ({
  community_id: checkin.course.communityId,
  checkin_id: checkin.checkinId,
  course_id: checkin.course.courseId,
  member_id: checkin.seat.member.memberId,
  team_id: checkin.seat.teamId,
  local_date: checkin.localDate,
  text: checkin.text,
  numbers: checkin.numbers,
  media_ids: checkin.mediaIds,
  visibility: checkin.visibility,
  state: checkin.state,
  state_reason: checkin.stateReason,
  is_makeup: checkin.isMakeup,
  streak: checkin.streak,
  like_count: checkin.likedBy.length,
  comment_count: checkin.comments.length,
  featured_at: checkin.featuredAt,
  written_at: checkin.createdAt,
  created_at: checkin.createdAt,
});

export const leaveRows = ({ leaves }: CourseHistory): Rows<'leaves'> =>
  leaves.map(({ course, memberId, localDate, takenAt }) => ({
    community_id: course.communityId,
    course_id: course.courseId,
    member_id: memberId,
    local_date: localDate,
    created_at: takenAt,
  }));

export const likeRows = ({ checkinId, course, likedBy }: DemoCheckin): Rows<'likes'> =>
  likedBy.map(({ memberId, at }) => ({
    community_id: course.communityId,
    checkin_id: checkinId,
    member_id: memberId,
    created_at: at,
  }));

export const commentRows = ({ checkinId, course, comments }: DemoCheckin): Rows<'comments'> =>
  comments.map(({ commentId, author, replyTo, text, at }) => ({
    community_id: course.communityId,
    comment_id: commentId,
    checkin_id: checkinId,
    member_id: author.memberId,
    reply_to_member_id: replyTo?.memberId ?? null,
    text,
    state: 'published',
    created_at: at,
  }));
