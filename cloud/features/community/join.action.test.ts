import type { Input } from '@contract/actions';
import { testDatabase } from '../../../test/support/database';
import { testWorld, type World } from '../../../test/support/world';
import { accessCodeHash } from '../../core/gate-codes';

const db = testDatabase();

type Join = Omit<Input<'community.join'>, 'communityId' | 'rulesAccepted'>;

const join = (world: World, who: { openid: string }, communityId: string, more: Join = {}, requestId?: string) =>
  world.ok(who, 'community.join', { communityId, rulesAccepted: true, ...more }, requestId);

const refused = (world: World, who: { openid: string }, communityId: string, more: Join = {}) =>
  world.refused(who, 'community.join', { communityId, rulesAccepted: true, ...more });

const issueAccessCode = (world: World, communityId: string, code: string, courseId: string | null = null) =>
  world.database
    .insertInto('access_codes')
    .values({ community_id: communityId, code_hash: accessCodeHash(communityId, code), course_id: courseId })
    .execute();

describe('community.join through an open gate', () => {
  test('makes a stranger a member with an account and a welcome', async () => {
    const world = testWorld(db);
    const communityId = await world.createCommunity();
    const me = world.stranger();
    const joined = await join(world, me, communityId, { nickname: '林小满' });
    expect(joined).toEqual({ status: 'active', communityId, memberId: expect.any(String) });
    const { profile, settings } = await world.ok(me, 'community.getProfile', { communityId });
    expect(profile).toMatchObject({ memberId: joined.memberId, nickname: '林小满', role: 'member', avatarUrl: null });
    expect(settings).toEqual({ reminderTime: null, showOnBoards: true, showSky: true });
    expect(await world.count('ledger_accounts', 'member_id = $1', [joined.memberId])).toBe(1);
    const inbox = await world.ok(me, 'inbox.list', { communityId });
    expect(inbox.rows.map(({ kind, title }) => ({ kind, title }))).toEqual([
      { kind: 'welcome', title: '欢迎加入晨光读书社' },
    ]);
  });

  test('names a newcomer who gave no name', async () => {
    const world = testWorld(db);
    const communityId = await world.createCommunity();
    const me = world.stranger();
    await join(world, me, communityId);
    const { profile } = await world.ok(me, 'community.getProfile', { communityId });
    expect(profile.nickname).toMatch(/^群星新人[0-9A-Z]{2}$/);
  });

  test('answers the same member to whoever joins again', async () => {
    const world = testWorld(db);
    const communityId = await world.createCommunity();
    const me = world.stranger();
    const first = await join(world, me, communityId, {}, 'request-join');
    expect(await join(world, me, communityId, {}, 'request-join')).toEqual(first);
    expect(await join(world, me, communityId)).toEqual(first);
    expect(await world.count('members', 'community_id = $1', [communityId])).toBe(1);
    expect(await world.count('inbox_messages', 'community_id = $1', [communityId])).toBe(1);
  });

  test('makes one person of who joins two communities', async () => {
    const world = testWorld(db);
    const me = world.stranger();
    const first = await join(world, me, await world.createCommunity());
    const second = await join(world, me, await world.createCommunity());
    expect(second.memberId).not.toBe(first.memberId);
    expect(await world.count('people', 'openid = $1', [me.openid])).toBe(1);
  });

  test('refuses a name that does not pass, and writes nothing', async () => {
    const world = testWorld(db);
    const communityId = await world.createCommunity();
    const me = world.stranger();
    expect(await refused(world, me, communityId, { nickname: '加微信领红包' })).toBe('CONTENT.REJECTED');
    expect(await refused(world, me, communityId, { nickname: '稳赚不赔' })).toBe('CONTENT.REJECTED');
    expect(await world.count('people', 'openid = $1', [me.openid])).toBe(0);
    expect(await world.count('members', 'community_id = $1', [communityId])).toBe(0);
  });

  test('keeps nobody out because the content check is away', async () => {
    const world = testWorld(db);
    const communityId = await world.createCommunity();
    world.pipeline.services.contentCheck.checkText = () => Promise.reject(new Error('away'));
    const me = world.stranger();
    await join(world, me, communityId, { nickname: '小满' });
    const { profile } = await world.ok(me, 'community.getProfile', { communityId });
    expect(profile.nickname).toMatch(/^群星新人/);
  });

  test('does not know a community that does not exist', async () => {
    const world = testWorld(db);
    expect(await refused(world, world.stranger(), 'N0NE000000000000')).toBe('RESOURCE.NOT_FOUND');
  });

  test('wants the rules accepted', async () => {
    const world = testWorld(db);
    const communityId = await world.createCommunity();
    const input = { communityId, rulesAccepted: false as true };
    expect(await world.call('o-1', 'community.join', input)).toMatchObject({
      error: { code: 'INPUT.INVALID', details: { field: 'input.rulesAccepted' } },
    });
  });
});

