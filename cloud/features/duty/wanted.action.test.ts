import { testDatabase } from '../../../test/support/database';
import {
  dutyScene,
  giveTurn,
  LAST_WEEK,
  NEXT_WEEK,
  runGiveDuty,
  THIS_WEEK,
  type DutyScene,
} from '../../../test/support/duty';
import { testWorld, type Actor } from '../../../test/support/world';

const db = testDatabase();
beforeEach(() => db.empty());

const home = async ({ world, communityId }: DutyScene, who: Actor) =>
  (await world.ok(who, 'home.today', { communityId })).current!;
const wanted = async (on: DutyScene, who: Actor) =>
  (await home(on, who)).duty.map(({ kind, weekStart }) => [kind, weekStart]);

const SUNDAY_MIDNIGHT = '2026-11-22T16:00:00.000Z';

describe('what the duty rotation wants on Today', () => {
  test('is an answer until the week begins, then the week itself, and at last to hand it over', async () => {
    const on = await dutyScene(testWorld(db));
    const { world, communityId, teamId } = on;
    const [me, second] = on.mates;
    await giveTurn(on, NEXT_WEEK, me);
    expect((await home(on, me)).duty).toEqual([
      { kind: 'answer', teamId, teamName: '北斗小队', weekStart: NEXT_WEEK, until: SUNDAY_MIDNIGHT },
    ]);
    expect(await wanted(on, second)).toEqual([]);

    await world.ok(me, 'duty.answer', { communityId, teamId, weekStart: NEXT_WEEK, accept: true });
    expect(await wanted(on, me)).toEqual([]);

    world.setNow(SUNDAY_MIDNIGHT);
    const tick = (item: 'open_daily' | 'hand_over') =>
      world.ok(me, 'duty.tick', { communityId, teamId, weekStart: NEXT_WEEK, item, done: true });
    await tick('open_daily');
    expect((await home(on, me)).duty).toEqual([
      { kind: 'running', teamId, teamName: '北斗小队', weekStart: NEXT_WEEK, done: 1, items: 5 },
    ]);

    world.setNow('2026-11-29T16:00:00.000Z');
    expect(await wanted(on, me)).toEqual([['hand_over', NEXT_WEEK]]);
    await tick('hand_over');
    expect(await wanted(on, me)).toEqual([]);
  });

  test('is nothing of last week for who goes on serving', async () => {
    const on = await dutyScene(testWorld(db));
    const [me] = on.mates;
    await giveTurn(on, LAST_WEEK, me);
    await giveTurn(on, THIS_WEEK, me);
    expect(await wanted(on, me)).toEqual([['running', THIS_WEEK]]);
  });

  test('is the question of somebody else, until it is answered or too late', async () => {
    const on = await dutyScene(testWorld(db));
    const { world, communityId, teamId } = on;
    const [me, asked] = on.mates;
    await giveTurn(on, NEXT_WEEK, me);
    await world.ok(me, 'duty.askSwap', { communityId, teamId, weekStart: NEXT_WEEK, memberId: asked.memberId });
    expect((await home(on, asked)).duty).toEqual([
      { kind: 'swap', teamId, teamName: '北斗小队', weekStart: NEXT_WEEK, asker: '小满', until: SUNDAY_MIDNIGHT },
    ]);
    world.setNow(SUNDAY_MIDNIGHT);
    expect(await wanted(on, asked)).toEqual([]);
    world.setNow('2026-11-22T00:00:00.000Z');
    await world.ok(asked, 'duty.answerSwap', { communityId, teamId, weekStart: NEXT_WEEK, accept: false });
    expect(await wanted(on, asked)).toEqual([]);
  });

  test('is nothing once the course is closed, nor in a team that was left', async () => {
    const on = await dutyScene(testWorld(db));
    const { world, communityId, courseId } = on;
    const [me, second] = on.mates;
    await giveTurn(on, THIS_WEEK, me);
    await giveTurn(on, NEXT_WEEK, second);
    await world.ok(second, 'course.withdraw', { communityId, courseId });
    expect(await wanted(on, second)).toEqual([]);
    await world.database.updateTable('courses').set({ status: 'closed' }).where('course_id', '=', courseId).execute();
    expect(await wanted(on, me)).toEqual([]);
  });

  test('is not said a second time by the message that told it', async () => {
    const on = await dutyScene(testWorld(db));
    const { world, communityId, teamId } = on;
    await runGiveDuty(world);
    const turns = await world.database.selectFrom('duty_turns').selectAll().execute();
    const holder = [on.captain, ...on.mates].find(
      ({ memberId }) => memberId === turns.find(({ week_start }) => week_start === NEXT_WEEK)?.member_id,
    )!;
    const { duty, notices, unread } = await home(on, holder);
    expect(duty.map(({ kind }) => kind)).toContain('answer');
    expect([notices, unread > 0]).toEqual([[], true]);

    const other = on.mates.find(({ memberId }) => memberId !== holder.memberId)!;
    world.setNow('2026-11-22T02:00:00.000Z');
    await world.ok(holder, 'duty.askSwap', { communityId, teamId, weekStart: NEXT_WEEK, memberId: other.memberId });
    expect((await home(on, other)).notices.map(({ title }) => title)).not.toContain(`${holder.nickname} 想和你换值日`);
    world.setNow('2026-11-22T03:00:00.000Z');
    await world.ok(other, 'duty.answerSwap', { communityId, teamId, weekStart: NEXT_WEEK, accept: false });
    // what the rotation does not say by itself stays news
    expect((await home(on, holder)).notices.map(({ title }) => title)).toEqual([`${other.nickname} 这次换不了值日`]);
  });
});
