import type { Role } from '@contract/community';
import type { Schedule } from '../../features/checkin/rules/schedule';
import type { CoursePlan, TeamRole } from './courses/plan';
import type { Random } from './random';
import type { Genre } from './texts/books';
import type { Habit } from './texts/scenes-of-life';
import type { Temper } from './roster';

/** The zone of both communities. */
export const TIME_ZONE = 'Asia/Shanghai';

/** What the whole demo is made from. */
export interface Moment {
  now: Date;
  /** The calendar day of `now` in the communities' zone. */
  today: string;
  random: Random;
}

export interface DemoMember {
  communityId: string;
  memberId: string;
  personId: string;
  nickname: string;
  role: Role;
  temper: Temper;
  habit: Habit;
  genre: Genre;
  isParent: boolean;
  joinedAt: Date;
}

export interface DemoSeat {
  member: DemoMember;
  teamId: string | null;
  teamRole: TeamRole | null;
  firstDay: string;
}

export interface DemoCourse {
  communityId: string;
  courseId: string;
  plan: CoursePlan;
  status: 'enrolling' | 'open' | 'closed';
  schedule: Schedule;
  /** Scheduled dates, in order. */
  dates: readonly string[];
  seats: DemoSeat[];
}

/** One check-in with what grows around it. */
export interface DemoCheckin {
  checkinId: string;
  course: DemoCourse;
  seat: DemoSeat;
  localDate: string;
  dayNo: number;
  text: string;
  mood: string;
  scenes: string[];
  mediaIds: string[];
  numbers: Record<string, number>;
  visibility: 'course' | 'team' | 'self';
  state: 'self_visible' | 'published' | 'fix_needed' | 'appeal';
  stateReason: string | null;
  isMakeup: boolean;
  streak: number;
  /** The best streak with this day lit; milestones are paid by it. */
  bestStreak: number;
  createdAt: Date;
  featuredAt: Date | null;
  likedBy: { memberId: string; at: Date }[];
  comments: DemoComment[];
  /** Comments that were written for this text. */
  scripted: [author: string, text: string][];
}

export interface DemoComment {
  commentId: string;
  author: DemoMember;
  replyTo: DemoMember | null;
  text: string;
  at: Date;
}

/** A day of leave in a course. */
export interface DemoLeave {
  course: DemoCourse;
  memberId: string;
  localDate: string;
  takenAt: Date;
}
