import { aLitCourse, aSubmitted } from '../../../../test/support/taro/fixtures';
import { gainOf, litTitle, milestoneLine, SKY, skyAround, stateLine, teamLine } from './rules';

const figures = (streak: number, litDays: number) => ({ streak, bestStreak: streak, litDays, days: 21 });

test.each([
  ['a streak', aSubmitted(), '已连续点亮 17 天'],
  ['the first star', aSubmitted({ figures: figures(1, 1) }), '点亮了第一颗星'],
  ['a new beginning', aSubmitted({ figures: figures(1, 12) }), '已点亮 12 天'],
  ['a make-up', aSubmitted({ isMakeup: true, localDate: '2026-11-19' }), '补亮了 11月19日 周四'],
  ['a day lit before', aSubmitted({ wasLitBefore: true }), '这一天早已点亮'],
])('the title for %s', (_, submitted, title) => {
  const { before, figure, after } = litTitle(submitted);
  expect([before, figure, after].filter((part) => part !== undefined).join(' ')).toBe(title);
});

test.each([
  [7, 9, '你是北斗小队今天第 7 颗星，还差 2 颗就满天了'],
  [1, 9, '你是北斗小队今天第一颗星，还差 8 颗就满天了'],
  [9, 9, '你是北斗小队今天第 9 颗星，小队满天了'],
])('the team line for star %i of %i', (litOrder, dueCount, line) => {
  expect(teamLine({ name: '北斗小队', litOrder, dueCount })).toBe(line);
});

it('says nothing about a team that is not told, and nothing after the last milestone', () => {
  expect(teamLine(null)).toBeNull();
  expect(milestoneLine(aSubmitted({ nextMilestone: null }))).toBeNull();
  expect(milestoneLine(aSubmitted())).toBe('再坚持 4 天，拿到「三周不辍」');
});

it('adds up what came, and says what for only when it was more than one thing', () => {
  expect(gainOf(aSubmitted().awards)).toEqual({ points: 10, growth: 5, details: [] });
  const both = [
    { event: 'checkin', points: 10, growth: 5 },
    { event: 'milestone_21', points: 60, growth: 30 },
  ];
  expect(gainOf(both)).toEqual({
    points: 70,
    growth: 35,
    details: ['每日打卡 +10', '连续 21 天「三周不辍」 +60'],
  });
});

it('tells the author when others do not see it yet', () => {
  expect(stateLine(aSubmitted())).toBeNull();
  expect(stateLine(aSubmitted({ state: 'self_visible' }))).toContain('正在检查');
  expect(stateLine(aSubmitted({ state: 'fix_needed' }))).toContain('改一改');
  expect(stateLine(aSubmitted({ wasLitBefore: true }))).toContain('存在草稿里');
});

describe('the figure of stars', () => {
  const { week } = aLitCourse();

  it('has the day that was lit in the middle, and all of it in the picture', () => {
    const { stars } = skyAround(week, '2026-11-19');
    const centre = stars.find(({ isCentre }) => isCentre);
    expect(centre).toMatchObject({ localDate: '2026-11-19', x: SKY.width / 2, y: SKY.height / 2 });
    for (const { x, y } of stars) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(SKY.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(SKY.height);
    }
  });

  it('joins lit neighbours brightly', () => {
    const { lines } = skyAround(week, '2026-11-21');
    expect(lines.map(({ isLit }) => isLit)).toEqual([true, true, false]);
  });

  it('is one star where the day is not in the week at hand', () => {
    expect(skyAround(week, '2026-10-01').stars).toHaveLength(1);
    expect(skyAround([], '2026-10-01').lines).toEqual([]);
  });
});
