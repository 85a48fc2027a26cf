import { testDatabase } from '../../../../test/support/database';
import { createPicture } from '../../../../test/support/pictures';
import { testWorld, type Actor, type World } from '../../../../test/support/world';
import { balanceOf, reconcile } from '../../../ledger/account';

const db = testDatabase();

interface Scene {
  world: World;
  communityId: string;
  courseId: string;
  me: Actor;
}

async function scene(): Promise<Scene> {
  const world = testWorld(db, '2026-11-21T00:30:00.000Z');
  const communityId = await world.createCommunity();
  const courseId = await world.createCourse(communityId, { startsOn: '2026-11-02', days: 30, makeupAllowance: 3 });
  const me = await world.createMember(communityId);
  await world.enrol(me, courseId, { firstDay: '2026-11-02' });
  return { world, communityId, courseId, me };
}

function submit({ world, communityId, courseId, me }: Scene, localDate: string, text = '今天读到第三章。') {
  const writtenAt = world.now().toISOString();
  const input = { communityId, courseId, localDate, text, mediaIds: [], numbers: {}, writtenAt, makeup: false };
  return world.ok(me, 'checkin.submit', { ...input, visibility: 'course' });
}

const returned = ({ world, courseId, me }: Scene) =>
  world.createCheckin(me, courseId, { state: 'fix_needed', state_reason: '有联系方式', text: '加我微信' });

const stored = ({ world }: Scene, checkinId: string) =>
  world.database.selectFrom('checkins').selectAll().where('checkin_id', '=', checkinId).executeTakeFirstOrThrow();

const close = ({ world, courseId }: Scene) =>
  world.database.updateTable('courses').set({ status: 'closed' }).where('course_id', '=', courseId).execute();

const picture = async ({ world, me }: Scene, state: Parameters<typeof createPicture>[2], owner = me) =>
  (await createPicture(world, owner, state)).mediaId;

describe('checkin.revise', () => {
  test('publishes what passes now, and keeps day and streak', async () => {
    const on = await scene();
    const checkinId = await returned(on);
    const before = await stored(on, checkinId);
    const mediaIds = [await picture(on, 'passed')];
    const input = { communityId: on.communityId, checkinId, text: '改成读书的感想', mediaIds };
    expect(await on.world.ok(on.me, 'checkin.revise', input)).toEqual({ state: 'published' });
    expect(await stored(on, checkinId)).toEqual({
      ...before,
      text: '改成读书的感想',
      media_ids: mediaIds,
      state: 'published',
      state_reason: null,
    });
    expect(await on.world.refused(on.me, 'checkin.revise', { ...input, text: '再改' })).toBe('CHECKIN.STATE_CHANGED');
  });

  test('what still does not pass comes back with its reason, and can be revised again', async () => {
    const on = await scene();
    const checkinId = await returned(on);
    const input = { communityId: on.communityId, checkinId, mediaIds: [] };
    expect(await on.world.ok(on.me, 'checkin.revise', { ...input, text: '加微信领红包' })).toEqual({
      state: 'fix_needed',
    });
    expect((await on.world.ok(on.me, 'checkin.get', { communityId: on.communityId, checkinId })).stateReason).toContain(
      '没有通过',
    );
    expect(await on.world.ok(on.me, 'checkin.revise', { ...input, text: '好好读书' })).toEqual({ state: 'published' });
  });

  test('waits with its author while a picture is checked', async () => {
    const on = await scene();
    const checkinId = await returned(on);
    const mediaIds = [await picture(on, 'passed'), await picture(on, 'checking')];
    const input = { communityId: on.communityId, checkinId, text: '好好读书', mediaIds };
    expect(await on.world.ok(on.me, 'checkin.revise', input)).toEqual({ state: 'self_visible' });
  });

  test.each(['published', 'self_visible', 'appeal'] as const)('is refused while the check-in is %s', async (state) => {
    const on = await scene();
    const checkinId = await on.world.createCheckin(on.me, on.courseId, { state });
    const input = { communityId: on.communityId, checkinId, text: '改一改', mediaIds: [] };
    const answer = await on.world.call(on.me.openid, 'checkin.revise', input);
    expect(answer).toMatchObject({ ok: false, error: { code: 'CHECKIN.STATE_CHANGED', details: { state } } });
  });

  test('needs words or a picture of one’s own, and a change', async () => {
    const on = await scene();
    const checkinId = await returned(on);
    const other = await on.world.createMember(on.communityId);
    const revise = async (text: string, mediaIds: string[]) =>
      on.world.refused(on.me, 'checkin.revise', { communityId: on.communityId, checkinId, text, mediaIds });
    const mine = await picture(on, 'passed');
    expect(await revise('', [])).toBe('CHECKIN.EMPTY');
    expect(await revise('加我微信', [])).toBe('INPUT.INVALID');
    expect(await revise('两张一样', [mine, mine])).toBe('INPUT.INVALID');
    expect(await revise('别人的图', [await picture(on, 'passed', other)])).toBe('RESOURCE.NOT_FOUND');
    expect(await revise('没传完', [await picture(on, 'awaiting_upload')])).toBe('MEDIA.NOT_READY');
    expect(await revise('不行的图', [await picture(on, 'rejected')])).toBe('CONTENT.REJECTED');
    await close(on);
    expect(await revise('晚了', [])).toBe('COURSE.CLOSED');
    expect(await stored(on, checkinId)).toMatchObject({ text: '加我微信', state: 'fix_needed' });
  });
});

