import { testDatabase } from '../../../../test/support/database';
import { testWorld, type Actor, type World } from '../../../../test/support/world';
import { silentLog } from '../../../core/log';
import { remind } from './remind';

const db = testDatabase();
beforeEach(() => db.empty());

const shanghai = (local: string) => new Date(`${local}+08:00`).toISOString();

async function scene(reminderTime: string | null = '20:00') {
  const world = testWorld(db, shanghai('2026-11-21T20:00:00'));
  const communityId = await world.createCommunity();
  const me = await world.createMember(communityId);
  const courseId = await world.createCourse(communityId, { startsOn: '2026-11-02', days: 21 });
  await world.enrol(me, courseId, { firstDay: '2026-11-02' });
  if (reminderTime) await world.ok(me, 'community.updateSettings', { communityId, reminderTime });
  return { world, me, courseId };
}

const run = (world: World) => remind({ ...world.pipeline, log: silentLog, now: world.now() });

const reminders = async (world: World, me: Actor) =>
  (await world.ok(me, 'inbox.list', { communityId: me.communityId })).rows.filter(({ title }) =>
    title.includes('点亮'),
  );

test('reminds once at its time, however often the timer runs, and again the next day', async () => {
  const { world, me, courseId } = await scene();
  world.setNow(shanghai('2026-11-21T19:59:00'));
  expect(await run(world)).toEqual({ asked: 0, reminded: 0 });
  world.setNow(shanghai('2026-11-21T20:03:00'));
  await Promise.all([run(world), run(world)]);
  await run(world);
  const messages = await reminders(world, me);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatchObject({ body: '「21 天精读营」。写一句话就够。' });
  expect(messages[0]?.link).toContain(`courseId=${courseId}&localDate=2026-11-21`);
  world.setNow(shanghai('2026-11-22T20:00:00'));
  expect(await run(world)).toEqual({ asked: 1, reminded: 1 });
});

test('leaves alone who has lit the day, is on leave, rests, has no reminder or has left', async () => {
  const { world, me, courseId } = await scene();
  await world.ok(me, 'checkin.takeLeave', { communityId: me.communityId, courseId, localDate: '2026-11-21' });
  expect(await run(world)).toEqual({ asked: 1, reminded: 0 });
  const silent = await scene(null);
  expect(await run(silent.world)).toEqual({ asked: 0, reminded: 0 });
  const gone = await scene();
  await gone.world.ok(gone.me, 'community.leave', { communityId: gone.me.communityId });
  expect(await run(gone.world)).toEqual({ asked: 0, reminded: 0 });
});

test('a timer that was away for hours does not wake people up', async () => {
  const { world } = await scene('07:30');
  world.setNow(shanghai('2026-11-21T09:31:00'));
  expect(await run(world)).toEqual({ asked: 0, reminded: 0 });
});
