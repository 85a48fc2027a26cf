import { testDatabase } from '../../../test/support/database';
import { days, live, teammate, teamScene, type TeamScene } from '../../../test/support/team-scene';
import { testWorld, type Actor } from '../../../test/support/world';

const db = testDatabase();

/** 08:30 on Saturday 21 November 2026 in Shanghai. */
const NOW = '2026-11-21T00:30:00.000Z';

beforeEach(() => db.empty());

const scene = (course = {}) => teamScene(testWorld(db, NOW), course);

const listCare = ({ world, communityId, teamId }: TeamScene, who: { openid: string }) =>
  world.ok(who, 'team.listCare', { communityId, teamId });

const mark = (
  { world, communityId, teamId }: TeamScene,
  who: { openid: string },
  { memberId }: Actor,
  change: { contacted?: boolean; note?: string } = {},
) => world.ok(who, 'team.markContacted', { communityId, teamId, memberId, contacted: true, ...change });

const namesOf = ({ people }: Awaited<ReturnType<typeof listCare>>) => people.map(({ person }) => person.nickname);

/** Everybody who must not learn that there is a cockpit. */
const uninvited = (on: TeamScene) => [
  on.learner,
  on.neighbour,
  on.otherCaptain,
  on.bystander,
  on.coach,
  on.elsewhere,
  on.stranger,
];

describe('team.listCare', () => {
  test('ranks whom a word helps today, with the reason and words to send', async () => {
    const on = await scene();
    await live(on, on.learner, { lit: days(2, 20) });
    const silent = await teammate(on, '云舒', { lit: days(2, 18) });
    await teammate(on, '断了一天', { lit: days(2, 19) });
    await teammate(on, '回来的', { lit: [...days(2, 9), 20] });
    await teammate(on, '新来的', { firstDay: '2026-11-19' });
    await teammate(on, '今天到了', { lit: [2, 21] });
    await teammate(on, '今天请假', { lit: [2], leave: [21] });
    const care = await listCare(on, on.captain);
    expect(care).toMatchObject({
      teamId: on.teamId,
      teamName: '北斗小队',
      localDate: '2026-11-21',
      isRunning: true,
      isRestDay: false,
      litCount: 1,
      dueCount: 7,
    });
    expect(care.people.map(({ person, reason }) => [person.nickname, reason])).toEqual([
      ['云舒', { kind: 'silent', days: 2, streakBefore: 17 }],
      ['断了一天', { kind: 'slipped', streakBefore: 18, canMakeUp: true }],
      ['新来的', { kind: 'never_came', days: 2 }],
      ['回来的', { kind: 'came_back', days: 10 }],
    ]);
    expect(care.people[0]).toMatchObject({ person: { memberId: silent.memberId }, teamRole: 'member', contact: null });
    for (const { words, person } of care.people) expect(words).toMatch(new RegExp(`^${person.nickname}，`));
  });

  test('lists at most five, and never the one who asks', async () => {
    const on = await scene();
    await live(on, on.captain, { lit: days(2, 10) });
    for (const nickname of ['一', '二', '三', '四', '五', '六']) await teammate(on, nickname, { lit: days(2, 15) });
    const care = await listCare(on, on.captain);
    expect(care.people).toHaveLength(5);
    expect(namesOf(care)).not.toContain('周远');
    // an operator cares for captains, too
    await live(on, on.captain, { lit: days(11, 16) });
    expect(namesOf(await listCare(on, on.operator))[0]).toBe('周远');
  });

  test('who withdrew, left or moved to another team is nobody’s care here', async () => {
    const on = await scene();
    const { world, communityId, courseId } = on;
    await live(on, on.learner, { lit: days(2, 21) });
    const [withdrawn, moved] = [
      await teammate(on, '退课', { lit: days(2, 10) }),
      await teammate(on, '转队', { lit: days(2, 10) }),
    ];
    await world.ok(withdrawn, 'course.withdraw', { communityId, courseId });
    await world.database
      .updateTable('enrolments')
      .set({ team_id: on.otherTeamId })
      .where('member_id', '=', moved.memberId)
      .execute();
    expect(namesOf(await listCare(on, on.captain))).toEqual([]);
  });

  test.each([
    ['before it begins', { startsOn: '2026-11-25' }],
    ['after its last day', { days: 10 }],
    ['once it is closed', { status: 'closed' }],
  ] as const)('lists nobody %s', async (_when, course) => {
    const on = await scene(course);
    await teammate(on, '云舒', { lit: [2, 3, 4] });
    expect(await listCare(on, on.captain)).toMatchObject({ isRunning: false, people: [] });
  });

  test('on a rest day still names who has been silent', async () => {
    const on = await scene({ weekdays: [1, 2, 3, 4, 5] });
    await live(on, on.learner, { lit: days(2, 20) });
    await teammate(on, '云舒', { lit: [...days(2, 6), ...days(9, 13), 16, 17] });
    const care = await listCare(on, on.captain);
    expect(care).toMatchObject({ isRestDay: true, dueCount: 0 });
    expect(care.people.map(({ reason }) => reason)).toEqual([{ kind: 'silent', days: 3, streakBefore: 12 }]);
  });

  test('does not exist for anybody but that captain and the operators', async () => {
    const on = await scene();
    const input = { communityId: on.communityId, teamId: on.teamId };
    for (const who of uninvited(on)) {
      expect(await on.world.refused(who, 'team.listCare', input)).toBe('RESOURCE.NOT_FOUND');
    }
    for (const who of [on.captain, on.operator, on.owner]) expect((await listCare(on, who)).teamId).toBe(on.teamId);
  });

  test('is gone for a captain who hands the team over', async () => {
    const on = await scene();
    await on.world.database
      .updateTable('enrolments')
      .set({ team_role: 'member' })
      .where('member_id', '=', on.captain.memberId)
      .execute();
    const input = { communityId: on.communityId, teamId: on.teamId };
    expect(await on.world.refused(on.captain, 'team.listCare', input)).toBe('RESOURCE.NOT_FOUND');
  });
});

