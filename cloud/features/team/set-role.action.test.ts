import { testDatabase } from '../../../test/support/database';
import { dutyScene, giveTurn, THIS_WEEK, titlesFor, type DutyScene } from '../../../test/support/duty';
import { testWorld, type Actor } from '../../../test/support/world';

const db = testDatabase();
beforeEach(() => db.empty());

type Role = 'captain' | 'study_lead' | 'organiser' | 'member';

const inputOf = ({ communityId, teamId }: DutyScene, { memberId }: Actor, teamRole: Role) => ({
  communityId,
  teamId,
  memberId,
  teamRole,
});

async function rolesIn({ world, teamId }: DutyScene): Promise<Record<string, string | null>> {
  const rows = await world.database
    .selectFrom('enrolments')
    .select(['member_id', 'team_role'])
    .where('team_id', '=', teamId)
    .execute();
  return Object.fromEntries(rows.map(({ member_id, team_role }) => [member_id, team_role]));
}

async function scene() {
  const on = await dutyScene(testWorld(db));
  const operator = await on.world.createMember(on.communityId, { role: 'operator', nickname: '运营' });
  return { ...on, operator };
}

describe('team.setRole', () => {
  test('the captain makes somebody study lead, who is told once', async () => {
    const on = await scene();
    const [mate] = on.mates;
    const input = inputOf(on, mate, 'study_lead');
    expect(await on.world.ok(on.captain, 'team.setRole', input)).toEqual({
      memberId: mate.memberId,
      teamRole: 'study_lead',
    });
    await on.world.ok(on.captain, 'team.setRole', input);
    expect((await rolesIn(on))[mate.memberId]).toBe('study_lead');
    expect(await titlesFor(on, mate)).toEqual(['你成为了学习委员']);
    expect(await on.world.count('audit_log', "action = 'team.setRole'")).toBe(1);
  });

  test('an operator appoints a captain, and the one there was becomes an ordinary member', async () => {
    const on = await scene();
    const [mate] = on.mates;
    await on.world.ok(on.operator, 'team.setRole', inputOf(on, mate, 'captain'));
    expect(await rolesIn(on)).toMatchObject({ [mate.memberId]: 'captain', [on.captain.memberId]: 'member' });
    expect(await titlesFor(on, on.captain)).toEqual(['你的小队职务有变化']);
    const { captain } = await on.world.ok(on.operator, 'team.get', { communityId: on.communityId, teamId: on.teamId });
    expect(captain?.memberId).toBe(mate.memberId);
  });

  test('a captain appoints no captain, and nobody leaves a team without one', async () => {
    const on = await scene();
    const [mate] = on.mates;
    const refused = (who: Actor, whom: Actor, role: Role) =>
      on.world.refused(who, 'team.setRole', inputOf(on, whom, role));
    expect(await refused(on.captain, mate, 'captain')).toBe('TEAM.ROLE_BY_OPERATORS');
    expect(await refused(on.captain, on.captain, 'member')).toBe('TEAM.CAPTAIN_NEEDED');
    expect(await refused(on.operator, on.captain, 'organiser')).toBe('TEAM.CAPTAIN_NEEDED');
    expect(await rolesIn(on)).toMatchObject({ [on.captain.memberId]: 'captain', [mate.memberId]: 'member' });
  });

  test('is not among the rights of the week on duty, and ends with the course', async () => {
    const on = await scene();
    const [onDuty, mate] = on.mates;
    await giveTurn(on, THIS_WEEK, onDuty);
    const input = inputOf(on, mate, 'organiser');
    for (const nobody of [onDuty, mate]) {
      expect(await on.world.refused(nobody, 'team.setRole', input)).toBe('RESOURCE.NOT_FOUND');
    }
    await on.world.database.updateTable('courses').set({ status: 'closed' }).execute();
    expect(await on.world.refused(on.captain, 'team.setRole', input)).toBe('COURSE.CLOSED');
  });

  test('who is not in the team gets no role in it', async () => {
    const on = await scene();
    const outsider = await on.world.createMember(on.communityId);
    const input = inputOf(on, outsider, 'organiser');
    expect(await on.world.refused(on.captain, 'team.setRole', input)).toBe('RESOURCE.NOT_FOUND');
  });
});
