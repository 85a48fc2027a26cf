import { testDatabase } from '../../../../test/support/database';
import { testWorld, type Actor, type World } from '../../../../test/support/world';
import { balanceOf, reconcile } from '../../../ledger/account';

const db = testDatabase();

interface Scene {
  world: World;
  communityId: string;
  courseId: string;
  checkinId: string;
  author: Actor;
  me: Actor;
  captain: Actor;
  coach: Actor;
}

async function scene(): Promise<Scene> {
  const world = testWorld(db);
  const communityId = await world.createCommunity();
  const courseId = await world.createCourse(communityId, { title: '精读营' });
  const teamId = await world.createTeam(communityId, courseId);
  const author = await world.createMember(communityId);
  const me = await world.createMember(communityId);
  const captain = await world.createMember(communityId);
  const coach = await world.createMember(communityId, { role: 'coach' });
  await world.enrol(author, courseId, { teamId });
  await world.enrol(me, courseId, { teamId });
  await world.enrol(captain, courseId, { teamId, teamRole: 'captain' });
  const checkinId = await world.createCheckin(author, courseId, { text: '第一行\n第二行' });
  return { world, communityId, courseId, author, me, captain, coach, checkinId };
}

describe('checkin.setLike', () => {
  test('says what it is now, however often it is tapped', async () => {
    const { world, communityId, checkinId, me, captain } = await scene();
    const like = (who: Actor, liked: boolean) => world.ok(who, 'checkin.setLike', { communityId, checkinId, liked });
    expect(await like(me, true)).toEqual({ liked: true, likeCount: 1 });
    expect(await like(me, true)).toEqual({ liked: true, likeCount: 1 });
    expect(await like(captain, true)).toEqual({ liked: true, likeCount: 2 });
    expect(await like(me, false)).toEqual({ liked: false, likeCount: 1 });
    expect(await like(me, false)).toEqual({ liked: false, likeCount: 1 });
    const row = await world.ok(me, 'checkin.get', { communityId, checkinId });
    expect(row).toMatchObject({ liked: false, likeCount: 1 });
    expect(await world.count('likes', 'checkin_id = $1', [checkinId])).toBe(1);
  });

  test('a wrong type names the field', async () => {
    const { world, communityId, checkinId, me } = await scene();
    const input = { communityId, checkinId, liked: 'yes' } as never;
    expect(await world.call(me.openid, 'checkin.setLike', input)).toMatchObject({
      ok: false,
      error: { code: 'INPUT.INVALID', details: { field: 'input.liked' } },
    });
  });
});

describe('checkin.setFeatured', () => {
  const inboxOf = async ({ world, communityId }: Scene, who: Actor) =>
    (await world.ok(who, 'inbox.list', { communityId })).rows;

  test('earns its author once, tells them, and shows among the featured', async () => {
    const on = await scene();
    const { world, communityId, courseId, checkinId, author, captain, coach, me } = on;
    const input = { communityId, checkinId, featured: true };
    expect(await world.ok(captain, 'checkin.setFeatured', input)).toEqual({ featured: true });
    expect(await world.ok(coach, 'checkin.setFeatured', input)).toEqual({ featured: true });
    expect(await balanceOf(world.database, author)).toEqual({ points: 20, growth: 20 });
    expect(await inboxOf(on, author)).toMatchObject([
      { kind: 'featured', title: '你 11月21日的打卡被选为精选，积分 +20', body: '「精读营」第一行 第二行' },
    ]);
    const featured = await world.ok(me, 'checkin.listFeed', { communityId, courseId, scope: 'featured' });
    expect(featured.rows).toMatchObject([{ checkinId, isFeatured: true }]);
  });

  test('taken away, the points go back by a reversal; featured again it earns nothing more', async () => {
    const on = await scene();
    const { world, communityId, courseId, checkinId, author, coach } = on;
    const set = (featured: boolean) => world.ok(coach, 'checkin.setFeatured', { communityId, checkinId, featured });
    await set(true);
    expect(await set(false)).toEqual({ featured: false });
    expect(await set(false)).toEqual({ featured: false });
    expect(await balanceOf(world.database, author)).toEqual({ points: 0, growth: 0 });
    const listed = await world.ok(coach, 'checkin.listFeed', { communityId, courseId, scope: 'featured' });
    expect(listed.rows).toEqual([]);
    await set(true);
    expect(await balanceOf(world.database, author)).toEqual({ points: 0, growth: 0 });
    expect(await reconcile(world.database, communityId)).toEqual([]);
  });

  test('a second one on the same day is honoured without points', async () => {
    const on = await scene();
    const { world, communityId, author, coach, courseId } = on;
    const second = await world.createCheckin(author, courseId, { local_date: '2026-11-20' });
    for (const checkinId of [on.checkinId, second]) {
      await world.ok(coach, 'checkin.setFeatured', { communityId, checkinId, featured: true });
    }
    expect(await balanceOf(world.database, author)).toEqual({ points: 20, growth: 20 });
    expect((await inboxOf(on, author)).map(({ title }) => title)).toEqual(
      expect.arrayContaining(['你 11月20日的打卡被选为精选', '你 11月21日的打卡被选为精选，积分 +20']),
    );
  });

  test('a learner, or the captain of another team, has no such right and changes nothing', async () => {
    const on = await scene();
    const { world, communityId, checkinId, courseId, me, author } = on;
    const rival = await world.createMember(communityId);
    const teamId = await world.createTeam(communityId, courseId, '南斗小队');
    await world.enrol(rival, courseId, { teamId, teamRole: 'captain' });
    for (const who of [me, rival, author]) {
      expect(await world.refused(who, 'checkin.setFeatured', { communityId, checkinId, featured: true })).toBe(
        'RESOURCE.NOT_FOUND',
      );
    }
    expect(await world.count('checkins', 'community_id = $1 and featured_at is not null', [communityId])).toBe(0);
    expect(await world.count('ledger_entries', 'community_id = $1', [communityId])).toBe(0);
  });

  test('a closed course keeps its featured ones as they are', async () => {
    const { world, communityId, courseId, checkinId, coach } = await scene();
    await world.database.updateTable('courses').set({ status: 'archived' }).where('course_id', '=', courseId).execute();
    expect((await world.ok(coach, 'checkin.get', { communityId, checkinId })).canFeature).toBe(false);
    expect(await world.refused(coach, 'checkin.setFeatured', { communityId, checkinId, featured: true })).toBe(
      'COURSE.CLOSED',
    );
  });
});

