import { testDatabase } from '../../../test/support/database';
import { days, teammate, teamScene } from '../../../test/support/team-scene';
import { testWorld } from '../../../test/support/world';

const db = testDatabase();

beforeEach(() => db.empty());

test('captain and operators who tick the same person at once each keep their own tick, and one of each', async () => {
  const on = await teamScene(testWorld(db, '2026-11-21T00:30:00.000Z'));
  const { world, communityId, teamId } = on;
  const silent = await teammate(on, '云舒', { lit: days(2, 18) });
  const input = { communityId, teamId, memberId: silent.memberId, contacted: true };
  const carers = [on.captain, on.operator, on.owner];
  const taps = [...carers, ...carers, ...carers].map((who, index) =>
    world.ok(who, 'team.markContacted', { ...input, note: `${who.nickname}${index % 2}` }),
  );
  for (const { contact } of await Promise.all(taps)) expect(contact).toMatchObject({ isMine: true });
  expect(await world.count('care_contacts')).toBe(3);
  const { people } = await world.ok(on.captain, 'team.listCare', { communityId, teamId });
  expect(people.find(({ person }) => person.memberId === silent.memberId)?.contact?.note).toMatch(/^周远[01]$/);
});

test('nothing stays noted about somebody who deletes their account at that moment', async () => {
  const on = await teamScene(testWorld(db, '2026-11-21T00:30:00.000Z'));
  const { world, communityId, teamId } = on;
  for (let round = 0; round < 5; round += 1) {
    const leaving = await teammate(on, `离开${round}`, { lit: days(2, 18) });
    const input = { communityId, teamId, memberId: leaving.memberId, contacted: true, note: '聊过' };
    await Promise.all([
      world.call(on.captain.openid, 'team.markContacted', input),
      world.ok(leaving, 'account.deleteForever', { confirm: '注销' }),
    ]);
  }
  expect(await world.count('care_contacts')).toBe(0);
});
