import { addDays } from '../../core/days';
import { instantOf } from '../../core/zone';
import type { NewMessage } from '../../features/inbox/deliver';
import { TIME_ZONE, type DemoCourse, type DemoMember, type Moment } from './model';
import type { AnnouncementText } from './texts/announcements';

/** An announcement on its way. */
export interface Announcement {
  at: Date;
  message: NewMessage;
  isFresh: boolean;
  isFor: (member: DemoMember) => boolean;
}

/** Dates the announcements and finds out whom and what they are about. */
export function dated(texts: AnnouncementText[], courses: DemoCourse[], { today }: Moment): Announcement[] {
  return texts.map(({ to, kind, daysAgo, minute, title, body, opens, isFresh = false }) => {
    // What goes to everybody is about the course that enrols.
    const course = courses.find(({ plan, status }) => (to === 'all' ? status === 'enrolling' : plan.voice === to))!;
    const link =
      opens === 'today' ? 'pages/today/index' : `features/course/pages/detail/index?courseId=${course.courseId}`;
    return {
      at: instantOf(addDays(today, -daysAgo), minute, TIME_ZONE),
      message: { kind, title, body, link },
      isFresh,
      isFor: (member) => to === 'all' || course.seats.some((seat) => seat.member === member),
    };
  });
}
