import type { Envelope } from '@contract/errors';
import { addDays } from '../../cloud/core/days';
import { reconcile } from '../../cloud/ledger/account';
import { testDatabase } from '../support/database';
import { testWorld, type Actor, type World } from '../support/world';

const db = testDatabase({ connections: 30 });
const TODAY = '2026-11-21';
const ROUNDS = 8;

let world: World;
beforeEach(() => {
  world = testWorld(db, '2026-11-21T04:00:00.000Z');
});

async function newLearner(options: { makeupAllowance?: number } = {}) {
  const communityId = await world.createCommunity();
  const courseId = await world.createCourse(communityId, { startsOn: '2026-11-01', ...options });
  const me = await world.createMember(communityId);
  await world.enrol(me, courseId);
  return { me, courseId };
}
type Learner = Awaited<ReturnType<typeof newLearner>>;

const submit = (
  { me, courseId }: Learner,
  options: { localDate?: string; requestId?: string; makeup?: boolean; writtenAt?: string } = {},
) =>
  world.call(
    me.openid,
    'checkin.submit',
    {
      communityId: me.communityId,
      courseId,
      localDate: options.localDate ?? TODAY,
      text: '今天读了二十页',
      mediaIds: [],
      numbers: {},
      visibility: 'course',
      writtenAt: options.writtenAt ?? world.now().toISOString(),
      makeup: options.makeup ?? false,
    },
    options.requestId,
  );
const takeLeave = ({ me, courseId }: Learner) =>
  world.call(me.openid, 'checkin.takeLeave', { communityId: me.communityId, courseId, localDate: TODAY });
const cancelLeave = ({ me, courseId }: Learner) =>
  world.call(me.openid, 'checkin.cancelLeave', { communityId: me.communityId, courseId, localDate: TODAY });

const times = <T>(count: number, make: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));
const codeOf = (envelope: Envelope<unknown>) => (envelope.ok ? 'ok' : envelope.error.code);

/** What the enrolment counts must be what its rows say, and the ledger must add up. */
async function expectSound({ me, courseId }: Learner): Promise<{ litDays: number; leaves: number }> {
  const { rows } = await db.pool.query<Record<string, number>>(
    `select e.lit_days, e.makeups_used, e.leaves_used,
       (select count(*) from checkins k where k.member_id = e.member_id and k.deleted_at is null) as lit,
       (select count(*) from checkins k where k.member_id = e.member_id and k.deleted_at is null and k.is_makeup) as made_up,
       (select count(*) from leaves l where l.member_id = e.member_id) as leaves,
       (select count(*) from leaves l join checkins k using (community_id, course_id, member_id, local_date)
        where l.member_id = e.member_id and k.deleted_at is null) as both
     from enrolments e where e.member_id = $1 and e.course_id = $2`,
    [me.memberId, courseId],
  );
  const row = rows[0]!;
  expect([row.lit_days, row.makeups_used, row.leaves_used]).toEqual([row.lit, row.made_up, row.leaves]);
  expect(row.both).toBe(0);
  expect(await reconcile(world.database, me.communityId)).toEqual([]);
  return { litDays: row.lit!, leaves: row.leaves! };
}

async function pointsEntries({ memberId }: Actor): Promise<number> {
  return world.count('ledger_entries', "member_id = $1 and reason = 'checkin'", [memberId]);
}

describe('one learning day under parallel calls', () => {
  test('ten retries of one check-in are one row, one entry and one answer', async () => {
    const learner = await newLearner();
    const answers = await times(10, () => submit(learner, { requestId: 'request-of-today' }));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(codeOf(answers[0]!)).toBe('ok');
    expect(await expectSound(learner)).toMatchObject({ litDays: 1 });
    expect(await pointsEntries(learner.me)).toBe(1);
  });

  test('ten check-ins for one day are one row; one lights it, the others hear that it is lit', async () => {
    const learner = await newLearner();
    const answers = await times(10, () => submit(learner));
    const data = answers.map((answer) => (answer.ok ? answer.data : null));
    expect(new Set(data.map((one) => one?.checkinId)).size).toBe(1);
    expect(data.filter((one) => one?.wasLitBefore === false)).toHaveLength(1);
    expect(await expectSound(learner)).toMatchObject({ litDays: 1 });
    expect(await pointsEntries(learner.me)).toBe(1);
  });

  test('one make-up card makes up one of three missed days', async () => {
    const learner = await newLearner({ makeupAllowance: 1 });
    // ten days lit earn the one card that the course allows
    for (let day = 1; day <= 10; day += 1) {
      const localDate = addDays('2026-11-05', day);
      world.setNow(`${localDate}T04:00:00.000Z`);
      await submit(learner, { localDate });
    }
    world.setNow('2026-11-21T04:00:00.000Z');
    const missed = ['2026-11-16', '2026-11-17', '2026-11-18'];
    const codes = (await times(3, (index) => submit(learner, { localDate: missed[index], makeup: true }))).map(codeOf);
    expect(codes.sort()).toEqual(['CHECKIN.NO_MAKEUP_CARD', 'CHECKIN.NO_MAKEUP_CARD', 'ok']);
    await expectSound(learner);
  });

  test('two days that arrive together make one streak, whichever is first', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const learner = await newLearner();
      world.setNow('2026-11-20T15:00:00.000Z');
      const written = { writtenAt: '2026-11-20T15:00:00.000Z' };
      world.setNow('2026-11-20T17:00:00.000Z'); // 01:00 of the next day, within the grace of the day before
      const answers = await Promise.all([
        submit(learner, { localDate: '2026-11-20', ...written }),
        submit(learner, { localDate: '2026-11-21' }),
      ]);
      expect(answers.map(codeOf)).toEqual(['ok', 'ok']);
      const streaks = answers.map((answer) => (answer.ok ? answer.data.figures.streak : 0));
      expect(Math.max(...streaks)).toBe(2);
      expect(await expectSound(learner)).toMatchObject({ litDays: 2 });
    }
  });

  test('a check-in and a leave for the same day leave one of the two', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const learner = await newLearner();
      await Promise.all([submit(learner), takeLeave(learner), submit(learner), takeLeave(learner)]);
      await expectSound(learner);
    }
  });

  test('a check-in while its leave is given back counts the leave once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const learner = await newLearner();
      await takeLeave(learner);
      await Promise.all([submit(learner), cancelLeave(learner), submit(learner), cancelLeave(learner)]);
      expect(await expectSound(learner)).toEqual({ litDays: 1, leaves: 0 });
    }
  });

  test('a check-in that is deleted while the day is lit again leaves at most one', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const learner = await newLearner();
      const first = await submit(learner);
      if (!first.ok) throw new Error(first.error.message);
      const { communityId, openid } = learner.me;
      const remove = () => world.call(openid, 'checkin.delete', { communityId, checkinId: first.data.checkinId });
      await Promise.all([remove(), submit(learner), remove(), submit(learner)]);
      const { litDays } = await expectSound(learner);
      expect(litDays).toBeLessThanOrEqual(1);
    }
  });
});
