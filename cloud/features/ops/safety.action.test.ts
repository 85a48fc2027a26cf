import { testDatabase } from '../../../test/support/database';
import { testWorld } from '../../../test/support/world';

const db = testDatabase();

async function desk() {
  const world = testWorld(db);
  const communityId = await world.createCommunity();
  const operator = await world.createMember(communityId, { role: 'operator' });
  const author = await world.createMember(communityId, { nickname: '周远' });
  const reader = await world.createMember(communityId);
  const courseId = await world.createCourse(communityId);
  await world.enrol(author, courseId);
  await world.enrol(reader, courseId);

  const open = async () => {
    const { rows, waiting } = await world.ok(operator, 'ops.listSafetyCases', { communityId });
    expect([rows.length, waiting]).toEqual([1, 1]);
    return rows[0]!;
  };
  const decide = async (decision: 'publish' | 'hide', reason = '') => {
    const { caseId } = await open();
    return world.ok(operator, 'ops.decideSafetyCase', { communityId, caseId, decision, reason });
  };
  const inbox = async (who: { openid: string }) =>
    (await world.ok(who, 'inbox.list', { communityId })).rows.map(({ title, body }) => ({ title, body }));
  return { world, communityId, operator, author, reader, courseId, open, decide, inbox };
}

describe('a report', () => {
  test('queues with its subject, and hides nothing by itself', async () => {
    const { world, communityId, author, reader, courseId, open } = await desk();
    const checkinId = await world.createCheckin(author, courseId, { text: '今天没读书' });
    const report = { subject: 'checkin' as const, subjectId: checkinId, reason: '不认真' };
    await world.ok(reader, 'checkin.report', { communityId, ...report });
    expect(await open()).toMatchObject({
      kind: 'report',
      subject: 'checkin',
      subjectId: checkinId,
      text: '今天没读书',
      author: { memberId: author.memberId, nickname: '周远' },
      reason: '不认真',
      reports: 1,
    });
    expect((await world.ok(reader, 'checkin.get', { communityId, checkinId })).state).toBe('published');
  });

  test('that is upheld sends the check-in back with the reason and keeps its points', async () => {
    const { world, communityId, author, reader, operator, courseId, decide, inbox } = await desk();
    const checkinId = await world.createCheckin(author, courseId);
    const report = { subject: 'checkin' as const, subjectId: checkinId, reason: '广告' };
    await world.ok(reader, 'checkin.report', { communityId, ...report });
    const entries = await world.count('ledger_entries');
    await decide('hide', '请去掉联系方式');
    const mine = await world.ok(author, 'checkin.get', { communityId, checkinId });
    expect(mine).toMatchObject({ state: 'fix_needed', stateReason: '请去掉联系方式' });
    expect(await world.refused(reader, 'checkin.get', { communityId, checkinId })).toBe('RESOURCE.NOT_FOUND');
    expect(await inbox(author)).toEqual([{ title: '你的一条打卡不再对别人显示', body: '请去掉联系方式' }]);
    expect(await inbox(reader)).toEqual([{ title: '你举报的打卡已经处理', body: expect.stringContaining('不再') }]);
    expect(await world.count('ledger_entries')).toBe(entries);
    const audit = "subject_id = $1 and action = 'safety.report.hide' and actor_id = $2 and reason = '请去掉联系方式'";
    expect(await world.count('audit_log', audit, [checkinId, operator.memberId])).toBe(1);
  });

  test('that comes to nothing is told to its reporters only', async () => {
    const { world, communityId, author, reader, courseId, decide, inbox } = await desk();
    const checkinId = await world.createCheckin(author, courseId);
    const report = { subject: 'checkin' as const, subjectId: checkinId, reason: '看不惯' };
    await world.ok(reader, 'checkin.report', { communityId, ...report });
    await decide('publish');
    expect(await inbox(author)).toEqual([]);
    expect(await inbox(reader)).toEqual([{ title: '你举报的打卡已经处理', body: expect.stringContaining('没有违反') }]);
    expect((await world.ok(reader, 'checkin.get', { communityId, checkinId })).state).toBe('published');
  });

  test('of a comment hides it and counts it off', async () => {
    const { world, communityId, author, reader, courseId, decide } = await desk();
    const checkinId = await world.createCheckin(author, courseId);
    const { comment } = await world.ok(reader, 'checkin.addComment', { communityId, checkinId, text: '吵架的话' });
    const report = { subject: 'comment' as const, subjectId: comment.commentId, reason: '骂人' };
    await world.ok(author, 'checkin.report', { communityId, ...report });
    await decide('hide');
    expect((await world.ok(author, 'checkin.get', { communityId, checkinId })).commentCount).toBe(0);
    expect((await world.ok(author, 'checkin.listComments', { communityId, checkinId })).rows).toEqual([]);
  });
});

