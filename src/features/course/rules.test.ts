import type { CourseCard, CourseDetail } from '@contract/course';
import { aCourseCard, aCourseDetail } from '../../../test/support/taro/places';
import {
  actionFor,
  countdownTo,
  sayDates,
  sayKind,
  sayPlaces,
  sayProgress,
  sayRules,
  sayStanding,
  sayWeekdays,
  nextStepFor,
} from './rules';

const card = (changes: Partial<CourseCard> = {}): CourseCard =>
  aCourseCard({
    startsOn: '2026-11-02',
    endsOn: '2026-11-25',
    weekdays: [1, 2, 3, 4, 5, 6],
    capacity: null,
    enrolledCount: 12,
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

test.each([
  ['applied', null, '审核中'],
  ['waitlisted', 3, '候补第 3 位'],
  ['rejected', null, null],
  ['none', null, null],
] as const)('%s (%s) is shown on its card as %s', (enrolment, position, words) =>
  expect(sayStanding({ enrolment, position })).toBe(words),
);

const detail = (changes: Partial<CourseDetail> = {}): CourseDetail => ({
  ...aCourseDetail(card()),
  makeupAllowance: 0,
  plan: [],
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

test('the rules say what else completes a course, and whether it has teams', () => {
  const words = (change: Partial<CourseDetail>) =>
    sayRules(detail(change)).map(({ title, text }) => `${title}：${text}`);
  expect(words({ requiredHomework: 2 })[3]).toContain('点亮 17 天、通过 2 份作业即为完成。');
  expect(words({ teamSize: 6 }).at(-1)).toBe('小队同行：开营前分好小队，每队约 6 人。');
  expect(words({ teamSize: null })).toHaveLength(4);
});

test.each([
  [
    '2026-12-01T00:00:00.000Z',
    [
      { value: 2, unit: '天' },
      { value: 3, unit: '小时' },
    ],
  ],
  [
    '2026-11-29T21:00:00.000Z',
    [
      { value: 1, unit: '天' },
      { value: 0, unit: '小时' },
    ],
  ],
  [
    '2026-11-28T22:30:59.000Z',
    [
      { value: 1, unit: '小时' },
      { value: 30, unit: '分' },
    ],
  ],
  ['2026-11-28T21:00:00.000Z', null],
])('the countdown to %s', (iso, wait) => {
  expect(countdownTo(iso, Date.parse('2026-11-28T21:00:00.000Z'))).toEqual(wait);
});

test.each([
  [
    'mine, today is due',
    detail({
      plan: aCourseDetail().plan.filter((day) => day.mark === 'due'),
    }),
    'compose',
  ],
  ['mine, nothing due', detail(), 'calendar'],
  ['mine, over', detail({ course: card({ status: 'closed' }) }), 'calendar'],
  ['mine, over, with a report', detail({ course: card({ status: 'closed', ending: 'report' }) }), 'report'],
  ['not mine, running', detail({ course: card({ enrolment: 'none' }) }), 'enrol'],
  ['left before', detail({ course: card({ enrolment: 'withdrawn' }) }), 'enrol'],
  ['rejected before', detail({ course: card({ enrolment: 'rejected' }) }), 'enrol'],
  ['waiting for an answer', detail({ course: card({ enrolment: 'applied' }) }), 'none'],
  ['waiting for a place', detail({ course: card({ enrolment: 'waitlisted' }) }), 'none'],
  ['not mine, over', detail({ course: card({ enrolment: 'none', status: 'archived' }) }), 'none'],
])('%s', (_, of, action) => expect(actionFor(of)).toBe(action));

test.each([
  ['due', 'compose'],
  ['lit', 'calendar'],
  ['makeup', 'calendar'],
  ['missed', 'calendar'],
  ['ahead', 'calendar'],
  ['leave', 'calendar'],
  ['none', undefined],
] as const)('a day that is %s leads to %s', (mark, to) => expect(nextStepFor(mark)?.to).toBe(to));
