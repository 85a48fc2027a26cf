import { testDatabase } from '../../../test/support/database';
import { groupingScene } from '../../../test/support/grouping';

const db = testDatabase();

/** A proposal of two teams of three. */
async function proposal() {
  const scene = await groupingScene(db, 6);
  await scene.propose(3);
  const [one, other] = (await scene.draft()).teams;
  return { ...scene, one: one!, other: other! };
}

describe('grouping.movePerson', () => {
  test('moves somebody to another team of the proposal, and the spread follows', async () => {
    const { world, course, operator, draft, peopleOf, one, other, questions } = await proposal();
    const before = (await draft()).fields.find(({ key }) => key === questions.experience)!.spread!;
    const { person } = (await peopleOf(one.teamId)).find(({ isCaptain }) => !isCaptain)!;
    const input = { ...course, memberId: person.memberId, teamId: other.teamId };
    expect(await world.ok(operator, 'grouping.movePerson', input)).toEqual({ teamId: other.teamId });
    const after = await draft();
    expect(after.teams.map(({ size }) => size)).toEqual([2, 4]);
    expect(after.fields.find(({ key }) => key === questions.experience)!.spread!.after).not.toBe(before.after);
  });

  test('takes the lead from a captain who moves', async () => {
    const { world, course, operator, draft, one, other } = await proposal();
    const memberId = one.captain!.memberId;
    await world.ok(operator, 'grouping.movePerson', { ...course, memberId, teamId: other.teamId });
    const { teams } = await draft();
    expect(teams.map(({ captain }) => captain?.memberId ?? null)).toEqual([null, other.captain!.memberId]);
  });

  test('seats somebody who enrolled after the proposal', async () => {
    const { world, course, operator, draft, learner, one } = await proposal();
    const late = await learner(6, 7);
    await world.ok(operator, 'grouping.movePerson', { ...course, memberId: late.memberId, teamId: one.teamId });
    expect(await draft()).toMatchObject({ ungroupedCount: 0, teams: [{ size: 4 }, { size: 3 }] });
  });

  test('refuses people and teams of elsewhere, and a course without a proposal', async () => {
    const { world, course, operator, people, one } = await proposal();
    const stranger = await world.createMember(course.communityId);
    const [somebody] = people;
    const input = { ...course, memberId: somebody!.memberId, teamId: one.teamId };
    const move = (rest: object) => world.refused(operator, 'grouping.movePerson', { ...input, ...rest });
    expect(await move({ memberId: stranger.memberId })).toBe('RESOURCE.NOT_FOUND');
    expect(await move({ teamId: stranger.memberId })).toBe('RESOURCE.NOT_FOUND');
    const fresh = await groupingScene(db, 1);
    const early = { ...fresh.course, memberId: fresh.people[0]!.memberId, teamId: one.teamId };
    expect(await fresh.world.refused(fresh.operator, 'grouping.movePerson', early)).toBe('GROUPING.NOT_PROPOSED');
  });
});

describe('grouping.setCaptain', () => {
  test('leaves a team with one captain', async () => {
    const { world, course, operator, peopleOf, one } = await proposal();
    const { person } = (await peopleOf(one.teamId)).find(({ isCaptain }) => !isCaptain)!;
    const input = { ...course, memberId: person.memberId };
    expect(await world.ok(operator, 'grouping.setCaptain', input)).toEqual({ teamId: one.teamId });
    const captains = (await peopleOf(one.teamId)).filter(({ isCaptain }) => isCaptain);
    expect(captains.map((captain) => captain.person.memberId)).toEqual([person.memberId]);
  });

  test('tells the new and the former captain of a published team, and the audit log', async () => {
    const { world, course, operator, people, publish, peopleOf, inbox, one } = await proposal();
    await publish();
    world.setNow('2026-11-22T00:00:00.000Z');
    const { person } = (await peopleOf(one.teamId)).find(({ isCaptain }) => !isCaptain)!;
    await world.ok(operator, 'grouping.setCaptain', { ...course, memberId: person.memberId });
    const actorOf = (memberId: string) => people.find((actor) => actor.memberId === memberId)!;
    expect((await inbox(actorOf(person.memberId)))[0]!.title).toBe('你现在是「北斗小队」的队长');
    expect((await inbox(actorOf(one.captain!.memberId)))[0]!.title).toBe('「北斗小队」有了新队长');
    expect(await world.count('audit_log', "action = 'grouping.captain' and subject_id = $1", [one.teamId])).toBe(1);
    await world.ok(operator, 'grouping.setCaptain', { ...course, memberId: person.memberId });
    expect(await world.count('audit_log', "action = 'grouping.captain' and subject_id = $1", [one.teamId])).toBe(1);
  });

  test('knows nobody who sits in no team', async () => {
    const { world, course, operator, learner } = await proposal();
    const late = await learner(6, 7);
    const input = { ...course, memberId: late.memberId };
    expect(await world.refused(operator, 'grouping.setCaptain', input)).toBe('RESOURCE.NOT_FOUND');
  });
});

describe('grouping.renameTeam', () => {
  test('names a proposed team, and the published one keeps the name', async () => {
    const { world, course, operator, draft, publish, one } = await proposal();
    await world.ok(operator, 'grouping.renameTeam', { ...course, teamId: one.teamId, name: '晨读小队' });
    await publish();
    expect((await draft()).teams[0]!.name).toBe('晨读小队');
    await world.ok(operator, 'grouping.renameTeam', { ...course, teamId: one.teamId, name: '夜读小队' });
    expect((await draft()).teams[0]!.name).toBe('夜读小队');
  });

  test('refuses a name that another team has, and one that does not pass the content check', async () => {
    const { world, course, operator, one, other } = await proposal();
    const rename = (name: string) =>
      world.call(operator.openid, 'grouping.renameTeam', { ...course, teamId: one.teamId, name });
    expect(await rename(other.name)).toMatchObject({ error: { code: 'GROUPING.NAME_TAKEN' } });
    expect(await rename('刷单兼职队')).toMatchObject({ error: { code: 'CONTENT.REJECTED' } });
    expect(await rename(one.name)).toMatchObject({ ok: true });
  });
});
