import { testDatabase } from '../../../test/support/database';
import { testWorld, type World } from '../../../test/support/world';
import { createCommunity, type NewCommunity } from './commands/create-community';

const db = testDatabase();

const found = (world: World, wanted: Partial<NewCommunity> = {}) =>
  createCommunity(
    world.database,
    { name: '夜航写作社', owner: { ...world.stranger(), nickname: '苏晴' }, ...wanted },
    world.now(),
  );

async function issueInvite(
  world: World,
  communityId: string,
  code: string,
  options: { expires_at?: Date; revoked_at?: Date; course_id?: string } = {},
) {
  await world.database
    .insertInto('invite_codes')
    .values({ community_id: communityId, code, created_at: world.now(), ...options })
    .execute();
}

describe('community.preview', () => {
  test('shows the four blocks to anybody, by id and by short code', async () => {
    const world = testWorld(db);
    const blocks = { theme: ['每天写一点'], services: ['点评'], forbidden: ['广告'], encouraged: ['互评'] };
    const { communityId, shortCode } = await found(world, { ...blocks, tagline: '写到天亮', contentContact: '苏晴' });
    const preview = await world.ok(world.stranger(), 'community.preview', { entry: communityId });
    expect(preview).toMatchObject({
      ...blocks,
      communityId,
      name: '夜航写作社',
      tagline: '写到天亮',
      memberCount: 1,
      gate: 'open',
      inviteAccepted: false,
      questions: [],
      membership: { status: 'none', reason: null },
      contentContact: '苏晴',
    });
    expect(await world.ok(world.stranger(), 'community.preview', { entry: shortCode })).toEqual(preview);
  });

  test('reads a short code as people type it', async () => {
    const world = testWorld(db);
    const { communityId } = await found(world, { shortCode: 'A0B1C' });
    for (const entry of ['a0b1c', ' AOB-IC ', 'ao b lc']) {
      expect((await world.ok(world.stranger(), 'community.preview', { entry })).communityId).toBe(communityId);
    }
  });

  test('accepts a good invite code, and tells when one is used up', async () => {
    const world = testWorld(db);
    const { communityId, shortCode } = await found(world, { gate: 'invite' });
    const past = new Date(world.now().getTime() - 1);
    await issueInvite(world, communityId, `${shortCode}GQQD7`);
    await issueInvite(world, communityId, `${shortCode}GQNE`, { expires_at: past });
    await issueInvite(world, communityId, `${shortCode}REVKD`, { revoked_at: past });
    const accepted = async (entry: string) =>
      (await world.ok(world.stranger(), 'community.preview', { entry })).inviteAccepted;
    expect(await accepted(`${shortCode}-gqqd7`)).toBe(true);
    expect(await accepted(`${shortCode}GQNE`)).toBe(false);
    expect(await accepted(`${shortCode}REVKD`)).toBe(false);
    expect(await accepted(shortCode)).toBe(false);
  });

  test('a code that was never issued, or opens a course only, leads nowhere', async () => {
    const world = testWorld(db);
    const { communityId, shortCode } = await found(world, { gate: 'invite' });
    await issueInvite(world, communityId, `${shortCode}CRSE`, { course_id: 'C0URSE0000000000' });
    for (const entry of [`${shortCode}NXPE`, `${shortCode}CRSE`, 'ZZZZ', '----', 'WRONGWRONGWRONG0']) {
      expect(await world.refused(world.stranger(), 'community.preview', { entry })).toBe('RESOURCE.NOT_FOUND');
    }
  });

  test('asks the form of a community that reviews its applicants', async () => {
    const world = testWorld(db);
    const questions = [
      { label: '为什么想来', kind: 'text' as const, required: true, options: [] },
      { label: '每周几小时', kind: 'single' as const, required: false, options: ['1', '3'] },
    ];
    const { communityId } = await found(world, { gate: 'review', questions });
    const preview = await world.ok(world.stranger(), 'community.preview', { entry: communityId });
    expect(preview.questions).toEqual(
      questions.map((question) => ({ ...question, questionId: expect.any(String), min: null, max: null })),
    );
  });

  test('tells a removed member why', async () => {
    const world = testWorld(db);
    const communityId = await world.createCommunity();
    const me = await world.createMember(communityId);
    await world.database
      .updateTable('members')
      .set({ status: 'removed', removed_reason: '多次发布广告', left_at: world.now() })
      .where('member_id', '=', me.memberId)
      .execute();
    const { membership } = await world.ok(me, 'community.preview', { entry: communityId });
    expect(membership).toEqual({ status: 'removed', reason: '多次发布广告' });
  });

  test.each([
    ['too short', 'abc'],
    ['too long', 'A'.repeat(33)],
  ])('refuses an entry that is %s', async (_name, entry) => {
    const world = testWorld(db);
    expect(await world.call('o-1', 'community.preview', { entry })).toMatchObject({
      error: { code: 'INPUT.INVALID', details: { field: 'input.entry' } },
    });
  });
});
