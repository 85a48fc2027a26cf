import { sayDate } from '../../../core/say-date';
import type { NewMessage } from '../../inbox/deliver';
import type { LockedCourse } from './lock-course';

type Told = Pick<LockedCourse, 'course_id' | 'title' | 'opening_message' | 'dissolves_on'>;

const linkTo = ({ course_id }: Told) => `features/course/pages/detail/index?courseId=${course_id}`;

/** To everybody in the course: it has opened, in the operator's own words where there are some. */
export function openedMessage(course: Told): NewMessage {
  const body = course.opening_message ?? '第一天的任务已经在今日页等你，写一句话就能点亮。';
  return { kind: 'course', title: `「${course.title}」开营了`, body, link: linkTo(course) };
}

const groupingOf = ({ course_id }: Told) => `features/ops/pages/grouping/index?courseId=${course_id}`;

/** To operators, a day ahead: learners have no team yet, and the course will not wait. `opensAt` as people say it. */
export function ungroupedMessage(course: Told, ungrouped: number, opensAt: string): NewMessage {
  const body = `${opensAt} 按日程开营，不会等分组。现在公布小队，大家第一天就能见到队友。`;
  return { kind: 'course', title: `「${course.title}」还有 ${ungrouped} 人没有小队`, body, link: groupingOf(course) };
}

/** To operators: it has opened, and learners still have no team. */
export function openedUngroupedMessage(course: Told, ungrouped: number): NewMessage {
  const title = `「${course.title}」开营了，还有 ${ungrouped} 人没有小队`;
  const body = '课程按日程开营，没有等分组。去公布小队；公布之后，新来的人会自动进最需要他们的小队。';
  return { kind: 'course', title, body, link: groupingOf(course) };
}

const reportOf = ({ course_id }: Told) => `features/course/pages/report/index?courseId=${course_id}`;

/** It is closed, and until when its place stays; it leads to the reader's own report. */
export function closedMessage(course: Told): NewMessage {
  const body = `谢谢你一路点亮，你的结营报告写好了。内容随时可以回看，${sayDate(course.dissolves_on)}解散。`;
  return { kind: 'course', title: `「${course.title}」结营了`, body, link: reportOf(course) };
}

/** The same for who completed it: there is a certificate. */
export function completedMessage(course: Told): NewMessage {
  const body = `恭喜你完成课程，结营报告和证书都在这里。内容随时可以回看，${sayDate(course.dissolves_on)}解散。`;
  return { kind: 'course', title: `「${course.title}」结营了`, body, link: reportOf(course) };
}
