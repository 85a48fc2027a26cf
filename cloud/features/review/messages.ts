import type { NewMessage } from '../inbox/deliver';

interface About {
  assignmentId: string;
  title: string;
}

const detailOf = ({ assignmentId }: About) => `features/homework/pages/detail/index?assignmentId=${assignmentId}`;

/** To the author: the review is there to read. */
export const releasedMessage = (work: About & { isPassed: boolean }): NewMessage =>
  work.isPassed
    ? {
        kind: 'homework',
        title: `《${work.title}》的点评来了`,
        body: '有一处亮点和一个下一步写给你，打开看看。',
        link: detailOf(work),
      }
    : {
        kind: 'homework',
        title: `《${work.title}》可以再改一版`,
        body: '点评里写了亮点和下一步，改好后直接再交一次。',
        link: detailOf(work),
      };

/** To the author: a released review was taken back, and whether the work waits for another one. */
export const withdrawnMessage = (work: About & { isReopened: boolean; hadEarned: boolean }): NewMessage =>
  work.isReopened
    ? {
        kind: 'homework',
        title: `《${work.title}》会重新点评`,
        body: `之前的点评已经收回${work.hadEarned ? '，因它得到的积分先退回' : ''}；新的点评完成后会告诉你。你交的内容都在。`,
        link: detailOf(work),
      }
    : {
        kind: 'homework',
        title: `《${work.title}》的一份点评收回了`,
        body: '其他点评和你交的内容都不变。',
        link: detailOf(work),
      };

/** To a peer: somebody's work is waiting for them. */
export const peerChosenMessage = (work: About & { count: number }): NewMessage => ({
  kind: 'homework',
  title: `《${work.title}》开始互评`,
  body: `有 ${work.count} 份同学的作业等你看一看：写一处亮点，再写一个下一步。`,
  link: detailOf(work),
});

/** To operators, once: work of a course has waited longer than promised. */
export const overdueMessage = (course: { courseId: string; courseTitle: string; count: number }): NewMessage => ({
  kind: 'homework',
  title: `${course.courseTitle}有 ${course.count} 份作业超过承诺时间还没点评`,
  body: '打开点评队列，超时的排在最前面。',
  link: `features/homework/pages/queue/index?courseId=${course.courseId}`,
});

/** To learners: a new assignment. */
export const announcedMessage = (work: About & { due: string }): NewMessage => ({
  kind: 'homework',
  title: `新作业《${work.title}》`,
  body: `${work.due}前提交。`,
  link: detailOf(work),
});
