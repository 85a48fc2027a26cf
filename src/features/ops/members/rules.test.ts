import type { Role } from '@contract/community';
import type { MemberFile } from '@contract/members';
import { EMPTY_GRANT, isInReach, readGrant, roleItems, rolesToGive, sayPresence, type GrantDraft } from './rules';

const file = (role: Role, change: Partial<MemberFile> = {}): MemberFile => ({
  person: { memberId: 'member0000009', nickname: '方圆圆', avatarUrl: null, role },
  bio: '',
  status: 'active',
  joinedAt: '2026-10-10T01:00:00.000Z',
  leftAt: null,
  removedReason: null,
  points: 0,
  growth: 0,
  litDays: 16,
  lastLitDate: '2026-11-19',
  courses: [],
  ...change,
});

test.each<[Role | null, MemberFile, boolean]>([
  ['owner', file('operator'), true],
  ['owner', file('member'), true],
  ['operator', file('member'), true],
  ['operator', file('coach'), true],
  ['operator', file('operator'), false],
  ['operator', file('owner'), false],
  ['operator', file('member', { status: 'left' }), false],
  ['coach', file('member'), false],
  [null, file('member'), false],
])('%s on %o: %s', (mine, member, inReach) => expect(isInReach(mine, member, 'member0000001')).toBe(inReach));

test('nobody acts on themselves', () => {
  expect(isInReach('owner', file('operator'), 'member0000009')).toBe(false);
});

test('operators are made by the owner, and nobody is given the role they have', () => {
  expect(rolesToGive('owner', 'kol').map(({ value }) => value)).toEqual(['operator', 'coach', 'member']);
  expect(rolesToGive('operator', 'member').map(({ value }) => value)).toEqual(['coach', 'kol']);
});

test('the list is chosen by role, with how many there are once that is known', () => {
  expect(roleItems(null).map(({ label }) => label)).toEqual(['全部', '运营', '助教', '嘉宾', '成员']);
  const counts = { owner: 1, operator: 2, coach: 3, kol: 0, member: 1_204 };
  expect(roleItems(counts).map(({ label }) => label)).toEqual([
    '全部 1,210',
    '运营 2',
    '助教 3',
    '嘉宾 0',
    '成员 1,204',
  ]);
});

test('presence is told in days, with the last one', () => {
  expect(sayPresence(file('member'), '2026-11-20')).toBe('点亮 16 天 · 最近一次昨天');
  expect(sayPresence(file('member', { litDays: 0, lastLitDate: null }), '2026-11-20')).toBe('还没有点亮过');
});

const draft = (change: Partial<GrantDraft>): GrantDraft => ({ ...EMPTY_GRANT, reason: '好', ...change });

test.each<[GrantDraft, ReturnType<typeof readGrant>]>([
  [draft({ points: '30' }), { points: 30, growth: 0, reason: '好' }],
  [draft({ growth: '5' }), { points: 0, growth: 5, reason: '好' }],
  [draft({ direction: 'take', points: '30', growth: '5' }), { points: -30, growth: 0, reason: '好' }],
  [draft({ points: '30', reason: '  ' }), null],
  [draft({}), null],
  [draft({ points: '100001' }), null],
  [draft({ direction: 'take', growth: '5' }), null],
])('%o is read as %o', (given, read) => expect(readGrant(given)).toEqual(read));
