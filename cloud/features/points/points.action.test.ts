import { LIMITS } from '@contract/limits';
import type { LedgerFilter } from '@contract/points';
import { testDatabase } from '../../../test/support/database';
import { createAssignment, handIn } from '../../../test/support/homework';
import { testWorld, type Actor, type World } from '../../../test/support/world';
import { post, type Line } from '../../ledger/post';
import { reverse } from '../../ledger/reverse';

const db = testDatabase();

interface Scene {
  world: World;
  communityId: string;
  me: Actor;
}

async function scene(): Promise<Scene> {
  const world = testWorld(db, '2026-11-21T00:30:00.000Z');
  const communityId = await world.createCommunity();
  return { world, communityId, me: await world.createMember(communityId) };
}

const line = (source: Line['source'], changes: Partial<Line> = {}): Line => ({
  kind: 'earn',
  reason: 'checkin',
  source,
  points: 10,
  growth: 5,
  ruleVersion: 1,
  dailyLimit: null,
  ...changes,
});

const NOTHING = { earned: 0, spent: 0, expired: 0, granted: 0, reversed: 0 };

const other = (id: number | string) => ({ kind: 'other', id: String(id) });

function book({ world, me }: Scene, lines: Line[], localDate = '2026-11-21') {
  return post(world.database, me, lines, { now: world.now(), localDate });
}

