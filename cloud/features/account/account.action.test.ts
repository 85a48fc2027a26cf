import { testDatabase } from '../../../test/support/database';
import { jpegBytes } from '../../../test/support/picture-bytes';
import { testWorld, type Actor, type World } from '../../../test/support/world';
import { reconcile } from '../../ledger/account';

const db = testDatabase();

const confirm = { confirm: '注销' as const };
const SECRET = '只有我知道的一句话';

async function uploadPicture(world: World, { communityId, openid }: Actor) {
  const place = await world.ok({ openid }, 'media.begin', { communityId, mime: 'image/jpeg', bytes: 100 });
  world.storage.put(place.uploadPath, jpegBytes(10, 10));
  await world.ok({ openid }, 'media.complete', { communityId, mediaId: place.mediaId });
  return place;
}

/** A member who has left traces everywhere, beside a friend whose check-in they liked and commented on. */
async function livelyMember() {
  const world = testWorld(db);
  const communityId = await world.createCommunity();
  const me = await world.createMember(communityId, { nickname: '林小满' });
  const friend = await world.createMember(communityId, { nickname: '周远' });
  const courseId = await world.createCourse(communityId);
  const teamId = await world.createTeam(communityId, courseId);
  await world.enrol(me, courseId, { teamId });
  await world.enrol(friend, courseId, { teamId });
  const picture = await uploadPicture(world, me);
  const avatar = await uploadPicture(world, me);
  const bio = `简介：${SECRET}`;
  await world.ok(me, 'community.updateProfile', { communityId, bio, avatarMediaId: avatar.mediaId });
  await world.ok(me, 'community.updateSettings', { communityId, reminderTime: '07:30' });
  const submitted = await world.ok(me, 'checkin.submit', {
    communityId,
    courseId,
    localDate: '2026-11-21',
    text: SECRET,
    mediaIds: [picture.mediaId],
    numbers: {},
    visibility: 'course',
    writtenAt: world.now().toISOString(),
    makeup: false,
  });
  await world.ok(me, 'checkin.takeLeave', { communityId, courseId, localDate: '2026-11-23' });
  const theirs = await world.createCheckin(friend, courseId);
  await world.ok(me, 'checkin.setLike', { communityId, checkinId: theirs, liked: true });
  await world.ok(me, 'checkin.addComment', { communityId, checkinId: theirs, text: `评论：${SECRET}` });
  await world.ok(friend, 'checkin.setLike', { communityId, checkinId: submitted.checkinId, liked: true });
  const report = { subject: 'checkin' as const, subjectId: theirs, reason: `举报：${SECRET}` };
  await world.ok(me, 'checkin.report', { communityId, ...report });
  return { world, communityId, me, friend, courseId, theirs, mine: submitted.checkinId, files: [picture, avatar] };
}

/** Every place of the database in which a text still stands, as `table: row`. */
async function findText(text: string): Promise<string[]> {
  const tables = await db.pool.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'schema_migrations'",
  );
  const hits: string[] = [];
  for (const { name } of tables.rows) {
    const rows = await db.pool.query<{ row: string }>(
      `select t::text as row from ${name} t where strpos(t::text, $1) > 0`,
      [text],
    );
    hits.push(...rows.rows.map(({ row }) => `${name}: ${row}`));
  }
  return hits;
}

beforeEach(() => db.empty());

