import { testDatabase } from '../../../../test/support/database';
import { testWorld, type Actor, type CourseOptions } from '../../../../test/support/world';
import { randomId } from '../../../core/ids';
import { promoteFromWaitlist } from './waitlist';

const db = testDatabase();

const rulesAccepted = true as const;

/** A course, and calls on it by many people at once. */
async function course(options: CourseOptions) {
  const world = testWorld(db);
  const communityId = await world.createCommunity();
  const operator = await world.createMember(communityId, { role: 'operator' });
  const courseId = await world.createCourse(communityId, options);
  const people = (count: number) => Promise.all(Array.from({ length: count }, () => world.createMember(communityId)));
  /** As a phone does it: a database that is too busy is asked again, with the same request id. */
  const enrol = async ({ openid }: Actor) => {
    const requestId = randomId();
    for (;;) {
      const answer = await world.call(openid, 'course.enrol', { communityId, courseId, rulesAccepted }, requestId);
      if (answer.ok || answer.error.code !== 'SYSTEM.UNAVAILABLE') return answer;
    }
  };
  const withdraw = ({ openid }: Actor) => world.call(openid, 'course.withdraw', { communityId, courseId });
  const decide = (who: Actor[]) =>
    world.call(operator.openid, 'course.decideEnrolments', {
      communityId,
      courseId,
      applications: who.map(({ memberId }) => ({ memberId, requestedAt: world.now().toISOString() })),
      approve: true,
      reason: '',
    });
  const active = () => world.count('enrolments', "course_id = $1 and status = 'active'", [courseId]);
  const waiting = async () => {
    const rows = await world.database
      .selectFrom('enrolment_requests')
      .select(['member_id', 'arrival_no'])
      .where('course_id', '=', courseId)
      .where('status', '=', 'waitlisted')
      .orderBy('arrival_no')
      .execute();
    return rows.map((row) => row.member_id);
  };
  /** A request that was admitted and a place belong together, always. */
  const seatsMatchRequests = async () => {
    const { rows } = await db.pool.query<{ strays: number }>(
      `select count(*) as strays from (
         select member_id from enrolments where course_id = $1 and status = 'active') e
       full join (
         select member_id from enrolment_requests where course_id = $1 and status = 'admitted') r using (member_id)
       where e is null or r is null`,
      [courseId],
    );
    return rows[0]!.strays === 0;
  };
  return { world, communityId, courseId, people, enrol, withdraw, decide, active, waiting, seatsMatchRequests };
}

const codesOf = (answers: { ok: boolean; error?: { code: string }; data?: { enrolment?: string } }[]) =>
  answers.map((answer) => (answer.ok ? answer.data?.enrolment : answer.error?.code)).sort();

const times = <T>(count: number, value: T) => Array<T>(count).fill(value);

