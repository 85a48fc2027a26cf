import type { ExpiryTerm } from '@contract/points';
import fc from 'fast-check';
import { ExpiryModel } from '../../../../test/support/expiry-model';
import { testDatabase } from '../../../../test/support/database';
import { earningLine, spendingLine } from '../../../../test/support/ledger';
import { testWorld, type Actor, type World } from '../../../../test/support/world';
import { addDays } from '../../../core/days';
import { instantOf } from '../../../core/zone';
import { expirePoints } from '../../../functions/timer/jobs/expire-points';
import { balanceOf, reconcile } from '../../../ledger/account';
import { NOTICE_DAYS, writeExpiryPolicy } from '../../../ledger/expiry/policy';
import { effectBy } from '../../../ledger/expiry/preview';
import { post } from '../../../ledger/post';
import { reverse } from '../../../ledger/reverse';

const db = testDatabase();
beforeEach(() => db.empty());

const noon = (localDate: string) => ({ now: instantOf(localDate, 720, 'Asia/Shanghai'), localDate });

async function scene() {
  const world = testWorld(db, '2026-11-21T00:30:00.000Z');
  const communityId = await world.createCommunity();
  return { world, communityId, me: await world.createMember(communityId) };
}

const earn = (world: World, who: Actor, points: number, localDate: string) =>
  post(world.database, who, [earningLine({ points, growth: 0 })], noon(localDate));

/** The timer at noon of a day. */
async function runOn(world: World, localDate: string) {
  world.setNow(noon(localDate).now.toISOString());
  const { database, services, log } = world.pipeline;
  return expirePoints({ database, services, log, now: world.now() });
}

async function inbox(world: World, who: Actor): Promise<string[]> {
  const { rows } = await world.ok(who, 'inbox.list', { communityId: who.communityId });
  return rows.map(({ title }) => title);
}

const pointsOf = async (world: World, who: Actor) => (await balanceOf(world.database, who)).points;

describe('points that end', () => {
  test('are told 30 days before, once, and end the day after their last', async () => {
    const { world, communityId, me } = await scene();
    await earn(world, me, 80, '2025-03-01');
    await earn(world, me, 20, '2026-03-01');
    expect(await runOn(world, '2026-11-30')).toMatchObject({ told: 0, expired: 0 });
    expect(await runOn(world, '2026-12-01')).toMatchObject({ told: 1 });
    expect(await runOn(world, '2026-12-01')).toEqual({ accounts: 0, expired: 0, points: 0, told: 0, failed: 0 });
    expect(await runOn(world, '2026-12-31')).toMatchObject({ told: 0, expired: 0 });
    expect(await inbox(world, me)).toEqual(['80 积分将在 12月31日到期']);
    expect(await runOn(world, '2027-01-01')).toMatchObject({ expired: 1, points: 80 });
    expect(await runOn(world, '2027-01-01')).toMatchObject({ expired: 0 });
    expect(await pointsOf(world, me)).toBe(20);
    const { rows } = await world.ok(me, 'points.listEntries', { communityId, filter: 'expired' });
    expect(rows).toMatchObject([
      { points: -80, pointsAfter: 20, ruleVersion: 1, source: { id: '2026-12-31', label: '有效期到2026年12月31日' } },
    ]);
  });

  test('end by the calendar of the community', async () => {
    const world = testWorld(db);
    const communityId = await world.createCommunity({ timeZone: 'America/New_York' });
    const me = await world.createMember(communityId);
    await earn(world, me, 10, '2025-03-01');
    const job = (now: string) => {
      const { database, services, log } = world.pipeline;
      return expirePoints({ database, services, log, now: new Date(now) });
    };
    expect(await job('2027-01-01T04:59:00Z')).toMatchObject({ expired: 0 });
    expect(await job('2027-01-01T05:00:00Z')).toMatchObject({ expired: 1 });
  });

  test('are shown to their owner, the soonest first', async () => {
    const { world, communityId, me } = await scene();
    await earn(world, me, 80, '2025-03-01');
    await earn(world, me, 20, '2026-03-01');
    await post(world.database, me, [spendingLine(30)], noon('2026-06-01'));
    expect(await world.ok(me, 'points.getExpiry', { communityId })).toEqual({
      term: { kind: 'next_year_end' },
      upcoming: [
        { lastDay: '2026-12-31', points: 50 },
        { lastDay: '2027-12-31', points: 20 },
      ],
    });
  });

  test('end for those who left too, who are told nothing', async () => {
    const { world, communityId, me } = await scene();
    await earn(world, me, 80, '2025-03-01');
    await world.ok(me, 'community.leave', { communityId });
    expect(await runOn(world, '2026-12-15')).toMatchObject({ told: 0 });
    expect(await runOn(world, '2027-01-01')).toMatchObject({ expired: 1 });
    expect(await world.count('inbox_messages')).toBe(0);
  });

  test('come back with a reversal and stay for 60 days, with a notice of their own', async () => {
    const { world, me } = await scene();
    await earn(world, me, 50, '2025-03-01');
    const spent = spendingLine(50);
    await post(world.database, me, [spent], noon('2026-12-20'));
    await runOn(world, '2026-12-28');
    await reverse(world.database, me, spent.source, noon('2027-01-05'));
    for (let day = '2027-01-06'; day <= '2027-03-06'; day = addDays(day, 1)) {
      expect(await runOn(world, day)).toMatchObject({ expired: 0 });
    }
    expect(await inbox(world, me)).toEqual(['50 积分将在 3月6日到期']);
    const told = await world.database.selectFrom('expiry_notices').select('told_at').executeTakeFirstOrThrow();
    expect(told.told_at <= noon('2027-02-04').now).toBe(true);
    expect(await runOn(world, '2027-03-07')).toMatchObject({ expired: 1, points: 50 });
    expect(await pointsOf(world, me)).toBe(0);
  });
});

