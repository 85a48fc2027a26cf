import type { DutyBoard, DutyWeek } from '@contract/duty';
import {
  assignable,
  askable,
  nameWeek,
  pillOf,
  sayFollowing,
  sayHeadline,
  sayMine,
  sayTurns,
  sayWeek,
  sayWhy,
} from './rules';

const person = (nickname: string) => ({
  memberId: `member-${nickname}`,
  nickname,
  avatarUrl: null,
  role: 'member' as const,
});

const week = (weekStart: string, state: DutyWeek['state'], nickname: string | null = null): DutyWeek => ({
  weekStart,
  state,
  person: nickname === null ? null : person(nickname),
  insteadOf: null,
  isAssigned: false,
});

const mate = (nickname: string, isMe = false, takesTurns = true) => ({
  person: person(nickname),
  teamRole: 'member' as const,
  turns: 1,
  takesTurns,
  isMe,
});

const board = (weeks: DutyWeek[], courseStatus: DutyBoard['courseStatus'] = 'open') => ({
  thisWeek: '2026-11-16',
  weeks,
  courseStatus,
  mates: [mate('小满', true), mate('阿哲'), mate('一诺', false, false)],
});

test('a week is said by its days, the month once where it is the same', () => {
  expect(sayWeek('2026-11-23')).toBe('11月23日–29日');
  expect(sayWeek('2026-11-30')).toBe('11月30日–12月6日');
});

test.each([
  ['2026-11-16', '本周'],
  ['2026-11-23', '下周'],
  ['2026-11-09', '上周'],
  ['2026-12-07', '12月7日–13日'],
])('%s is named %s', (weekStart, words) => expect(nameWeek(weekStart, '2026-11-16')).toBe(words));

test.each([
  [
    board([week('2026-11-16', 'accepted', '小满'), week('2026-11-23', 'accepted', '阿哲')]),
    '本周值日：小满（你）',
    '周一接手，下周交给 阿哲',
  ],
  [
    board([week('2026-11-16', 'waiting', '阿哲'), week('2026-11-23', 'waiting', '小满')]),
    '本周值日：阿哲',
    '周一接手，下周轮到你',
  ],
  [
    board([week('2026-11-16', 'open'), week('2026-11-23', 'expected', '阿哲')]),
    '本周还没有人值日',
    '由队长照看，下周预计轮到 阿哲',
  ],
  [
    board([week('2026-11-16', 'accepted', '一诺'), week('2026-11-23', 'waiting', '阿哲')]),
    '本周值日：一诺',
    '周一接手，下周请了 阿哲，等 TA 答复',
  ],
  [board([week('2026-11-16', 'accepted', '阿哲')]), '本周值日：阿哲', '周一接手，这是最后一周'],
  [
    board([week('2026-11-16', 'expected', '阿哲'), week('2026-11-23', 'open')]),
    '本周还没有人值日',
    '由队长照看，下周还没有人',
  ],
  [board([week('2026-11-23', 'expected', '阿哲')]), '轮值还没开始', '从 11月23日–29日这一周开始'],
  [board([week('2026-11-09', 'served', '阿哲')]), '轮值已经结束', '谢谢每一位照看过小队的人'],
  [board([], 'closed'), '轮值已经结束', '谢谢每一位照看过小队的人'],
])('%#: says who is on duty and how it goes on', (of, headline, following) => {
  expect(sayHeadline(of)).toBe(headline);
  expect(sayFollowing(of)).toBe(following);
});

test('every state of a week has a word of its own', () => {
  const states = ['served', 'accepted', 'waiting', 'expected', 'open'] as const;
  expect(new Set(states.map((state) => pillOf({ state }).words)).size).toBe(states.length);
});

test('a swap and a decision are told', () => {
  expect(sayWhy({ insteadOf: person('周远'), isAssigned: false })).toBe('和 周远 换班');
  expect(sayWhy({ insteadOf: null, isAssigned: true })).toBe('单独安排');
  expect(sayWhy({ insteadOf: null, isAssigned: false })).toBeNull();
});

test('one’s own week says until when to answer', () => {
  const moment = { now: Date.parse('2026-11-21T00:30:00Z'), utcOffsetMinutes: 480 };
  const mine = { weekStart: '2026-11-23', answerBy: '2026-11-22T16:00:00.000Z' };
  expect(sayMine({ ...mine, state: 'waiting', canChange: true }, moment)).toBe('明天 24:00 前答复，没有答复就算接受');
  expect(sayMine({ ...mine, state: 'accepted', canChange: true }, moment)).toBe('已接受，明天 24:00 前还能改');
  expect(sayMine({ ...mine, state: 'accepted', canChange: false }, moment)).toBe('这一周交给你了，清单在下面');
});

test('asks others who take turns, and gives this week and the next', () => {
  const of = board([week('2026-11-09', 'served'), week('2026-11-16', 'accepted'), week('2026-11-23', 'open')]);
  expect(askable(of).map((one) => one.person.nickname)).toEqual(['阿哲']);
  expect(assignable(of)).toEqual(['2026-11-16', '2026-11-23']);
  expect(assignable({ ...of, courseStatus: 'grouping' })).toEqual([]);
});

test('says how often somebody was on duty', () => {
  expect(sayTurns({ turns: 0, takesTurns: true })).toBe('还没值过日');
  expect(sayTurns({ turns: 2, takesTurns: false })).toBe('值日 2 周 · 暂不轮值');
});
