import { testDatabase } from '../../../test/support/database';
import { jpegBytes } from '../../../test/support/picture-bytes';
import { testWorld } from '../../../test/support/world';
import { wordListCheck } from '../../platform/content-check/words';

const db = testDatabase();

async function member(role?: 'owner' | 'coach') {
  const world = testWorld(db);
  const communityId = await world.createCommunity();
  return { world, communityId, me: await world.createMember(communityId, { role }) };
}

describe('community.leave', () => {
  test('ends the membership and its places in courses; a return finds everything again', async () => {
    const { world, communityId, me } = await member('coach');
    const courseId = await world.createCourse(communityId);
    const teamId = await world.createTeam(communityId, courseId);
    await world.enrol(me, courseId, { teamId });
    const checkinId = await world.createCheckin(me, courseId);
    await world.ok(me, 'community.readRules', { communityId });
    expect(await world.ok(me, 'community.leave', { communityId })).toEqual({ left: true });
    expect(await world.refused(me, 'inbox.list', { communityId })).toBe('RESOURCE.NOT_FOUND');
    const { membership, memberCount } = await world.ok(me, 'community.preview', { entry: communityId });
    expect({ membership, memberCount }).toEqual({ membership: { status: 'left', reason: null }, memberCount: 0 });
    const place = "member_id = $1 and status = 'withdrawn' and team_id is null";
    expect(await world.count('enrolments', place, [me.memberId])).toBe(1);

    const back = await world.ok(me, 'community.join', { communityId, rulesAccepted: true });
    expect(back.memberId).toBe(me.memberId);
    const { profile } = await world.ok(me, 'community.getProfile', { communityId });
    expect(profile).toMatchObject({ nickname: me.nickname, role: 'member' });
    expect((await world.ok(me, 'checkin.get', { communityId, checkinId })).isMine).toBe(true);
    expect(await world.ok(me, 'community.readRules', { communityId })).toEqual({ pointsEarned: 0 });
    const inbox = await world.ok(me, 'inbox.list', { communityId });
    expect(inbox.rows[0]!.title).toBe('欢迎回到晨光读书社');
  });

  test('keeps the owner', async () => {
    const { world, communityId, me } = await member('owner');
    expect(await world.refused(me, 'community.leave', { communityId })).toBe('COMMUNITY.OWNER_CANNOT_LEAVE');
    expect(await world.count('members', "member_id = $1 and status = 'active'", [me.memberId])).toBe(1);
  });

  test('tells a removed member why when they want to come back', async () => {
    const { world, communityId, me } = await member();
    await world.database
      .updateTable('members')
      .set({ status: 'removed', removed_reason: '多次发布广告', left_at: world.now() })
      .where('member_id', '=', me.memberId)
      .execute();
    expect(await world.call(me.openid, 'community.join', { communityId, rulesAccepted: true })).toMatchObject({
      error: { code: 'COMMUNITY.MEMBER_REMOVED', details: { reason: '多次发布广告' } },
    });
    expect(await world.refused(me, 'community.leave', { communityId })).toBe('RESOURCE.NOT_FOUND');
  });
});

describe('the first steps', () => {
  test('reading the rules earns its points once, in the ledger too', async () => {
    const { world, communityId, me } = await member();
    expect(await world.ok(me, 'community.readRules', { communityId })).toEqual({ pointsEarned: 5 });
    expect(await world.ok(me, 'community.readRules', { communityId })).toEqual({ pointsEarned: 0 });
    const { rows } = await world.ok(me, 'points.listEntries', { communityId, filter: 'all' });
    expect(rows.map(({ reason, points }) => ({ reason, points }))).toEqual([{ reason: 'step_rules', points: 5 }]);
  });

  test('the first reminder earns its points, taking it away and setting it again does not', async () => {
    const { world, communityId, me } = await member();
    const set = (reminderTime: string | null) =>
      world.ok(me, 'community.updateSettings', { communityId, reminderTime });
    expect(await set('07:30')).toMatchObject({ settings: { reminderTime: '07:30' }, pointsEarned: 5 });
    expect(await set(null)).toMatchObject({ settings: { reminderTime: null }, pointsEarned: 0 });
    expect(await set('21:00')).toMatchObject({ settings: { reminderTime: '21:00' }, pointsEarned: 0 });
  });
});

describe('community.updateSettings', () => {
  test('changes what is named and leaves the rest', async () => {
    const { world, communityId, me } = await member();
    await world.ok(me, 'community.updateSettings', { communityId, showSky: false });
    const changed = await world.ok(me, 'community.updateSettings', { communityId, showOnBoards: false });
    expect(changed.settings).toEqual({ reminderTime: null, showOnBoards: false, showSky: false });
    expect((await world.ok(me, 'community.updateSettings', { communityId })).settings).toEqual(changed.settings);
  });

  test.each(['7:30', '24:00', '12:60', ''])('refuses the clock time %j', async (reminderTime) => {
    const { world, communityId, me } = await member();
    expect(await world.call(me.openid, 'community.updateSettings', { communityId, reminderTime })).toMatchObject({
      error: { code: 'INPUT.INVALID', details: { field: 'input.reminderTime' } },
    });
  });
});

