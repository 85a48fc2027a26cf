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
  readers: Actor[];
}

async function scene(): Promise<Scene> {
  const world = testWorld(db);
  const communityId = await world.createCommunity();
  const courseId = await world.createCourse(communityId);
  const author = await world.createMember(communityId);
  const readers = await Promise.all(Array.from({ length: 20 }, () => world.createMember(communityId)));
  await Promise.all([author, ...readers].map((who) => world.enrol(who, courseId)));
  return { world, communityId, courseId, author, readers, checkinId: await world.createCheckin(author, courseId) };
}

/** Nobody was refused. */
const all = (answers: { ok: boolean }[]) => expect(answers.map(({ ok }) => ok)).toEqual(answers.map(() => true));

describe('in parallel', () => {
  test('twenty people like once each, twice at the same time: twenty likes', async () => {
    const { world, communityId, checkinId, readers, author } = await scene();
    const like = (who: Actor) => world.call(who.openid, 'checkin.setLike', { communityId, checkinId, liked: true });
    all(await Promise.all([...readers, ...readers].map(like)));
    expect(await world.ok(author, 'checkin.get', { communityId, checkinId })).toMatchObject({ likeCount: 20 });
    expect(await world.count('likes', 'checkin_id = $1', [checkinId])).toBe(20);
  });

  test('likes and their opposite leave the count equal to the rows', async () => {
    const { world, communityId, checkinId, readers, author } = await scene();
    const calls = readers.flatMap((who) =>
      [true, false, true].map(
        (liked) => () => world.call(who.openid, 'checkin.setLike', { communityId, checkinId, liked }),
      ),
    );
    all(await Promise.all(calls.map((call) => call())));
    const { likeCount } = await world.ok(author, 'checkin.get', { communityId, checkinId });
    expect(likeCount).toBe(await world.count('likes', 'checkin_id = $1', [checkinId]));
  });

  test('comments of twenty people and the deletion of some are all counted', async () => {
    const { world, communityId, checkinId, readers, author } = await scene();
    const say = (who: Actor) => world.call(who.openid, 'checkin.addComment', { communityId, checkinId, text: '加油' });
    const said = await Promise.all(readers.map(say));
    all(said);
    const ids = said.flatMap((answer) => (answer.ok ? [answer.data.comment.commentId] : []));
    const remove = (commentId: string, index: number) =>
      world.call(readers[index]!.openid, 'checkin.deleteComment', { communityId, commentId });
    all(await Promise.all([...ids.slice(0, 5).map(remove), ...readers.slice(10).map(say)]));
    const { commentCount } = await world.ok(author, 'checkin.get', { communityId, checkinId });
    expect(commentCount).toBe(25);
    expect(await reconcile(world.database, communityId)).toEqual([]);
  });

  test('featured by ten at once it earns once', async () => {
    const { world, communityId, checkinId, author } = await scene();
    const coaches = await Promise.all(
      Array.from({ length: 10 }, () => world.createMember(communityId, { role: 'coach' })),
    );
    const input = { communityId, checkinId, featured: true };
    all(await Promise.all(coaches.map(({ openid }) => world.call(openid, 'checkin.setFeatured', input))));
    expect(await balanceOf(world.database, author)).toEqual({ points: 20, growth: 20 });
    expect(await world.count('inbox_messages', 'member_id = $1', [author.memberId])).toBe(1);
  });

  test('reported by twenty at once, and by each twice, it is one case of twenty', async () => {
    const { world, communityId, checkinId, readers } = await scene();
    const input = { communityId, subject: 'checkin' as const, subjectId: checkinId, reason: '广告' };
    all(await Promise.all([...readers, ...readers].map(({ openid }) => world.call(openid, 'checkin.report', input))));
    const cases = await world.database
      .selectFrom('safety_cases')
      .selectAll()
      .where('subject_id', '=', checkinId)
      .execute();
    expect(cases).toMatchObject([{ reports: 20 }]);
  });

  test('deleted and submitted again at once, day, progress and ledger agree', async () => {
    const { world, communityId, courseId, author } = await scene();
    const localDate = '2026-11-21';
    const writtenAt = world.now().toISOString();
    const input = {
      communityId,
      courseId,
      localDate,
      text: '读书',
      mediaIds: [],
      numbers: {},
      writtenAt,
      makeup: false,
    };
    const submit = () => world.call(author.openid, 'checkin.submit', { ...input, visibility: 'course' });
    for (let round = 0; round < 5; round += 1) {
      const living = await world.database
        .selectFrom('checkins')
        .select('checkin_id')
        .where('member_id', '=', author.memberId)
        .where('deleted_at', 'is', null)
        .execute();
      const remove = living.map(({ checkin_id: checkinId }) =>
        world.call(author.openid, 'checkin.delete', { communityId, checkinId }),
      );
      const answers = await Promise.all([...remove, submit(), submit(), submit()]);
      for (const answer of answers) if (!answer.ok) expect(answer.error.code).not.toBe('SYSTEM.INTERNAL');
      const lit = await world.count('checkins', 'member_id = $1 and deleted_at is null', [author.memberId]);
      const seat = world.database.selectFrom('enrolments').select('lit_days').where('member_id', '=', author.memberId);
      expect((await seat.executeTakeFirstOrThrow()).lit_days).toBe(lit);
    }
    expect(await reconcile(world.database, communityId)).toEqual([]);
  });
});