describe('checkin.report', () => {
  test('opens one case, counts each member once and hides nothing', async () => {
    const { world, communityId, checkinId, me, captain, coach } = await scene();
    const input = { communityId, subject: 'checkin' as const, subjectId: checkinId, reason: '像是广告' };
    for (const who of [me, captain, me, coach]) {
      expect(await world.ok(who, 'checkin.report', input)).toEqual({ received: true });
    }
    const cases = await world.database
      .selectFrom('safety_cases')
      .selectAll()
      .where('subject_id', '=', checkinId)
      .execute();
    expect(cases).toMatchObject([{ kind: 'report', reports: 3, reason: '像是广告', decided_at: null }]);
    expect((await world.ok(me, 'checkin.get', { communityId, checkinId })).state).toBe('published');
  });

  test('after a decision a new report opens a new case', async () => {
    const { world, communityId, checkinId, me } = await scene();
    const input = { communityId, subject: 'checkin' as const, subjectId: checkinId, reason: '像是广告' };
    await world.ok(me, 'checkin.report', input);
    await world.database
      .updateTable('safety_cases')
      .set({ decided_at: world.now(), decided_by: me.memberId, decision: 'publish' })
      .where('subject_id', '=', checkinId)
      .execute();
    await world.ok(me, 'checkin.report', input);
    expect(await world.count('safety_cases', 'subject_id = $1', [checkinId])).toBe(2);
  });

  test('only what somebody else wrote and I can see', async () => {
    const { world, communityId, checkinId, courseId, author, me } = await scene();
    const hidden = await world.createCheckin(author, courseId, { local_date: '2026-11-20', visibility: 'self' });
    const report = (who: { openid: string }, subject: 'checkin' | 'comment', subjectId: string) =>
      world.call(who.openid, 'checkin.report', { communityId, subject, subjectId, reason: '不合适' });
    const notFound = { ok: false, error: { code: 'RESOURCE.NOT_FOUND' } };
    expect(await report(me, 'checkin', hidden)).toMatchObject(notFound);
    expect(await report(me, 'comment', checkinId)).toMatchObject(notFound);
    expect(await report(world.stranger(), 'checkin', checkinId)).toMatchObject(notFound);
    expect(await report(author, 'checkin', checkinId)).toMatchObject({
      ok: false,
      error: { code: 'INPUT.INVALID', details: { field: 'input.subjectId' } },
    });
    expect(await world.count('safety_cases', 'community_id = $1', [communityId])).toBe(0);
    expect(await world.count('safety_reports', 'community_id = $1', [communityId])).toBe(0);
  });
});
