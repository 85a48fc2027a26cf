import type { Output } from '@contract/actions';
import type { Envelope, ErrorCode } from '@contract/errors';
import { testDatabase } from '../../../test/support/database';
import { createPerk, givePoints, redeemFor } from '../../../test/support/perks';
import { testWorld, type Actor, type World } from '../../../test/support/world';
import { randomId } from '../../core/ids';
import { returnOverdue as returnOverdueJob } from '../../functions/timer/jobs/return-overdue';
import { balanceOf } from '../../ledger/account';
import { reconcilePerks } from './reconcile';

const db = testDatabase({ connections: 20 });

let world: World;
let communityId: string;

beforeEach(async () => {
  await db.empty();
  world = testWorld(db);
  communityId = await world.createCommunity();
});

type Answer = Envelope<Output<'perk.redeem'>>;

/** One tap; where the server is too busy to answer, the phone sends the same again. */
async function redeem(actor: Actor, perkId: string): Promise<Answer> {
  const requestId = `tap-${randomId()}`;
  for (;;) {
    const answer = await world.call(actor.openid, 'perk.redeem', { communityId, perkId, price: 100 }, requestId);
    if (answer.ok || answer.error.code !== 'SYSTEM.UNAVAILABLE') return answer;
  }
}

/** How often each outcome came. */
function outcomesOf(answers: { ok: boolean; error?: { code: ErrorCode } }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const answer of answers) {
    const outcome = answer.ok ? 'ok' : answer.error!.code;
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

async function people(count: number, points: number): Promise<Actor[]> {
  const actors: Actor[] = [];
  for (let index = 0; index < count; index += 1) {
    const actor = await world.createMember(communityId);
    await givePoints(world, actor, points);
    actors.push(actor);
  }
  return actors;
}

const proven = async () => expect(await reconcilePerks(world.database, communityId)).toEqual([]);

test('200 people on a stock of 50: exactly 50 get one, and only they pay', async () => {
  const perkId = await createPerk(world, communityId, { stock: 50 });
  const crowd = await people(200, 100);
  const answers = await Promise.all(crowd.map((actor) => redeem(actor, perkId)));
  expect(outcomesOf(answers)).toEqual({ ok: 50, 'PERK.SOLD_OUT': 150 });
  expect(await world.count('redemptions')).toBe(50);
  expect(await world.count('ledger_accounts', 'points = 0')).toBe(50);
  expect(await world.count('ledger_accounts', 'points = 100')).toBe(150);
  await proven();
});

test('40 people on 15 codes: each code is given once', async () => {
  const owner = await world.createMember(communityId, { role: 'owner' });
  const perkId = await createPerk(world, communityId, { kind: 'code', stock: 0 });
  const codes = Array.from({ length: 15 }, (_, index) => `CODE-${index}`);
  await world.ok(owner, 'perk.importCodes', { communityId, perkId, codes });
  const crowd = await people(40, 100);
  const answers = await Promise.all(crowd.map((actor) => redeem(actor, perkId)));
  expect(outcomesOf(answers)).toEqual({ ok: 15, 'PERK.SOLD_OUT': 25 });
  expect(await world.count('perk_codes', 'redemption_id is not null')).toBe(15);
  await proven();
});

test('ten parallel taps of one person are one redemption where one is allowed', async () => {
  const perkId = await createPerk(world, communityId, { per_member_limit: 1 });
  const [me] = await people(1, 1_000);
  const answers = await Promise.all(Array.from({ length: 10 }, () => redeem(me!, perkId)));
  expect(outcomesOf(answers)).toEqual({ ok: 1, 'PERK.LIMIT_REACHED': 9 });
  expect((await balanceOf(world.database, me!)).points).toBe(900);
  await proven();
});

test('one intent sent ten times at once is one redemption, and every answer is the same', async () => {
  const perkId = await createPerk(world, communityId);
  const [me] = await people(1, 1_000);
  const input = { communityId, perkId, price: 100 };
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => world.ok(me!, 'perk.redeem', input, 'request-of-one-tap')),
  );
  expect(new Set(answers.map(({ redemption }) => redemption.redemptionId)).size).toBe(1);
  expect(await world.count('redemptions')).toBe(1);
});

