import { testDatabase } from '../../../test/support/database';
import { testWorld } from '../../../test/support/world';

const db = testDatabase();

describe('accounts deleted at the same moment', () => {
  test('leave the counts of likes and comments equal to the rows', async () => {
    const world = testWorld(db);
    const communityId = await world.createCommunity();
    const courseId = await world.createCourse(communityId);
    const join = async () => {
      const member = await world.createMember(communityId);
      await world.enrol(member, courseId);
      return member;
    };
    const authors = await Promise.all([join(), join(), join()]);
    const checkins = await Promise.all(authors.map((author) => world.createCheckin(author, courseId)));
    const leaving = await Promise.all(Array.from({ length: 6 }, join));
    const staying = await Promise.all(Array.from({ length: 3 }, join));
    for (const member of leaving) {
      for (const checkinId of checkins) {
        await world.ok(member, 'checkin.setLike', { communityId, checkinId, liked: true });
        await world.ok(member, 'checkin.addComment', { communityId, checkinId, text: '写得真好' });
      }
    }
    const answers = await Promise.all([
      ...leaving.map((member) => world.call(member.openid, 'account.deleteForever', { confirm: '注销' })),
      ...staying.flatMap((member) =>
        checkins.flatMap((checkinId) => [
          world.call(member.openid, 'checkin.setLike', { communityId, checkinId, liked: true }),
          world.call(member.openid, 'checkin.addComment', { communityId, checkinId, text: '加油' }),
        ]),
      ),
    ]);
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code))).toEqual(answers.map(() => 'ok'));
    const wrong = `like_count <> (select count(*) from likes l where l.checkin_id = checkins.checkin_id)
      or comment_count <> (select count(*) from comments c
        where c.checkin_id = checkins.checkin_id and c.deleted_at is null and c.state = 'published')`;
    expect(await world.count('checkins', wrong)).toBe(0);
    expect(await world.count('likes')).toBe(staying.length * checkins.length);
  });

  test('one account deleted twice at once is deleted once', async () => {
    const world = testWorld(db);
    const me = await world.createMember(await world.createCommunity());
    const answers = await Promise.all(
      Array.from({ length: 3 }, () => world.call(me.openid, 'account.deleteForever', { confirm: '注销' })),
    );
    expect(answers.some(({ ok }) => ok)).toBe(true);
    expect(await world.count('people', 'person_id = $1 and openid is null', [me.personId])).toBe(1);
  });
});
