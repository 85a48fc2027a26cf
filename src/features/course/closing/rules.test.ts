import { aReport } from '../../../../test/support/taro/closing';
import {
  codeIn,
  sayCount,
  sayEnding,
  sayHolder,
  sayHomework,
  sayIssued,
  sayMissing,
  sayPeriod,
  saySky,
  sayTeam,
  sayThanks,
  wholePercent,
} from './rules';

test.each([
  ['2026-10-16', '2026-11-05', '2026年10月16日 – 11月5日'],
  ['2026-12-25', '2027-01-05', '2026年12月25日 – 2027年1月5日'],
  ['2026-11-05', '2026-11-05', '2026年11月5日'],
])('from %s to %s is %s', (startsOn, endedOn, words) => expect(sayPeriod({ startsOn, endedOn })).toBe(words));

test('a certificate is issued on a day of a year', () => {
  expect(sayIssued({ issuedOn: '2026-11-08' })).toBe('2026年11月8日');
});

test.each([
  [0, 0],
  [0.799, 79],
  [0.29, 29],
  [0.8, 80],
  [5 / 6, 83],
  [1, 100],
])('a share of %d is %d%%, never rounded up', (share, percent) => expect(wholePercent(share)).toBe(percent));

test.each([
  [{ litDays: 6, askedDays: 6 }, '一天不落，全部点亮'],
  [{}, '你完成了这门课程'],
  [{ isComplete: false, litDays: 2 }, '每一颗星都算数'],
  [{ isComplete: false, litDays: 0 }, '这一次，星星还在路上'],
])('%j ends with %s', (change, words) => expect(sayEnding(aReport(change))).toBe(words));

test.each([
  [{}, '谢谢你点亮的 5 天，也谢谢你 15 次照亮别人。'],
  [{ likesGiven: 0, commentsGiven: 0 }, '谢谢你点亮的 5 天。'],
  [{ litDays: 0 }, '谢谢你来过。准备好的时候，随时再出发。'],
])('%j is thanked for: %s', (change, words) => expect(sayThanks(aReport(change))).toBe(words));

test('the days add up in words, and only what there was is said', () => {
  expect(sayCount(aReport())).toBe('7 天里计入 6 天，点亮 5 天；其中补卡 1 天；请假 1 天，不计入。');
  const days = aReport().days.map((day, index) => (index < 2 ? { ...day, mark: 'none' as const } : day));
  const late = { days, askedDays: 4, litDays: 3, madeUpDays: 0, leaveDays: 0 };
  expect(sayCount(aReport(late))).toBe('7 天里计入 4 天，点亮 3 天；2 天不在你的课程里，不计入。');
});

test.each([
  [{}, null],
  [{ isComplete: false }, '点亮 5 天即为完成。'],
  [{ isComplete: false, homework: { handedIn: 1, accepted: 0, required: 2 } }, '点亮 5 天、通过 2 份作业即为完成。'],
  [{ isComplete: false, askedDays: 0, litDays: 0 }, '这一期没有计入的日子。'],
])('%j lacks: %s', (change, words) => expect(sayMissing(aReport(change))).toBe(words));

test.each([
  ['captain', '8 个人一起点亮了 43 天，你是队长'],
  ['study_lead', '8 个人一起点亮了 43 天，你是学习委员'],
  ['member', '8 个人一起点亮了 43 天'],
] as const)('a team says what its %s was', (role, words) => {
  expect(sayTeam({ name: '北斗小队', role, members: 8, litDays: 43 })).toBe(words);
});

test('homework says what was needed where something was', () => {
  expect(sayHomework({ handedIn: 3, accepted: 2, required: null })).toBe('提交 3 份，通过 2 份');
  expect(sayHomework({ handedIn: 3, accepted: 2, required: 2 })).toBe('提交 3 份，通过 2 份（需要 2 份）');
});

test('the sky says itself to a screen reader', () => {
  expect(saySky(aReport())).toBe('这门课程的星空，7 天里点亮了 5 天');
});

test('a holder without an account has no name', () => {
  expect(sayHolder({ nickname: null })).toBe('持有人已注销账号');
});

test.each([
  ['CGDSS-7KQ2M-X0P4T', 'CGDSS-7KQ2M-X0P4T'],
  [' cgdss 7kq2m ', 'cgdss 7kq2m'],
  ['https://example.org/#/features/course/pages/verify/index?code=CGDSS-7KQ2M-X0P4T', 'CGDSS-7KQ2M-X0P4T'],
  ['https://example.org/?from=x&code=AB%2DCD#end', 'AB-CD'],
])('in %s the code is %s', (scanned, code) => expect(codeIn(scanned)).toBe(code));
