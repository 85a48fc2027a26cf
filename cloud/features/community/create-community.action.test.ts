import { testDatabase } from '../../../test/support/database';
import { testWorld } from '../../../test/support/world';
import { createCommunity } from './commands/create-community';

const db = testDatabase();

describe('createCommunity', () => {
  test('starts with the default tiers and rules, and an owner with an account', async () => {
    const world = testWorld(db);
    const owner = { ...world.stranger(), nickname: '苏晴' };
    const { communityId, ownerId } = await createCommunity(world.database, { name: '晨光读书社', owner }, world.now());
    const { profile } = await world.ok(owner, 'community.getProfile', { communityId });
    expect(profile).toMatchObject({ memberId: ownerId, nickname: '苏晴', role: 'owner' });
    const { tier, points, growth } = await world.ok(owner, 'home.me', { communityId });
    expect({ tier, points, growth }).toMatchObject({
      tier: { name: '星尘', next: { name: '星火', at: 300, remaining: 300 } },
      points: 0,
      growth: 0,
    });
    const { rules } = await world.ok(owner, 'points.listRules', { communityId });
    expect(rules.find(({ event }) => event === 'checkin')).toMatchObject({ version: 1, points: 10, dailyLimit: 3 });
    expect(await world.count('tiers', 'community_id = $1', [communityId])).toBe(5);
  });

  test('takes a founder whom we know already', async () => {
    const world = testWorld(db);
    const me = await world.createMember(await world.createCommunity());
    const owner = { openid: me.openid, nickname: '苏晴' };
    const founded = await createCommunity(world.database, { name: '夜航写作社', owner }, world.now());
    expect(founded.personId).toBe(me.personId);
    expect(founded.shortCode).toMatch(/^[0-9A-Z]{5}$/);
  });
});
