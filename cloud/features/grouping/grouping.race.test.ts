import { testDatabase } from '../../../test/support/database';
import { groupingScene } from '../../../test/support/grouping';

const db = testDatabase();
const rulesAccepted = true as const;

const codeOf = (answer: { ok: true } | { ok: false; error: { code: string } }) =>
  answer.ok ? 'ok' : answer.error.code;

describe('grouping in parallel', () => {
  test('of ten publications one makes the teams, and everybody hears of them once', async () => {
    const { world, course, operator, draft, propose, people, seats, inbox } = await groupingScene(db, 12);
    await propose(4);
    const input = { ...course, proposedAt: (await draft()).proposedAt! };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => world.call(operator.openid, 'grouping.publish', input)),
    );
    expect(answers.map(codeOf).sort()).toEqual([...Array<string>(9).fill('GROUPING.PUBLISHED'), 'ok']);
    expect(await world.count('teams', 'course_id = $1', [course.courseId])).toBe(3);
    expect(await seats()).toHaveLength(12);
    for (const person of people) expect(await inbox(person)).toHaveLength(1);
  });

  test('a move within the proposal comes before its publication or is refused, never lost', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { world, course, operator, draft, propose, peopleOf, seats } = await groupingScene(db, 6);
      await propose(3);
      const { teams, proposedAt } = await draft();
      const [from, to] = teams.map(({ teamId }) => teamId) as [string, string];
      const { person } = (await peopleOf(from)).find(({ isCaptain }) => !isCaptain)!;
      const [moved, published] = await Promise.all([
        world.call(operator.openid, 'grouping.movePerson', { ...course, memberId: person.memberId, teamId: to }),
        world.call(operator.openid, 'grouping.publish', { ...course, proposedAt: proposedAt! }),
      ]);
      expect(codeOf(published)).toBe('ok');
      const seat = (await seats()).find(({ member_id }) => member_id === person.memberId)!;
      expect([codeOf(moved), seat.team_id]).toEqual(codeOf(moved) === 'ok' ? ['ok', to] : ['GROUPING.PUBLISHED', from]);
    }
  });

  test('whoever enrols while the teams are published is in one of them, and told once', async () => {
    const { world, course, operator, draft, propose, seats, inbox } = await groupingScene(db, 6, {
      status: 'enrolling',
    });
    await propose(3);
    const input = { ...course, proposedAt: (await draft()).proposedAt! };
    const late = await Promise.all(Array.from({ length: 6 }, () => world.createMember(course.communityId)));
    const answers = await Promise.all([
      world.call(operator.openid, 'grouping.publish', input),
      ...late.map(({ openid }) => world.call(openid, 'course.enrol', { ...course, rulesAccepted })),
    ]);
    expect(answers.map(codeOf)).toEqual(Array<string>(7).fill('ok'));
    const seated = (await seats()).map(({ team_id }) => team_id);
    expect(seated).toHaveLength(12);
    const sizes = (await draft()).teams.map(({ size }) => size);
    expect(sizes).toEqual([6, 6]);
    for (const person of late) {
      const titles = (await inbox(person)).filter(({ title }) => title.includes('「'));
      expect(titles).toHaveLength(1);
    }
  });

  test('whoever withdraws while the teams are published is in none', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { world, course, operator, draft, propose, people, seats } = await groupingScene(db, 6);
      await propose(3);
      const input = { ...course, proposedAt: (await draft()).proposedAt! };
      const [published, withdrawn] = await Promise.all([
        world.call(operator.openid, 'grouping.publish', input),
        world.call(people[0]!.openid, 'course.withdraw', course),
      ]);
      expect([codeOf(published), codeOf(withdrawn)]).toEqual(['ok', 'ok']);
      expect((await seats()).map(({ member_id }) => member_id)).not.toContain(people[0]!.memberId);
    }
  });

  test('two moves and two captains at once leave one seat each and one captain a team', async () => {
    const { world, course, operator, draft, propose, publish, people, seats } = await groupingScene(db, 8);
    await propose(4);
    await publish();
    const { teams } = await draft();
    const [memberId, other] = [people[0]!.memberId, people[1]!.memberId];
    const answers = await Promise.all([
      ...teams.map(({ teamId }) => world.call(operator.openid, 'grouping.moveMember', { ...course, memberId, teamId })),
      world.call(operator.openid, 'grouping.setCaptain', { ...course, memberId }),
      world.call(operator.openid, 'grouping.setCaptain', { ...course, memberId: other }),
    ]);
    expect(answers.map(codeOf)).toEqual(Array<string>(4).fill('ok'));
    const rows = await seats();
    expect(rows).toHaveLength(8);
    for (const { teamId } of teams) {
      const captains = rows.filter(({ team_id, team_role }) => team_id === teamId && team_role === 'captain');
      expect(captains.length).toBeLessThanOrEqual(1);
    }
  });

  test('two who ask for each other at the same moment hear of it', async () => {
    const { world, course, people, inbox } = await groupingScene(db, 2);
    const [one, other] = people as [(typeof people)[0], (typeof people)[0]];
    const ask = (who: typeof one, whom: typeof one) =>
      world.ok(who, 'grouping.setWish', { ...course, memberId: whom.memberId, wantsToCaptain: false });
    const answers = await Promise.all([ask(one, other), ask(other, one)]);
    expect(answers.filter(({ isMutual }) => isMutual)).toHaveLength(1);
    expect((await inbox(one)).length + (await inbox(other)).length).toBe(1);
  });
});
