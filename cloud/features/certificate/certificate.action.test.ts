import { testDatabase } from '../../../test/support/database';
import { testWorld } from '../../../test/support/world';

const db = testDatabase();
beforeEach(() => db.empty());

const NOW = '2026-11-21T00:30:00.000Z';

/** Two learners of a course of two days that has closed: 小满 completed it, 阿哲 did not. */
async function scene() {
  const world = testWorld(db, NOW);
  const communityId = await world.createCommunity({ name: '晨光读书社' });
  const operator = await world.createMember(communityId, { role: 'operator' });
  const courseId = await world.createCourse(communityId, { startsOn: '2026-11-19', days: 2 });
  const [me, mate] = [
    await world.createMember(communityId, { nickname: '小满' }),
    await world.createMember(communityId, { nickname: '阿哲' }),
  ];
  for (const actor of [me, mate]) await world.enrol(actor, courseId);
  for (const local_date of ['2026-11-19', '2026-11-20']) await world.createCheckin(me, courseId, { local_date });
  await world.createCheckin(mate, courseId, { local_date: '2026-11-19' });
  const about = { communityId, courseId };
  await world.ok(operator, 'course.move', { ...about, to: 'closed', reason: '' });
  const { code } = await world.ok(me, 'certificate.get', about);
  return { world, communityId, operator, me, mate, about, code };
}

test('a certificate says who completed what, when and how far', async () => {
  const { world, me, about, code } = await scene();
  expect(code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}$/);
  expect(await world.ok(me, 'certificate.get', about)).toEqual({
    courseId: about.courseId,
    courseTitle: '21 天精读营',
    communityName: '晨光读书社',
    nickname: '小满',
    startsOn: '2026-11-19',
    endedOn: '2026-11-20',
    issuedOn: '2026-11-21',
    litDays: 2,
    share: 1,
    code,
  });
});

test('who did not complete the course hears how far they came', async () => {
  const { world, mate, about } = await scene();
  expect(await world.call(mate.openid, 'certificate.get', about)).toMatchObject({
    error: { code: 'CERTIFICATE.NOT_EARNED', details: { litDays: 1, askedDays: 2 } },
  });
});

describe('a code', () => {
  const verified = {
    courseTitle: '21 天精读营',
    communityName: '晨光读书社',
    nickname: '小满',
    startsOn: '2026-11-19',
    endedOn: '2026-11-20',
    issuedOn: '2026-11-21',
    share: 1,
  };

  test('is true for everybody, strangers too, and tells nothing more', async () => {
    const { world, mate, code } = await scene();
    for (const who of [world.stranger(), mate, await world.createMember(await world.createCommunity())]) {
      expect(await world.ok(who, 'certificate.verify', { code })).toEqual(verified);
    }
  });

  test.each([
    ['in small letters', (code: string) => code.toLowerCase()],
    ['without dashes', (code: string) => code.replace(/-/g, '')],
    ['with spaces', (code: string) => ` ${code.replace(/-/g, ' ')} `],
    ['with letters that look like its digits', (code: string) => code.replace(/0/g, 'O').replace(/1/g, 'l')],
  ])('is read %s', async (_name, typed) => {
    const { world, code } = await scene();
    expect(await world.ok(world.stranger(), 'certificate.verify', { code: typed(code) })).toEqual(verified);
  });

  test('that is wrong in one character, cut short, or of another community names nothing', async () => {
    const { world, code } = await scene();
    const last = code.endsWith('0') ? '2' : '0';
    const elsewhere = await world.database
      .selectFrom('communities')
      .select('short_code')
      .where('community_id', '=', await world.createCommunity())
      .executeTakeFirstOrThrow();
    const wrong = [code.slice(0, -1) + last, code.slice(0, -1), code.slice(6), elsewhere.short_code + code.slice(5)];
    for (const typed of wrong) {
      expect(await world.refused(world.stranger(), 'certificate.verify', { code: typed })).toBe('RESOURCE.NOT_FOUND');
    }
  });

  test('cannot be guessed by trying: ten a minute, then no more', async () => {
    const { world } = await scene();
    const guesser = world.stranger();
    const answers = [];
    for (let index = 0; index < 11; index += 1) {
      answers.push(await world.refused(guesser, 'certificate.verify', { code: `AAAAA-BBBBB-0000${index % 10}` }));
    }
    expect(answers.slice(0, 10).every((code) => code === 'RESOURCE.NOT_FOUND')).toBe(true);
    expect(answers[10]).toBe('RATE.LIMITED');
  });

  test('stays true of somebody who left, with the name they had', async () => {
    const { world, communityId, me, code } = await scene();
    await world.ok(me, 'community.updateProfile', { communityId, nickname: '大满' });
    await world.ok(me, 'community.leave', { communityId });
    expect(await world.ok(world.stranger(), 'certificate.verify', { code })).toEqual(verified);
  });

  test('stays true without a name when its holder deletes their account; the course’s sums stay', async () => {
    const { world, me, operator, about, code } = await scene();
    const before = await world.ok(operator, 'course.getCourseReport', about);
    await world.ok(me, 'account.deleteForever', { confirm: '注销' });
    expect(await world.ok(world.stranger(), 'certificate.verify', { code })).toEqual({ ...verified, nickname: null });
    expect(await world.ok(operator, 'course.getCourseReport', about)).toEqual(before);
    expect((await world.ok(operator, 'course.exportReport', about)).csv).not.toContain('小满');
  });
});

test('the exported record holds the report', async () => {
  const { world, me, communityId, code } = await scene();
  const record = await world.ok(me, 'account.exportRecord', { communityId });
  expect(JSON.stringify(record)).toContain(code.replace(/-/g, ''));
});
