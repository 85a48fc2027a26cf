import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { testDatabase } from '../../../test/support/database';
import { DEMO_MOMENTS, DEMO_SEEDING_MS, seedDemoInto } from '../../../test/support/demo';
import { testWorld } from '../../../test/support/world';
import { localDateOf } from '../../core/zone';
import { DAWN_SHORT_CODE, demoPersonas, NIGHT_INVITE_CODE } from './personas';

const db = testDatabase();
const ZONE = 'Asia/Shanghai';

/** Every row of every table, in an order that does not depend on where rows lie. */
async function fingerprint(): Promise<string> {
  const tables = (
    await db.pool.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'schema_migrations' order by 1`,
    )
  ).rows;
  const hash = createHash('sha256');
  for (const { name } of tables) {
    const rows = (
      await db.pool.query<{ row: string }>(`select (to_jsonb(t) - 'sealed')::text as row from ${name} t order by 1`)
    ).rows;
    hash.update(name);
    for (const { row } of rows) hash.update(row);
  }
  return hash.digest('hex');
}

const hashOf = (files: Map<string, Buffer>) => {
  const hash = createHash('sha256');
  for (const [key, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(key).update(content);
  return hash.digest('hex');
};

describe.each(DEMO_MOMENTS.slice(0, 4))('in the demo made on %s', (_name, now) => {
  beforeAll(async () => {
    await seedDemoInto(db, now);
  }, DEMO_SEEDING_MS);

  test('has a star to light for 林小满: sixteen in a row, today still open', async () => {
    const world = testWorld(db, now);
    const [learner] = demoPersonas;
    const { current } = await world.ok(learner!, 'home.today', {});
    const course = current!.courses[0]!;
    expect(course).toMatchObject({ title: '21 天精读营', mark: 'due', figures: { streak: 16, litDays: 16 } });
    expect(course.team).toMatchObject({ name: '北斗小队', dueCount: 9, isCaptain: false });
    expect(current!.notices.length).toBeGreaterThan(0);
    const submitted = await world.ok(learner!, 'checkin.submit', {
      communityId: current!.communityId,
      courseId: course.courseId,
      localDate: localDateOf(new Date(now), ZONE),
      text: '今天也点亮了。',
      mediaIds: [],
      numbers: {},
      visibility: 'course',
      writtenAt: now,
      makeup: false,
    });
    expect(submitted).toMatchObject({ figures: { streak: 17 }, state: 'published', wasLitBefore: false });
  });

  test('has every persona where the switcher says', async () => {
    const world = testWorld(db, now);
    const [, captain, member, coach, operator, newcomer] = demoPersonas;
    const homes = await Promise.all(
      [captain, member, coach, operator, newcomer].map((persona) => world.ok(persona!, 'home.today', {})),
    );
    expect(homes.map(({ current }) => current?.me.role)).toEqual(['member', 'member', 'coach', 'owner', undefined]);
    expect(homes[0]!.current!.courses[0]!.team!.isCaptain).toBe(true);
    expect(homes[1]!).toMatchObject({ current: { communityName: '晨光读书社', growth: 860 } });
    expect(homes[1]!.memberships).toHaveLength(2);
    const { communityId } = homes[3]!.current!;
    expect((await world.ok(operator!, 'ops.listApplications', { communityId })).rows).toHaveLength(2);
    const cases = (await world.ok(operator!, 'ops.listSafetyCases', { communityId })).rows;
    expect(cases.map(({ kind, subject }) => `${kind} ${subject}`).sort()).toEqual([
      'appeal checkin',
      'check checkin',
      'report checkin',
      'report comment',
    ]);
    const [longest] = (
      await sql<{ nickname: string }>`select m.nickname from enrolments e
        join members m on m.community_id = e.community_id and m.member_id = e.member_id
        join courses c on c.community_id = e.community_id and c.course_id = e.course_id
        where c.status = 'open' order by e.best_streak desc, e.lit_days desc limit 1`.execute(db.database)
    ).rows;
    expect(longest!.nickname).toBe('周远');
  });

  test('gives 周远 people to care for, each with another reason, and keeps them from everybody else', async () => {
    const world = testWorld(db, now);
    const [learner, captain] = demoPersonas;
    const { current } = await world.ok(captain!, 'home.today', {});
    const { communityId, courses } = current!;
    const question = { communityId, teamId: courses[0]!.team!.teamId };
    const { people } = await world.ok(captain!, 'team.listCare', question);
    const listed = people.map(({ person, reason, contact }) => [person.nickname, reason.kind, contact?.isMine ?? null]);
    expect(listed).toEqual(
      expect.arrayContaining([
        ['顾云舒', 'silent', null],
        ['程知夏', 'slipped', null],
        ['许思齐', 'came_back', true],
      ]),
    );
    expect(await world.refused(learner!, 'team.listCare', question)).toBe('RESOURCE.NOT_FOUND');
    const { teams } = await world.ok(learner!, 'team.getBoard', { communityId, courseId: courses[0]!.courseId });
    expect(teams.map(({ rank }) => rank)).not.toContain(null);
  });

  test('lets the newcomer in by the codes that the switcher tells', async () => {
    const world = testWorld(db, now);
    const newcomer = demoPersonas.at(-1)!;
    const { communityId } = await world.ok(newcomer, 'community.preview', { entry: DAWN_SHORT_CODE });
    await world.ok(newcomer, 'community.join', { communityId, rulesAccepted: true });
    const night = await world.ok(newcomer, 'community.preview', { entry: NIGHT_INVITE_CODE });
    expect(night).toMatchObject({ name: '夜航写作社', inviteAccepted: true });
    const join = { communityId: night.communityId, inviteCode: NIGHT_INVITE_CODE, rulesAccepted: true as const };
    expect(await world.ok(newcomer, 'community.join', join)).toMatchObject({ status: 'active' });
  });
});

test(
  'the same moment makes the same demo, row for row and byte for byte; another moment another one',
  async () => {
    const now = '2026-11-21T00:30:00.000Z';
    const first = hashOf((await seedDemoInto(db, now)).files) + (await fingerprint());
    const second = hashOf((await seedDemoInto(db, now)).files) + (await fingerprint());
    const other = hashOf((await seedDemoInto(db, '2026-11-24T00:30:00.000Z')).files) + (await fingerprint());
    expect(second).toBe(first);
    expect(other).not.toBe(first);
  },
  3 * DEMO_SEEDING_MS,
);
