import { testDatabase } from '../../../test/support/database';
import { groupingScene } from '../../../test/support/grouping';

const db = testDatabase();
const rulesAccepted = true as const;

describe('grouping.publish', () => {
  test('makes the proposal the teams of the course, and tells everybody where they are', async () => {
    const { world, course, draft, propose, publish, people, seats, inbox } = await groupingScene(db, 7);
    await propose(4);
    const proposed = (await draft()).teams;
    expect(await publish()).toEqual({ teams: 2, people: 7 });
    const after = await draft();
    expect(after).toMatchObject({ stage: 'published', ungroupedCount: 0, proposedAt: null });
    expect(after.teams).toEqual(proposed);
    expect(
      (await seats())
        .filter(({ team_role }) => team_role === 'captain')
        .map(({ member_id }) => member_id)
        .sort(),
    ).toEqual(proposed.map(({ captain }) => captain!.memberId).sort());
    const [team] = proposed;
    const led = people.find(({ memberId }) => memberId === team!.captain!.memberId)!;
    expect((await inbox(led)).map(({ title, link }) => ({ title, link }))).toEqual([
      { title: '你是「北斗小队」的队长', link: `features/team/pages/detail/index?teamId=${team!.teamId}` },
    ]);
    for (const person of people) expect(await inbox(person)).toHaveLength(1);
    expect(await world.count('audit_log', "action = 'grouping.published' and subject_id = $1", [course.courseId])).toBe(
      1,
    );
  });

  test('leaves out who withdrew and takes in who enrolled since; a team without its captain gets another', async () => {
    const { world, course, draft, propose, publish, people, learner, seats } = await groupingScene(db, 9);
    await propose(3);
    const gone = (await draft()).teams[0]!.captain!;
    const actor = people.find(({ memberId }) => memberId === gone.memberId)!;
    await world.ok(actor, 'course.withdraw', course);
    const late = await learner(9, 10);
    expect(await publish()).toEqual({ teams: 3, people: 9 });
    const { teams } = await draft();
    expect(teams.map(({ size }) => size)).toEqual([3, 3, 3]);
    expect(teams.every(({ captain }) => captain !== null)).toBe(true);
    const seated = (await seats()).map(({ member_id }) => member_id);
    expect(seated).toContain(late.memberId);
    expect(seated).not.toContain(gone.memberId);
  });

  test('happens once, and only to the proposal that was seen', async () => {
    const { world, course, operator, draft, propose, publish } = await groupingScene(db, 4);
    await propose(2);
    const { proposedAt } = await draft();
    world.setNow('2026-11-22T00:00:00.000Z');
    await propose(4);
    const stale = { ...course, proposedAt: proposedAt! };
    expect(await world.refused(operator, 'grouping.publish', stale)).toBe('GROUPING.CHANGED');
    await publish();
    expect(await world.refused(operator, 'grouping.publish', stale)).toBe('GROUPING.PUBLISHED');
    const again = { ...course, fields: [], teamSize: 4 };
    expect(await world.refused(operator, 'grouping.propose', again)).toBe('GROUPING.PUBLISHED');
  });

  test('is refused without a proposal, and when nobody of it is left', async () => {
    const { world, course, operator, propose, draft, people } = await groupingScene(db, 1);
    const input = { ...course, proposedAt: '2026-11-21T00:00:00Z' };
    expect(await world.refused(operator, 'grouping.publish', input)).toBe('GROUPING.NOT_PROPOSED');
    await propose(4);
    const { proposedAt } = await draft();
    await world.ok(people[0]!, 'course.withdraw', course);
    const late = { ...course, proposedAt: proposedAt! };
    expect(await world.refused(operator, 'grouping.publish', late)).toBe('GROUPING.NOT_PROPOSED');
  });
});

describe('after the publication', () => {
  test('somebody who enrols joins the smallest team, and they and its captain are told', async () => {
    const { world, course, draft, propose, publish, people, inbox } = await groupingScene(db, 5, {
      status: 'enrolling',
    });
    await propose(3);
    await publish();
    const { teams } = await draft();
    const small = teams.find(({ size }) => size === 2)!;
    const late = await world.createMember(course.communityId, { nickname: '小北' });
    world.setNow('2026-11-22T00:00:00.000Z');
    await world.ok(late, 'course.enrol', { ...course, rulesAccepted });
    expect((await draft()).teams.map(({ size }) => size)).toEqual([3, 3]);
    expect((await inbox(late))[0]!.title).toBe(`你加入了「${small.name}」`);
    const captain = people.find(({ memberId }) => memberId === small.captain!.memberId)!;
    expect((await inbox(captain))[0]!.title).toBe(`小北加入了「${small.name}」`);
  });

  test('of teams of one size the newcomer joins the one whose spread they better', async () => {
    const { world, course, draft, propose, publish, questions, learner, operator, peopleOf } = await groupingScene(
      db,
      12,
    );
    await propose(6, [questions.experience]);
    // one team of those who just started, one of the experienced
    const { teams } = await draft();
    const rows = (await Promise.all(teams.map(({ teamId }) => peopleOf(teamId)))).flat();
    rows.sort((a, b) => Number(a.person.nickname.slice(2)) - Number(b.person.nickname.slice(2)));
    for (const [place, { person }] of rows.entries()) {
      const teamId = teams[place < 6 ? 0 : 1]!.teamId;
      await world.ok(operator, 'grouping.movePerson', { ...course, memberId: person.memberId, teamId });
    }
    await publish();
    const beginner = await learner(0);
    expect(await world.ok(operator, 'grouping.placeLate', course)).toEqual({ placed: 1 });
    const joined = await peopleOf(teams[1]!.teamId);
    expect(joined.map(({ person }) => person.memberId)).toContain(beginner.memberId);
    expect(await world.ok(operator, 'grouping.placeLate', course)).toEqual({ placed: 0 });
  });

  test('placing and moving wait for the publication', async () => {
    const { world, course, operator, people, propose, draft } = await groupingScene(db, 2);
    expect(await world.refused(operator, 'grouping.placeLate', course)).toBe('GROUPING.NOT_PUBLISHED');
    await propose(2);
    const { teams } = await draft();
    const input = { ...course, memberId: people[0]!.memberId, teamId: teams[0]!.teamId };
    expect(await world.refused(operator, 'grouping.moveMember', input)).toBe('GROUPING.NOT_PUBLISHED');
  });

  test('an operator opens the course only once its teams are published', async () => {
    const { world, course, operator, propose, publish } = await groupingScene(db, 3);
    await world.database
      .updateTable('courses')
      .set({ team_size: 3 })
      .where('course_id', '=', course.courseId)
      .execute();
    const open = { ...course, to: 'open' as const, reason: '' };
    expect(await world.call(operator.openid, 'course.move', open)).toMatchObject({
      error: { code: 'GROUPING.UNGROUPED', details: { ungroupedCount: 3 } },
    });
    await propose(3);
    await publish();
    await world.ok(operator, 'course.move', open);
  });
});

