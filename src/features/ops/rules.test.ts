import { sayCase, sayHiding, sayPass, sayPassed, sayWaiting } from './rules';

test.each([
  [{ kind: 'appeal', reports: 0 } as const, '作者申诉'],
  [{ kind: 'check', reports: 0 } as const, '机器拿不准'],
  [{ kind: 'report', reports: 1 } as const, '有人举报'],
  [{ kind: 'report', reports: 3 } as const, '3 人举报'],
])('%o', (of, words) => expect(sayCase(of)).toBe(words));

test('what is reported stays, what waits becomes public', () => {
  expect([sayPass({ kind: 'report' }), sayPassed({ kind: 'report' })]).toEqual(['保留', '已保留，不再提示']);
  expect([sayPass({ kind: 'appeal' }), sayPassed({ kind: 'check' })]).toEqual(['公开', '已公开']);
});

test('a decision to hide says whose, and what', () => {
  const author = { memberId: 'member0000001', nickname: '方圆圆', avatarUrl: null, role: 'member' as const };
  expect(sayHiding({ subject: 'comment', author })).toBe('隐藏方圆圆的评论');
  expect(sayHiding({ subject: 'checkin', author })).toBe('隐藏方圆圆的打卡');
});

test('a queue says how many wait, and nothing about nobody', () => {
  expect(sayWaiting(23, '份')).toBe('23 份在等，等得最久的在最前面');
  expect([sayWaiting(0, '件'), sayWaiting(null, '件')]).toEqual([null, null]);
});
