import type { Output } from '@contract/actions';
import { addDays } from '../../../core/days';
import { LIMITS } from '@contract/limits';
import pg from 'pg';
import { testDatabase } from '../../../../test/support/database';
import { createPicture } from '../../../../test/support/pictures';
import { testWorld, type Actor, type CourseOptions, type World } from '../../../../test/support/world';
import { randomId } from '../../../core/ids';

const db = testDatabase();

interface Scene {
  world: World;
  communityId: string;
  courseId: string;
  me: Actor;
  mate: Actor;
}

async function scene(course: CourseOptions = {}): Promise<Scene> {
  const world = testWorld(db, '2026-11-21T00:00:00.000Z');
  const communityId = await world.createCommunity();
  const courseId = await world.createCourse(communityId, course);
  const teamId = await world.createTeam(communityId, courseId);
  const me = await world.createMember(communityId);
  const mate = await world.createMember(communityId, { nickname: '周远' });
  await world.enrol(me, courseId, { teamId });
  await world.enrol(mate, courseId, { teamId, teamRole: 'captain' });
  return { world, communityId, courseId, me, mate };
}

/** Check-ins one second apart, each of a day of its own, oldest first. Answers their ids. */
async function write(
  { world, courseId }: Scene,
  author: Actor,
  count: number,
  options: Parameters<World['createCheckin']>[2] = {},
) {
  const ids: string[] = [];
  while (ids.length < count) {
    world.setNow(new Date(world.now().getTime() + 1000).toISOString());
    const local_date = addDays('2026-09-01', await world.count('checkins', 'member_id = $1', [author.memberId]));
    ids.push(await world.createCheckin(author, courseId, { local_date, ...options }));
  }
  return ids;
}

