import { aCourseReport } from '../../../../../test/support/taro/closing';
import { barsOf, percentOf, sayCounts, sayCurve, sayPercent, sayPeriod, sayPraise } from './rules';

test.each([
  [0, 0, null, '–'],
  [0, 5, 0, '0%'],
  [4, 5, 80, '80%'],
  [799, 1_000, 79, '79%'],
  [29, 100, 29, '29%'],
  [5, 5, 100, '100%'],
])('%i of %i', (part, whole, percent, words) => {
  expect(percentOf(part, whole)).toBe(percent);
  expect(sayPercent(part, whole)).toBe(words);
});

test('the curve has a bar for every day, and says where it was lowest', () => {
  const report = aCourseReport();
  expect(barsOf(report).map(({ percent }) => percent)).toEqual([100, 90, 80, 60, 70, 70, 80]);
  expect(sayCurve(report)).toBe('第 1 天 100%，最后一天 80%，最低在第 4 天（60%）。');
  expect(sayCurve({ days: report.days.slice(0, 3) })).toBe('第 1 天 100%，最后一天 80%。');
  expect(sayCurve({ days: [] })).toBe('没有计入的日子。');
});

test('counts say what they count, and homework only where there was some', () => {
  const said = (report = aCourseReport()) => sayCounts(report).map(({ title, text }) => `${title}：${text}`);
  const counts = ['打卡：55 次，其中补卡 4 次；请假 2 天', '发出的积分：1,860 分', '互动：142 个赞，37 条评论'];
  expect(said()).toEqual(counts);
  const homework = { handedIn: 12, accepted: 9, required: null };
  expect(said(aCourseReport({ homework }))).toEqual([...counts, '作业：提交 12 份，通过 9 份']);
});

test('a check-in and the dates have their words', () => {
  const report = aCourseReport();
  expect(sayPraise(report.praised[0]!)).toBe('12 个赞 · 3 条评论');
  expect(sayPeriod(report)).toBe('11月1日 – 11月7日结营');
});