describe('enrolling in parallel', () => {
  test('of three hundred people a hundred get the hundred places, the rest wait in the order of arrival', async () => {
    const { world, courseId, people, enrol, active, waiting, seatsMatchRequests } = await course({ capacity: 100 });
    const everybody = await people(300);
    const answers = await Promise.all(everybody.map(enrol));
    expect(codesOf(answers)).toEqual([...times(100, 'active'), ...times(200, 'waitlisted')]);
    expect(await active()).toBe(100);

    // the places told are 1 to 200, and the line stands in that order
    const told = answers.map((answer) => (answer.ok ? answer.data.position : null));
    const line = everybody
      .flatMap(({ memberId }, index) => (told[index] === null ? [] : [{ memberId, position: told[index]! }]))
      .sort((one, other) => one.position - other.position);
    expect(line.map(({ position }) => position)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
    expect(await waiting()).toEqual(line.map(({ memberId }) => memberId));

    // numbers of arrival have no gap, and everybody who is in came before everybody who waits
    const { rows } = await db.pool.query<{ status: string; first: number; last: number; people: number }>(
      `select status, min(arrival_no) as first, max(arrival_no) as last, count(*) as people
       from enrolment_requests where course_id = $1 group by status order by status`,
      [courseId],
    );
    expect(rows).toEqual([
      { status: 'admitted', first: 1, last: 100, people: 100 },
      { status: 'waitlisted', first: 101, last: 300, people: 200 },
    ]);
    expect(await seatsMatchRequests()).toBe(true);
    expect(await world.count('inbox_messages', "title like '候补成功%'")).toBe(0);
  }, 60_000);

  test('people who come one after the other while the course is locked get in in that order', async () => {
    const { people, enrol, courseId, waiting } = await course({ capacity: 1 });
    const line = await people(4);
    const holder = await db.pool.connect();
    await holder.query('begin');
    await holder.query('select 1 from courses where course_id = $1 for no key update', [courseId]);
    const answers: ReturnType<typeof enrol>[] = [];
    for (const [index, who] of line.entries()) {
      answers.push(enrol(who));
      await untilWaiting(index + 1);
    }
    await holder.query('commit');
    holder.release();
    const places = (await Promise.all(answers)).map((answer) => (answer.ok ? answer.data.position : 'refused'));
    expect(places).toEqual([null, 1, 2, 3]);
    expect(await waiting()).toEqual(line.slice(1).map(({ memberId }) => memberId));
  });

  test('ten taps of one person make one enrolment', async () => {
    const { world, courseId, people, enrol } = await course({ capacity: 5 });
    const [me] = (await people(1)) as [Actor];
    expect(codesOf(await Promise.all(times(10, me).map(enrol)))).toEqual([
      ...times(9, 'COURSE.ALREADY_ENROLLED'),
      'active',
    ]);
    expect(await world.count('enrolments', 'course_id = $1', [courseId])).toBe(1);
    expect(await world.count('enrolment_requests', 'course_id = $1', [courseId])).toBe(1);
  });
});

/** Resolves when so many calls queue for a lock. */
async function untilWaiting(count: number): Promise<void> {
  for (;;) {
    const { rows } = await db.pool.query<{ waiting: number }>(
      "select count(*) as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    if (rows[0]!.waiting >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('places that become free while others come', () => {
  test('never stay empty and are never given twice', async () => {
    const { people, enrol, withdraw, active, waiting, seatsMatchRequests } = await course({ capacity: 10 });
    const [inside, waitingLine, newcomers] = [await people(10), await people(15), await people(15)];
    for (const who of [...inside, ...waitingLine]) await enrol(who);
    const answers = await Promise.all([...inside.map(withdraw), ...newcomers.map(enrol)]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await active()).toBe(10);
    expect(await waiting()).toEqual(expect.arrayContaining(waitingLine.slice(10).map(({ memberId }) => memberId)));
    // nobody who came later overtook the line
    expect((await waiting()).slice(0, 5)).toEqual(waitingLine.slice(10).map(({ memberId }) => memberId));
    expect(await seatsMatchRequests()).toBe(true);
  });

  test('are filled once, however many raise the capacity at the same moment', async () => {
    const { world, communityId, courseId, people, enrol, active, waiting } = await course({ capacity: 2 });
    for (const who of await people(9)) await enrol(who);
    await world.database.updateTable('courses').set({ capacity: 6 }).where('course_id', '=', courseId).execute();
    const promoted = await Promise.all(
      times(5, null).map(() =>
        world.database.transaction().execute((tx) => promoteFromWaitlist(tx, { communityId, courseId }, world.now())),
      ),
    );
    expect(promoted.flat()).toHaveLength(4);
    expect([await active(), (await waiting()).length]).toEqual([6, 3]);
    expect(await world.count('inbox_messages', "community_id = $1 and title like '候补成功%'", [communityId])).toBe(4);
  });

  test('go to the line when people leave the community while they enrol', async () => {
    const { world, communityId, people, enrol, active, waiting, seatsMatchRequests } = await course({ capacity: 5 });
    const [leaving, staying] = [await people(10), await people(10)];
    const leave = ({ openid }: Actor) => world.call(openid, 'community.leave', { communityId });
    await Promise.all([...leaving.flatMap((who) => [enrol(who), leave(who)]), ...staying.map(enrol)]);
    expect(await active()).toBe(5);
    expect((await waiting()).length).toBe(5);
    const gone = leaving.map(({ memberId }) => memberId);
    expect(
      await world.count('enrolments', "member_id = any($1) and status = 'active' and community_id = $2", [
        gone,
        communityId,
      ]),
    ).toBe(0);
    expect(await seatsMatchRequests()).toBe(true);
  });
});

describe('answering applications in parallel', () => {
  test('fills the places exactly, however many operators approve at once', async () => {
    const { people, enrol, decide, active, waiting, seatsMatchRequests } = await course({
      capacity: 10,
      gate: 'review',
    });
    const applicants = await people(30);
    for (const who of applicants) await enrol(who);
    const answers = await Promise.all([
      decide(applicants.slice(0, 20)),
      decide(applicants.slice(10)),
      decide([...applicants].reverse()),
    ]);
    const outcomes = answers.flatMap((answer) => (answer.ok ? answer.data.results : []));
    const count = (outcome: string) => outcomes.filter((result) => result.outcome === outcome).length;
    expect([count('admitted'), count('waitlisted'), count('rejected')]).toEqual([10, 20, 0]);
    expect([await active(), (await waiting()).length]).toEqual([10, 20]);
    expect(await seatsMatchRequests()).toBe(true);
  });

  test('an application that is taken back meanwhile is either in and free again, or skipped', async () => {
    const { people, enrol, withdraw, decide, active, seatsMatchRequests } = await course({
      capacity: 3,
      gate: 'review',
    });
    const applicants = await people(6);
    for (const who of applicants) await enrol(who);
    await Promise.all([decide(applicants), ...applicants.slice(0, 3).map(withdraw)]);
    expect(await active()).toBe(3);
    expect(await seatsMatchRequests()).toBe(true);
  });
});
