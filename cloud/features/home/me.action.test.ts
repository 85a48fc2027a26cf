import pg from 'pg';
import { testDatabase } from '../../../test/support/database';
import { testWorld, type Actor, type World } from '../../../test/support/world';
import { deliver } from '../inbox/deliver';

const db = testDatabase();

const TIERS = [
  ['星尘', 0],
  ['星火', 300],
  ['星光', 1000],
] as const;

interface Scene {
  world: World;
  communityId: string;
  me: Actor;
}

async function scene(now = '2026-11-21T00:30:00.000Z'): Promise<Scene> {
  const world = testWorld(db, now);
  const communityId = await world.createCommunity({ name: '晨光读书社' });
  await world.database
    .insertInto('tiers')
    .values(TIERS.map(([name, growth], index) => ({ community_id: communityId, tier_no: index + 1, name, growth })))
    .execute();
  return { world, communityId, me: await world.createMember(communityId, { nickname: '小满' }) };
}

const setGrowth = ({ world, me }: Scene, growth: number) =>
  world.database
    .updateTable('ledger_accounts')
    .set({ growth, points: 42 })
    .where('member_id', '=', me.memberId)
    .execute();

describe('home.me', () => {
  test('tells who I am, what I have and what I did', async () => {
    const on = await scene();
    const { world, communityId, me } = on;
    const [running, finished] = [
      await world.createCourse(communityId),
      await world.createCourse(communityId, { status: 'closed' }),
    ];
    for (const courseId of [running, finished]) {
      await world.enrol(me, courseId);
      await world.createCheckin(me, courseId, { local_date: '2026-11-20' });
    }
    await world.createCheckin(me, running, { local_date: '2026-01-01' });
    await world.createCheckin(me, running, { local_date: '2025-12-31' });
    await world.database.updateTable('enrolments').set({ best_streak: 9 }).where('course_id', '=', finished).execute();
    await setGrowth(on, 320);
    const message = { kind: 'course' as const, title: '开营了', body: '第一天见', link: null };
    await deliver(world.database, communityId, [me.memberId], message, world.now());

    expect(await world.ok(me, 'home.me', { communityId })).toEqual({
      me: { memberId: me.memberId, nickname: '小满', avatarUrl: null, role: 'member' },
      bio: '',
      joinedAt: '2026-11-21T00:30:00.000Z',
      points: 42,
      growth: 320,
      tier: { name: '星火', icon: 'spark', from: 300, growth: 320, next: { name: '星光', at: 1000, remaining: 680 } },
      celebration: {
        tierNo: 2,
        name: '星火',
        icon: 'spark',
        privileges: { extraMakeups: 0, earlyEnrolHours: 0 },
      },
      litTotal: 3,
      longestStreak: 9,
      unread: 1,
      coursesFinished: 1,
      year: {
        year: 2026,
        stars: [
          { localDate: '2026-01-01', count: 1 },
          { localDate: '2026-11-20', count: 2 },
        ],
      },
      memberships: [{ communityId, name: '晨光读书社', coverUrl: null, memberId: me.memberId, role: 'member' }],
      desk: null,
    });
  });

  test.each([
    [0, '星尘', 300],
    [299, '星尘', 1],
    [300, '星火', 700],
    [999, '星火', 1],
    [1000, '星光', null],
  ])('growth of %i is %s', async (growth, name, remaining) => {
    const on = await scene();
    await setGrowth(on, growth);
    const { tier } = await on.world.ok(on.me, 'home.me', { communityId: on.communityId });
    expect([tier.name, tier.next?.remaining ?? null]).toEqual([name, remaining]);
  });

  test('the year is the one it is in the community', async () => {
    const { world, communityId, me } = await scene('2025-12-31T16:30:00.000Z'); // half past midnight in Shanghai
    const courseId = await world.createCourse(communityId);
    await world.enrol(me, courseId);
    await world.createCheckin(me, courseId, { local_date: '2026-01-01' });
    const { year } = await world.ok(me, 'home.me', { communityId });
    expect(year).toEqual({ year: 2026, stars: [{ localDate: '2026-01-01', count: 1 }] });
  });

  test('operators and owners see what waits at the desk, nobody else', async () => {
    const { world, communityId } = await scene();
    const application = { community_id: communityId, person_id: 'P', nickname: '新人', created_at: world.now() };
    await world.database
      .insertInto('applications')
      .values([
        { ...application, application_id: 'A1', status: 'pending' },
        { ...application, application_id: 'A2', status: 'approved' },
      ])
      .execute();
    const desks: unknown[] = [];
    for (const role of ['owner', 'operator', 'coach', 'kol', 'member'] as const) {
      const who = await world.createMember(communityId, { role });
      desks.push((await world.ok(who, 'home.me', { communityId })).desk);
    }
    const waiting = { applications: 1, safetyCases: 0 };
    expect(desks).toEqual([waiting, waiting, null, null, null]);
  });

  test('lists all my communities and takes one statement', async () => {
    const { world, communityId, me } = await scene();
    const second = await world.createCommunity({ name: '夜航写作社' });
    await world.database
      .insertInto('members')
      .values({
        community_id: second,
        member_id: 'ANOTHERMEMBERID0',
        person_id: me.personId,
        nickname: '小满',
        joined_at: world.now(),
      })
      .execute();
    const query = jest.spyOn(pg.Client.prototype, 'query');
    const { memberships } = await world.ok(me, 'home.me', { communityId });
    const statements = query.mock.calls.length;
    query.mockRestore();
    expect(statements).toBe(2); // opening the call, and the page
    expect(memberships.map(({ name }) => name).sort()).toEqual(['夜航写作社', '晨光读书社'].sort());
  });

  test('is for members of the community', async () => {
    const { world, communityId } = await scene();
    const elsewhere = await world.createMember(await world.createCommunity());
    for (const who of [elsewhere, world.stranger()]) {
      expect(await world.refused(who, 'home.me', { communityId })).toBe('RESOURCE.NOT_FOUND');
    }
  });
});
