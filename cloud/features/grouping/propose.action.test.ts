import { testDatabase } from '../../../test/support/database';
import { groupingScene } from '../../../test/support/grouping';
import { randomId } from '../../core/ids';

const db = testDatabase();

describe('grouping.propose', () => {
  test('proposes even teams with a captain each, and shows the spread before and after', async () => {
    const { draft, propose, questions } = await groupingScene(db, 21);
    expect(await propose(8)).toEqual({ teams: 3, people: 21 });
    const { stage, teams, fields, ungroupedCount, teamSize } = await draft();
    expect({ stage, ungroupedCount, teamSize }).toEqual({ stage: 'draft', ungroupedCount: 0, teamSize: 8 });
    expect(teams.map(({ name, size }) => ({ name, size }))).toEqual([
      { name: '北斗小队', size: 7 },
      { name: '织女小队', size: 7 },
      { name: '牵牛小队', size: 7 },
    ]);
    expect(teams.every(({ captain }) => captain !== null)).toBe(true);
    const experience = fields.find(({ key }) => key === questions.experience)!;
    expect(experience).toMatchObject({ label: '阅读经验', isChosen: true });
    expect(experience.spread!.before).toBeCloseTo(2 / 3);
    // sevens hold two or three of each: as near to a third as they come
    expect(experience.spread!.after).toBeCloseTo(2 / 21);
  });

  test('offers the questions with comparable answers and past activity, and spreads only what was chosen', async () => {
    const { draft, propose, questions } = await groupingScene(db, 6);
    await propose(3, [questions.pages]);
    const { fields } = await draft();
    expect(fields.map(({ label, isChosen, spread }) => [label, isChosen, spread !== null])).toEqual([
      ['阅读经验', false, false],
      ['每天几页', true, true],
      ['过往活跃', false, false],
    ]);
  });

  test('gives the same teams to the same people', async () => {
    const { draft, propose, peopleOf } = await groupingScene(db, 14);
    const teams = async () => {
      await propose(5);
      const people = await Promise.all((await draft()).teams.map(({ teamId }) => peopleOf(teamId)));
      return people.map((rows) => rows.map(({ person }) => person.memberId));
    };
    expect(await teams()).toEqual(await teams());
  });

  test('spreads those who were active in earlier courses', async () => {
    const { world, course, draft, propose, peopleOf, people } = await groupingScene(db, 8);
    const earlier = await world.createCourse(course.communityId, {
      status: 'closed',
      startsOn: '2026-10-01',
      days: 10,
    });
    for (const actor of people.slice(0, 4)) {
      await world.enrol(actor, earlier, { firstDay: '2026-10-01' });
      await world.createCheckin(actor, earlier);
    }
    await propose(4, ['activity']);
    const { teams, fields } = await draft();
    expect(fields.at(-1)).toMatchObject({ key: 'activity', spread: { before: 0.5, after: 0 } });
    const rows = await peopleOf(teams[0]!.teamId);
    expect(rows.map(({ activity }) => activity).sort()).toEqual([0.1, 0.1, null, null]);
    expect(
      teams.map(({ captain }) => captain!.memberId).every((id) => people.slice(0, 4).some((p) => p.memberId === id)),
    ).toBe(true);
  });

  test('keeps captains whom the operator marked through a new proposal', async () => {
    const { world, course, operator, draft, propose, peopleOf } = await groupingScene(db, 12);
    await propose(6);
    const { teams } = await draft();
    const ordinary = (await peopleOf(teams[0]!.teamId)).find(({ isCaptain }) => !isCaptain)!.person;
    await world.ok(operator, 'grouping.setCaptain', { ...course, memberId: ordinary.memberId });
    await propose(4);
    const captains = (await draft()).teams.map(({ captain }) => captain!.memberId);
    expect(captains).toContain(ordinary.memberId);
  });

  test('puts those who asked for each other into one team, and the willing in front', async () => {
    const { draft, propose, peopleOf, people, wish } = await groupingScene(db, 12);
    await wish(people[0]!, people[11]!);
    await wish(people[11]!, people[0]!);
    await wish(people[5]!, people[6]!, true);
    await propose(4);
    const { teams, pairCount, pairsKeptCount, willingCount } = await draft();
    expect({ pairCount, pairsKeptCount, willingCount }).toEqual({ pairCount: 1, pairsKeptCount: 1, willingCount: 1 });
    const rows = (await Promise.all(teams.map(({ teamId }) => peopleOf(teamId)))).flat();
    const first = rows.find(({ person }) => person.memberId === people[0]!.memberId)!;
    expect(first.pairedWith?.nickname).toBe('学员11');
    expect(rows.find(({ person }) => person.memberId === people[5]!.memberId)).toMatchObject({
      isCaptain: true,
      wantsToCaptain: true,
      pairedWith: null,
    });
  });

  test('refuses a draft, a closed course, a course without people and a field that its form lacks', async () => {
    const nobody = await groupingScene(db, 0);
    const input = { ...nobody.course, fields: [], teamSize: 5 };
    expect(await nobody.world.refused(nobody.operator, 'grouping.propose', input)).toBe('GROUPING.NOBODY');
    for (const [status, code] of [
      ['draft', 'GROUPING.NOT_OPEN'],
      ['closed', 'COURSE.CLOSED'],
    ] as const) {
      const { world, operator, course } = await groupingScene(db, 1, { status });
      expect(await world.refused(operator, 'grouping.propose', { ...input, ...course })).toBe(code);
    }
    const { world, operator, course } = await groupingScene(db, 1);
    const unknown = { ...course, teamSize: 5, fields: [randomId()] };
    expect(await world.call(operator.openid, 'grouping.propose', unknown)).toMatchObject({
      error: { code: 'INPUT.INVALID', details: { field: 'input.fields' } },
    });
    const text = { ...unknown, fields: [`WHY${course.courseId.slice(3)}`] };
    expect(await world.refused(operator, 'grouping.propose', text)).toBe('INPUT.INVALID');
  });

  test('does not exist for learners, coaches and operators of elsewhere', async () => {
    const { world, course, people } = await groupingScene(db, 2);
    const others = [
      people[0]!,
      await world.createMember(course.communityId, { role: 'coach' }),
      await world.createMember(await world.createCommunity(), { role: 'operator' }),
    ];
    for (const who of others) {
      expect(await world.refused(who, 'grouping.propose', { ...course, fields: [], teamSize: 5 })).toBe(
        'RESOURCE.NOT_FOUND',
      );
      expect(await world.refused(who, 'grouping.getDraft', course)).toBe('RESOURCE.NOT_FOUND');
      expect(await world.refused(who, 'grouping.listPeople', { ...course, teamId: null })).toBe('RESOURCE.NOT_FOUND');
    }
  });
});

