import type { TestDatabase } from './database';
import { testWorld, type Actor, type CourseOptions } from './world';

const EXPERIENCE = ['刚开始', '一两年', '三年以上'];

/**
 * A course in `grouping` with a form of two questions and `count` people who have answered it: experience in blocks of
 * neighbours, so that teams cut in the order of enrolment differ as much as they can.
 */
export async function groupingScene(db: TestDatabase, count: number, options: CourseOptions = {}) {
  const world = testWorld(db);
  const communityId = await world.createCommunity();
  const operator = await world.createMember(communityId, { role: 'operator', nickname: '苏晴' });
  const courseId = await world.createCourse(communityId, { status: 'grouping', startsOn: '2026-12-01', ...options });
  const questions = [
    { question_id: `EXP${courseId.slice(3)}`, label: '阅读经验', kind: 'single', options: EXPERIENCE },
    { question_id: `PGS${courseId.slice(3)}`, label: '每天几页', kind: 'number', options: [] },
    { question_id: `WHY${courseId.slice(3)}`, label: '为什么来', kind: 'text', options: [] },
  ];
  await world.database
    .insertInto('form_questions')
    .values(
      questions.map((question, position) => ({
        ...question,
        community_id: communityId,
        course_id: courseId,
        position,
      })),
    )
    .execute();
  const [experience, pages] = questions.map(({ question_id }) => question_id) as [string, string, string];
  const course = { communityId, courseId };

  /** Somebody enrolled with their answers; `place` decides them. */
  async function learner(place: number, of = count): Promise<Actor> {
    // they come one after the other
    world.setNow(new Date(world.now().getTime() + 1000).toISOString());
    const actor = await world.createMember(communityId, { nickname: `学员${place}` });
    await world.enrol(actor, courseId, { firstDay: '2026-12-01' });
    const answers = [
      {
        questionId: experience,
        label: '阅读经验',
        values: [EXPERIENCE[Math.floor((place * EXPERIENCE.length) / of)]!],
      },
      { questionId: pages, label: '每天几页', values: [String(10 + (place % 7))] },
    ];
    await world.database
      .updateTable('enrolment_requests')
      .set({ answers: JSON.stringify(answers) })
      .where('course_id', '=', courseId)
      .where('member_id', '=', actor.memberId)
      .execute();
    return actor;
  }

  const people: Actor[] = [];
  for (let place = 0; place < count; place += 1) people.push(await learner(place));

  const draft = () => world.ok(operator, 'grouping.getDraft', course);
  const propose = (teamSize: number, fields = [experience, 'activity']) =>
    world.ok(operator, 'grouping.propose', { ...course, fields, teamSize });
  const publish = async () => {
    const { proposedAt } = await draft();
    return world.ok(operator, 'grouping.publish', { ...course, proposedAt: proposedAt! });
  };
  const peopleOf = async (teamId: string | null) =>
    (await world.ok(operator, 'grouping.listPeople', { ...course, teamId })).rows;
  const wish = (who: Actor, whom: Actor | null, wantsToCaptain = false) =>
    world.ok(who, 'grouping.setWish', { ...course, memberId: whom?.memberId ?? null, wantsToCaptain });
  const inbox = async (who: Actor) => (await world.ok(who, 'inbox.list', { communityId })).rows;
  /** Of each enrolled person, who is in a team there, the team and the role. */
  const seats = () =>
    world.database
      .selectFrom('enrolments')
      .select(['member_id', 'team_id', 'team_role'])
      .where('course_id', '=', courseId)
      .where('team_id', 'is not', null)
      .execute();
  return {
    world,
    course,
    operator,
    people,
    learner,
    questions: { experience, pages },
    draft,
    propose,
    publish,
    peopleOf,
    wish,
    inbox,
    seats,
  };
}