test('the balance holds when one person redeems different perks at once', async () => {
  const perkIds = await Promise.all(Array.from({ length: 8 }, () => createPerk(world, communityId)));
  const [me] = await people(1, 350);
  const answers = await Promise.all(perkIds.map((perkId) => redeem(me!, perkId)));
  expect(outcomesOf(answers)).toEqual({ ok: 3, 'LEDGER.INSUFFICIENT': 5 });
  expect((await balanceOf(world.database, me!)).points).toBe(50);
  await proven();
});

test('nobody pays a price that an operator changes at the same moment', async () => {
  const owner = await world.createMember(communityId, { role: 'owner' });
  const perkId = await createPerk(world, communityId, { stock: null });
  const crowd = await people(12, 500);
  const { perk } = await world.ok(owner, 'perk.getForDesk', { communityId, perkId });
  const { kind, status, title, summary, details, partner, version, ...rest } = perk!;
  const { minTierNo, perMemberLimit, opensAt, closesAt, promiseHours, validDays, stock } = rest;
  const words = { kind, status, title, summary, details, partner };
  const terms = { minTierNo, perMemberLimit, opensAt, closesAt, promiseHours, validDays, stock };
  const dearer = world.ok(owner, 'perk.save', { communityId, perkId, version, ...words, ...terms, price: 400 });
  const answers = await Promise.all(crowd.map((actor) => redeem(actor, perkId)));
  await dearer;
  const bought = outcomesOf(answers).ok ?? 0;
  expect(outcomesOf(answers)['PERK.PRICE_CHANGED'] ?? 0).toBe(12 - bought);
  expect(await world.count('ledger_entries', "kind = 'spend' and points = -100")).toBe(bought);
  await proven();
});

test('a voucher is fulfilled, cancelled or returned: one of them, once', async () => {
  const owner = await world.createMember(communityId, { role: 'owner' });
  const perkId = await createPerk(world, communityId, { kind: 'service', promise_hours: 1, stock: 20 });
  const crowd = await people(6, 0);
  const redeemed = [];
  for (const actor of crowd) redeemed.push({ actor, ...(await redeemFor(world, actor, perkId)) });
  world.setNow('2026-11-21T02:00:00.000Z');
  const { database, services, log } = world.pipeline;
  const job = () => returnOverdueJob({ database, services, log, now: world.now() });
  await Promise.all([
    job(),
    job(),
    ...redeemed.flatMap(({ actor, redemptionId }) => [
      world.call(owner.openid, 'perk.fulfil', { communityId, redemptionId, tracking: '' }),
      world.call(owner.openid, 'perk.fulfil', { communityId, redemptionId, tracking: '' }),
      world.call(actor.openid, 'perk.cancel', { communityId, redemptionId }),
    ]),
  ]);
  expect(await world.count('redemptions', "status = 'waiting'")).toBe(0);
  const ended = await world.count('redemptions', "status in ('returned', 'cancelled')");
  expect(await world.count('ledger_entries', "kind = 'reversal'")).toBe(ended);
  expect(await world.count('perks', 'sold = $1', [6 - ended])).toBe(1);
  await proven();
});

test('overlapping timers give every overdue redemption back once, with one message', async () => {
  const perkId = await createPerk(world, communityId, { kind: 'service', promise_hours: 1, stock: 20 });
  for (const actor of await people(10, 0)) await redeemFor(world, actor, perkId);
  world.setNow('2026-11-21T02:00:00.000Z');
  const { database, services, log } = world.pipeline;
  const runs = await Promise.all(
    Array.from({ length: 4 }, () => returnOverdueJob({ database, services, log, now: world.now() })),
  );
  expect(runs.reduce((sum, { returned = 0 }) => sum + returned, 0)).toBe(10);
  expect(await world.count('inbox_messages', "kind = 'perk'")).toBe(10);
  expect(await world.count('ledger_accounts', 'points = 100')).toBe(10);
  await proven();
});
