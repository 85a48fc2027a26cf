import { LIMITS } from '@contract/limits';
import { testDatabase } from '../../../../test/support/database';
import { testWorld } from '../../../../test/support/world';

const db = testDatabase();
beforeEach(() => db.empty());

async function desk() {
  const world = testWorld(db, '2026-11-21T00:30:00.000Z');
  const communityId = await world.createCommunity({ name: '晨光读书社' });
  const owner = await world.createMember(communityId, { role: 'owner', nickname: '群主' });
  const operator = await world.createMember(communityId, { role: 'operator', nickname: '苏晴' });
  const me = await world.createMember(communityId, { nickname: '小满' });
  return { world, communityId, owner, operator, me };
}

describe('ops.listMembers', () => {
  test('finds by name and role, who joined last first', async () => {
    const { world, communityId, operator } = await desk();
    world.setNow('2026-11-21T01:00:00.000Z');
    await world.createMember(communityId, { nickname: '小满妈妈' });
    await world.createMember(communityId, { nickname: '100%努力', role: 'coach' });
    const names = async (input: { search?: string; role?: 'coach' }) =>
      (await world.ok(operator, 'ops.listMembers', { communityId, ...input })).rows.map(
        ({ person }) => person.nickname,
      );
    expect(await names({ search: '小满' })).toEqual(['小满妈妈', '小满']);
    expect(await names({ search: '%' })).toEqual(['100%努力']);
    expect(await names({ role: 'coach' })).toEqual(['100%努力']);
    expect(await names({ search: '没有这个人' })).toEqual([]);
  });

  test('counts those who are called so, role by role, whichever role is shown', async () => {
    const { world, communityId, operator } = await desk();
    await world.createMember(communityId, { nickname: '小满妈妈', role: 'coach' });
    const left = await world.createMember(communityId, { nickname: '小满同桌' });
    await world.ok(left, 'community.leave', { communityId });
    const counts = async (input: { search?: string; role?: 'coach' }) =>
      (await world.ok(operator, 'ops.listMembers', { communityId, ...input })).counts;
    expect(await counts({})).toEqual({ owner: 1, operator: 1, coach: 1, kol: 0, member: 1 });
    const called = { owner: 0, operator: 0, coach: 1, kol: 0, member: 1 };
    expect(await counts({ search: '小满', role: 'coach' })).toEqual(called);
  });

  test('pages through everybody once, with what each has', async () => {
    const { world, communityId, operator, me } = await desk();
    for (let index = 0; index < LIMITS.memberRows; index += 1) await world.createMember(communityId);
    const first = await world.ok(operator, 'ops.listMembers', { communityId });
    const second = await world.ok(operator, 'ops.listMembers', { communityId, cursor: first.nextCursor! });
    const ids = [...first.rows, ...second.rows].map(({ person }) => person.memberId);
    expect(new Set(ids).size).toBe(LIMITS.memberRows + 3);
    expect(second.nextCursor).toBeNull();
    await world.ok(operator, 'points.grant', {
      communityId,
      memberId: me.memberId,
      points: 8,
      growth: 2,
      reason: '好',
    });
    const { rows } = await world.ok(operator, 'ops.listMembers', { communityId, search: '小满' });
    expect(rows.find(({ person }) => person.memberId === me.memberId)).toMatchObject({ points: 8, growth: 2 });
    const wrong = await world.call(operator.openid, 'ops.listMembers', { communityId, cursor: 'abc' });
    expect(wrong).toMatchObject({ error: { code: 'INPUT.INVALID', details: { field: 'input.cursor' } } });
  });
});

describe('ops.getMember', () => {
  test('tells what operators need to know of one member, also of one who left', async () => {
    const { world, communityId, operator, me } = await desk();
    const courseId = await world.createCourse(communityId, { title: '精读营' });
    await world.enrol(me, courseId);
    await world.createCheckin(me, courseId, { local_date: '2026-11-19' });
    await world.createCheckin(me, courseId, { local_date: '2026-11-20' });
    const read = () => world.ok(operator, 'ops.getMember', { communityId, memberId: me.memberId });
    expect((await read()).member).toMatchObject({
      person: { nickname: '小满', role: 'member' },
      status: 'active',
      litDays: 2,
      lastLitDate: '2026-11-20',
      courses: ['精读营'],
      points: 0,
    });
    await world.ok(me, 'community.leave', { communityId });
    expect((await read()).member).toMatchObject({ status: 'left', courses: [], leftAt: world.now().toISOString() });
    await world.ok(me, 'account.deleteForever', { confirm: '注销' });
    const gone = { communityId, memberId: me.memberId };
    expect(await world.refused(operator, 'ops.getMember', gone)).toBe('RESOURCE.NOT_FOUND');
    expect(await world.refused(operator, 'points.listMemberEntries', { ...gone, filter: 'all' })).toBe(
      'RESOURCE.NOT_FOUND',
    );
  });
});

