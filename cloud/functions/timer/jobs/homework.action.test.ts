import { testDatabase } from '../../../../test/support/database';
import { createAssignment, handIn } from '../../../../test/support/homework';
import { testWorld, type Actor } from '../../../../test/support/world';
import { announceHomework } from './announce-homework';
import { choosePeersForHomework } from './choose-peers';
import type { Job } from './job';
import { tellOverdueReviews } from './tell-overdue-reviews';

const db = testDatabase();
beforeEach(() => db.empty());

const AFTER_DUE = '2026-11-22T16:00:00.000Z';
const FULL = { verdict: 'pass', scores: { idea: 2, proof: 1 }, strength: '具体', nextStep: '再短一点' } as const;

async function camp(changes: Parameters<typeof createAssignment>[2] = {}, learners = 4) {
  const world = testWorld(db);
  const communityId = await world.createCommunity();
  const courseId = await world.createCourse(communityId);
  const owner = await world.createMember(communityId, { role: 'owner' });
  const people: Actor[] = [];
  for (let index = 0; index < learners; index += 1) {
    const learner = await world.createMember(communityId, { nickname: `学员${index}` });
    await world.enrol(learner, courseId);
    people.push(learner);
  }
  const assignmentId = await createAssignment(world, { communityId, courseId }, changes);
  const run = (job: Job) => job({ ...world.pipeline, now: world.now() });
  const owed = async (who: Actor) => (await world.ok(who, 'review.listOwed', { communityId })).reviews;
  const finish = (who: Actor, reviewId: string) => world.ok(who, 'review.finish', { communityId, reviewId, ...FULL });
  const look = (who: Actor) => world.ok(who, 'homework.get', { communityId, assignmentId });
  return { world, communityId, courseId, owner, people, assignmentId, run, owed, finish, look };
}

describe('announceHomework', () => {
  test('tells every learner once, when the time has come', async () => {
    const { world, communityId, courseId, people, run } = await camp();
    await world.database.updateTable('assignments').set({ announced_at: null }).execute();
    await createAssignment(world, { communityId, courseId }, { publishAt: null });
    expect(await run(announceHomework)).toEqual({ announced: 1, failed: 0 });
    expect(await run(announceHomework)).toEqual({ announced: 0, failed: 0 });
    const inbox = await world.ok(people[0]!, 'inbox.list', { communityId });
    expect(inbox.rows).toMatchObject([{ title: '新作业《第一篇读书笔记》', body: '11月22日 23:59前提交。' }]);
    expect(await world.count('inbox_messages', "kind = 'homework'")).toBe(4);
  });
});

describe('announceHomework beside an assignment that fails', () => {
  afterEach(() => db.pool.query('drop function if exists die() cascade'));

  test('tells the learners of the others', async () => {
    const { world, communityId, courseId, assignmentId, run } = await camp();
    const later = await createAssignment(world, { communityId, courseId }, { publishAt: '2026-11-20T01:00:00.000Z' });
    await world.database.updateTable('assignments').set({ announced_at: null }).execute();
    await db.pool.query(`
      create function die() returns trigger language plpgsql as $$
      begin
        if new.assignment_id = '${assignmentId}' then raise exception 'this one is broken'; end if;
        return new;
      end $$;
      create trigger die before update on assignments for each row execute function die();`);
    expect(await run(announceHomework)).toEqual({ announced: 1, failed: 1 });
    expect(await world.count('assignments', 'assignment_id = $1 and announced_at is not null', [later])).toBe(1);
  });
});