describe('team.markContacted', () => {
  const contactOf = async (on: TeamScene, who: { openid: string }, { memberId }: Actor) =>
    (await listCare(on, who)).people.find(({ person }) => person.memberId === memberId)?.contact;

  test('ticks somebody off, keeps the note, sends them down the list, and takes it back', async () => {
    const on = await scene();
    const silent = await teammate(on, '云舒', { lit: days(2, 18) });
    const { contact } = await mark(on, on.captain, silent, { note: '在外地，周末回来' });
    expect(contact).toEqual({
      localDate: '2026-11-21',
      contactedAt: NOW,
      carer: expect.objectContaining({ nickname: '周远' }),
      isMine: true,
      note: '在外地，周末回来',
    });
    expect(await contactOf(on, on.captain, silent)).toEqual(contact);
    expect(namesOf(await listCare(on, on.captain)).at(-1)).toBe('云舒');
    // ticking again says nothing about the note
    expect((await mark(on, on.captain, silent)).contact).toEqual(contact);
    expect((await mark(on, on.captain, silent, { note: '' })).contact).toMatchObject({ note: '' });
    expect(await mark(on, on.captain, silent, { contacted: false })).toEqual({ contact: null });
    expect(await on.world.count('care_contacts')).toBe(0);
    expect(await on.world.count('audit_log')).toBe(0);
  });

  test('undoing falls back to the contact before; after three days they come first again', async () => {
    const on = await scene();
    const { world } = on;
    const silent = await teammate(on, '云舒', { lit: days(2, 17) });
    await mark(on, on.captain, silent);
    world.setNow('2026-11-22T00:30:00.000Z');
    await mark(on, on.captain, silent);
    const { contact } = await mark(on, on.captain, silent, { contacted: false });
    expect(contact).toMatchObject({ localDate: '2026-11-21' });
    expect(namesOf(await listCare(on, on.captain)).at(-1)).toBe('云舒');
    world.setNow('2026-11-24T00:30:00.000Z');
    expect(namesOf(await listCare(on, on.captain))[0]).toBe('云舒');
    expect(await contactOf(on, on.captain, silent)).toMatchObject({ localDate: '2026-11-21' });
  });

  test('an operator’s tick is seen and logged, their note is not the captain’s to read; they read both', async () => {
    const on = await scene();
    const silent = await teammate(on, '云舒', { lit: days(2, 18) });
    await mark(on, on.operator, silent, { note: '家里有事' });
    expect(await contactOf(on, on.captain, silent)).toMatchObject({
      carer: { nickname: '运营' },
      isMine: false,
      note: null,
    });
    expect(await on.world.count('audit_log', "action = 'team.care.contacted' and reason = ''")).toBe(1);
    on.world.setNow('2026-11-21T00:40:00.000Z');
    await mark(on, on.captain, silent, { note: '约了周末聊' });
    expect(await contactOf(on, on.captain, silent)).toMatchObject({ isMine: true, note: '约了周末聊' });
    expect(await contactOf(on, on.owner, silent)).toMatchObject({ isMine: false, note: '约了周末聊' });
    // the captain takes back the own tick only
    expect((await mark(on, on.captain, silent, { contacted: false })).contact).toMatchObject({ isMine: false });
    await mark(on, on.operator, silent, { contacted: false });
    expect(await on.world.count('audit_log', "action = 'team.care.undone'")).toBe(1);
  });

  test('a repeat answers the same', async () => {
    const on = await scene();
    const silent = await teammate(on, '云舒', { lit: days(2, 18) });
    const input = { communityId: on.communityId, teamId: on.teamId, memberId: silent.memberId, contacted: true };
    const first = await on.world.ok(on.captain, 'team.markContacted', input, 'request-tick');
    on.world.setNow('2026-11-21T03:00:00.000Z');
    expect(await on.world.ok(on.captain, 'team.markContacted', input, 'request-tick')).toEqual(first);
    expect(await on.world.count('care_contacts')).toBe(1);
  });

  test('is about people of that team, never oneself', async () => {
    const on = await scene();
    const { world, communityId, teamId } = on;
    for (const other of [on.captain, on.neighbour, on.bystander, on.elsewhere]) {
      const input = { communityId, teamId, memberId: other.memberId, contacted: true };
      expect(await world.refused(on.captain, 'team.markContacted', input)).toBe('RESOURCE.NOT_FOUND');
    }
    expect(await world.count('care_contacts')).toBe(0);
  });

  test('does not exist for anybody but that captain and the operators, and ends with the course', async () => {
    const on = await scene();
    const silent = await teammate(on, '云舒', { lit: days(2, 18) });
    const input = { communityId: on.communityId, teamId: on.teamId, memberId: silent.memberId, contacted: true };
    for (const who of [...uninvited(on), silent]) {
      expect(await on.world.refused(who, 'team.markContacted', input)).toBe('RESOURCE.NOT_FOUND');
    }
    const over = await scene({ status: 'archived' });
    const late = { ...input, communityId: over.communityId, teamId: over.teamId, memberId: over.learner.memberId };
    expect(await over.world.refused(over.captain, 'team.markContacted', late)).toBe('COURSE.CLOSED');
    expect(await on.world.count('care_contacts')).toBe(0);
  });
});
