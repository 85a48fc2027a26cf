import { testDatabase } from '../../../test/support/database';
import { days, live, teammate, teamScene, type TeamScene } from '../../../test/support/team-scene';
import { testWorld } from '../../../test/support/world';

const db = testDatabase();

/** 08:30 on Saturday 21 November 2026 in Shanghai. */
const NOW = '2026-11-21T00:30:00.000Z';

beforeEach(() => db.empty());

const scene = (course = {}) => teamScene(testWorld(db, NOW), course);
const outsiders = ({ bystander, elsewhere, stranger }: TeamScene) => [bystander, elsewhere, stranger];

describe('team.get', () => {
  const get = (on: TeamScene, who: { openid: string }, teamId = on.teamId) =>
    on.world.ok(who, 'team.get', { communityId: on.communityId, teamId });

  test('shows a team to those in it and to staff, with what each may do', async () => {
    const on = await scene();
    const rights = [
      [on.learner, false],
      [on.captain, true],
      [on.coach, false],
      [on.operator, true],
      [on.owner, true],
    ] as const;
    for (const [who, may] of rights) {
      const team = await get(on, who);
      expect(team).toMatchObject({ teamId: on.teamId, name: '北斗小队', canCare: may, canWriteNote: may });
      expect(team.stars.map(({ person }) => person.nickname)).toEqual(['周远', '小满']);
    }
  });

  test('does not exist for other teams of the course, nor outside', async () => {
    const on = await scene();
    const { communityId, teamId, world } = on;
    for (const who of [on.neighbour, on.otherCaptain, ...outsiders(on)]) {
      expect(await world.refused(who, 'team.get', { communityId, teamId })).toBe('RESOURCE.NOT_FOUND');
    }
    const unknown = { communityId, teamId: 'NOSUCHTEAM0000' };
    expect(await world.refused(on.owner, 'team.get', unknown)).toBe('RESOURCE.NOT_FOUND');
  });

  test('who left the course sees the team no more', async () => {
    const on = await scene();
    await on.world.ok(on.learner, 'course.withdraw', { communityId: on.communityId, courseId: on.courseId });
    const input = { communityId: on.communityId, teamId: on.teamId };
    expect(await on.world.refused(on.learner, 'team.get', input)).toBe('RESOURCE.NOT_FOUND');
  });

  test('stays readable after the course, but takes no note any more', async () => {
    const on = await scene({ status: 'closed' });
    expect(await get(on, on.captain)).toMatchObject({ canCare: true, canWriteNote: false });
  });
});

describe('team.getBoard', () => {
  const board = (on: TeamScene, who: { openid: string }) =>
    on.world.ok(who, 'team.getBoard', { communityId: on.communityId, courseId: on.courseId });

  test('counts lit member-days over scheduled ones less leave, until yesterday', async () => {
    const on = await scene();
    await live(on, on.captain, { lit: days(2, 21) });
    await live(on, on.learner, { lit: [...days(2, 16), 18], leave: [17, 18, 25] });
    await teammate(on, '后来的', { lit: [19], firstDay: '2026-11-18' });
    await live(on, on.neighbour, { lit: days(2, 20) });
    const { until, teams } = await board(on, on.learner);
    expect(until).toBe('2026-11-20');
    // 19 days each for two, 3 for the latecomer; the leave that was lit after all counts as lit
    expect(teams).toEqual([
      expect.objectContaining({ name: '北斗小队', members: 3, lit: 36, scheduled: 41, leave: 1, share: 0.9, rank: 1 }),
      expect.objectContaining({ name: '南斗小队', members: 2, lit: 19, scheduled: 38, share: 0.5, rank: null }),
    ]);
  });

  test('deleted check-ins and people who left count for nobody', async () => {
    const on = await scene();
    const { world, communityId, courseId } = on;
    const gone = await teammate(on, '退课的', { lit: days(2, 20) });
    await world.ok(gone, 'course.withdraw', { communityId, courseId });
    const checkinId = await world.createCheckin(on.learner, courseId, { local_date: '2026-11-20' });
    await world.ok(on.learner, 'checkin.delete', { communityId, checkinId });
    expect((await board(on, on.learner)).teams[0]).toMatchObject({ members: 2, lit: 0, scheduled: 38 });
  });

  test('has shares of nothing on the first day', async () => {
    const on = await scene({ startsOn: '2026-11-21' });
    const { until, teams } = await board(on, on.learner);
    expect(until).toBeNull();
    expect(teams.map(({ share, rank, scheduled }) => [share, rank, scheduled])).toEqual([
      [null, null, 0],
      [null, null, 0],
    ]);
  });

  test('marks the own team and names nobody', async () => {
    const on = await scene();
    await live(on, on.learner, { lit: days(2, 20) });
    const seen = await board(on, on.neighbour);
    expect(seen.teams.map(({ name, isMine, canOpen }) => [name, isMine, canOpen])).toEqual([
      ['北斗小队', false, false],
      ['南斗小队', true, true],
    ]);
    expect(JSON.stringify(seen)).not.toMatch(new RegExp([on.learner.memberId, '小满', '周远'].join('|')));
    expect((await board(on, on.coach)).teams.map(({ canOpen }) => canOpen)).toEqual([true, true]);
  });

  test('says the same on the team page', async () => {
    const on = await scene();
    await teammate(on, '第三人', { lit: days(2, 20) });
    const { teams } = await on.world.ok(on.learner, 'team.listMine', { communityId: on.communityId });
    expect(teams[0]!.board).toEqual({ share: 0.33, rank: 1, teams: 2 });
  });

  test('is for the course and staff', async () => {
    const on = await scene();
    const input = { communityId: on.communityId, courseId: on.courseId };
    for (const who of outsiders(on)) {
      expect(await on.world.refused(who, 'team.getBoard', input)).toBe('RESOURCE.NOT_FOUND');
    }
  });
});

