import type { Team, TeamStar } from '@contract/team';
import { sayFormula, sayStanding, sayStar, sayToday, shareOf, weekShare, wordOf } from './rules';

const TODAY = '2026-11-21';

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
  startsOn: '2026-11-02',
  stars: [star('due')],
  week: [{ localDate: '2026-11-21', lit: 0, due: 9 }],
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
  [team({ dueCount: 0, stars: [star('rest')], week: [], startsOn: '2026-11-22' }), '明天开营，先认识一下队友'],
  [team({ dueCount: 0, stars: [star('rest')], week: [], startsOn: '2026-11-30' }), '11月30日开营，先认识一下队友'],
  // open since yesterday, but its first day of check-ins is to come
  [team({ dueCount: 0, stars: [star('rest')], week: [], startsOn: '2026-11-20' }), '就要开始点亮了，先认识一下队友'],
])('%o', (of, words) => expect(sayToday(of, TODAY)).toBe(words));

test('a mate is asked nothing before the course opens: not late, not resting', () => {
  expect(sayStar(star('rest'), team({ week: [], startsOn: '2026-11-30' }), TODAY)).toBe('11月30日开营');
  expect(sayStar(star('rest'), team({}), TODAY)).toBe('今天休息');
  expect(sayStar(star('lit'), team({}), TODAY)).toBe('今天已点亮');
});

test('a star that is not lit is named for its day, and before the course opens for the opening', () => {
  expect(wordOf(star('due'), team({}))).toBe('还没到');
  expect(wordOf(star('rest'), team({ week: [] }))).toBe('等开营');
});

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

test.each([
  [{ rank: 2, share: 0.94 }, '第 2 名 · 94%'],
  [{ rank: null, share: 1 }, '100%'],
  [{ rank: null, share: null }, '明天开始计算'],
])('%o stands as %s', (line, words) => expect(sayStanding(line)).toBe(words));

test.each([
  [{ lit: 1_132, scheduled: 1_250, leave: 10 }, '点亮 1,132 ÷（应打卡 1,250 − 请假 10）'],
  [{ lit: 40, scheduled: 50, leave: 0 }, '点亮 40 ÷ 应打卡 50'],
  [{ lit: 0, scheduled: 0, leave: 0 }, null],
])('%o reads as its formula', (tally, words) => expect(sayFormula(tally)).toBe(words));
