import { testDatabase } from '../../../test/support/database';
import { dutyScene } from '../../../test/support/duty';
import { testWorld } from '../../../test/support/world';

const db = testDatabase();
beforeEach(() => db.empty());

test('two operators who appoint different captains at once leave a team with one', async () => {
  for (let round = 0; round < 6; round += 1) {
    const on = await dutyScene(testWorld(db));
    const operators = [
      await on.world.createMember(on.communityId, { role: 'operator' }),
      await on.world.createMember(on.communityId, { role: 'operator' }),
    ];
    const appointed = await Promise.all(
      operators.map((operator, index) =>
        on.world.ok(operator, 'team.setRole', {
          communityId: on.communityId,
          teamId: on.teamId,
          memberId: on.mates[index]!.memberId,
          teamRole: 'captain',
        }),
      ),
    );
    expect(appointed).toHaveLength(2);
    const captains = await on.world.count('enrolments', "team_id = $1 and team_role = 'captain'", [on.teamId]);
    expect(captains).toBe(1);
    expect(await on.world.count('enrolments', 'team_id = $1', [on.teamId])).toBe(4);
  }
});