describe('grouping.moveMember', () => {
  test('moves a learner with their check-ins and points; the past stays where it was written', async () => {
    const { world, course, operator, people, propose, publish, draft, inbox } = await groupingScene(db, 6, {
      status: 'open',
      startsOn: '2026-11-01',
    });
    await propose(3, []);
    await publish();
    const { teams } = await draft();
    const captains = teams.map(({ captain }) => captain!.memberId);
    const mover = people.find(({ memberId }) => !captains.includes(memberId))!;
    const { team_id: from } = await seatOf();
    const to = teams.find(({ teamId }) => teamId !== from)!;
    await world.database
      .updateTable('enrolments')
      .set({ first_day: '2026-11-01' })
      .where('member_id', '=', mover.memberId)
      .execute();
    const submitted = await world.ok(mover, 'checkin.submit', {
      ...course,
      localDate: '2026-11-21',
      text: '搬家前写的',
      mediaIds: [],
      numbers: {},
      visibility: 'course',
      writtenAt: world.now().toISOString(),
      makeup: false,
    });
    const ledger = () => world.ok(mover, 'points.listEntries', { communityId: course.communityId, filter: 'all' });
    const before = { seat: await seatOf(), ledger: await ledger() };

    const input = { ...course, memberId: mover.memberId, teamId: to.teamId };
    expect(await world.ok(operator, 'grouping.moveMember', input)).toEqual({ teamId: to.teamId });
    await world.ok(operator, 'grouping.moveMember', input);

    expect(await seatOf()).toEqual({ ...before.seat, team_id: to.teamId });
    expect(await ledger()).toEqual(before.ledger);
    const { checkinId } = submitted;
    const own = await world.ok(mover, 'checkin.get', { communityId: course.communityId, checkinId });
    expect(own.text).toBe('搬家前写的');
    const personOf = (memberId: string) => people.find((person) => person.memberId === memberId)!;
    const feedOf = async (memberId: string) => {
      const { rows } = await world.ok(personOf(memberId), 'checkin.listFeed', { ...course, scope: 'team' });
      return rows.map((row) => row.checkinId);
    };
    const formerCaptain = teams.find(({ teamId }) => teamId === from)!.captain!.memberId;
    expect(await feedOf(formerCaptain)).toEqual([checkinId]);
    expect(await feedOf(to.captain!.memberId)).toEqual([]);
    expect((await inbox(mover)).map(({ title }) => title)).toContain(`你现在在「${to.name}」`);
    const titles = async (memberId: string) => (await inbox(personOf(memberId))).map(({ title }) => title);
    expect(await titles(to.captain!.memberId)).toContain(`${mover.nickname}加入了「${to.name}」`);
    expect(await titles(formerCaptain)).toContain(`${mover.nickname}去了另一支小队`);
    expect(await world.count('audit_log', "action = 'grouping.moved' and subject_id = $1", [mover.memberId])).toBe(1);

    function seatOf() {
      return world.database
        .selectFrom('enrolments')
        .selectAll()
        .where('course_id', '=', course.courseId)
        .where('member_id', '=', mover.memberId)
        .executeTakeFirstOrThrow();
    }
  });

  test('refuses teams of another course and people who are not in this one', async () => {
    const { world, course, operator, people, propose, publish, draft } = await groupingScene(db, 2);
    await propose(2);
    await publish();
    const { teams } = await draft();
    const elsewhere = await world.createCourse(course.communityId);
    const foreign = await world.createTeam(course.communityId, elsewhere);
    const outsider = await world.createMember(course.communityId);
    const move = (memberId: string, teamId: string) =>
      world.refused(operator, 'grouping.moveMember', { ...course, memberId, teamId });
    expect(await move(people[0]!.memberId, foreign)).toBe('RESOURCE.NOT_FOUND');
    expect(await move(outsider.memberId, teams[0]!.teamId)).toBe('RESOURCE.NOT_FOUND');
  });
});
