import type { EarningRule } from '@contract/points';
import { groupRules, linkOf, sayLimit, sayRewards } from './rules';

const rule = (event: EarningRule['event'], changes: Partial<EarningRule> = {}): EarningRule => ({
  event,
  version: 1,
  points: 10,
  growth: 5,
  dailyLimit: null,
  ...changes,
});

test.each([
  [{ kind: 'checkin', id: 'C1' } as const, '/features/checkin/pages/detail/index?checkinId=C1'],
  [{ kind: 'course', id: 'K1' } as const, '/features/course/pages/detail/index?courseId=K1'],
  [{ kind: 'redemption', id: 'R1' } as const, '/features/vip/pages/voucher/index?redemptionId=R1'],
  [{ kind: 'assignment', id: 'A1' } as const, '/features/homework/pages/detail/index?assignmentId=A1'],
  [null, null],
])('an entry about %o leads to %s', (opens, link) => {
  expect(linkOf({ source: { kind: 'checkin', id: 'C1', label: null, opens } })).toBe(link);
});

test.each([
  [{ points: 10, growth: 5 }, '10 积分 · 5 成长值'],
  [{ points: 1200, growth: 0 }, '1,200 积分'],
  [{ points: 0, growth: 3 }, '3 成长值'],
  [{ points: 0, growth: 0 }, '暂不计分'],
])('%o gives %s', (reward, words) => expect(sayRewards(reward).join(' · ')).toBe(words));

test.each([
  ['checkin', 3, '每天最多计 3 次'],
  ['homework', null, '每份计一次'],
  ['milestone_7', null, '每门课计一次'],
  ['step_greet', null, '只计一次'],
] as const)('%s with a limit of %o says: %s', (event, dailyLimit, words) =>
  expect(sayLimit({ event, dailyLimit })).toBe(words),
);

test('groups rules, orders milestones by length and leaves empty groups out', () => {
  const groups = groupRules([rule('milestone_100'), rule('checkin'), rule('milestone_7'), rule('comment')]);
  expect(groups.map((group) => [group.title, group.rules.map(({ event }) => event)])).toEqual([
    ['每天都可以', ['checkin', 'comment']],
    ['坚持的里程碑', ['milestone_7', 'milestone_100']],
  ]);
});
