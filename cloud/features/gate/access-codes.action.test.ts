import { testDatabase } from '../../../test/support/database';
import { auditOf, CODES_NOW, enrollingBehind, gateScene } from '../../../test/support/gate-codes';

const db = testDatabase();
const rules = { rulesAccepted: true as const };

/** Every text that the database keeps about codes and answers. */
async function everythingKept(): Promise<string> {
  const { rows } = await db.pool.query<{ kept: string }>(`
    select coalesce(string_agg(kept, ' '), '') as kept from (
      select row_to_json(a)::text as kept from access_codes a
      union all select row_to_json(b)::text from access_code_batches b
      union all select row_to_json(k)::text from idempotency_keys k
      union all select row_to_json(l)::text from audit_log l) all_rows`);
  return rows[0]!.kept;
}

describe('access codes', () => {
  test('are told by a read only: neither the answer, its receipt, the rows nor the audit hold them', async () => {
    const { world, communityId, operator } = await gateScene(db, 'access_code');
    const issue = { communityId, courseId: null, count: 12, note: '小鹅通 11 月' };
    const issued = await world.ok(operator, 'gate.issueAccessCodes', issue, 'issue-once-1');
    expect(issued).toEqual({ batchId: issued.batchId, count: 12 });
    // the answer got lost: the same request again makes no second batch
    expect(await world.ok(operator, 'gate.issueAccessCodes', issue, 'issue-once-1')).toEqual(issued);
    const { batch, placeName, codes } = await world.ok(operator, 'gate.getBatch', {
      communityId,
      batchId: issued.batchId,
    });
    expect(batch).toMatchObject({ note: '小鹅通 11 月', issued: 12, used: 0, free: 12, createdBy: '苏晴' });
    expect(placeName).toBe('晨光读书社');
    expect(codes.map(({ codeNo }) => codeNo)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(new Set(codes.map(({ code }) => code)).size).toBe(12);
    const kept = await everythingKept();
    expect(kept).toContain(issued.batchId);
    for (const { code } of codes) {
      expect(code).toMatch(/^[0-9A-Z]{16}$/);
      expect(kept).not.toContain(code);
    }
    expect(await auditOf(world, communityId)).toEqual([
      {
        action: 'gate.codesIssued',
        subject_kind: 'access_code_batch',
        subject_id: issued.batchId,
        reason: '+12 小鹅通 11 月',
      },
    ]);
  });

  test('let one person into the course; who and when is told, and the code no longer', async () => {
    const { world, communityId, operator } = await gateScene(db);
    const courseId = await world.createCourse(communityId, enrollingBehind('access_code'));
    const { batchId } = await world.ok(operator, 'gate.issueAccessCodes', {
      communityId,
      courseId,
      count: 2,
      note: '线下',
    });
    const before = await world.ok(operator, 'gate.getBatch', { communityId, batchId });
    const [learner, late] = [
      await world.createMember(communityId, { nickname: '小满' }),
      await world.createMember(communityId),
    ];
    const enrol = { communityId, courseId, accessCode: before.codes[0]!.code!, ...rules };
    await world.ok(learner, 'course.enrol', enrol);
    expect(await world.refused(late, 'course.enrol', enrol)).toBe('GATE.ACCESS_CODE_USED');

    const { batch, codes, placeName } = await world.ok(operator, 'gate.getBatch', { communityId, batchId });
    expect(placeName).toBe('21 天精读营');
    expect(batch).toMatchObject({ issued: 2, used: 1, free: 1 });
    expect(codes[0]).toEqual({
      codeNo: 1,
      code: null,
      usedBy: { memberId: learner.memberId, nickname: '小满', avatarUrl: null, role: 'member' },
      usedAt: CODES_NOW,
    });
    expect(codes[1]).toEqual(before.codes[1]);
    expect((await world.ok(operator, 'gate.listBatches', { communityId, courseId })).rows).toEqual([batch]);
    expect(await world.ok(operator, 'gate.getPlace', { communityId, courseId })).toEqual({
      courseId,
      name: '21 天精读营',
      gate: 'access_code',
      isOver: false,
      liveInvites: 0,
      freeAccessCodes: 1,
    });
  });

  test('can be withdrawn one by one or all at once, as long as nobody has used them', async () => {
    const { world, communityId, operator } = await gateScene(db, 'access_code');
    const { batchId } = await world.ok(operator, 'gate.issueAccessCodes', {
      communityId,
      courseId: null,
      count: 4,
      note: '退款',
    });
    const { codes } = await world.ok(operator, 'gate.getBatch', { communityId, batchId });
    const join = (codeNo: number) => ({ communityId, accessCode: codes[codeNo - 1]!.code!, ...rules });
    await world.ok(world.stranger(), 'community.join', join(1));

    const withdraw = { communityId, batchId };
    expect(await world.ok(operator, 'gate.withdrawAccessCodes', { ...withdraw, codeNo: 2 })).toEqual({ withdrawn: 1 });
    expect(await world.refused(world.stranger(), 'community.join', join(2))).toBe('GATE.ACCESS_CODE_INVALID');
    expect(await world.refused(operator, 'gate.withdrawAccessCodes', { ...withdraw, codeNo: 1 })).toBe(
      'GATE.ACCESS_CODE_USED',
    );
    expect(await world.refused(operator, 'gate.withdrawAccessCodes', { ...withdraw, codeNo: 2 })).toBe(
      'RESOURCE.NOT_FOUND',
    );
    expect(await world.ok(operator, 'gate.withdrawAccessCodes', { ...withdraw, codeNo: null })).toEqual({
      withdrawn: 2,
    });
    expect(await world.ok(operator, 'gate.withdrawAccessCodes', { ...withdraw, codeNo: null })).toEqual({
      withdrawn: 0,
    });
    const { batch, codes: left } = await world.ok(operator, 'gate.getBatch', withdraw);
    expect(batch).toMatchObject({ issued: 4, used: 1, free: 0 });
    expect(left.map(({ codeNo }) => codeNo)).toEqual([1]);
    const reasons = (await auditOf(world, communityId)).map(({ reason }) => reason);
    expect(reasons.sort()).toEqual(['+4 退款', '-1 #2 退款', '-2 退款']);
  });

  test('of a member who is forgotten keep only that they are used', async () => {
    const { world, communityId, operator } = await gateScene(db, 'access_code');
    const { batchId } = await world.ok(operator, 'gate.issueAccessCodes', {
      communityId,
      courseId: null,
      count: 1,
      note: '线下',
    });
    const { codes } = await world.ok(operator, 'gate.getBatch', { communityId, batchId });
    const person = world.stranger();
    await world.ok(person, 'community.join', { communityId, accessCode: codes[0]!.code!, nickname: '小满', ...rules });
    await world.ok(person, 'account.deleteForever', { confirm: '注销' });
    const after = await world.ok(operator, 'gate.getBatch', { communityId, batchId });
    expect(after.codes[0]).toMatchObject({ code: null, usedBy: { nickname: '已注销用户' }, usedAt: CODES_NOW });
  });

  test('are listed by batch, the newest first, each place for itself', async () => {
    const { world, communityId, operator } = await gateScene(db);
    const courseId = await world.createCourse(communityId, enrollingBehind('access_code'));
    for (let index = 0; index < 21; index += 1) {
      world.setNow(new Date(Date.parse(CODES_NOW) + index * 60_000).toISOString());
      await world.ok(operator, 'gate.issueAccessCodes', {
        communityId,
        courseId,
        count: 1,
        note: `第 ${index} 批`,
      });
    }
    const place = { communityId, courseId };
    const first = await world.ok(operator, 'gate.listBatches', place);
    const second = await world.ok(operator, 'gate.listBatches', { ...place, cursor: first.nextCursor! });
    const notes = [...first.rows, ...second.rows].map(({ note }) => note);
    expect(notes).toHaveLength(21);
    expect([notes[0], notes.at(-1)]).toEqual(['第 20 批', '第 0 批']);
    expect((await world.ok(operator, 'gate.listBatches', { communityId, courseId: null })).rows).toEqual([]);
  });
});

test('another community’s operators find neither course nor batch', async () => {
  const { world, communityId, operator } = await gateScene(db);
  const courseId = await world.createCourse(communityId, enrollingBehind('access_code'));
  const { batchId } = await world.ok(operator, 'gate.issueAccessCodes', {
    communityId,
    courseId,
    count: 1,
    note: '线下',
  });
  const elsewhere = await world.createCommunity();
  const neighbour = await world.createMember(elsewhere, { role: 'owner' });
  expect(await world.refused(neighbour, 'gate.getPlace', { communityId: elsewhere, courseId })).toBe(
    'RESOURCE.NOT_FOUND',
  );
  expect(await world.refused(neighbour, 'gate.getBatch', { communityId: elsewhere, batchId })).toBe(
    'RESOURCE.NOT_FOUND',
  );
  expect(
    await world.refused(neighbour, 'gate.withdrawAccessCodes', { communityId: elsewhere, batchId, codeNo: null }),
  ).toBe('RESOURCE.NOT_FOUND');
});