describe('checkin.listFeed', () => {
  test('tells a check-in whole: author, role in the team, pictures in their order, numbers with their units', async () => {
    const on = await scene({
      title: '精读营',
      numbers: [
        { key: 'minutes', label: '阅读', unit: '分钟', max: 600 },
        { key: 'pages', label: '读了', unit: '页', max: 900 },
      ],
    });
    const [first, second] = [
      await createPicture(on.world, on.mate, 'passed'),
      await createPicture(on.world, on.mate, 'passed'),
    ];
    const [checkinId] = await write(on, on.mate, 1, {
      text: '读到第三章',
      streak: 6,
      media_ids: [second.mediaId, first.mediaId],
      numbers: JSON.stringify({ minutes: 30, gone: 1 }),
    });
    const { communityId, courseId, world, me } = on;
    await world.ok(me, 'checkin.setLike', { communityId, checkinId: checkinId!, liked: true });
    const feed = await world.ok(me, 'checkin.listFeed', { communityId, courseId, scope: 'course' });
    expect(feed).toEqual({
      rows: [
        {
          checkinId,
          courseId,
          courseTitle: '精读营',
          localDate: '2026-09-01',
          writtenAt: '2026-11-21T00:00:01.000Z',
          author: { memberId: on.mate.memberId, nickname: '周远', avatarUrl: null, role: 'member' },
          teamRole: 'captain',
          streak: 6,
          text: '读到第三章',
          pictures: [second, first],
          numbers: [{ label: '阅读', unit: '分钟', value: 30 }],
          visibility: 'course',
          state: 'published',
          stateReason: null,
          isMakeup: false,
          isMine: false,
          isFeatured: false,
          canFeature: false,
          liked: true,
          likeCount: 1,
          commentCount: 0,
        },
      ],
      nextCursor: null,
    });
  });

  test.each(['course', 'team'] as const)(
    'pages the %s newest first, without a gap or a repeat while new ones arrive',
    async (scope) => {
      const on = await scene();
      const { communityId, courseId, world, me } = on;
      const ids = [
        ...(await write(on, on.mate, 15)),
        ...(await write(on, me, 10)),
        ...(await write(on, on.mate, 20)),
      ].reverse();
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Output<'checkin.listFeed'> = await world.ok(me, 'checkin.listFeed', {
          communityId,
          courseId,
          scope,
          cursor: cursor ?? undefined,
        });
        expect(page.rows.length).toBeLessThanOrEqual(LIMITS.feedRows);
        seen.push(...page.rows.map((row) => row.checkinId));
        cursor = page.nextCursor;
        await write(on, on.mate, 1);
      } while (cursor);
      expect(seen).toEqual(ids);
    },
  );

  test('featured ones come in the order in which they were featured, page by page', async () => {
    const on = await scene();
    const { communityId, courseId, world, me } = on;
    const ids = await write(on, on.mate, 25);
    const order = [...ids].sort((a, b) => (a.slice(-3) < b.slice(-3) ? -1 : 1));
    for (const [index, checkinId] of order.entries()) {
      // pairs share an instant
      const featured_at = new Date(Date.UTC(2026, 10, 20, 0, 0, Math.floor(index / 2)));
      await world.database.updateTable('checkins').set({ featured_at }).where('checkin_id', '=', checkinId).execute();
    }
    const first = await world.ok(me, 'checkin.listFeed', { communityId, courseId, scope: 'featured' });
    const cursor = first.nextCursor!;
    const second = await world.ok(me, 'checkin.listFeed', { communityId, courseId, scope: 'featured', cursor });
    const seen = [...first.rows, ...second.rows].map((row) => row.checkinId);
    expect(new Set(seen)).toEqual(new Set(ids));
    expect(seen).toHaveLength(25);
    expect(seen[0]).toBe(order.at(-1));
    expect(second.nextCursor).toBeNull();
    const wrong = await world.call(me.openid, 'checkin.listFeed', {
      communityId,
      courseId,
      scope: 'featured',
      cursor: 'abc',
    });
    expect(wrong).toMatchObject({ ok: false, error: { code: 'INPUT.INVALID', details: { field: 'input.cursor' } } });
  });

  test('my own stand at their place in every state, with the reason', async () => {
    const on = await scene();
    const { communityId, courseId, world, me, mate } = on;
    const [published] = await write(on, mate, 1);
    const [returned] = await write(on, me, 1, { state: 'fix_needed', state_reason: '请去掉联系方式' });
    const [waiting] = await write(on, mate, 1, { state: 'self_visible' });
    const [private_] = await write(on, me, 1, { visibility: 'self' });
    const [latest] = await write(on, mate, 1);
    const listed = async (who: Actor) =>
      (await world.ok(who, 'checkin.listFeed', { communityId, courseId, scope: 'course' })).rows;
    expect((await listed(me)).map((row) => row.checkinId)).toEqual([latest, private_, returned, published]);
    expect((await listed(me))[2]).toMatchObject({ state: 'fix_needed', stateReason: '请去掉联系方式', isMine: true });
    expect((await listed(mate)).map((row) => row.checkinId)).toEqual([latest, waiting, published]);
  });

  test('the team feed holds my team only, and is empty without a team', async () => {
    const on = await scene();
    const { communityId, courseId, world, me, mate } = on;
    const other = await world.createMember(communityId);
    const alone = await world.createMember(communityId);
    await world.enrol(other, courseId, { teamId: await world.createTeam(communityId, courseId, '南斗小队') });
    await world.enrol(alone, courseId);
    const [ours] = await write(on, mate, 1, { visibility: 'team' });
    await write(on, other, 1);
    await write(on, alone, 1);
    const feed = (who: Actor) => world.ok(who, 'checkin.listFeed', { communityId, courseId, scope: 'team' });
    expect((await feed(me)).rows.map((row) => row.checkinId)).toEqual([ours]);
    expect(await feed(alone)).toEqual({ rows: [], nextCursor: null });
  });

  test('shows others passed pictures only; I see mine while they are checked', async () => {
    const on = await scene();
    const { communityId, courseId, world, me, mate } = on;
    const passed = await createPicture(world, mate, 'passed');
    const checking = await createPicture(world, mate, 'checking');
    const review = await createPicture(world, mate, 'review');
    const rejected = await createPicture(world, mate, 'rejected');
    await write(on, mate, 1, { media_ids: [passed, checking, review, rejected].map(({ mediaId }) => mediaId) });
    const shown = async (who: Actor) =>
      (await world.ok(who, 'checkin.listFeed', { communityId, courseId, scope: 'course' })).rows[0]!.pictures;
    expect(await shown(me)).toEqual([passed]);
    expect(await shown(mate)).toEqual([passed, checking, review]);
  });

  test('leaves out what was deleted, and does not exist for those outside the course', async () => {
    const on = await scene();
    const { communityId, courseId, world, me, mate } = on;
    const [gone] = await write(on, mate, 1);
    await world.ok(mate, 'checkin.delete', { communityId, checkinId: gone! });
    const input = { communityId, courseId, scope: 'course' as const };
    expect((await world.ok(me, 'checkin.listFeed', input)).rows).toEqual([]);
    const outside = await world.createMember(communityId);
    const elsewhere = await world.createMember(await world.createCommunity(), { role: 'owner' });
    const draft = await world.createCourse(communityId, { status: 'draft' });
    const coach = await world.createMember(communityId, { role: 'coach' });
    expect((await world.ok(coach, 'checkin.listFeed', input)).rows).toEqual([]);
    for (const who of [outside, elsewhere, world.stranger()]) {
      expect(await world.refused(who, 'checkin.listFeed', input)).toBe('RESOURCE.NOT_FOUND');
    }
    expect(await world.refused(coach, 'checkin.listFeed', { ...input, courseId: draft })).toBe('RESOURCE.NOT_FOUND');
  });

  test('takes one statement a page, whatever is on it', async () => {
    const on = await scene();
    const { communityId, courseId, world, me } = on;
    await write(on, on.mate, 25, { media_ids: [(await createPicture(on.world, on.mate, 'passed')).mediaId] });
    const query = jest.spyOn(pg.Client.prototype, 'query');
    try {
      await world.ok(me, 'checkin.listFeed', { communityId, courseId, scope: 'course' });
      expect(query).toHaveBeenCalledTimes(2); // the one that opens every call, and the page
    } finally {
      query.mockRestore();
    }
  });
});

describe('checkin.get', () => {
  test('tells what the feed tells, also of a finished course', async () => {
    const on = await scene({ status: 'closed' });
    const { communityId, courseId, world, me, mate } = on;
    const [checkinId] = await write(on, mate, 1);
    const feed = await world.ok(me, 'checkin.listFeed', { communityId, courseId, scope: 'course' });
    const row = await world.ok(me, 'checkin.get', { communityId, checkinId: checkinId! });
    expect(row).toEqual(feed.rows[0]);
  });

  test('a deleted or unknown one does not exist, not even for its author', async () => {
    const on = await scene();
    const { communityId, world, me } = on;
    const [checkinId] = await write(on, me, 1);
    await world.ok(me, 'checkin.delete', { communityId, checkinId: checkinId! });
    for (const id of [checkinId!, randomId()]) {
      expect(await world.refused(me, 'checkin.get', { communityId, checkinId: id })).toBe('RESOURCE.NOT_FOUND');
    }
  });
});