describe('community.join through a gate with codes', () => {
  test('takes any invite code of the community that is in force', async () => {
    const world = testWorld(db);
    const communityId = await world.createCommunity({ gate: 'invite' });
    const codes = [
      { code: 'ABCDE12345', expires_at: new Date('2026-12-01') },
      { code: 'ABCDEQDD00', expires_at: world.now() },
      { code: 'ABCDEGQNE0', revoked_at: world.now() },
      { code: 'ABCDEC0RSE', course_id: 'C0URSE0000000000' },
    ];
    await world.database
      .insertInto('invite_codes')
      .values(codes.map((code) => ({ community_id: communityId, created_at: world.now(), ...code })))
      .execute();
    for (const inviteCode of [undefined, 'WRONG', 'ABCDEQDD00', 'ABCDEGQNE0', 'ABCDEC0RSE']) {
      expect(await refused(world, world.stranger(), communityId, { inviteCode })).toBe('GATE.INVITE_INVALID');
    }
    expect(await world.count('members', 'community_id = $1', [communityId])).toBe(0);
    expect((await join(world, world.stranger(), communityId, { inviteCode: 'abcde-12345' })).status).toBe('active');
    expect((await join(world, world.stranger(), communityId, { inviteCode: 'ABCDE 12345' })).status).toBe('active');
  });

  test('an invite code of another community opens nothing', async () => {
    const world = testWorld(db);
    const communityId = await world.createCommunity({ gate: 'invite' });
    const other = await world.createCommunity({ gate: 'invite' });
    await world.database
      .insertInto('invite_codes')
      .values({ community_id: other, code: '0THERC0DE', created_at: world.now() })
      .execute();
    expect(await refused(world, world.stranger(), communityId, { inviteCode: '0THERC0DE' })).toBe(
      'GATE.INVITE_INVALID',
    );
  });

  test('an access code lets one person in, once, and keeps only its hash', async () => {
    const world = testWorld(db);
    const communityId = await world.createCommunity({ gate: 'access_code' });
    await issueAccessCode(world, communityId, 'PAID-0000-1111');
    await issueAccessCode(world, communityId, 'COURSE-1111', 'C0URSE0000000000');
    const me = world.stranger();
    expect(await refused(world, me, communityId)).toBe('GATE.ACCESS_CODE_INVALID');
    expect(await refused(world, me, communityId, { accessCode: 'NOBODY-KNOWS' })).toBe('GATE.ACCESS_CODE_INVALID');
    expect(await refused(world, me, communityId, { accessCode: 'COURSE-1111' })).toBe('GATE.ACCESS_CODE_INVALID');
    const { memberId } = await join(world, me, communityId, { accessCode: 'paid 0000 1111' });
    expect(await world.count('access_codes', 'used_by = $1', [memberId])).toBe(1);
    const other = world.stranger();
    expect(await refused(world, other, communityId, { accessCode: 'PAID-0000-1111' })).toBe('GATE.ACCESS_CODE_USED');
    expect(await world.count('people', 'openid = $1', [other.openid])).toBe(0);
  });

  test('who used an access code may come back with it', async () => {
    const world = testWorld(db);
    const communityId = await world.createCommunity({ gate: 'access_code' });
    await issueAccessCode(world, communityId, 'PAID-0000-2222');
    const me = world.stranger();
    const { memberId } = await join(world, me, communityId, { accessCode: 'PAID-0000-2222' });
    await world.ok(me, 'community.leave', { communityId });
    expect(await refused(world, me, communityId)).toBe('GATE.ACCESS_CODE_INVALID');
    expect(await join(world, me, communityId, { accessCode: 'PAID-0000-2222' })).toMatchObject({ memberId });
  });
});