/** From now on the expiry of the members whom `condition` (over the row `new`) names fails half-way, after its entry. */
const breakExpiry = (condition: string) =>
  db.pool.query(`
    create function die() returns trigger language plpgsql as $$
    begin
      if ${condition} then raise exception 'the power went'; end if;
      return new;
    end $$;
    create trigger die before update of expiry_check_on on ledger_accounts for each row execute function die();`);
const mendExpiry = () => db.pool.query('drop function if exists die() cascade');
afterEach(mendExpiry);

describe('a run that fails half-way', () => {
  test('and is repeated ends nothing twice', async () => {
    const { world, communityId, me } = await scene();
    const others = await Promise.all([1, 2, 3, 4].map(() => world.createMember(communityId)));
    for (const who of [me, ...others]) await earn(world, who, 40, '2025-05-01');
    await breakExpiry("(select count(*) from ledger_entries where kind = 'expire') >= 3");
    expect(await runOn(world, '2027-01-01')).toMatchObject({ accounts: 5, expired: 2, failed: 3 });
    expect(await world.count('ledger_entries', "kind = 'expire'")).toBe(2);
    await mendExpiry();
    expect(await runOn(world, '2027-01-01')).toMatchObject({ accounts: 3, expired: 3 });
    expect(await runOn(world, '2027-01-02')).toMatchObject({ accounts: 0, expired: 0 });
    expect(await world.count('ledger_entries', "kind = 'expire'")).toBe(5);
    for (const who of [me, ...others]) expect(await pointsOf(world, who)).toBe(0);
    expect(await reconcile(world.database, communityId)).toEqual([]);
  });

  test('at one account ends the points of everybody else', async () => {
    const { world, communityId, me } = await scene();
    const others = await Promise.all([1, 2].map(() => world.createMember(communityId)));
    for (const who of [me, ...others]) await earn(world, who, 40, '2025-05-01');
    await breakExpiry(`new.member_id = '${me.memberId}'`);
    expect(await runOn(world, '2027-01-01')).toMatchObject({ expired: 2, failed: 1 });
    expect(await pointsOf(world, me)).toBe(40);
    for (const who of others) expect(await pointsOf(world, who)).toBe(0);
    await mendExpiry();
    expect(await runOn(world, '2027-01-01')).toMatchObject({ expired: 1, failed: 0 });
    expect(await pointsOf(world, me)).toBe(0);
  });
});

