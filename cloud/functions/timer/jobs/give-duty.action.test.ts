import { testDatabase } from '../../../../test/support/database';
import {
  dutyScene,
  giveTurn,
  holderOf,
  NEXT_WEEK,
  runGiveDuty,
  THIS_WEEK,
  titlesFor,
} from '../../../../test/support/duty';
import { testWorld } from '../../../../test/support/world';

const db = testDatabase();
beforeEach(() => db.empty());

const shanghai = (local: string) => new Date(`${local}+08:00`).toISOString();

async function scene(at: string, course = {}) {
  const world = testWorld(db, shanghai(at));
  const on = await dutyScene(world, course);
  return { ...on, run: () => runGiveDuty(world), everybody: [on.captain, ...on.mates] };
}

describe('giving weeks', () => {
  test('gives the running week at once, and the next one from Thursday nine o’clock on', async () => {
    const on = await scene('2026-11-19T08:59:00');
    expect(await on.run()).toEqual({ given: 1, failed: 0, reminded: 0 });
    expect(await holderOf(on, NEXT_WEEK)).toBeUndefined();
    on.world.setNow(shanghai('2026-11-19T09:00:00'));
    expect(await on.run()).toEqual({ given: 1, failed: 0, reminded: 0 });
    const next = await holderOf(on, NEXT_WEEK);
    expect(next).not.toBe(await holderOf(on, THIS_WEEK));
    const told = on.everybody.find(({ memberId }) => memberId === next)!;
    const { rows } = await on.world.ok(told, 'inbox.list', { communityId: on.communityId });
    expect(rows).toMatchObject([
      {
        kind: 'course',
        title: '下周轮到你值日',
        body: '「北斗小队」11月23日至11月29日。请在 11月22日 24:00 前答复，没有答复就算接受。',
        link: `features/team/pages/duty/index?teamId=${on.teamId}`,
      },
    ]);
  });

  test('changes nothing when it is repeated, runs late or runs twice at once', async () => {
    const on = await scene('2026-11-21T08:20:00');
    const runs = await Promise.all([on.run(), on.run()]);
    expect(runs.reduce((sum, { given }) => sum + given!, 0)).toBe(2);
    const before = [await holderOf(on, THIS_WEEK), await holderOf(on, NEXT_WEEK)];
    expect(await on.run()).toEqual({ given: 0, failed: 0, reminded: 0 });
    expect([await holderOf(on, THIS_WEEK), await holderOf(on, NEXT_WEEK)]).toEqual(before);
    expect(await on.world.count('inbox_messages')).toBe(2);
  });

  test('catches up with a week it missed, and gives whoever gets it a day to answer', async () => {
    const on = await scene('2026-11-25T08:20:00');
    await on.run();
    const { weeks } = await on.world.ok(on.captain, 'duty.get', { communityId: on.communityId, teamId: on.teamId });
    expect(weeks.find(({ weekStart }) => weekStart === NEXT_WEEK)?.state).toBe('waiting');
    on.world.setNow(shanghai('2026-11-26T08:20:01'));
    const later = await on.world.ok(on.captain, 'duty.get', { communityId: on.communityId, teamId: on.teamId });
    expect(later.weeks.find(({ weekStart }) => weekStart === NEXT_WEEK)?.state).toBe('accepted');
  });

  test('passes a week on when its member has left the team or the community', async () => {
    const on = await scene('2026-11-21T08:20:00');
    const [first, second] = on.mates;
    await giveTurn(on, THIS_WEEK, first);
    await giveTurn(on, NEXT_WEEK, second);
    await on.world.ok(first, 'course.withdraw', { communityId: on.communityId, courseId: on.courseId });
    await on.world.database
      .updateTable('members')
      .set({ status: 'left' })
      .where('member_id', '=', second.memberId)
      .execute();
    expect(await on.run()).toMatchObject({ given: 2 });
    const left = [first.memberId, second.memberId];
    expect(left).not.toContain(await holderOf(on, THIS_WEEK));
    expect(left).not.toContain(await holderOf(on, NEXT_WEEK));
  });

  test('passes over who is on leave all week, has opted out or starts later', async () => {
    const on = await scene('2026-11-21T08:20:00', { weekdays: [1, 2, 3, 4, 5] });
    const [away, out, later] = on.mates;
    await giveTurn(on, THIS_WEEK, on.captain);
    const leave = (day: number) => ({
      community_id: on.communityId,
      course_id: on.courseId,
      member_id: away.memberId,
      local_date: `2026-11-${day}`,
      created_at: on.world.now(),
    });
    await on.world.database.insertInto('leaves').values([23, 24, 25, 26, 27].map(leave)).execute();
    await on.world.ok(out, 'duty.setOptOut', { communityId: on.communityId, teamId: on.teamId, optedOut: true });
    await on.world.database
      .updateTable('enrolments')
      .set({ first_day: '2026-11-30' })
      .where('member_id', '=', later.memberId)
      .execute();
    await on.run();
    expect(await holderOf(on, NEXT_WEEK)).toBe(on.captain.memberId);
    await on.world.database.deleteFrom('duty_turns').where('week_start', '=', NEXT_WEEK).execute();
    await on.world.database.deleteFrom('leaves').where('local_date', '=', '2026-11-27').execute();
    await on.run();
    expect(await holderOf(on, NEXT_WEEK)).toBe(away.memberId);
  });

  test('gives nothing before the first week, after the last one, or in a course that is not open', async () => {
    const ahead = await scene('2026-11-21T08:20:00', { startsOn: '2026-12-01' });
    expect(await ahead.run()).toEqual({ given: 0, failed: 0, reminded: 0 });
    const ending = await scene('2026-11-21T08:20:00', { startsOn: '2026-11-02', days: 20 });
    expect(await ending.run()).toMatchObject({ given: 1 });
    const grouping = await scene('2026-11-21T08:20:00', { status: 'grouping' });
    expect(await grouping.run()).toEqual({ given: 0, failed: 0, reminded: 0 });
  });
});

describe('reminding', () => {
  test('reminds once on Saturday evening who has not answered, and nobody who has', async () => {
    const on = await scene('2026-11-21T19:59:00');
    const [silent, ready] = on.mates;
    await giveTurn(on, THIS_WEEK, ready);
    await giveTurn(on, NEXT_WEEK, silent);
    expect(await on.run()).toEqual({ given: 0, failed: 0, reminded: 0 });
    on.world.setNow(shanghai('2026-11-21T20:20:00'));
    const runs = await Promise.all([on.run(), on.run()]);
    expect(runs.reduce((sum, { reminded }) => sum + reminded!, 0)).toBe(1);
    expect(await on.run()).toEqual({ given: 0, failed: 0, reminded: 0 });
    expect(await titlesFor(on, silent)).toEqual(['下周的值日等你答复']);
  });

  test('leaves alone who accepted, who has only just been told, and a week that has begun', async () => {
    const on = await scene('2026-11-21T20:20:00');
    const [one] = on.mates;
    await giveTurn(on, THIS_WEEK, on.captain);
    await giveTurn(on, NEXT_WEEK, one, { acceptedAt: on.world.now() });
    expect(await on.run()).toEqual({ given: 0, failed: 0, reminded: 0 });
    await on.world.database
      .updateTable('duty_turns')
      .set({ accepted_at: null, given_at: shanghai('2026-11-21T20:10:00') })
      .execute();
    expect(await on.run()).toEqual({ given: 0, failed: 0, reminded: 0 });
    on.world.setNow(shanghai('2026-11-23T00:20:00'));
    expect(await on.run()).toEqual({ given: 0, failed: 0, reminded: 0 });
  });
});
