import type { Input } from '@contract/actions';
import type { TestDatabase } from './database';
import { createAssignment, handIn } from './homework';
import { testWorld, type Actor, type World } from './world';

export const WORDS = { strength: '例子很生动', nextStep: '结尾再收一收' };
/** All that a review needs, for a rubric as in `rubric.ts`. */
export const FULL = { scores: { idea: 2, proof: 1 }, ...WORDS };

/** A course in which one learner has handed in, with those who review. */
export async function reviewCamp(db: TestDatabase, changes: Parameters<typeof createAssignment>[2] = {}) {
  const world = testWorld(db);
  const communityId = await world.createCommunity();
  const courseId = await world.createCourse(communityId);
  const teamId = await world.createTeam(communityId, courseId);
  const author = await world.createMember(communityId, { nickname: '小满' });
  await world.enrol(author, courseId, { teamId });
  const coach = await world.createMember(communityId, { role: 'coach', nickname: '何晴' });
  const owner = await world.createMember(communityId, { role: 'owner' });
  const assignmentId = await createAssignment(world, { communityId, courseId }, changes);
  const { submissionId } = await handIn(world, author, assignmentId, '第一稿');
  const claim = (who: Actor, orNext = false) => world.ok(who, 'review.claim', { communityId, submissionId, orNext });
  const finish = (who: Actor, reviewId: string, more: Partial<Input<'review.finish'>> = {}) =>
    world.ok(who, 'review.finish', { communityId, reviewId, verdict: 'pass', ...FULL, ...more });
  const look = () => world.ok(author, 'homework.get', { communityId, assignmentId });
  const points = async () =>
    (await world.ok(author, 'points.listEntries', { communityId, filter: 'all' })).balance.points;
  const queue = (who: Actor) => world.ok(who, 'review.listQueue', { communityId, courseId });
  /** Takes somebody out of the course, as they do when they withdraw. */
  const leavesCourse = (who: Actor) =>
    world.database
      .updateTable('enrolments')
      .set({ status: 'withdrawn', team_id: null, team_role: null })
      .where('community_id', '=', communityId)
      .where('member_id', '=', who.memberId)
      .execute();
  /** Another learner with what they handed in. */
  const another = async (nickname: string, text?: string) => {
    const learner = await world.createMember(communityId, { nickname });
    await world.enrol(learner, courseId);
    return { learner, ...(await handIn(world, learner, assignmentId, text)) };
  };
  return {
    ...{ world, communityId, courseId, teamId, author, coach, owner, assignmentId, submissionId },
    ...{ claim, finish, look, points, queue, leavesCourse, another },
  };
}

/** Everything that the product tells a learner about themselves, in one look. */
export async function allThatIsTold(
  world: World,
  who: Actor,
  { courseId, assignmentId }: { courseId: string; assignmentId: string },
) {
  const { communityId } = who;
  return {
    work: await world.ok(who, 'homework.get', { communityId, assignmentId }),
    list: await world.ok(who, 'homework.list', { communityId }),
    inbox: await world.ok(who, 'inbox.list', { communityId }),
    ledger: await world.ok(who, 'points.listEntries', { communityId, filter: 'all' }),
    showcase: await world.ok(who, 'homework.listShowcase', { communityId, courseId }),
    owed: await world.ok(who, 'review.listOwed', { communityId }),
    teams: await world.ok(who, 'team.listMine', { communityId }),
    board: await world.ok(who, 'board.get', { communityId, board: 'good_work' }),
    me: await world.ok(who, 'home.me', { communityId }),
    today: await world.ok(who, 'home.today', { communityId }),
    record: await world.ok(who, 'account.exportRecord', { communityId }),
  };
}
