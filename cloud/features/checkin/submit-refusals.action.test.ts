import { testDatabase } from '../../../test/support/database';
import { createPicture } from '../../../test/support/pictures';
import { testWorld } from '../../../test/support/world';

const db = testDatabase();

/** Somebody in a course on 2026-11-21, and a check-in of theirs as they would send it. */
async function learner() {
  const world = testWorld(db);
  const me = await world.createMember(await world.createCommunity());
  const courseId = await world.createCourse(me.communityId);
  await world.enrol(me, courseId);
  const input = {
    communityId: me.communityId,
    courseId,
    localDate: '2026-11-21',
    text: '慢就是稳',
    mediaIds: [] as string[],
    numbers: {},
    visibility: 'course' as const,
    writtenAt: '2026-11-21T00:10:00.000Z',
    makeup: false,
  };
  return { world, me, input };
}

test('too late says until when it would have counted, grace included', async () => {
  const { world, me, input } = await learner();
  world.setNow('2026-11-22T01:00:00.000Z');
  expect(await world.call(me.openid, 'checkin.submit', input)).toMatchObject({
    error: {
      code: 'CHECKIN.TOO_LATE',
      details: { localDate: '2026-11-21', closedAt: '2026-11-21T22:00:00.000Z' },
    },
  });
});

test('a picture that did not pass the check is named, so that another one can be chosen', async () => {
  const { world, me, input } = await learner();
  const { mediaId } = await createPicture(world, me, 'rejected');
  const answer = await world.call(me.openid, 'checkin.submit', { ...input, mediaIds: [mediaId] });
  expect(answer).toMatchObject({ error: { code: 'CONTENT.REJECTED', details: { mediaId } } });
  expect(await world.count('checkins', 'member_id = $1', [me.memberId])).toBe(0);
});
