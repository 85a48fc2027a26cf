import type { NewMessage } from '../../inbox/deliver';
import type { LockedCourse } from './lock';

type Named = Pick<LockedCourse, 'title' | 'course_id'>;

const about = ({ course_id }: Named, words: Pick<NewMessage, 'title' | 'body'>): NewMessage => ({
  kind: 'course',
  ...words,
  link: `features/course/pages/detail/index?courseId=${course_id}`,
});

/** What the course says to whoever gets a place; null when its operators wrote nothing. */
export function welcomeMessage(course: LockedCourse): NewMessage | null {
  if (!course.welcome_message) return null;
  return about(course, { title: `欢迎来到「${course.title}」`, body: course.welcome_message });
}

export const promotedMessage = (course: Named): NewMessage =>
  about(course, {
    title: `候补成功，你已报名「${course.title}」`,
    body: '有名额空出来了，正好轮到你。如果时间不合适，可以在课程页退出，让给下一位。',
  });

export const admittedMessage = (course: Named): NewMessage =>
  about(course, { title: `报名通过了，欢迎加入「${course.title}」`, body: '打开课程页看看规则和每天的安排，开营见。' });

export const waitlistedMessage = (course: Named): NewMessage =>
  about(course, {
    title: `「${course.title}」报名通过，正在候补`,
    body: '名额暂时满了，有人让出就按顺序轮到你，不用再操作。课程页能看到你排第几位。',
  });

export const rejectedMessage = (course: Named, reason: string): NewMessage =>
  about(course, {
    title: `「${course.title}」这次没有通过报名`,
    body: reason === '' ? '运营同学没有写明原因，可以补充报名信息后再申请一次。' : reason,
  });

/** To operators: the captain of a team has left the course, and nobody follows by themselves. */
export const captainGoneMessage = ({ title, course_id }: Named, team: string): NewMessage => ({
  kind: 'course',
  title: `「${team}」需要一位新队长`,
  body: `「${title}」的这支小队，队长退出了课程。打开分组，为大家选一位。`,
  link: `features/ops/pages/grouping/index?courseId=${course_id}`,
});
