import type { Team, TeamStar } from '@contract/course';
import { sayToday, shareOf, weekShare } from './rules';

const star = (today: TeamStar['today']): TeamStar => ({
  person: { memberId: 'M', nickname: '小满', avatarUrl: null, role: 'member' },
  teamRole: 'member',
  today,
  litAt: null,
  litDays: 3,
});

const team = (changes: Partial<Team>) => ({
  litCount: 0,
  dueCount: 9,
  leaveCount: 0,
  stars: [star('due')],
  ...changes,
});

test.each([
  [team({}), '今天的第一颗星在等人点亮'],
  [team({ litCount: 7, leaveCount: 1 }), '还差 2 颗就满天了，1 人请假'],
  [team({ litCount: 9 }), '满天了，今天一颗不少'],
  // somebody on leave lit the day after all
  [team({ litCount: 10, dueCount: 9, leaveCount: 1 }), '满天了，今天一颗不少，1 人请假'],
  [team({ dueCount: 0, leaveCount: 3, stars: [star('leave')] }), '今天全员请假'],
  [team({ dueCount: 0, stars: [star('rest')] }), '今天是休息日，星星也歇一歇'],
])('%o', (of, words) => expect(sayToday(of)).toBe(words));

test('leave shrinks what a day asks for; a day that asked nobody has no share', () => {
  expect(shareOf({ localDate: '2026-11-20', lit: 8, due: 8 })).toBe(1);
  expect(shareOf({ localDate: '2026-11-20', lit: 0, due: 0 })).toBeNull();
  expect(
    weekShare([
      { localDate: '2026-11-19', lit: 9, due: 10 },
      { localDate: '2026-11-20', lit: 6, due: 10 },
    ]),
  ).toBe(0.75);
  expect(weekShare([])).toBeNull();
});
