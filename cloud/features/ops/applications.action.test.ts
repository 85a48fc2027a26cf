import { testDatabase } from '../../../test/support/database';
import { testWorld, type World } from '../../../test/support/world';

const db = testDatabase();

async function desk() {
  const world = testWorld(db);
  const communityId = await world.createCommunity({ gate: 'review', name: '夜航写作社' });
  return { world, communityId, operator: await world.createMember(communityId, { role: 'operator' }) };
}

async function apply(world: World, communityId: string, nickname = '小满') {
  const applicant = world.stranger();
  await world.ok(applicant, 'community.join', { communityId, rulesAccepted: true, nickname });
  return applicant;
}

async function onlyApplication(world: World, operator: { openid: string }, communityId: string) {
  const { rows } = await world.ok(operator, 'ops.listApplications', { communityId });
  expect(rows).toHaveLength(1);
  return rows[0]!;
}

describe('ops.listApplications', () => {
  test('shows what waits, the longest first, page by page', async () => {
    const { world, communityId, operator } = await desk();
    for (let index = 0; index < 23; index += 1) {
      world.setNow(new Date(Date.parse('2026-11-21T01:00:00Z') + index * 1000).toISOString());
      await apply(world, communityId, `第${index}位`);
    }
    const first = await world.ok(operator, 'ops.listApplications', { communityId });
    expect(first.rows.map(({ nickname }) => nickname).slice(0, 2)).toEqual(['第0位', '第1位']);
    const cursor = first.nextCursor!;
    const second = await world.ok(operator, 'ops.listApplications', { communityId, cursor });
    expect(second.rows.map(({ nickname }) => nickname)).toEqual(['第20位', '第21位', '第22位']);
    expect(second.nextCursor).toBeNull();
    expect([first.waiting, second.waiting]).toEqual([23, 23]);
  });

  test('shows the answers with the words that were asked', async () => {
    const { world, communityId, operator } = await desk();
    await world.database
      .insertInto('form_questions')
      .values({
        community_id: communityId,
        question_id: 'QUESTI0N00000001',
        position: 0,
        label: '为什么想来',
        kind: 'text',
      })
      .execute();
    const answers = [{ questionId: 'QUESTI0N00000001', values: ['想写日记'] }];
    await world.ok(world.stranger(), 'community.join', { communityId, rulesAccepted: true, answers });
    await world.database.deleteFrom('form_questions').where('community_id', '=', communityId).execute();
    const application = await onlyApplication(world, operator, communityId);
    expect(application).toMatchObject({
      status: 'pending',
      answers: [{ label: '为什么想来', values: ['想写日记'] }],
      createdAt: world.now().toISOString(),
    });
  });
});

