import { testDatabase } from '../../../test/support/database';
import { testWorld } from '../../../test/support/world';
import { accessCodeHash } from '../../core/gate-codes';

const db = testDatabase();

describe('joining at the same moment', () => {
  test('exactly one of many wins the same access code, and the others leave no trace', async () => {
    const world = testWorld(db);
    const communityId = await world.createCommunity({ gate: 'access_code' });
    await world.database
      .insertInto('access_codes')
      .values({ community_id: communityId, code_hash: accessCodeHash(communityId, 'PAID-0NCE') })
      .execute();
    const input = { communityId, accessCode: 'PAID-0NCE', rulesAccepted: true as const };
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => world.call(world.stranger().openid, 'community.join', input)),
    );
    const codes = answers.map((answer) => (answer.ok ? 'in' : answer.error.code)).sort();
    expect(codes).toEqual([...Array<string>(11).fill('GATE.ACCESS_CODE_USED'), 'in']);
    expect(await world.count('members', 'community_id = $1', [communityId])).toBe(1);
    expect(await world.count('people')).toBe(1);
  });

  test('one person joining ten times is one person and one member', async () => {
    const world = testWorld(db);
    const communityId = await world.createCommunity();
    const me = world.stranger();
    const joined = await Promise.all(
      Array.from({ length: 10 }, () => world.ok(me, 'community.join', { communityId, rulesAccepted: true })),
    );
    expect(new Set(joined.map(({ memberId }) => memberId)).size).toBe(1);
    expect(await world.count('people', 'openid = $1', [me.openid])).toBe(1);
    expect(await world.count('members', 'community_id = $1', [communityId])).toBe(1);
    expect(await world.count('inbox_messages', 'community_id = $1', [communityId])).toBe(1);
  });

  test('one person joining many communities is one person', async () => {
    const world = testWorld(db);
    const communities = await Promise.all(Array.from({ length: 6 }, () => world.createCommunity()));
    const me = world.stranger();
    await Promise.all(
      communities.map((communityId) => world.ok(me, 'community.join', { communityId, rulesAccepted: true })),
    );
    expect(await world.count('people', 'openid = $1', [me.openid])).toBe(1);
  });

  test('one applicant has one application', async () => {
    const world = testWorld(db);
    const communityId = await world.createCommunity({ gate: 'review' });
    const me = world.stranger();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => world.call(me.openid, 'community.join', { communityId, rulesAccepted: true })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await world.count('applications', 'community_id = $1', [communityId])).toBe(1);
  });

  test('a step pays once however often it is reported at once', async () => {
    const world = testWorld(db);
    const me = await world.createMember(await world.createCommunity());
    const { communityId } = me;
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => world.ok(me, 'community.readRules', { communityId })),
    );
    expect(answers.map(({ pointsEarned }) => pointsEarned).sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 5]);
  });

  test('deleting the account while joining elsewhere leaves no member without a person', async () => {
    const world = testWorld(db);
    for (let round = 0; round < 8; round += 1) {
      const me = await world.createMember(await world.createCommunity());
      const communityId = await world.createCommunity();
      await Promise.all([
        world.call(me.openid, 'account.deleteForever', { confirm: '注销' }),
        world.call(me.openid, 'community.join', { communityId, rulesAccepted: true }),
      ]);
    }
    const orphans = `status = 'active' and exists (
      select from people p where p.person_id = members.person_id and p.openid is null)`;
    expect(await world.count('members', orphans)).toBe(0);
  });
});
