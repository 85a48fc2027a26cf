import type { CourseDetail } from '@contract/course';
import type { GroupingWish } from '@contract/grouping';

/** Whether a course asks its learner whom they want to be with: it has teams, and they may not be made yet. */
export function asksForWish({ course, teamSize }: Pick<CourseDetail, 'course' | 'teamSize'>): boolean {
  return (
    course.enrolment === 'active' && teamSize !== null && ['enrolling', 'grouping', 'open'].includes(course.status)
  );
}

/** How the wish stands, in one line. */
export function sayWish({ wish, isMutual, wantsToCaptain }: Omit<GroupingWish, 'isOpen'>): string {
  const lead = wantsToCaptain ? '愿意当队长' : null;
  const whom = wish === null ? null : isMutual ? `和${wish.nickname}互相选了对方` : `想和${wish.nickname}同队`;
  return [whom, lead].filter(Boolean).join(' · ') || '可以选一位想同队的人，也可以报名当队长';
}

/** What comes of it, said where it is asked. */
export function sayOutcome({ wish, isMutual }: Pick<GroupingWish, 'wish' | 'isMutual'>): string {
  if (wish === null) return '只有两个人互相选择才算数。对方不会知道你选了谁。';
  return isMutual
    ? `你和${wish.nickname}互相选了对方，分组时会尽量放在一起。`
    : `${wish.nickname}也选你的时候，才会告诉你们。在那之前对方不会知道。`;
}