describe('team.setNote', () => {
  const inputOf = ({ communityId, teamId }: TeamScene, text = '周三晚八点共读') => ({ communityId, teamId, text });
  const noteOf = async (on: TeamScene) =>
    (await on.world.ok(on.learner, 'team.get', { communityId: on.communityId, teamId: on.teamId })).captainsNote;

  test('says who wrote it and when, also when an operator did, which the log keeps', async () => {
    const on = await scene();
    const { captainsNote } = await on.world.ok(on.captain, 'team.setNote', inputOf(on));
    expect(captainsNote).toMatchObject({ text: '周三晚八点共读', writer: { nickname: '周远' }, writtenAt: NOW });
    expect(await noteOf(on)).toEqual(captainsNote);
    expect(await on.world.count('audit_log')).toBe(0);
    await on.world.ok(on.operator, 'team.setNote', inputOf(on, '改到周四'));
    expect(await noteOf(on)).toMatchObject({ text: '改到周四', writer: { nickname: '运营' } });
    expect(await on.world.count('audit_log', "action = 'team.note.set' and subject_id = $1", [on.teamId])).toBe(1);
  });

  test('empty text takes it away; a repeat answers the same', async () => {
    const on = await scene();
    const first = await on.world.ok(on.captain, 'team.setNote', inputOf(on), 'request-note');
    expect(await on.world.ok(on.captain, 'team.setNote', inputOf(on), 'request-note')).toEqual(first);
    expect(await on.world.ok(on.captain, 'team.setNote', inputOf(on, ''))).toEqual({ captainsNote: null });
    expect(await noteOf(on)).toBeNull();
  });

  test('goes through the content check, and leaves the note as it was when that says no', async () => {
    const on = await scene();
    await on.world.ok(on.captain, 'team.setNote', inputOf(on));
    const refusal = await on.world.call(on.captain.openid, 'team.setNote', inputOf(on, '加我微信，内部渠道'));
    expect(refusal).toMatchObject({ error: { code: 'CONTENT.REJECTED', details: { field: 'input.text' } } });
    on.world.pipeline.services.contentCheck = {
      ...on.world.pipeline.services.contentCheck,
      checkText: () => Promise.reject(new Error('away')),
    };
    expect(await on.world.refused(on.captain, 'team.setNote', inputOf(on, '下周见'))).toBe('SYSTEM.UNAVAILABLE');
    expect(await noteOf(on)).toMatchObject({ text: '周三晚八点共读' });
  });

  test('is refused to everybody else, and to all once the course is closed', async () => {
    const on = await scene();
    for (const who of [on.learner, on.neighbour, on.otherCaptain, on.coach, ...outsiders(on)]) {
      expect(await on.world.refused(who, 'team.setNote', inputOf(on))).toBe('RESOURCE.NOT_FOUND');
    }
    expect(await noteOf(on)).toBeNull();
    const over = await scene({ status: 'closed' });
    expect(await over.world.refused(over.captain, 'team.setNote', inputOf(over))).toBe('COURSE.CLOSED');
  });
});
