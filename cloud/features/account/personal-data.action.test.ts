import { testDatabase } from '../../../test/support/database';
import { testWorld } from '../../../test/support/world';
import { RECORD_SECTIONS } from './record';

const db = testDatabase();
beforeEach(() => db.empty());

/** Tables that name members and are no part of anybody's record. */
const NOT_IN_THE_RECORD: Record<string, string> = {
  access_code_batches: 'an operator made it for the community',
  grouping_seats: 'a proposal; once it is published the enrolment tells the team',
  invite_codes: 'an operator made it for the community',
};

const SECRET = '只有运营写下的一句话';

describe('what is kept about a member', () => {
  test('is in the record, whatever table names them', async () => {
    const owner = { communityId: 'C', memberId: 'M' };
    const record = Object.values(RECORD_SECTIONS)
      .map((section) => section(owner).compile(db.database).sql)
      .join('\n');
    const { rows } = await db.pool.query<{ name: string }>(
      `select distinct conrelid::regclass::text as name from pg_constraint
       where contype = 'f' and confrelid = 'members'::regclass
       union select table_name from information_schema.columns where column_name = 'member_id' order by 1`,
    );
    const isTold = (name: string) => new RegExp(`\\b${name}\\b`).test(record) || name in NOT_IN_THE_RECORD;
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.map(({ name }) => name).filter((name) => !isTold(name))).toEqual([]);
  });

  test('holds an appeal, in the words of its author', async () => {
    const world = testWorld(db);
    const communityId = await world.createCommunity();
    const me = await world.createMember(communityId);
    const courseId = await world.createCourse(communityId);
    await world.enrol(me, courseId);
    const checkinId = await world.createCheckin(me, courseId, { state: 'fix_needed' });
    await world.ok(me, 'checkin.appeal', { communityId, checkinId, reason: '这是书里的原话' });
    const { record } = await world.ok(me, 'account.exportRecord', { communityId });
    expect(record['appeals']).toEqual([
      { checkinId, reason: '这是书里的原话', decision: null, createdAt: world.now().toISOString(), decidedAt: null },
    ]);
  });
});

test('the log keeps that operators decided about somebody who is gone, and not why', async () => {
  const world = testWorld(db);
  const communityId = await world.createCommunity({ gate: 'review' });
  const operator = await world.createMember(communityId, { role: 'operator' });
  const applicant = world.stranger();
  await world.ok(applicant, 'community.join', { communityId, rulesAccepted: true, nickname: '林小满' });
  const { rows } = await world.ok(operator, 'ops.listApplications', { communityId });
  const answer = { applicationId: rows[0]!.applicationId, approve: true, reason: SECRET };
  await world.ok(operator, 'ops.decideApplication', { communityId, ...answer });
  const { me } = await world.ok(applicant, 'home.me', { communityId });
  await world.ok(operator, 'ops.removeMember', { communityId, memberId: me.memberId, reason: SECRET });
  expect(await world.count('audit_log', 'reason = $1', [SECRET])).toBe(2);

  await world.ok(applicant, 'account.deleteForever', { confirm: '注销' });
  expect(await world.count('audit_log', 'reason = $1', [SECRET])).toBe(0);
  const { rows: kept } = await db.pool.query('select action, actor_id from audit_log order by action');
  expect(kept).toEqual([
    { action: 'application.approved', actor_id: operator.memberId },
    { action: 'member.removed', actor_id: operator.memberId },
  ]);
});
