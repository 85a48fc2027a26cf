import fc from 'fast-check';
import { testDatabase } from '../../test/support/database';
import { testWorld } from '../../test/support/world';
import { reconcile } from './account';
import { importHistory, type Posting } from './bulk-import';
import { post, type Line } from './post';

const db = testDatabase();

const line = fc.record({
  kind: fc.constantFrom<Line['kind']>('earn', 'grant'),
  reason: fc.constantFrom('checkin', 'comment', 'featured'),
  source: fc.record({ kind: fc.constant('thing'), id: fc.constantFrom('a', 'b', 'c', 'd', 'e') }),
  points: fc.integer({ min: 0, max: 20 }),
  growth: fc.integer({ min: 0, max: 10 }),
  ruleVersion: fc.constant(1),
  dailyLimit: fc.constantFrom(null, 1, 2),
});
// One call posts a reason once, as every command does.
const lines = fc.uniqueArray(line, { maxLength: 3, selector: ({ reason }) => reason });
const step = fc.record({ who: fc.integer({ min: 0, max: 2 }), hours: fc.integer({ min: 1, max: 30 }), lines });

async function threeAccounts() {
  const world = testWorld(db);
  const communityId = await world.createCommunity();
  const members = [];
  for (let index = 0; index < 3; index += 1) members.push(await world.createMember(communityId));
  return { communityId, members };
}

const ledgerOf = async (communityId: string, members: { memberId: string }[]) => {
  const order = members.map(({ memberId }) => memberId);
  const { rows } = await db.pool.query<{ member_id: string }>(
    `select e.member_id, e.sequence, e.kind, e.reason, e.rule_version, e.source_kind, e.source_id, e.points, e.growth,
       e.points_after, e.growth_after, e.local_date, e.created_at, a.points as balance, a.growth as grown,
       a.last_sequence, a.counted_on, a.counted
     from ledger_accounts a left join ledger_entries e using (community_id, member_id)
     where community_id = $1`,
    [communityId],
  );
  return rows
    .map(({ member_id, ...entry }) => ({ who: order.indexOf(member_id), ...entry }))
    .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
};

test('a history imported at once is the history posted one by one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const [one, other] = [await threeAccounts(), await threeAccounts()];
      const postingsFor = ({ communityId, members }: typeof one): Posting[] => {
        let time = Date.parse('2026-11-01T00:00:00Z');
        return steps.map(({ who, hours, lines: due }) => {
          const now = new Date((time += hours * 3_600_000));
          const account = { communityId, memberId: members[who]!.memberId };
          return { account, lines: due, moment: { now, localDate: now.toISOString().slice(0, 10) } };
        });
      };
      for (const { account, lines: due, moment } of postingsFor(one)) await post(db.database, account, due, moment);
      await importHistory(db.database, postingsFor(other));
      expect(await ledgerOf(other.communityId, other.members)).toEqual(await ledgerOf(one.communityId, one.members));
      expect(await reconcile(db.database, other.communityId)).toEqual([]);
    }),
    { numRuns: 25 },
  );
}, 120_000);

const movement = (change: Partial<Line>): Line => ({
  kind: 'earn',
  reason: 'checkin',
  source: { kind: 'thing', id: 'a' },
  points: 10,
  growth: 5,
  ruleVersion: 1,
  dailyLimit: null,
  ...change,
});
const moment = { now: new Date('2026-11-21T00:00:00Z'), localDate: '2026-11-21' };

test('refuses a spend without cover and writes nothing', async () => {
  const { communityId, members } = await threeAccounts();
  const account = { communityId, memberId: members[0]!.memberId };
  const spend = movement({ kind: 'spend', reason: 'perk', points: -11, growth: 0 });
  await expect(
    importHistory(db.database, [
      { account, lines: [movement({})], moment },
      { account, lines: [spend], moment },
    ]),
  ).rejects.toMatchObject({ code: 'LEDGER.INSUFFICIENT' });
  expect(await ledgerOf(communityId, members)).toHaveLength(3);
  expect(await reconcile(db.database, communityId)).toEqual([]);
});

test('refuses accounts that have entries or do not exist', async () => {
  const { communityId, members } = await threeAccounts();
  const account = { communityId, memberId: members[0]!.memberId };
  await post(db.database, account, [movement({})], moment);
  const posting = { account, lines: [movement({ reason: 'comment' })], moment };
  await expect(importHistory(db.database, [posting])).rejects.toThrow('without entries');
  const nobody = { ...posting, account: { communityId, memberId: 'nobody' } };
  await expect(importHistory(db.database, [nobody])).rejects.toThrow('without entries');
});
