import { testDatabase } from '../../../test/support/database';
import { testWorld } from '../../../test/support/world';

const db = testDatabase();
const rules = { rulesAccepted: true as const };

async function scene() {
  const world = testWorld(db);
  const communityId = await world.createCommunity({ gate: 'access_code' });
  const operator = await world.createMember(communityId, { role: 'operator' });
  const second = await world.createMember(communityId, { role: 'operator' });
  return { world, communityId, operator, second };
}

describe('codes wanted at the same moment', () => {
  test('two operators who issue at once get a batch each, and no code twice', async () => {
    const { world, communityId, operator, second } = await scene();
    const input = { communityId, courseId: null, count: 50, note: '小鹅通 11 月' };
    const issued = await Promise.all([
      world.ok(operator, 'gate.issueAccessCodes', input),
      world.ok(second, 'gate.issueAccessCodes', input),
    ]);
    const batches = await Promise.all(
      issued.map(({ batchId }) => world.ok(operator, 'gate.getBatch', { communityId, batchId })),
    );
    const codes = batches.flatMap((batch) => batch.codes.map(({ code }) => code));
    expect(new Set(codes).size).toBe(100);
  });

  test('one request sent five times at once issues one batch', async () => {
    const { world, communityId, operator } = await scene();
    const input = { communityId, courseId: null, count: 3, note: '线下' };
    const issued = await Promise.all(
      Array.from({ length: 5 }, () => world.ok(operator, 'gate.issueAccessCodes', input, 'issue-five-times')),
    );
    expect(new Set(issued.map(({ batchId }) => batchId)).size).toBe(1);
    expect(await world.count('access_codes', 'community_id = $1', [communityId])).toBe(3);
  });

  test('a code that is used while the batch is withdrawn is either used or gone', async () => {
    const { world, communityId, operator } = await scene();
    const issue = { communityId, courseId: null, count: 8, note: '退款' };
    const { batchId } = await world.ok(operator, 'gate.issueAccessCodes', issue);
    const { codes } = await world.ok(operator, 'gate.getBatch', { communityId, batchId });
    const joining = codes.map(({ code }) =>
      world.call(world.stranger().openid, 'community.join', { communityId, accessCode: code!, ...rules }),
    );
    const withdrawing = world.ok(operator, 'gate.withdrawAccessCodes', { communityId, batchId, codeNo: null });
    const answers = await Promise.all(joining);
    const { withdrawn } = await withdrawing;
    const joined = answers.filter(({ ok }) => ok).length;
    expect(joined + withdrawn).toBe(8);
    for (const answer of answers) if (!answer.ok) expect(answer.error.code).toBe('GATE.ACCESS_CODE_INVALID');
    const { batch } = await world.ok(operator, 'gate.getBatch', { communityId, batchId });
    expect(batch).toMatchObject({ issued: 8, used: joined, free: 0 });
    expect(await world.count('members', "community_id = $1 and role = 'member'", [communityId])).toBe(joined);
  });

  test('an invite code that two operators revoke at once is revoked once', async () => {
    const { world, communityId, operator, second } = await scene();
    const place = { communityId, courseId: null };
    const { code } = await world.ok(operator, 'gate.makeInvite', { ...place, expiresOn: null });
    const [one, other] = await Promise.all(
      [operator, second].map((who) => world.ok(who, 'gate.revokeInvite', { ...place, code })),
    );
    expect(one).toEqual(other);
    expect(await world.count('audit_log', "community_id = $1 and action = 'gate.inviteRevoked'", [communityId])).toBe(
      1,
    );
  });
});