describe('checkin.appeal', () => {
  test('puts it before the staff, also after the course has closed', async () => {
    const on = await scene();
    const checkinId = await returned(on);
    await close(on);
    const input = { communityId: on.communityId, checkinId, reason: '这是书里的话' };
    expect(await on.world.ok(on.me, 'checkin.appeal', input)).toEqual({ state: 'appeal' });
    const cases = await on.world.database
      .selectFrom('safety_cases')
      .selectAll()
      .where('subject_id', '=', checkinId)
      .execute();
    expect(cases).toMatchObject([{ kind: 'appeal', subject: 'checkin', reason: '这是书里的话', reports: 0 }]);
    expect(await on.world.refused(on.me, 'checkin.appeal', input)).toBe('CHECKIN.STATE_CHANGED');
  });

  test('takes over a report that is still open', async () => {
    const on = await scene();
    const reader = await on.world.createMember(on.communityId);
    await on.world.enrol(reader, on.courseId);
    const checkinId = await on.world.createCheckin(on.me, on.courseId);
    const { communityId } = on;
    await on.world.ok(reader, 'checkin.report', {
      communityId,
      subject: 'checkin',
      subjectId: checkinId,
      reason: '广告',
    });
    await on.world.database
      .updateTable('checkins')
      .set({ state: 'fix_needed' })
      .where('checkin_id', '=', checkinId)
      .execute();
    await on.world.ok(on.me, 'checkin.appeal', { communityId, checkinId, reason: '不是广告' });
    const cases = await on.world.database
      .selectFrom('safety_cases')
      .selectAll()
      .where('subject_id', '=', checkinId)
      .execute();
    expect(cases).toMatchObject([{ kind: 'appeal', reason: '不是广告', reports: 1 }]);
  });

  test('what was not sent back has nothing to appeal against', async () => {
    const on = await scene();
    const checkinId = await on.world.createCheckin(on.me, on.courseId);
    const input = { communityId: on.communityId, checkinId, reason: '为什么' };
    expect(await on.world.refused(on.me, 'checkin.appeal', input)).toBe('CHECKIN.STATE_CHANGED');
    expect(await on.world.count('safety_cases', 'community_id = $1', [on.communityId])).toBe(0);
  });
});

