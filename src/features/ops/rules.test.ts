import { decisionWords, sayCase } from './rules';

test.each([
  [{ kind: 'appeal', reports: 0 } as const, '作者申诉'],
  [{ kind: 'check', reports: 0 } as const, '机器拿不准'],
  [{ kind: 'report', reports: 1 } as const, '有人举报'],
  [{ kind: 'report', reports: 3 } as const, '3 人举报'],
])('%o', (of, words) => expect(sayCase(of)).toBe(words));

test('decisions say what they do to what', () => {
  expect(decisionWords({ kind: 'report', subject: 'comment' })).toEqual({
    publish: '没有问题，保留',
    hide: '隐藏这条评论',
  });
  expect(decisionWords({ kind: 'appeal', subject: 'checkin' }).publish).toBe('通过，公开');
});