describe('ops.decideApplication', () => {
  test('makes an approved applicant a member under the name they gave, and tells them', async () => {
    const { world, communityId, operator } = await desk();
    const applicant = await apply(world, communityId);
    const { applicationId } = await onlyApplication(world, operator, communityId);
    const input = { communityId, applicationId, approve: true, reason: '' };
    expect(await world.ok(operator, 'ops.decideApplication', input, 'request-decide')).toEqual({ status: 'approved' });
    expect(await world.ok(operator, 'ops.decideApplication', input, 'request-decide')).toEqual({ status: 'approved' });
    const { profile } = await world.ok(applicant, 'community.getProfile', { communityId });
    expect(profile).toMatchObject({ nickname: '小满', role: 'member' });
    const inbox = await world.ok(applicant, 'inbox.list', { communityId });
    expect(inbox.rows.map(({ kind, title }) => ({ kind, title }))).toEqual([
      { kind: 'application', title: '申请通过了，欢迎加入夜航写作社' },
    ]);
    const audit = "subject_id = $1 and action = 'application.approved' and actor_id = $2";
    expect(await world.count('audit_log', audit, [applicationId, operator.memberId])).toBe(1);
    expect((await world.ok(operator, 'ops.listApplications', { communityId })).rows).toEqual([]);
  });

  test('tells a rejected applicant why, and lets them apply again', async () => {
    const { world, communityId, operator } = await desk();
    const applicant = await apply(world, communityId);
    const { applicationId } = await onlyApplication(world, operator, communityId);
    await world.ok(operator, 'ops.decideApplication', { communityId, applicationId, approve: false, reason: '人满了' });
    const preview = await world.ok(applicant, 'community.preview', { entry: communityId });
    expect(preview.membership).toEqual({ status: 'rejected', reason: '人满了' });
    expect(await world.count('members', 'community_id = $1', [communityId])).toBe(1);
    const again = await world.ok(applicant, 'community.join', { communityId, rulesAccepted: true });
    expect(again.status).toBe('pending');
  });

  test('is made once', async () => {
    const { world, communityId, operator } = await desk();
    await apply(world, communityId);
    const { applicationId } = await onlyApplication(world, operator, communityId);
    const decide = (approve: boolean) =>
      world.call(operator.openid, 'ops.decideApplication', { communityId, applicationId, approve, reason: '' });
    expect(await decide(false)).toMatchObject({ ok: true });
    expect(await decide(true)).toMatchObject({
      error: { code: 'APPLICATION.ALREADY_DECIDED', details: { status: 'rejected' } },
    });
    expect(await world.count('members', 'community_id = $1', [communityId])).toBe(1);
  });

  test('gives one who had left their old membership back', async () => {
    const { world, communityId, operator } = await desk();
    const me = await world.createMember(communityId);
    await world.ok(me, 'community.leave', { communityId });
    world.setNow('2026-11-21T02:00:00.000Z');
    await world.ok(me, 'community.join', { communityId, rulesAccepted: true });
    const { membership } = await world.ok(me, 'community.preview', { entry: communityId });
    expect(membership.status).toBe('pending');
    const { applicationId } = await onlyApplication(world, operator, communityId);
    await world.ok(operator, 'ops.decideApplication', { communityId, applicationId, approve: true, reason: '' });
    expect((await world.ok(me, 'community.getProfile', { communityId })).profile.memberId).toBe(me.memberId);
  });

  test('does not bring back a member who was removed meanwhile', async () => {
    const { world, communityId, operator } = await desk();
    const me = await world.createMember(communityId);
    await world.ok(me, 'community.leave', { communityId });
    await world.ok(me, 'community.join', { communityId, rulesAccepted: true });
    await world.database
      .updateTable('members')
      .set({ status: 'removed', removed_reason: '广告' })
      .where('member_id', '=', me.memberId)
      .execute();
    const { applicationId } = await onlyApplication(world, operator, communityId);
    const input = { communityId, applicationId, approve: true, reason: '' };
    expect(await world.refused(operator, 'ops.decideApplication', input)).toBe('COMMUNITY.MEMBER_REMOVED');
    expect(await world.count('applications', "application_id = $1 and status = 'pending'", [applicationId])).toBe(1);
  });

  test('is nothing for members, coaches or operators of another community', async () => {
    const { world, communityId, operator } = await desk();
    await apply(world, communityId);
    const { applicationId } = await onlyApplication(world, operator, communityId);
    const elsewhere = await world.createMember(await world.createCommunity(), { role: 'operator' });
    const others = [
      await world.createMember(communityId),
      await world.createMember(communityId, { role: 'coach' }),
      elsewhere,
      world.stranger(),
    ];
    const input = { communityId, applicationId, approve: true, reason: '' };
    for (const who of others) {
      expect(await world.refused(who, 'ops.decideApplication', input)).toBe('RESOURCE.NOT_FOUND');
      expect(await world.refused(who, 'ops.listApplications', { communityId })).toBe('RESOURCE.NOT_FOUND');
    }
    const own = { ...input, communityId: elsewhere.communityId };
    expect(await world.refused(elsewhere, 'ops.decideApplication', own)).toBe('RESOURCE.NOT_FOUND');
    expect(await world.count('applications', "application_id = $1 and status = 'pending'", [applicationId])).toBe(1);
    expect(await world.count('audit_log', 'community_id = $1', [communityId])).toBe(0);
  });

  test('refuses a reason that is too long', async () => {
    const { world, communityId, operator } = await desk();
    const input = { communityId, applicationId: 'APP0000000000000', approve: true, reason: '长'.repeat(201) };
    expect(await world.call(operator.openid, 'ops.decideApplication', input)).toMatchObject({
      error: { code: 'INPUT.INVALID', details: { field: 'input.reason' } },
    });
  });
});