describe('checkin.delete', () => {
  test('unlights the day, takes back what it earned, and lets the day be lit again', async () => {
    const on = await scene();
    const { world, communityId, courseId, me } = on;
    const { checkinId, awards } = await submit(on, '2026-11-21');
    const coach = await world.createMember(communityId, { role: 'coach' });
    await world.ok(coach, 'checkin.setFeatured', { communityId, checkinId, featured: true });
    const fromStep = awards.find(({ event }) => event === 'step_first_checkin')!;
    const before = await balanceOf(world.database, me);
    expect(before).toEqual({ points: 10 + 20 + fromStep.points, growth: 5 + 20 });

    const answer = await world.ok(me, 'checkin.delete', { communityId, checkinId }, 'delete-once');
    expect(answer.deleted).toBe(true);
    const after = await balanceOf(world.database, me);
    expect(answer.reversed).toEqual({
      event: 'reversal',
      points: after.points - before.points,
      growth: after.growth - before.growth,
    });
    expect(after.growth).toBe(0);
    expect(await world.ok(me, 'checkin.delete', { communityId, checkinId }, 'delete-once')).toEqual(answer);
    expect(await world.refused(me, 'checkin.delete', { communityId, checkinId })).toBe('RESOURCE.NOT_FOUND');
    const seat = world.database.selectFrom('enrolments').select('lit_days').where('course_id', '=', courseId);
    expect((await seat.executeTakeFirstOrThrow()).lit_days).toBe(0);

    const again = await submit(on, '2026-11-21');
    expect(again.wasLitBefore).toBe(false);
    expect(again.awards).toContainEqual({ event: 'checkin', points: 10, growth: 5 });
    expect((await seat.executeTakeFirstOrThrow()).lit_days).toBe(1);
    expect(await reconcile(world.database, communityId)).toEqual([]);
  });

  test('a milestone and the best streak that it reached stay', async () => {
    const on = await scene();
    const { world, communityId, me } = on;
    let last = '';
    for (let day = 15; day <= 21; day += 1) {
      world.setNow(`2026-11-${day}T00:30:00.000Z`);
      last = (await submit(on, `2026-11-${day}`)).checkinId;
    }
    const before = await balanceOf(world.database, me);
    const { reversed } = await world.ok(me, 'checkin.delete', { communityId, checkinId: last });
    expect(reversed).toEqual({ event: 'reversal', points: -10, growth: -5 });
    expect(await balanceOf(world.database, me)).toEqual({ points: before.points - 10, growth: before.growth - 5 });
    expect(await world.count('ledger_entries', "member_id = $1 and reason = 'milestone_7'", [me.memberId])).toBe(1);
    expect((await world.ok(me, 'home.me', { communityId })).longestStreak).toBe(7);
    const again = await submit(on, '2026-11-21');
    expect(again.awards.map(({ event }) => event)).toEqual(['checkin']);
  });

  test('gives a make-up card back', async () => {
    const on = await scene();
    const { world, communityId, courseId, me } = on;
    const checkinId = await world.createCheckin(me, courseId, { is_makeup: true, local_date: '2026-11-20' });
    await world.database.updateTable('enrolments').set({ makeups_used: 1 }).where('course_id', '=', courseId).execute();
    await world.ok(me, 'checkin.delete', { communityId, checkinId });
    const seat = world.database.selectFrom('enrolments').selectAll().where('course_id', '=', courseId);
    expect(await seat.executeTakeFirstOrThrow()).toMatchObject({ makeups_used: 0, lit_days: 0 });
  });

  test('points that were spent already leave a debt, not an error', async () => {
    const on = await scene();
    const { world, communityId, me } = on;
    const { checkinId } = await submit(on, '2026-11-21');
    await world.database
      .updateTable('ledger_accounts')
      .set({ points: 0 })
      .where('member_id', '=', me.memberId)
      .execute();
    await world.ok(me, 'checkin.delete', { communityId, checkinId });
    expect((await balanceOf(world.database, me)).points).toBeLessThan(0);
  });

  test('closes the open case about it', async () => {
    const on = await scene();
    const { world, communityId, me } = on;
    const checkinId = await returned(on);
    await world.ok(me, 'checkin.appeal', { communityId, checkinId, reason: '请再看看' });
    await world.ok(me, 'checkin.delete', { communityId, checkinId });
    expect(await world.count('safety_cases', 'community_id = $1 and decided_at is null', [communityId])).toBe(0);
  });

  test('a closed course keeps its check-ins', async () => {
    const on = await scene();
    const { checkinId } = await submit(on, '2026-11-21');
    await close(on);
    const input = { communityId: on.communityId, checkinId };
    expect(await on.world.refused(on.me, 'checkin.delete', input)).toBe('COURSE.CLOSED');
    expect(await stored(on, checkinId)).toMatchObject({ deleted_at: null });
  });
});