describe('account.exportRecord', () => {
  test('holds everything kept about the caller', async () => {
    const { world, communityId, me, theirs, mine, files } = await livelyMember();
    const { exportedAt, record } = await world.ok(me, 'account.exportRecord', { communityId });
    const [picture, avatar] = files.map(({ uploadPath }) => `/files/${uploadPath}`);
    expect(exportedAt).toBe(world.now().toISOString());
    expect(record).toMatchObject({
      profile: { nickname: '林小满', bio: `简介：${SECRET}`, avatarUrl: avatar, role: 'member' },
      settings: { reminderTime: '07:30', showOnBoards: true, showSky: true },
      membership: { community: '晨光读书社', status: 'active', joinedAt: world.now().toISOString(), leftAt: null },
      enrolments: [{ course: '21 天精读营', team: '北斗小队', teamRole: 'member', litDays: 1 }],
      checkins: [{ checkinId: mine, text: SECRET, localDate: '2026-11-21', pictureUrls: [picture], likeCount: 1 }],
      leaves: [{ localDate: '2026-11-23' }],
      comments: [{ checkinId: theirs, text: `评论：${SECRET}`, state: 'published' }],
      likesGiven: [{ checkinId: theirs }],
      reports: [{ subjectId: theirs, reason: `举报：${SECRET}` }],
      messages: [],
      applications: [],
    });
    const { firstSteps, ledger, pictures } = record as {
      firstSteps: { step: string }[];
      ledger: { reason: string }[];
      pictures: { storageUrl: string }[];
    };
    expect(pictures.map(({ storageUrl }) => storageUrl).sort()).toEqual([picture, avatar].sort());
    expect(firstSteps.map(({ step }) => step).sort()).toEqual(['first_checkin', 'greet', 'reminder']);
    expect(ledger.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['checkin', 'comment', 'step_reminder']));
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  });

  test("holds nothing of anybody else's", async () => {
    const { world, communityId, friend } = await livelyMember();
    const { record } = await world.ok(friend, 'account.exportRecord', { communityId });
    const text = JSON.stringify({ ...record, messages: [] });
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain('林小满');
  });

  test('is for members of the community', async () => {
    const { world, communityId } = await livelyMember();
    const elsewhere = await world.createMember(await world.createCommunity());
    expect(await world.refused(elsewhere, 'account.exportRecord', { communityId })).toBe('RESOURCE.NOT_FOUND');
    expect(await world.refused(world.stranger(), 'account.exportRecord', { communityId })).toBe('RESOURCE.NOT_FOUND');
  });
});