describe('a change of policy', () => {
  const setTerm = (world: World, communityId: string, version: number, term: ExpiryTerm, localDate: string) =>
    writeExpiryPolicy(world.database, communityId, { version, term, createdBy: 'OPERATOR00' }, noon(localDate));

  test('ends nothing in its first 30 days, and everybody concerned is told at once', async () => {
    const { world, communityId, me } = await scene();
    await earn(world, me, 80, '2025-03-01');
    await runOn(world, '2026-06-01');
    await setTerm(world, communityId, 1, { kind: 'months', months: 3 }, '2026-06-10');
    expect(await runOn(world, '2026-06-10')).toMatchObject({ told: 1, expired: 0 });
    expect(await inbox(world, me)).toEqual(['80 积分将在 7月10日到期']);
    expect(await runOn(world, '2026-07-10')).toMatchObject({ expired: 0 });
    expect(await runOn(world, '2026-07-11')).toMatchObject({ expired: 1 });
    const { rows } = await world.ok(me, 'points.listEntries', { communityId, filter: 'expired' });
    expect(rows[0]).toMatchObject({ ruleVersion: 2 });
  });

  test('to points that never end keeps what was about to end', async () => {
    const { world, communityId, me } = await scene();
    await earn(world, me, 80, '2025-03-01');
    await runOn(world, '2026-12-30');
    await setTerm(world, communityId, 1, { kind: 'never' }, '2026-12-31');
    expect(await runOn(world, '2027-01-01')).toMatchObject({ accounts: 1, expired: 0 });
    expect(await pointsOf(world, me)).toBe(80);
    expect(await world.ok(me, 'points.getExpiry', { communityId })).toEqual({ term: { kind: 'never' }, upcoming: [] });
  });
});

const anyLife = fc.array(
  fc.record({
    act: fc.constantFrom('earn' as const, 'earn' as const, 'spend' as const, 'reverse' as const, 'reverse' as const),
    points: fc.integer({ min: 1, max: 30 }),
    which: fc.nat(50),
    passes: fc.constantFrom(0, 1, 25, 60, 140),
  }),
  { minLength: 4, maxLength: 14 },
);

test('over any life the timer ends the coins that the model ends', async () => {
  await fc.assert(
    fc.asyncProperty(anyLife, async (life) => {
      const { world, communityId, me } = await scene();
      await world.database
        .updateTable('expiry_policies')
        .set({ kind: 'months', months: 5 })
        .where('community_id', '=', communityId)
        .execute();
      const model = new ExpiryModel({ term: { kind: 'months', months: 5 }, version: 1, earliestLastDay: null });
      /** The source of each of the model's entries. */
      const sources = new Map<number, string>();
      let today = '2026-01-01';
      for (const { act, points, which, passes } of life) {
        today = addDays(today, passes);
        const ended = model.endedBy(addDays(today, -1));
        if (ended > 0) model.add('expire', -ended, today);
        await runOn(world, today);
        expect(await pointsOf(world, me)).toBe(model.balance);
        await (act === 'reverse' ? takeBack(which) : move(act, points));
        expect(await pointsOf(world, me)).toBe(model.balance);
      }
      expect(await reconcile(world.database, communityId)).toEqual([]);
      for (const days of [NOTICE_DAYS, 100]) await expectPreview(addDays(today, days));

      /** What operators are shown of a term before they set it is what the model says will end. */
      async function expectPreview(day: string): Promise<void> {
        const points = model.endedBy(day);
        const effect = await effectBy(world.database, communityId, model.policy.term, day);
        expect(effect).toEqual({ by: day, members: points > 0 ? 1 : 0, points });
      }

      async function takeBack(which: number): Promise<void> {
        const taken = model.reversible[which % Math.max(1, model.reversible.length)];
        if (!taken) return;
        model.add('reversal', 0 - taken.points, today, taken.sequence);
        await reverse(world.database, me, { kind: 'life', id: sources.get(taken.sequence)! }, noon(today));
      }

      async function move(kind: 'earn' | 'spend', points: number): Promise<void> {
        const moved = kind === 'earn' ? points : 0 - Math.min(points, Math.max(0, model.balance));
        if (moved === 0) return;
        model.add(kind, moved, today);
        const id = `step-${model.entries.length}`;
        sources.set(model.entries.length, id);
        const line = earningLine({ kind, source: { kind: 'life', id }, points: moved, growth: 0 });
        await post(world.database, me, [line], noon(today));
      }
    }),
    { numRuns: 12 },
  );
});
