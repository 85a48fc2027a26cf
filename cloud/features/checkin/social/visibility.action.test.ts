import type { ContentState, Visibility } from '@contract/checkin';
import { testDatabase } from '../../../../test/support/database';
import { testWorld, type Actor, type World } from '../../../../test/support/world';

const db = testDatabase();

const STATES: ContentState[] = ['self_visible', 'published', 'fix_needed', 'appeal'];
const VISIBILITIES: Visibility[] = ['course', 'team', 'self'];

/** Who sees a published check-in of each reach. One that is not published only its author sees. */
const SEES: Record<Visibility, string[]> = {
  course: ['author', 'team-mate', 'captain', 'other team', 'coach', 'operator', 'owner'],
  team: ['author', 'team-mate', 'captain', 'coach', 'operator', 'owner'],
  self: ['author'],
};

/** Whose feed of the whole course has a place for it: who is enrolled, and staff. */
const READS_COURSE = SEES.course;

interface Cast {
  world: World;
  communityId: string;
  courseId: string;
  people: Record<string, { openid: string }>;
  author: Actor;
}

async function cast(): Promise<Cast> {
  const world = testWorld(db);
  const communityId = await world.createCommunity();
  const courseId = await world.createCourse(communityId);
  const otherCourse = await world.createCourse(communityId, { title: '另一门课' });
  const teamId = await world.createTeam(communityId, courseId);
  const otherTeam = await world.createTeam(communityId, courseId, '南斗小队');
  const member = () => world.createMember(communityId);
  const author = await member();
  const people = {
    author,
    'team-mate': await member(),
    captain: await member(),
    'other team': await member(),
    'other course': await member(),
    withdrawn: await member(),
    'not enrolled': await member(),
    kol: await world.createMember(communityId, { role: 'kol' }),
    coach: await world.createMember(communityId, { role: 'coach' }),
    operator: await world.createMember(communityId, { role: 'operator' }),
    owner: await world.createMember(communityId, { role: 'owner' }),
    'other community': await world.createMember(await world.createCommunity(), { role: 'owner' }),
    stranger: world.stranger(),
  };
  await world.enrol(author, courseId, { teamId });
  await world.enrol(people['team-mate'], courseId, { teamId });
  await world.enrol(people.captain, courseId, { teamId, teamRole: 'captain' });
  await world.enrol(people['other team'], courseId, { teamId: otherTeam });
  await world.enrol(people['other course'], otherCourse);
  await world.enrol(people.withdrawn, courseId);
  await world.ok(people.withdrawn, 'course.withdraw', { communityId, courseId });
  return { world, communityId, courseId, people, author };
}

/** Names of those whose call is answered, all others being told that there is no such thing. */
async function allowed({ people }: Pick<Cast, 'people'>, call: (who: { openid: string }) => ReturnType<World['call']>) {
  const names: string[] = [];
  for (const [name, who] of Object.entries(people)) {
    const envelope = await call(who);
    if (envelope.ok) names.push(name);
    else expect([name, envelope.error.code]).toEqual([name, 'RESOURCE.NOT_FOUND']);
  }
  return names.sort();
}

/** Names of those in whose course feed the check-in stands. */
async function readers({ world, communityId, courseId, people }: Cast, checkinId: string) {
  const names: string[] = [];
  for (const name of READS_COURSE) {
    const feed = await world.ok(people[name]!, 'checkin.listFeed', { communityId, courseId, scope: 'course' });
    if (feed.rows.some((row) => row.checkinId === checkinId)) names.push(name);
  }
  return names.sort();
}

describe('who sees a check-in', () => {
  let shared: Cast;
  beforeAll(async () => {
    shared = await cast();
  });

  test.each(VISIBILITIES.flatMap((visibility) => STATES.map((state) => [visibility, state] as const)))(
    'for the %s, %s',
    async (visibility, state) => {
      const { world, communityId, courseId, author } = shared;
      const day = 1 + VISIBILITIES.indexOf(visibility) * STATES.length + STATES.indexOf(state);
      const local_date = `2026-11-${String(day).padStart(2, '0')}`;
      const checkinId = await world.createCheckin(author, courseId, { visibility, state, local_date });
      const expected = state === 'published' ? [...SEES[visibility]].sort() : ['author'];
      const input = { communityId, checkinId };

      expect(await allowed(shared, ({ openid }) => world.call(openid, 'checkin.get', input))).toEqual(expected);
      expect(await readers(shared, checkinId)).toEqual(expected);
      const liked = await allowed(shared, ({ openid }) =>
        world.call(openid, 'checkin.setLike', { ...input, liked: true }),
      );
      expect(liked).toEqual(expected);
      const commented = await allowed(shared, ({ openid }) =>
        world.call(openid, 'checkin.addComment', { ...input, text: '一起加油' }),
      );
      expect(commented).toEqual(expected);
      const read = await allowed(shared, ({ openid }) => world.call(openid, 'checkin.listComments', input));
      expect(read).toEqual(expected);
      expect(await world.count('likes', 'checkin_id = $1', [checkinId])).toBe(expected.length);
      expect(await world.count('comments', 'checkin_id = $1', [checkinId])).toBe(expected.length);
    },
  );

  test('only staff and the captain of its author may feature it, never its author', async () => {
    const on = await cast();
    const { world, communityId } = on;
    const checkinId = await world.createCheckin(on.author, on.courseId);
    const captains = await world.createCheckin(on.people.captain as Actor, on.courseId);
    const staff = ['coach', 'operator', 'owner'];
    const told: string[] = [];
    for (const name of READS_COURSE) {
      const row = await world.ok(on.people[name]!, 'checkin.get', { communityId, checkinId });
      if (row.canFeature) told.push(name);
    }
    const feature = (id: string) =>
      allowed(on, ({ openid }) =>
        world.call(openid, 'checkin.setFeatured', { communityId, checkinId: id, featured: true }),
      );
    expect(told.sort()).toEqual(['captain', ...staff]);
    expect(await feature(checkinId)).toEqual(['captain', ...staff]);
    expect(await feature(captains)).toEqual(staff);
  });

  test('what is for oneself cannot be featured by anybody', async () => {
    const on = await cast();
    const checkinId = await on.world.createCheckin(on.author, on.courseId, { visibility: 'self' });
    const input = { communityId: on.communityId, checkinId, featured: true };
    expect(await allowed(on, ({ openid }) => on.world.call(openid, 'checkin.setFeatured', input))).toEqual([]);
  });

  test.each(STATES)('only its author changes, appeals or deletes it: %s', async (state) => {
    const { world, communityId, courseId, author, people } = await cast();
    const checkinId = await world.createCheckin(author, courseId, { state });
    const stored = () =>
      world.database.selectFrom('checkins').selectAll().where('checkin_id', '=', checkinId).execute();
    const before = await stored();
    const others = Object.fromEntries(Object.entries(people).filter(([name]) => name !== 'author'));
    const input = { communityId, checkinId };
    const nobody = async (call: (who: { openid: string }) => ReturnType<World['call']>) =>
      expect(await allowed({ people: others }, call)).toEqual([]);
    await nobody(({ openid }) => world.call(openid, 'checkin.revise', { ...input, text: '改好了', mediaIds: [] }));
    await nobody(({ openid }) => world.call(openid, 'checkin.appeal', { ...input, reason: '没有问题' }));
    await nobody(({ openid }) => world.call(openid, 'checkin.delete', input));
    expect(await stored()).toEqual(before);
    expect(await world.count('safety_cases', 'subject_id = $1', [checkinId])).toBe(0);
  });
});
