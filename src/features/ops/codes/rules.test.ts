import type { GatePlace, InviteCode } from '@contract/gate-codes';
import { aGatePlace, aUsedCode, anAccessCode, anInvite } from '../../../../test/support/taro/codes';
import {
  faceOfInvite,
  freeText,
  inFours,
  kindOf,
  pathFor,
  readIssue,
  sayBatch,
  sayGate,
  sayUnused,
  type CodeKind,
} from './rules';

/** Saturday 21 November 2026, 08:26 in Shanghai. */
const moment = { now: Date.parse('2026-11-21T00:26:00Z'), utcOffsetMinutes: 480 };

test.each<[Partial<GatePlace>, string, CodeKind]>([
  [{ gate: 'open' }, '直接加入', 'invite'],
  [{ gate: 'review' }, '审核后加入', 'invite'],
  [{ gate: 'invite', courseId: 'course0000001' }, '凭邀请码报名', 'invite'],
  [{ gate: 'access_code' }, '凭兑换码加入', 'access_code'],
])('a place %j is called %s and begins with %s', (change, words, kind) => {
  expect(sayGate(aGatePlace(change))).toBe(words);
  expect(kindOf(aGatePlace(change))).toBe(kind);
});

test.each<[Partial<GatePlace>, CodeKind, string | null]>([
  [{ gate: 'invite' }, 'invite', null],
  [{ gate: 'access_code' }, 'access_code', null],
  [{ gate: 'open' }, 'invite', '现在是「直接加入」，邀请码只用来找到加入页。'],
  [{ gate: 'invite' }, 'access_code', '现在是「凭邀请码加入」，加入时不会用到兑换码。'],
  [
    { gate: 'open', courseId: 'course0000001' },
    'access_code',
    '现在是「直接报名」，报名时不会用到兑换码。要用它，先到课程设置里改报名方式。',
  ],
  [{ gate: 'invite', courseId: 'course0000001', isOver: true }, 'invite', '课程已结营，不再发新的码。'],
])('of a place %j with codes %s it is said: %s', (change, kind, words) => {
  expect(sayUnused(aGatePlace(change), kind)).toBe(words);
});

test.each<[Partial<InviteCode>, string, string]>([
  [{}, '可用', '长期有效 · 苏晴 · 建于11月1日'],
  [{ expiresAt: '2026-11-30T16:00:00.000Z' }, '可用', '11月30日 24:00 前有效 · 苏晴 · 建于11月1日'],
  [{ expiresAt: '2026-11-20T16:00:00.000Z', state: 'expired' }, '已过期', '昨天 24:00 到期 · 苏晴 · 建于11月1日'],
  [{ revokedAt: '2026-11-21T00:00:00.000Z', state: 'revoked' }, '已作废', '作废于今天 08:00 · 苏晴 · 建于11月1日'],
  [{ createdBy: null }, '可用', '长期有效 · 建于11月1日'],
])('an invite code %j is %s: %s', (change, word, text) => {
  expect(faceOfInvite(anInvite(change), moment)).toMatchObject({ word, text });
});

test('the path of a community’s code holds the code, that of a course the course', () => {
  expect(pathFor(null, 'YHXZS7K2M')).toBe('features/community/pages/join/index?entry=YHXZS7K2M');
  expect(pathFor('course0000001', 'ABCD2345')).toBe('features/course/pages/detail/index?courseId=course0000001');
});

test('codes are read in fours, and only free ones are copied', () => {
  expect(inFours('7K2MPQRS8TVWX9YZ')).toBe('7K2M-PQRS-8TVW-X9YZ');
  expect(freeText([anAccessCode(), aUsedCode(), anAccessCode({ codeNo: 3, code: 'AAAABBBBCCCCDDDD' })])).toBe(
    '7K2M-PQRS-8TVW-X9YZ\nAAAA-BBBB-CCCC-DDDD',
  );
});

test.each([
  [{ issued: 12, used: 5, free: 7 }, '共 12 个 · 已用 5 · 还剩 7'],
  [{ issued: 12, used: 5, free: 0 }, '共 12 个 · 已用 5 · 还剩 0 · 收回 7'],
])('a batch %j says %s', (batch, words) => {
  expect(sayBatch(batch)).toBe(words);
});

test.each([
  ['12', ' 小鹅通 11 月 ', { count: 12, note: '小鹅通 11 月' }],
  ['200', '线下', { count: 200, note: '线下' }],
  ['201', '线下', null],
  ['0', '线下', null],
  ['1.5', '线下', null],
  ['12', ' ', null],
])('a new batch of %s codes noted "%s" is read as %j', (count, note, read) => {
  expect(readIssue({ count, note })).toEqual(read);
});