describe('points.listEntries', () => {
  test('tells each entry with its rule, its balance and what it was for', async () => {
    const on = await scene();
    const { world, communityId, me } = on;
    const courseId = await world.createCourse(communityId, { title: '精读营' });
    await world.enrol(me, courseId);
    const mate = await world.createMember(communityId);
    await world.enrol(mate, courseId);
    const checkinId = await world.createCheckin(mate, courseId, { local_date: '2026-11-03' });
    const { comment } = await world.ok(me, 'checkin.addComment', { communityId, checkinId, text: '真好' });
    await book(on, [
      line({ kind: 'checkin', id: checkinId }),
      line({ kind: 'featured', id: checkinId }, { reason: 'featured', points: 20 }),
      line({ kind: 'milestone', id: `${courseId}:7` }, { reason: 'milestone_7', ruleVersion: null }),
    ]);
    const { rows } = await world.ok(me, 'points.listEntries', { communityId, filter: 'all' });
    expect(rows.map(({ reason, source }) => [reason, source.label])).toEqual([
      ['milestone_7', '精读营'],
      ['featured', '精读营 · 11月3日'],
      ['checkin', '精读营 · 11月3日'],
      ['step_greet', null],
      ['comment', '精读营 · 11月3日'],
    ]);
    expect(rows[4]).toEqual({
      sequence: 1,
      kind: 'earn',
      reason: 'comment',
      ruleVersion: 1,
      points: 1,
      growth: 1,
      pointsAfter: 1,
      growthAfter: 1,
      source: {
        kind: 'comment',
        id: comment.commentId,
        label: '精读营 · 11月3日',
        opens: { kind: 'checkin', id: checkinId },
      },
      by: null,
      createdAt: '2026-11-21T00:30:00.000Z',
    });
  });

  test('names the homework that earned something, and opens it for as long as it is there', async () => {
    const { world, communityId, me } = await scene();
    const courseId = await world.createCourse(communityId);
    await world.enrol(me, courseId);
    const coach = await world.createMember(communityId, { role: 'coach' });
    const assignmentId = await createAssignment(world, { communityId, courseId }, { title: '一页纸书评' });
    const { submissionId } = await handIn(world, me, assignmentId);
    const { reviewId } = await world.ok(coach, 'review.claim', { communityId, submissionId, orNext: false });
    const words = { scores: { idea: 2, proof: 1 }, strength: '具体', nextStep: '再短一点' };
    await world.ok(coach, 'review.finish', { communityId, reviewId, verdict: 'pass', ...words });
    const newest = async () => (await world.ok(me, 'points.listEntries', { communityId, filter: 'earned' })).rows[0];
    const source = { label: '一页纸书评', opens: { kind: 'assignment', id: assignmentId } };
    expect(await newest()).toMatchObject({ reason: 'homework', source });
    await world.database.updateTable('assignments').set({ deleted_at: world.now() }).execute();
    expect(await newest()).toMatchObject({ source: { label: '一页纸书评', opens: null } });
  });

  test('pages newest first, and every page tells balance and totals', async () => {
    const on = await scene();
    const count = LIMITS.ledgerRows + 3;
    await book(
      on,
      Array.from({ length: count }, (_, index) => line(other(index))),
    );
    const input = { communityId: on.communityId, filter: 'all' as const };
    const first = await on.world.ok(on.me, 'points.listEntries', input);
    const second = await on.world.ok(on.me, 'points.listEntries', { ...input, cursor: first.nextCursor! });
    const sequences = [...first.rows, ...second.rows].map(({ sequence }) => sequence);
    expect(sequences).toEqual(Array.from({ length: count }, (_, index) => count - index));
    expect(second.nextCursor).toBeNull();
    for (const page of [first, second]) {
      expect(page.balance).toEqual({ points: count * 10, growth: count * 5 });
      expect(page.totals).toEqual({ ...NOTHING, earned: count * 10 });
    }
  });

  test('every filter shows the entries of one kind, and the totals are what the filters show', async () => {
    const on = await scene();
    const { world, communityId, me } = on;
    await book(on, [line(other('october'), { points: 100 })], '2026-10-31');
    await book(on, [
      line(other('spent'), { kind: 'spend', reason: 'redeem', points: -30, growth: 0 }),
      line(other('taken back')),
      line(other('growth only'), { kind: 'grant', points: 0, growth: 7 }),
      line(other('given'), { kind: 'grant', reason: 'grant', points: 9, growth: 0 }),
      line(other('ended'), { kind: 'expire', reason: 'expire', points: -4, growth: 0 }),
    ]);
    await reverse(world.database, me, other('taken back'), { now: world.now(), localDate: '2026-11-21' });
    const list = (filter: LedgerFilter, month?: string) =>
      world.ok(me, 'points.listEntries', { communityId, filter, month });
    const moved = async (filter: LedgerFilter) => (await list(filter)).rows.map(({ points }) => points);

    expect(await moved('earned')).toEqual([10, 100]);
    expect(await moved('spent')).toEqual([-30]);
    expect(await moved('granted')).toEqual([9, 0]);
    expect(await moved('expired')).toEqual([-4]);
    expect(await moved('reversed')).toEqual([-10]);
    const all = await list('all');
    expect(all.totals).toEqual({ earned: 110, spent: 30, expired: 4, granted: 9, reversed: -10 });
    expect(all.balance).toEqual({ points: 110 - 30 - 4 + 9 - 10, growth: 12 });
    const november = await list('all', '2026-11');
    expect(november.rows).toHaveLength(6);
    expect(november.totals).toEqual({ earned: 10, spent: 30, expired: 4, granted: 9, reversed: -10 });
    expect((await list('all', '2026-09')).totals).toEqual(NOTHING);
    expect((await list('earned', '2026-10')).rows).toHaveLength(1);
  });

  test("holds nobody else's entries, and refuses what is no cursor or no month", async () => {
    const on = await scene();
    const { world, communityId } = on;
    await book(on, [line(other(1))]);
    const mate = await world.createMember(communityId);
    const input = { communityId, filter: 'all' as const };
    expect(await world.ok(mate, 'points.listEntries', input)).toEqual({
      rows: [],
      nextCursor: null,
      balance: { points: 0, growth: 0 },
      totals: NOTHING,
    });
    const elsewhere = await world.createMember(await world.createCommunity());
    expect(await world.refused(elsewhere, 'points.listEntries', input)).toBe('RESOURCE.NOT_FOUND');
    expect(await world.refused(world.stranger(), 'points.listEntries', input)).toBe('RESOURCE.NOT_FOUND');
    for (const wrong of [{ cursor: 'abc' }, { cursor: '0' }, { cursor: '9999999999' }, { month: '2026-13' }]) {
      const answer = await world.call(mate.openid, 'points.listEntries', { ...input, ...wrong });
      const field = `input.${Object.keys(wrong)[0]}`;
      expect(answer).toMatchObject({ ok: false, error: { code: 'INPUT.INVALID', details: { field } } });
    }
  });
});

describe('points.listRules', () => {
  test('tells the newest version of each rule in force, in the order in which people meet them', async () => {
    const { world, communityId, me } = await scene();
    const next = { community_id: communityId, version: 2, created_at: world.now() };
    await world.database
      .insertInto('earning_rules')
      .values([
        { ...next, event: 'checkin', points: 12, growth: 6, daily_limit: 2 },
        { ...next, event: 'comment', points: 1, growth: 1, daily_limit: 5, is_enabled: false },
      ])
      .execute();
    const { rules } = await world.ok(me, 'points.listRules', { communityId });
    expect(rules[0]).toEqual({ event: 'checkin', version: 2, points: 12, growth: 6, dailyLimit: 2 });
    expect(rules.map(({ event }) => event)).toEqual([
      'checkin',
      'makeup',
      'milestone_7',
      'milestone_21',
      'milestone_50',
      'milestone_100',
      'featured',
      'homework',
      'review',
      'step_rules',
      'step_first_checkin',
      'step_greet',
      'step_reminder',
    ]);
    expect(await world.refused(world.stranger(), 'points.listRules', { communityId })).toBe('RESOURCE.NOT_FOUND');
  });
});