describe('account.deleteForever', () => {
  test('leaves no word, name, picture or identity behind', async () => {
    const { world, me, files } = await livelyMember();
    expect(await world.ok(me, 'account.deleteForever', confirm)).toEqual({ deleted: true });
    expect(await findText(SECRET)).toEqual([]);
    expect(await findText('林小满')).toEqual([]);
    expect(await findText(me.openid)).toEqual([]);
    expect(await world.count('media', 'owner_id = $1', [me.memberId])).toBe(0);
    for (const { uploadPath } of files) expect(world.storage.files.has(uploadPath)).toBe(false);
    expect(await world.count('file_removals')).toBe(0);
  });

  test("puts the counts at others' check-ins right and marks the own ones deleted", async () => {
    const { world, communityId, me, friend, theirs, mine } = await livelyMember();
    await world.ok(me, 'account.deleteForever', confirm);
    const row = await world.ok(friend, 'checkin.get', { communityId, checkinId: theirs });
    expect(row).toMatchObject({ likeCount: 0, commentCount: 0 });
    expect((await world.ok(friend, 'checkin.listComments', { communityId, checkinId: theirs })).rows).toEqual([]);
    expect(await world.refused(friend, 'checkin.get', { communityId, checkinId: mine })).toBe('RESOURCE.NOT_FOUND');
    const emptied = "checkin_id = $1 and deleted_at is not null and text = '' and media_ids = '{}'";
    expect(await world.count('checkins', emptied, [mine])).toBe(1);
  });

  test('keeps the figures of the ledger, without a name', async () => {
    const { world, communityId, me } = await livelyMember();
    const entries = await world.count('ledger_entries', 'member_id = $1', [me.memberId]);
    await world.ok(me, 'account.deleteForever', confirm);
    expect(await world.count('ledger_entries', 'member_id = $1', [me.memberId])).toBe(entries);
    expect(await world.count('members', "member_id = $1 and nickname = '已注销用户'", [me.memberId])).toBe(1);
    expect(await reconcile(world.database, communityId)).toEqual([]);
  });

  test('reaches every community of the person, also those they have left, and applications', async () => {
    const { world, me } = await livelyMember();
    const second = await world.createCommunity();
    await world.ok(me, 'community.join', { communityId: second, rulesAccepted: true, nickname: '林小满' });
    await world.ok(me, 'community.leave', { communityId: second });
    const third = await world.createCommunity({ gate: 'review' });
    await world.ok(me, 'community.join', { communityId: third, rulesAccepted: true, nickname: '林小满' });
    await world.ok(me, 'account.deleteForever', confirm);
    expect(await findText('林小满')).toEqual([]);
    expect(await world.count('members', "person_id = $1 and status = 'deleted'", [me.personId])).toBe(2);
    expect(await world.count('applications')).toBe(0);
  });

  test('makes the same openid somebody new', async () => {
    const { world, communityId, me } = await livelyMember();
    await world.ok(me, 'account.deleteForever', confirm);
    expect(await world.refused(me, 'community.getProfile', { communityId })).toBe('RESOURCE.NOT_FOUND');
    const { memberId } = await world.ok(me, 'community.join', { communityId, rulesAccepted: true });
    expect(memberId).not.toBe(me.memberId);
    expect(await world.ok(me, 'points.listEntries', { communityId, filter: 'all' })).toMatchObject({
      rows: [],
      balance: { points: 0, growth: 0 },
    });
  });

  test('answers a repeat the same, and forgets who asks anew', async () => {
    const { world, me } = await livelyMember();
    await world.ok(me, 'account.deleteForever', confirm, 'request-delete');
    expect(await world.ok(me, 'account.deleteForever', confirm, 'request-delete')).toEqual({ deleted: true });
    expect(await world.refused(me, 'account.deleteForever', confirm)).toBe('RESOURCE.NOT_FOUND');
  });

  test('closes cases about what is gone', async () => {
    const { world, communityId, me, friend, mine } = await livelyMember();
    const report = { subject: 'checkin' as const, subjectId: mine, reason: '看看' };
    await world.ok(friend, 'checkin.report', { communityId, ...report });
    await world.ok(me, 'account.deleteForever', confirm);
    expect(await world.count('safety_cases', 'subject_id = $1 and decided_at is null', [mine])).toBe(0);
  });

  test('leaves the files to the timer when storage is away', async () => {
    const { world, me, files } = await livelyMember();
    world.pipeline.services.storage = { ...world.storage, remove: () => Promise.reject(new Error('away')) };
    await world.ok(me, 'account.deleteForever', confirm);
    expect(await world.count('file_removals')).toBe(files.length);
  });

  test('keeps the owner of a community in which others remain, with all that is theirs', async () => {
    const { world, communityId } = await livelyMember();
    const owner = await world.createMember(communityId, { role: 'owner', nickname: '苏晴' });
    await world.ok(owner, 'community.join', { communityId: await world.createCommunity(), rulesAccepted: true });
    expect(await world.call(owner.openid, 'account.deleteForever', confirm)).toMatchObject({
      error: { code: 'COMMUNITY.OWNER_CANNOT_LEAVE', details: { communityId, name: '晨光读书社' } },
    });
    expect(await world.count('people', 'openid = $1', [owner.openid])).toBe(1);
    expect(await world.count('members', "person_id = $1 and status = 'active'", [owner.personId])).toBe(2);
  });

  test('lets an owner go who is alone', async () => {
    const world = testWorld(db);
    const owner = await world.createMember(await world.createCommunity(), { role: 'owner' });
    expect(await world.ok(owner, 'account.deleteForever', confirm)).toEqual({ deleted: true });
  });

  test('wants the word, and a person we know', async () => {
    const { world, me } = await livelyMember();
    expect(await world.call(me.openid, 'account.deleteForever', { confirm: '好' as '注销' })).toMatchObject({
      error: { code: 'INPUT.INVALID', details: { field: 'input.confirm' } },
    });
    expect(await world.refused(world.stranger(), 'account.deleteForever', confirm)).toBe('RESOURCE.NOT_FOUND');
    expect(await world.count('members', "status = 'deleted'")).toBe(0);
  });
});
