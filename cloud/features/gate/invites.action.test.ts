import { testDatabase } from '../../../test/support/database';
import { auditOf, CODES_NOW, enrollingBehind, gateScene } from '../../../test/support/gate-codes';

const db = testDatabase();
const rules = { rulesAccepted: true as const };

describe('invite codes', () => {
  test('lead a stranger into the community until they are revoked', async () => {
    const { world, communityId, operator } = await gateScene(db, 'invite');
    const place = { communityId, courseId: null };
    const made = await world.ok(operator, 'gate.makeInvite', { ...place, expiresOn: null });
    expect(made).toMatchObject({ state: 'live', createdBy: '苏晴', expiresAt: null, revokedAt: null });
    const preview = await world.ok(world.stranger(), 'community.preview', { entry: made.code.toLowerCase() });
    expect(preview).toMatchObject({ communityId, inviteAccepted: true });
    const typed = `${made.code.slice(0, 5)}-${made.code.slice(5)}`;
    const joined = await world.ok(world.stranger(), 'community.join', { communityId, inviteCode: typed, ...rules });
    expect(joined.status).toBe('active');

    await world.ok(operator, 'gate.revokeInvite', { ...place, code: typed });
    const late = { communityId, inviteCode: made.code, ...rules };
    expect(await world.refused(world.stranger(), 'community.join', late)).toBe('GATE.INVITE_INVALID');
    const [row] = (await world.ok(operator, 'gate.listInvites', place)).rows;
    expect(row).toMatchObject({ code: made.code, state: 'revoked', revokedAt: CODES_NOW });
  });

  test('open one course, and neither another one nor the community', async () => {
    const { world, communityId, operator } = await gateScene(db, 'invite');
    const courseId = await world.createCourse(communityId, enrollingBehind('invite'));
    const otherId = await world.createCourse(communityId, enrollingBehind('invite'));
    const { code } = await world.ok(operator, 'gate.makeInvite', { communityId, courseId, expiresOn: null });
    const learner = await world.createMember(communityId);
    const enrol = { communityId, inviteCode: code, ...rules };
    expect(await world.refused(learner, 'course.enrol', { ...enrol, courseId: otherId })).toBe('GATE.INVITE_INVALID');
    expect(await world.refused(world.stranger(), 'community.join', enrol)).toBe('GATE.INVITE_INVALID');
    expect(await world.ok(learner, 'course.enrol', { ...enrol, courseId })).toMatchObject({ enrolment: 'active' });
    expect(await world.refused(operator, 'gate.revokeInvite', { communityId, courseId: otherId, code })).toBe(
      'RESOURCE.NOT_FOUND',
    );
  });

  test('work through their last day in the zone of the community', async () => {
    const { world, communityId, operator } = await gateScene(db, 'invite');
    const place = { communityId, courseId: null };
    const made = await world.ok(operator, 'gate.makeInvite', { ...place, expiresOn: '2026-11-21' });
    expect(made).toMatchObject({ state: 'live', expiresAt: '2026-11-21T16:00:00.000Z' });
    const join = { communityId, inviteCode: made.code, ...rules };
    world.setNow('2026-11-21T15:59:59.000Z');
    await world.ok(world.stranger(), 'community.join', join);
    world.setNow('2026-11-21T16:00:00.000Z');
    expect(await world.refused(world.stranger(), 'community.join', join)).toBe('GATE.INVITE_INVALID');
    expect((await world.ok(operator, 'gate.listInvites', place)).rows[0]?.state).toBe('expired');
    expect(await world.refused(operator, 'gate.makeInvite', { ...place, expiresOn: '2026-11-21' })).toBe(
      'GATE.EXPIRY_PAST',
    );
  });

  test('are made once and revoked once, however often they are asked for', async () => {
    const { world, communityId, operator } = await gateScene(db);
    const place = { communityId, courseId: null };
    const input = { ...place, expiresOn: null };
    const first = await world.ok(operator, 'gate.makeInvite', input, 'make-once-1');
    expect(await world.ok(operator, 'gate.makeInvite', input, 'make-once-1')).toEqual(first);
    const revoked = await world.ok(operator, 'gate.revokeInvite', { ...place, code: first.code });
    world.setNow('2026-11-22T00:30:00.000Z');
    expect(await world.ok(operator, 'gate.revokeInvite', { ...place, code: first.code })).toEqual(revoked);
    const subject = { subject_kind: 'invite_code', subject_id: first.code, reason: '晨光读书社' };
    expect(await auditOf(world, communityId)).toEqual([
      { action: 'gate.inviteMade', ...subject },
      { action: 'gate.inviteRevoked', ...subject },
    ]);
  });

  test('are listed newest first, page by page', async () => {
    const { world, communityId, operator } = await gateScene(db);
    const place = { communityId, courseId: null };
    await world.database
      .insertInto('invite_codes')
      .values(
        Array.from({ length: 24 }, (_, index) => ({
          community_id: communityId,
          code: `OLD${String(index).padStart(2, '0')}`,
          // two at a time share their moment
          created_at: new Date(Date.parse(CODES_NOW) - Math.floor(index / 2) * 1000),
        })),
      )
      .execute();
    const first = await world.ok(operator, 'gate.listInvites', place);
    const second = await world.ok(operator, 'gate.listInvites', { ...place, cursor: first.nextCursor! });
    expect([first.rows.length, second.rows.length, second.nextCursor]).toEqual([20, 4, null]);
    const codes = [...first.rows, ...second.rows].map(({ code }) => code);
    expect(new Set(codes).size).toBe(24);
    expect(codes.slice(0, 3)).toEqual(['OLD01', 'OLD00', 'OLD03']);
    expect(await world.refused(operator, 'gate.listInvites', { ...place, cursor: 'x-y' })).toBe('INPUT.INVALID');
  });
});

test.each(['closed', 'archived'] as const)('a course that is %s gets no more codes', async (status) => {
  const { world, communityId, operator } = await gateScene(db);
  const courseId = await world.createCourse(communityId, { status, gate: 'invite' });
  const place = { communityId, courseId };
  expect(await world.ok(operator, 'gate.getPlace', place)).toMatchObject({ isOver: true });
  expect(await world.refused(operator, 'gate.makeInvite', { ...place, expiresOn: null })).toBe('COURSE.CLOSED');
  expect(await world.refused(operator, 'gate.issueAccessCodes', { ...place, count: 1, note: '晚了' })).toBe(
    'COURSE.CLOSED',
  );
  expect(await world.count('access_code_batches', 'community_id = $1', [communityId])).toBe(0);
});
