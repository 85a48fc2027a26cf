import type { EnrollingPlan } from '../enrolment-courses';

/** For people who paid elsewhere: behind single-use access codes. */
export const LETTERS: EnrollingPlan = {
  title: '手写信七日',
  summary: '七天，七封手写的信，寄给七个人。',
  introduction:
    '一年到头，总有几句话适合用手写。七天里每天写一封，寄不寄都可以，写完拍下信封就算点亮。信纸和邮票已经寄给报名的人。',
  handbook: '用手写，不用打草稿。信的内容不必公开，拍信封或者第一行就好。',
  welcome: '信纸包裹这两天会到。先想好七个收信人，其中一个可以是你自己。',
  gate: 'access_code',
  capacity: 30,
  startsIn: 9,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  days: [
    ['写给很久没联系的人', '从最后一次见面写起。'],
    ['写给家里的人', '写一件你记得、他们可能忘了的事。'],
    ['写给一位老师', '他教过的哪句话，你现在还在用？'],
    ['写给邻居', '可以只写三行，贴在门上。'],
    ['写给一本书的作者', '告诉他，你是在哪里读完的。'],
    ['写给十年后的自己', '问他一个问题。'],
    ['写给明天要见的人', '把这封亲手交给他。'],
  ],
  questions: [],
};