describe('grouping.listPeople', () => {
  test('shows a team page by page, and those who enrolled after the proposal', async () => {
    const { world, course, operator, draft, propose, learner, peopleOf } = await groupingScene(db, 60);
    await propose(50, []);
    const late = await learner(60, 61);
    expect((await draft()).ungroupedCount).toBe(1);
    expect((await peopleOf(null)).map(({ person }) => person.memberId)).toEqual([late.memberId]);
    const everybody = await groupingScene(db, 0);
    expect(await everybody.peopleOf(null)).toEqual([]);
    const { teams } = await draft();
    const input = { ...course, teamId: teams[0]!.teamId };
    const first = await world.ok(operator, 'grouping.listPeople', input);
    expect(first.rows).toHaveLength(30);
    expect(first.nextCursor).toBeNull();
  });

  test('pages those without a team', async () => {
    const { world, course, operator } = await groupingScene(db, 53);
    const first = await world.ok(operator, 'grouping.listPeople', { ...course, teamId: null });
    const cursor = first.nextCursor!;
    const second = await world.ok(operator, 'grouping.listPeople', { ...course, teamId: null, cursor });
    expect([first.rows.length, second.rows.length, second.nextCursor]).toEqual([50, 3, null]);
  });

  test('knows no team of another course', async () => {
    const { world, course, operator } = await groupingScene(db, 2);
    const elsewhere = await world.createCourse(course.communityId);
    const teamId = await world.createTeam(course.communityId, elsewhere);
    expect(await world.refused(operator, 'grouping.listPeople', { ...course, teamId })).toBe('RESOURCE.NOT_FOUND');
  });
});
