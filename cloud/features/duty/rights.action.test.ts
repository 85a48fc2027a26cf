import { testDatabase } from '../../../test/support/database';
import { dutyScene, giveTurn, NEXT_WEEK, type DutyScene } from '../../../test/support/duty';
import { testWorld, type Actor } from '../../../test/support/world';

const db = testDatabase();
beforeEach(() => db.empty());

/** What each of the captain's rights answers: true where it is there. */
async function rightsOf({ world, communityId, courseId, teamId }: DutyScene, who: Actor, author: Actor) {
  const checkinId = await world.createCheckin(author, courseId, { local_date: '2026-11-10' });
  const answers = [
    await world.call(who.openid, 'team.listCare', { communityId, teamId }),
    await world.call(who.openid, 'team.setNote', { communityId, teamId, text: '周三晚八点共读' }),
    await world.call(who.openid, 'checkin.setFeatured', { communityId, checkinId, featured: true }),
  ];
  const { canFeature } = await world.ok(who, 'checkin.get', { communityId, checkinId });
  await world.database.deleteFrom('checkins').where('checkin_id', '=', checkinId).execute();
  return [...answers.map(({ ok }) => ok), canFeature];
}

const ALL = [true, true, true, true];
const NONE = [false, false, false, false];

describe('the captain’s rights come and go with the week on duty', () => {
  test.each([
    ['Asia/Shanghai', '2026-11-22T15:59:59.000Z', NONE],
    ['Asia/Shanghai', '2026-11-22T16:00:01.000Z', ALL],
    ['Asia/Shanghai', '2026-11-29T15:59:59.000Z', ALL],
    ['Asia/Shanghai', '2026-11-29T16:00:01.000Z', NONE],
    ['America/New_York', '2026-11-23T04:59:59.000Z', NONE],
    ['America/New_York', '2026-11-23T05:00:01.000Z', ALL],
  ])('in %s at %s', async (timeZone, instant, rights) => {
    const on = await dutyScene(testWorld(db), { timeZone });
    const [me, author] = on.mates;
    await giveTurn(on, NEXT_WEEK, me);
    on.world.setNow(instant);
    expect(await rightsOf(on, me, author)).toEqual(rights);
  });

  test.each([
    // The week of Monday 26 October ends with the Sunday on which New York's clocks go back, an hour later than by UTC.
    ['2026-11-02T04:59:59.000Z', ALL],
    ['2026-11-02T05:00:01.000Z', NONE],
  ])('also where the clocks change, at %s', async (instant, rights) => {
    const on = await dutyScene(testWorld(db), { timeZone: 'America/New_York', startsOn: '2026-10-19' });
    const [me, author] = on.mates;
    await giveTurn(on, '2026-10-26', me);
    on.world.setNow(instant);
    expect(await rightsOf(on, me, author)).toEqual(rights);
  });

  test('the captain has them all the time, an ordinary member never', async () => {
    const on = await dutyScene(testWorld(db));
    const [me, author, other] = on.mates;
    await giveTurn(on, NEXT_WEEK, me);
    on.world.setNow('2026-11-24T00:00:00.000Z');
    expect(await rightsOf(on, on.captain, author)).toEqual(ALL);
    expect(await rightsOf(on, other, author)).toEqual(NONE);
  });

  test('they are for the own team, and end with leaving it', async () => {
    const on = await dutyScene(testWorld(db));
    const [me, author] = on.mates;
    const teamId = await on.world.createTeam(on.communityId, on.courseId, '南斗小队');
    await giveTurn(on, NEXT_WEEK, me);
    on.world.setNow('2026-11-24T00:00:00.000Z');
    const stranger = await on.world.createMember(on.communityId);
    await on.world.enrol(stranger, on.courseId, { teamId });
    const checkinId = await on.world.createCheckin(stranger, on.courseId);
    const feature = { communityId: on.communityId, checkinId, featured: true };
    expect(await on.world.refused(me, 'checkin.setFeatured', feature)).toBe('RESOURCE.NOT_FOUND');
    await on.world.database
      .updateTable('enrolments')
      .set({ team_id: teamId })
      .where('member_id', '=', me.memberId)
      .execute();
    expect((await rightsOf(on, me, author)).slice(0, 3)).toEqual([false, false, false]);
  });
});