describe('community.updateProfile', () => {
  test('changes name and bio', async () => {
    const { world, communityId, me } = await member();
    const input = { communityId, nickname: ' 林小满 ', bio: '每天读二十页' };
    const { profile } = await world.ok(me, 'community.updateProfile', input);
    expect(profile).toMatchObject({ nickname: '林小满', bio: '每天读二十页' });
    expect((await world.ok(me, 'community.updateProfile', { communityId, bio: '' })).profile.bio).toBe('');
    expect((await world.ok(me, 'community.getProfile', { communityId })).profile.nickname).toBe('林小满');
  });

  test('shows no words that did not pass, and none that nobody has checked', async () => {
    const { world, communityId, me } = await member();
    const update = (input: { nickname?: string; bio?: string }) =>
      world.call(me.openid, 'community.updateProfile', { communityId, ...input });
    expect(await update({ nickname: '刷单兼职' })).toMatchObject({
      error: { code: 'CONTENT.REJECTED', details: { field: 'input.nickname' } },
    });
    expect(await update({ nickname: '好名字', bio: '加我微信' })).toMatchObject({
      error: { code: 'CONTENT.REJECTED', details: { field: 'input.bio' } },
    });
    world.pipeline.services.contentCheck.checkText = () => Promise.reject(new Error('away'));
    expect(await update({ bio: '好' })).toMatchObject({ error: { code: 'SYSTEM.UNAVAILABLE' } });
    expect(await world.ok(me, 'community.getProfile', { communityId })).toMatchObject({
      profile: { nickname: me.nickname, bio: '' },
    });
  });

  test('takes an own picture that passed as avatar, and takes it away again', async () => {
    const { world, communityId, me } = await member();
    const { mediaId, uploadPath } = await world.ok(me, 'media.begin', { communityId, mime: 'image/jpeg', bytes: 9 });
    const update = (avatarMediaId: string | null) =>
      world.call(me.openid, 'community.updateProfile', { communityId, avatarMediaId });
    expect(await update(mediaId)).toMatchObject({ error: { code: 'MEDIA.NOT_READY' } });
    world.storage.put(uploadPath, jpegBytes(100, 100));
    await world.ok(me, 'media.complete', { communityId, mediaId });
    expect(await update(mediaId)).toMatchObject({ data: { profile: { avatarUrl: `/files/${uploadPath}` } } });
    expect(await update(null)).toMatchObject({ data: { profile: { avatarUrl: null } } });
  });

  test("refuses others' pictures and those that did not pass", async () => {
    const { world, communityId, me } = await member();
    const other = await world.createMember(communityId);
    world.pipeline.services.contentCheck = wordListCheck(undefined, () => 'risky');
    const { mediaId, uploadPath } = await world.ok(me, 'media.begin', { communityId, mime: 'image/jpeg', bytes: 9 });
    world.storage.put(uploadPath, jpegBytes(100, 100));
    await world.ok(me, 'media.complete', { communityId, mediaId });
    const input = { communityId, avatarMediaId: mediaId };
    expect(await world.refused(me, 'community.updateProfile', input)).toBe('CONTENT.REJECTED');
    expect(await world.refused(other, 'community.updateProfile', input)).toBe('RESOURCE.NOT_FOUND');
  });

  test.each([
    ['an empty name', { nickname: '  ' }, 'input.nickname'],
    ['a long name', { nickname: '长'.repeat(21) }, 'input.nickname'],
    ['a long bio', { bio: '长'.repeat(101) }, 'input.bio'],
  ])('refuses %s', async (_name, input, field) => {
    const { world, communityId, me } = await member();
    expect(await world.call(me.openid, 'community.updateProfile', { communityId, ...input })).toMatchObject({
      error: { code: 'INPUT.INVALID', details: { field } },
    });
  });
});

test('strangers and members of another community have neither profile nor settings here', async () => {
  const { world, communityId } = await member();
  const elsewhere = await world.createMember(await world.createCommunity());
  for (const who of [elsewhere, world.stranger()]) {
    expect(await world.refused(who, 'community.getProfile', { communityId })).toBe('RESOURCE.NOT_FOUND');
    expect(await world.refused(who, 'community.updateProfile', { communityId, bio: '' })).toBe('RESOURCE.NOT_FOUND');
    expect(await world.refused(who, 'community.updateSettings', { communityId })).toBe('RESOURCE.NOT_FOUND');
    expect(await world.refused(who, 'community.readRules', { communityId })).toBe('RESOURCE.NOT_FOUND');
    expect(await world.refused(who, 'community.leave', { communityId })).toBe('RESOURCE.NOT_FOUND');
  }
});