describe('ops.setRole', () => {
  test('gives a role that counts at once, tells its holder, and is audited', async () => {
    const { world, communityId, owner, me } = await desk();
    const input = { communityId, memberId: me.memberId, role: 'operator' as const };
    expect(await world.ok(owner, 'ops.setRole', input)).toEqual({ role: 'operator' });
    expect((await world.ok(me, 'ops.listMembers', { communityId })).rows).toHaveLength(3);
    const inbox = await world.ok(me, 'inbox.list', { communityId });
    expect(inbox.rows).toMatchObject([{ title: '你现在是晨光读书社的运营' }]);
    await world.ok(owner, 'ops.setRole', input);
    expect(await world.count('audit_log', "action = 'member.role' and reason = '成员 → 运营'")).toBe(1);
  });

  test('of operators is in the hands of the owner, and the owner is out of reach', async () => {
    const { world, communityId, owner, operator, me } = await desk();
    const colleague = await world.createMember(communityId, { role: 'operator' });
    const set = (memberId: string, role: 'operator' | 'member') =>
      world.call(operator.openid, 'ops.setRole', { communityId, memberId, role });
    const untouchable = (role: string) => ({ error: { code: 'MEMBER.UNTOUCHABLE', details: { role } } });
    expect(await set(me.memberId, 'operator')).toMatchObject(untouchable('member'));
    expect(await set(colleague.memberId, 'member')).toMatchObject(untouchable('operator'));
    expect(await set(operator.memberId, 'member')).toMatchObject(untouchable('operator'));
    expect(await set(owner.memberId, 'member')).toMatchObject(untouchable('owner'));
    expect(await world.count('audit_log')).toBe(0);
    expect(await world.count('members', "role = 'operator'")).toBe(2);
  });
});

describe('ops.removeMember', () => {
  test('ends the membership with a reason that the person reads, and frees their place', async () => {
    const { world, communityId, operator, me } = await desk();
    const courseId = await world.createCourse(communityId);
    await world.enrol(me, courseId);
    const input = { communityId, memberId: me.memberId, reason: '多次发广告，提醒后没有改' };
    expect(await world.ok(operator, 'ops.removeMember', input)).toEqual({ removed: true });
    expect(await world.refused(me, 'inbox.list', { communityId })).toBe('RESOURCE.NOT_FOUND');
    const preview = await world.ok(me, 'community.preview', { entry: communityId });
    expect(preview.membership).toEqual({ status: 'removed', reason: '多次发广告，提醒后没有改' });
    expect(await world.count('enrolments', "status = 'active'")).toBe(0);
    const file = await world.ok(operator, 'ops.getMember', { communityId, memberId: me.memberId });
    expect(file.member).toMatchObject({ status: 'removed', removedReason: '多次发广告，提醒后没有改' });
    expect(await world.refused(operator, 'ops.removeMember', input)).toBe('RESOURCE.NOT_FOUND');
    expect(await world.count('audit_log', "action = 'member.removed' and subject_id = $1", [me.memberId])).toBe(1);
  });

  test('reaches neither the owner, nor operators, nor oneself, nor other communities', async () => {
    const { world, communityId, owner, operator } = await desk();
    const colleague = await world.createMember(communityId, { role: 'operator' });
    const elsewhere = await world.createMember(await world.createCommunity());
    const remove = (memberId: string) =>
      world.refused(operator, 'ops.removeMember', { communityId, memberId, reason: '不需要理由' });
    for (const { memberId } of [owner, operator, colleague]) expect(await remove(memberId)).toBe('MEMBER.UNTOUCHABLE');
    expect(await remove(elsewhere.memberId)).toBe('RESOURCE.NOT_FOUND');
    expect(await world.count('members', "status = 'removed'")).toBe(0);
    const input = { communityId, memberId: colleague.memberId, reason: '一起商量过' };
    expect(await world.ok(owner, 'ops.removeMember', input)).toEqual({ removed: true });
  });
});