describe('an appeal', () => {
  async function appealed(mediaState: 'rejected' | 'review' = 'rejected') {
    const all = await desk();
    const { world, communityId, author, courseId } = all;
    await world.database
      .insertInto('media')
      .values({
        community_id: communityId,
        media_id: 'MEDIA00000000000',
        owner_id: author.memberId,
        storage_key: `media/${communityId}/MEDIA0000000000000000.jpg`,
        mime: 'image/jpeg',
        bytes: 10,
        state: mediaState,
        created_at: world.now(),
      })
      .execute();
    const options = { state: 'fix_needed', state_reason: '图片没有通过', media_ids: ['MEDIA00000000000'] };
    const checkinId = await world.createCheckin(author, courseId, options);
    await world.ok(author, 'checkin.appeal', { communityId, checkinId, reason: '只是我的书桌' });
    return { ...all, checkinId };
  }

  test('shows the desk the pictures whatever their check said', async () => {
    const { open, communityId } = await appealed();
    const row = await open();
    expect(row).toMatchObject({ kind: 'appeal', reason: '只是我的书桌', reports: 0 });
    expect(row.pictureUrls).toEqual([`/files/media/${communityId}/MEDIA0000000000000000.jpg`]);
  });

  test('that is granted publishes the check-in with its pictures and tells the author', async () => {
    const { world, communityId, author, reader, checkinId, decide, inbox } = await appealed();
    await decide('publish');
    const row = await world.ok(reader, 'checkin.get', { communityId, checkinId });
    expect(row).toMatchObject({ state: 'published', stateReason: null });
    expect(await world.count('media', "media_id = 'MEDIA00000000000' and state = 'passed'")).toBeGreaterThan(0);
    expect(await inbox(author)).toEqual([{ title: '申诉通过了，这条打卡已经公开', body: expect.any(String) }]);
  });

  test('that is denied asks for a change', async () => {
    const { world, communityId, author, checkinId, decide, inbox } = await appealed('review');
    await decide('hide');
    const row = await world.ok(author, 'checkin.get', { communityId, checkinId });
    expect(row).toMatchObject({ state: 'fix_needed', stateReason: expect.stringContaining('申诉') });
    expect(await inbox(author)).toEqual([
      { title: '申诉没有通过，这条打卡还需要修改', body: expect.stringContaining('修改') },
    ]);
  });
});

describe('ops.decideSafetyCase', () => {
  async function reported() {
    const all = await desk();
    const { world, communityId, author, reader, courseId } = all;
    const checkinId = await world.createCheckin(author, courseId);
    const report = { subject: 'checkin' as const, subjectId: checkinId, reason: '广告' };
    await world.ok(reader, 'checkin.report', { communityId, ...report });
    return { ...all, checkinId, caseId: (await all.open()).caseId };
  }

  test('decides once: the same again changes nothing, another decision is refused', async () => {
    const { world, communityId, operator, caseId, author, inbox } = await reported();
    const input = { communityId, caseId, reason: '' };
    await world.ok(operator, 'ops.decideSafetyCase', { ...input, decision: 'hide' });
    await world.ok(operator, 'ops.decideSafetyCase', { ...input, decision: 'hide' });
    const other = { ...input, decision: 'publish' as const };
    expect(await world.refused(operator, 'ops.decideSafetyCase', other)).toBe('CHECKIN.STATE_CHANGED');
    expect(await inbox(author)).toHaveLength(1);
    expect(await world.count('audit_log', 'community_id = $1', [communityId])).toBe(1);
  });

  test('has nothing left to decide once the author has deleted it', async () => {
    const { world, communityId, operator, author, checkinId } = await reported();
    await world.ok(author, 'checkin.delete', { communityId, checkinId });
    const left = await world.ok(operator, 'ops.listSafetyCases', { communityId });
    expect(left).toEqual({ rows: [], nextCursor: null, waiting: 0 });
  });

  test('is nothing for members, coaches or operators of another community', async () => {
    const { world, communityId, caseId } = await reported();
    const elsewhere = await world.createMember(await world.createCommunity(), { role: 'owner' });
    const input = { communityId, caseId, decision: 'hide' as const, reason: '' };
    const coach = await world.createMember(communityId, { role: 'coach' });
    for (const who of [await world.createMember(communityId), coach, elsewhere, world.stranger()]) {
      expect(await world.refused(who, 'ops.decideSafetyCase', input)).toBe('RESOURCE.NOT_FOUND');
      expect(await world.refused(who, 'ops.listSafetyCases', { communityId })).toBe('RESOURCE.NOT_FOUND');
    }
    const own = { ...input, communityId: elsewhere.communityId };
    expect(await world.refused(elsewhere, 'ops.decideSafetyCase', own)).toBe('RESOURCE.NOT_FOUND');
    expect(await world.count('safety_cases', 'case_id = $1 and decided_at is null', [caseId])).toBe(1);
  });

  test('refuses what is no decision', async () => {
    const { world, communityId, operator, caseId } = await reported();
    const input = { communityId, caseId, decision: 'maybe' as 'hide', reason: '' };
    expect(await world.call(operator.openid, 'ops.decideSafetyCase', input)).toMatchObject({
      error: { code: 'INPUT.INVALID', details: { field: 'input.decision' } },
    });
  });
});
