import type { CourseSettings, PlanDayDraft } from '@contract/course-setup';

/** Settings of a seven-day flash that could be published on 2026-11-21. */
export const aCourseSetting: CourseSettings = {
  title: '七天早起快闪',
  summary: '每天早起二十分钟，写一句话',
  introduction: '用七天把早起变成一件轻松的事。',
  handbook: '每天 8 点前写下一句话就好。',
  kind: 'flash',
  startsOn: '2026-12-01',
  days: 7,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  cutoffMinutes: 0,
  graceMinutes: 360,
  capacity: 40,
  gate: 'open',
  minTierNo: null,
  leaveAllowance: 1,
  makeupAllowance: 1,
  teamSize: null,
  completionShare: 0.8,
  requiredHomework: null,
  numbers: [{ key: 'minutes', label: '阅读', unit: '分钟', max: 600 }],
  welcomeMessage: '欢迎你来，12 月 1 日见。',
  openingMessage: '今天开营，先从一句话开始。',
  rules: ['每天一句话', '不发广告'],
  enrolsFrom: null,
  enrolsUntil: '2026-11-30T12:00:00.000Z',
  dissolvesOn: '2026-12-15',
};

/** A day of the plan with every field filled. */
export const aPlanDay: PlanDayDraft = {
  dayNo: 25,
  title: '写下明早的第一件事',
  task: '睡前花一分钟，写下明早起床后的第一件事。',
  link: 'https://example.com/audio/1.mp3',
  mediaIds: [],
  required: true,
};
