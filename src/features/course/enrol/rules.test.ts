import type { CourseCard, CourseDetail } from '@contract/course';
import { aCourseDetail, anOpenCourse } from '../../../../test/support/taro/places';
import { askGiveUp, conditionsOf, doorOf, sayConsent, sayEnrolled, sayGivenUp, sayMoment, standingOf } from './rules';

/** 08:30 on Saturday 21 November 2026 in Shanghai. */
const MOMENT = { now: Date.parse('2026-11-21T00:30:00Z'), utcOffsetMinutes: 480 };

const detail = (course: Partial<CourseCard> = {}, terms: Partial<CourseDetail['terms']> = {}): CourseDetail => {
  const base = aCourseDetail(anOpenCourse({ capacity: 40, enrolledCount: 33, ...course }));
  return { ...base, terms: { ...base.terms, ...terms } };
};
const full = { enrolledCount: 40 };
const tier = (isReached: boolean, missingGrowth: number) => ({ tier: { name: '星光', isReached, missingGrowth } });

test.each([
  ['2026-11-21T12:00:00Z', '今天 20:00'],
  ['2026-11-22T00:00:00Z', '明天 08:00'],
  ['2026-11-28T12:00:00Z', '11月28日 周六 20:00'],
])('%s is said as %s', (iso, words) => expect(sayMoment(iso, MOMENT)).toBe(words));

test.each([
  [detail(), '报名这门课程', true],
  [detail({ gate: 'invite' }), '报名这门课程', true],
  [detail({ gate: 'review' }), '申请报名', true],
  [detail({ gate: 'review', enrolment: 'rejected' }), '再申请报名', true],
  [detail({ gate: 'review', ...full }), '申请报名', true],
  [detail(full), '加入候补', true],
  [detail(full, { waitingCount: 3 }), '加入候补（前面 3 人）', true],
  [detail({}, { waitingCount: 2 }), '加入候补（前面 2 人）', true],
  [detail({ status: 'draft' }), '课程还没有发布', false],
  [detail({}, tier(false, 140)), '星光及以上会员可以报名', false],
  [detail({}, tier(true, 0)), '报名这门课程', true],
  [detail({}, { opensAt: '2026-11-22T00:00:00Z' }), '明天 08:00 开放报名', false],
  [detail({}, { opensAt: '2026-11-21T00:30:00Z' }), '报名这门课程', true],
  [detail({}, { closesAt: '2026-11-21T00:30:00Z' }), '报名已经截止', false],
  [detail({}, { closesAt: '2026-11-21T00:30:01Z' }), '报名这门课程', true],
])('the door of %#: %s', (of, label, isOpen) => expect(doorOf(of, MOMENT)).toEqual({ label, isOpen }));

test.each([
  [{ gate: 'open' }, '同意课程规则并报名'],
  [{ gate: 'invite' }, '同意课程规则并用邀请码报名'],
  [{ gate: 'access_code' }, '同意课程规则并用兑换码报名'],
  [{ gate: 'review', ...full }, '同意课程规则并提交申请'],
  [{ gate: 'invite', ...full }, '同意课程规则并加入候补'],
] as const)('%o: %s', (course, words) => expect(sayConsent(detail(course).course)).toBe(words));

test.each([
  ['active', null, '报名成功，开营见'],
  ['applied', null, '申请已提交，结果会在消息里告诉你'],
  ['waitlisted', 3, '已加入候补，你是第 3 位'],
] as const)('%s: %s %s', (enrolment, position, words) => expect(sayEnrolled({ enrolment, position })).toBe(words));

test.each([
  ['none', undefined, undefined, '退出课程', '已退出，随时欢迎回来'],
  ['active', undefined, undefined, '退出课程', '已退出，随时欢迎回来'],
  ['withdrawn', undefined, undefined, '退出课程', '已退出，随时欢迎回来'],
  ['applied', '报名申请正在审核', '撤回申请', '撤回申请', '申请已撤回'],
  ['waitlisted', '正在候补', '不等了，退出候补', '退出候补', '已退出候补'],
  ['rejected', '上次的申请没有通过', null, '退出课程', '已退出，随时欢迎回来'],
] as const)('%s stands as: %s', (enrolment, title, giveUp, confirmText, given) => {
  const standing = standingOf(detail({ enrolment }));
  expect([standing?.title, standing?.giveUp]).toEqual([title, giveUp]);
  expect(askGiveUp(enrolment).confirmText).toBe(confirmText);
  expect(sayGivenUp(enrolment)).toBe(given);
});

test('a rejection says why, or what to do without a reason', () => {
  expect(standingOf(detail({ enrolment: 'rejected' }, { reason: '人满了' }))?.text).toBe('人满了');
  expect(standingOf(detail({ enrolment: 'rejected' }))?.text).toContain('再申请一次');
});

describe('what a course asks', () => {
  const titles = (of: CourseDetail) => conditionsOf(of, MOMENT).map(({ title, text }) => `${title}｜${text}`);

  test('begins with its gate, and is that alone when nothing else is asked', () => {
    expect(titles(detail())).toEqual(['直接报名｜同意课程规则就能报名。']);
  });

  test('tells the tier and how far it is', () => {
    expect(titles(detail({}, tier(true, 0)))[1]).toBe('星光及以上会员｜你的等级已经达到。');
    expect(titles(detail({}, tier(false, 1_140)))[1]).toBe('星光及以上会员｜还差 1,140 成长值。');
    expect(titles(detail({}, tier(false, 0)))[1]).toBe('星光及以上会员｜等级恢复后就能报名。');
  });

  test('tells when it opens and ends, and by how much one is ahead', () => {
    const period = { opensAt: '2026-11-22T00:00:00Z', closesAt: '2026-11-30T12:00:00Z', earlyHours: 24 };
    expect(titles(detail({}, period))[1]).toBe(
      '明天 08:00 开放，11月30日 周一 20:00 截止｜你的等级可以提前 24 小时报名。',
    );
    expect(titles(detail({}, { ...period, opensAt: '2026-11-20T00:00:00Z' }))[1]).toBe(
      '11月30日 周一 20:00 截止｜按社群所在地的时间。',
    );
    expect(titles(detail({}, { opensAt: '2026-11-20T00:00:00Z' }))).toHaveLength(1);
  });

  test('tells how many wait, unless one waits oneself', () => {
    expect(titles(detail(full, { waitingCount: 3 }))[1]).toContain('3 人正在候补');
    expect(titles(detail(full, { waitingCount: 3, position: 1 }))).toHaveLength(1);
  });
});