describe('choosePeersForHomework', () => {
  const peers = { reviewerKind: 'peer', peers: 2 } as const;

  test('gives everybody who handed in the same number of others, when it is due', async () => {
    const { world, people, assignmentId, run, owed } = await camp(peers);
    for (const learner of people.slice(0, 3)) await handIn(world, learner, assignmentId);
    expect(await run(choosePeersForHomework)).toMatchObject({ chosen: 0 });
    world.setNow(AFTER_DUE);
    expect(await run(choosePeersForHomework)).toMatchObject({ chosen: 6 });
    expect(await run(choosePeersForHomework)).toMatchObject({ chosen: 0, late: 0, lapsed: 0 });
    for (const learner of people.slice(0, 3)) expect(await owed(learner)).toHaveLength(2);
    expect(await owed(people[3]!)).toEqual([]);
    expect(
      await world.count(
        'reviews r join submissions s using (community_id, submission_id)',
        'r.reviewer_id = s.member_id',
      ),
    ).toBe(0);
  });

  test('releases to an author when the last of the peers is done, and names nobody', async () => {
    const { world, communityId, people, assignmentId, run, owed, finish, look } = await camp(peers, 3);
    for (const learner of people) await handIn(world, learner, assignmentId);
    world.setNow(AFTER_DUE);
    await run(choosePeersForHomework);
    const author = people[0]!;
    const [one, other] = people.slice(1);
    for (const peer of [one!, other!]) {
      expect(await look(author)).toMatchObject({ status: 'waiting', reviews: [], closedBecause: 'peers_reading' });
      for (const { reviewId } of await owed(peer)) {
        const sheet = await world.ok(peer, 'review.get', { communityId, reviewId });
        expect(sheet.author).toBeNull();
        await finish(peer, reviewId);
      }
    }
    const { reviews, status } = await look(author);
    expect(status).toBe('released');
    expect(reviews.map(({ reviewer }) => reviewer)).toEqual([null, null]);
    expect(JSON.stringify(reviews)).not.toContain(one!.memberId);
    const { balance } = await world.ok(one!, 'points.listEntries', { communityId, filter: 'all' });
    expect(balance.points).toBeGreaterThan(0);
  });

  test('gives what came late to the least loaded', async () => {
    const { world, people, assignmentId, run } = await camp(peers);
    for (const learner of people.slice(0, 3)) await handIn(world, learner, assignmentId);
    world.setNow(AFTER_DUE);
    await run(choosePeersForHomework);
    world.setNow('2026-11-22T17:00:00.000Z');
    await handIn(world, people[3]!, assignmentId);
    expect(await run(choosePeersForHomework)).toMatchObject({ chosen: 0, late: 2 });
    const loads = await db.pool.query('select count(*) as load from reviews group by reviewer_id order by 1');
    expect(loads.rows).toEqual([{ load: 2 }, { load: 3 }, { load: 3 }]);
  });

  test('finds peers behind any number of assignments for which nobody is left', async () => {
    const { world, communityId, courseId, people, run, assignmentId } = await camp(peers);
    const lonely = people[3]!;
    for (let index = 0; index < 22; index += 1) {
      await handIn(world, lonely, await createAssignment(world, { communityId, courseId }, peers));
    }
    world.setNow('2026-11-23T00:00:00.000Z');
    await run(choosePeersForHomework);
    for (const learner of people.slice(0, 3)) await handIn(world, learner, assignmentId);
    expect(await run(choosePeersForHomework)).toMatchObject({ late: 6, failed: 0 });
  });

  test('goes on behind a text for which the checker has no answer', async () => {
    const { world, people, assignmentId, run } = await camp(peers, 2);
    const { contentCheck } = world.pipeline.services;
    const { checkText } = contentCheck;
    contentCheck.checkText = () => Promise.reject(new Error('away'));
    for (const learner of people) await handIn(world, learner, assignmentId);
    world.setNow(AFTER_DUE);
    let asked = 0;
    contentCheck.checkText = (...given) => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error('this author is not known any more')) : checkText(...given);
    };
    expect(await run(choosePeersForHomework)).toMatchObject({ checked: 1 });
  });

  test('replaces who does not come; what others wrote has to do when nobody is left', async () => {
    const { world, people, assignmentId, run, owed, finish, look } = await camp(peers, 3);
    for (const learner of people) await handIn(world, learner, assignmentId);
    world.setNow(AFTER_DUE);
    await run(choosePeersForHomework);
    const [author, diligent] = people;
    for (const { reviewId } of await owed(diligent!)) await finish(diligent!, reviewId);
    expect((await look(author!)).status).toBe('waiting');
    world.setNow('2026-11-24T16:00:00.001Z');
    expect(await run(choosePeersForHomework)).toMatchObject({ lapsed: 4, replaced: 0 });
    expect(await run(choosePeersForHomework)).toMatchObject({ lapsed: 0 });
    expect(await look(author!)).toMatchObject({ status: 'released', reviews: [{ strength: '具体' }] });
    expect((await look(diligent!)).status).toBe('waiting');
  });

  test('lets coaches see what peers left alone, once it is overdue', async () => {
    const { world, communityId, courseId, owner, people, assignmentId, run } = await camp(peers, 1);
    const { submissionId } = await handIn(world, people[0]!, assignmentId);
    const queue = () => world.ok(owner, 'review.listQueue', { communityId, courseId });
    world.setNow(AFTER_DUE);
    expect(await run(choosePeersForHomework)).toMatchObject({ chosen: 0 });
    expect((await queue()).rows).toEqual([]);
    world.setNow('2026-11-24T16:00:00.001Z');
    expect((await queue()).rows).toMatchObject([{ submissionId, isOverdue: true }]);
  });

  test('shows peers nothing before its text is checked', async () => {
    const { world, people, assignmentId, run } = await camp(peers, 2);
    const { checkText } = world.pipeline.services.contentCheck;
    world.pipeline.services.contentCheck.checkText = () => Promise.reject(new Error('away'));
    for (const learner of people) await handIn(world, learner, assignmentId);
    world.setNow(AFTER_DUE);
    expect(await run(choosePeersForHomework)).toMatchObject({ checked: 0, chosen: 0 });
    world.pipeline.services.contentCheck.checkText = checkText;
    expect(await run(choosePeersForHomework)).toMatchObject({ checked: 2, late: 2 });
  });
});

describe('tellOverdueReviews', () => {
  test('tells operators once how much waits too long', async () => {
    const { world, communityId, owner, people, assignmentId, run } = await camp();
    for (const learner of people) await handIn(world, learner, assignmentId);
    world.setNow('2026-11-23T00:30:00.000Z');
    expect(await run(tellOverdueReviews)).toEqual({ told: 0 });
    world.setNow('2026-11-23T00:30:00.001Z');
    expect(await run(tellOverdueReviews)).toEqual({ told: 4 });
    expect(await run(tellOverdueReviews)).toEqual({ told: 0 });
    const inbox = await world.ok(owner, 'inbox.list', { communityId });
    expect(inbox.rows).toMatchObject([{ kind: 'homework', title: '21 天精读营有 4 份作业超过承诺时间还没点评' }]);
  });
});
