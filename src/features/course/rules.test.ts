import type { CourseCard, CourseDetail } from '@contract/course';
import {
  actionFor,
  sayDates,
  sayKind,
  sayPlaces,
  sayProgress,
  sayRules,
  sayWeekdays,
  whyClosed,
  nextStepFor,
} from './rules';

const card = (changes: Partial<CourseCard> = {}): CourseCard => ({
  courseId: 'COURSE',
  title: '21 天精读营',
  summary: '',
  coverUrl: null,
  kind: 'camp',
  status: 'open',
  startsOn: '2026-11-02',
  endsOn: '2026-11-25',
  dissolvesOn: '2026-12-31',
  days: 21,
  weekdays: [1, 2, 3, 4, 5, 6],
  gate: 'open',
  capacity: null,
  enrolledCount: 12,
  enrolment: 'active',
  litDays: 16,
  ...changes,
});

test.each([
  [{ kind: 'flash', days: 7 } as const, '7 天快闪'],
  [{ kind: 'camp', days: 21 } as const, '21 天训练营'],
  [{ kind: 'long_term', days: 366 } as const, '长期课程'],
])('%o is called %s', (of, words) => expect(sayKind(of)).toBe(words));

test.each([
  [[1, 2, 3, 4, 5, 6, 7], '每天'],
  [[6, 1, 2, 3, 5, 4], '周一至周六'],
  [[1, 3, 5], '周一、三、五'],
  [[6, 7], '周六、日'],
  [[7], '周日'],
])('%j is %s', (weekdays, words) => expect(sayWeekdays(weekdays)).toBe(words));

test('dates are told as people say them', () => expect(sayDates(card())).toBe('11月2日 – 11月25日'));

test.each([
  [{ capacity: null, enrolledCount: 12 }, '12 人已报名'],
  [{ capacity: 20, enrolledCount: 19 }, '还剩 1 个名额'],
  [{ capacity: 20, enrolledCount: 20 }, '名额已满（20 人）'],
  [{ capacity: 20, enrolledCount: 23 }, '名额已满（20 人）'],
])('%o: %s', (of, words) => expect(sayPlaces(of)).toBe(words));

test.each([
  [card(), '2026-11-21', '已点亮 16 / 21 天'],
  [card({ status: 'enrolling', startsOn: '2026-11-22' }), '2026-11-21', '明天开营'],
  [card({ status: 'grouping', startsOn: '2026-11-28' }), '2026-11-21', '7 天后开营'],
  [card({ status: 'grouping' }), '2026-11-21', '就要开营'],
  [card({ status: 'closed' }), '2026-12-21', '已结营 · 点亮 16 / 21 天'],
])('where it stands: %#', (course, today, words) => expect(sayProgress(course, today)).toBe(words));

const detail = (changes: Partial<CourseDetail> = {}): CourseDetail => ({
  course: card(),
  introduction: '',
  handbook: '',
  openingMessage: null,
  host: null,
  cutoffMinutes: 120,
  graceMinutes: 360,
  leaveAllowance: 2,
  makeupAllowance: 0,
  completionShare: 0.8,
  plan: [],
  numbers: [],
  ...changes,
});

test('the rules say when a day ends and what can be repaired', () => {
  const words = sayRules(detail()).map(({ title, text }) => `${title}：${text}`);
  expect(words[0]).toBe(
    '周一至周六打卡：第二天凌晨 02:00 前点亮，都算前一天；没有网络时写下的，截止后 6 小时内传到也算。',
  );
  expect(words[2]).toContain('不设补卡');
  expect(words[3]).toContain('点亮 17 天即为完成');
});

test.each([
  [
    'mine, today is due',
    detail({
      plan: [{ dayNo: 1, localDate: '2026-11-21', title: '', task: '', link: null, required: true, mark: 'due' }],
    }),
    'compose',
  ],
  ['mine, nothing due', detail(), 'calendar'],
  ['mine, over', detail({ course: card({ status: 'closed' }) }), 'calendar'],
  ['not mine, running', detail({ course: card({ enrolment: 'none' }) }), 'enrol'],
  ['left before', detail({ course: card({ enrolment: 'withdrawn' }) }), 'enrol'],
  ['not mine, over', detail({ course: card({ enrolment: 'none', status: 'archived' }) }), 'none'],
])('%s', (_, of, action) => expect(actionFor(of)).toBe(action));

test('says why nobody can enrol', () => {
  expect(whyClosed(card({ capacity: 12 }))).toContain('名额已满');
  expect(whyClosed(card({ gate: 'review' }))).toContain('运营');
  expect(whyClosed(card())).toBeNull();
});

test.each([
  ['due', 'compose'],
  ['lit', 'calendar'],
  ['makeup', 'calendar'],
  ['missed', 'calendar'],
  ['ahead', 'calendar'],
  ['leave', 'calendar'],
  ['none', undefined],
] as const)('a day that is %s leads to %s', (mark, to) => expect(nextStepFor(mark)?.to).toBe(to));
