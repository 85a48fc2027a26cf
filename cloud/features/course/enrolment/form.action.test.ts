import type { Input } from '@contract/actions';
import { testDatabase } from '../../../../test/support/database';
import { testWorld, type CourseOptions } from '../../../../test/support/world';

const db = testDatabase();

const NOW = '2026-11-21T00:30:00.000Z';
const rulesAccepted = true as const;

type Draft = Input<'course.saveForm'>['questions'][number];

const question = (changes: Partial<Draft> = {}): Draft => ({
  label: '每天能读多久',
  kind: 'single',
  required: true,
  options: ['半小时', '一小时'],
  min: null,
  max: null,
  ...changes,
});
const text = (label: string, required = false) => question({ label, kind: 'text', options: [], required });
const years = question({ label: '读书会参加过几年', kind: 'number', options: [], required: false, min: 0, max: 50 });

async function scene(options: CourseOptions = {}) {
  const world = testWorld(db, NOW);
  const communityId = await world.createCommunity();
  const operator = await world.createMember(communityId, { role: 'operator' });
  const member = await world.createMember(communityId);
  const courseId = await world.createCourse(communityId, { status: 'enrolling', startsOn: '2026-11-23', ...options });
  const revisionNow = async () => (await world.ok(operator, 'course.getForm', { communityId, courseId })).revision;
  const inputOf = async (questions: Draft[]) => ({ communityId, courseId, revision: await revisionNow(), questions });
  const save = async (questions: Draft[]) =>
    (await world.ok(operator, 'course.saveForm', await inputOf(questions))).questions;
  const refuse = async (questions: Draft[]) => world.call(operator.openid, 'course.saveForm', await inputOf(questions));
  const enrol = (answers: { questionId: string; values: string[] }[]) =>
    world.call(member.openid, 'course.enrol', { communityId, courseId, answers, rulesAccepted });
  return { world, communityId, courseId, operator, member, save, refuse, enrol };
}

describe('course.saveForm', () => {
  test('keeps the order, gives new questions an id and lets the old ones keep theirs', async () => {
    const { world, communityId, courseId, operator, save } = await scene();
    const first = await save([text('为什么想来', true), question()]);
    expect(first.map(({ label, required, kind }) => [label, required, kind])).toEqual([
      ['为什么想来', true, 'text'],
      ['每天能读多久', true, 'single'],
    ]);
    const [why, often] = first;
    const moved = await save([years, { ...why!, label: '你为什么想来' }, { ...often!, kind: 'multiple' }]);
    expect(moved.slice(1).map(({ questionId }) => questionId)).toEqual([why!.questionId, often!.questionId]);
    expect(moved[0]).toMatchObject({ label: '读书会参加过几年', min: 0, max: 50 });
    const form = await world.ok(operator, 'course.getForm', { communityId, courseId });
    expect(form).toEqual({
      title: '21 天精读营',
      isOver: false,
      revision: 3,
      changed: { by: '小满', at: NOW },
      questions: moved,
      answeredCount: 0,
    });
    expect(await save([])).toEqual([]);
  });

  test('never goes over what somebody else saved unseen, and says who did and when', async () => {
    const { world, communityId, courseId, operator } = await scene();
    const other = await world.createMember(communityId, { role: 'owner', nickname: '苏晴' });
    const about = { communityId, courseId };
    const { revision } = await world.ok(operator, 'course.getForm', about);
    const theirs = { ...about, revision, questions: [text('为什么想来')] };
    expect((await world.ok(other, 'course.saveForm', theirs)).revision).toBe(revision + 1);
    world.setNow('2026-11-21T00:40:00.000Z');
    const mine = await world.call(operator.openid, 'course.saveForm', { ...theirs, questions: [years] });
    expect(mine).toMatchObject({
      error: { code: 'COURSE.CHANGED_MEANWHILE', details: { revision: revision + 1, by: '苏晴', at: NOW } },
    });
    const kept = await world.ok(operator, 'course.getForm', about);
    expect(kept).toMatchObject({
      revision: revision + 1,
      changed: { by: '苏晴' },
      questions: [{ label: '为什么想来' }],
    });
    expect(await world.count('audit_log', "action = 'course.saveForm' and reason = '为什么想来'")).toBe(1);
  });

  test('never takes a question from another form', async () => {
    const { world, communityId, operator, save } = await scene();
    const [mine] = await save([text('为什么想来')]);
    const other = await world.createCourse(communityId, { status: 'enrolling' });
    const input = { communityId, courseId: other, revision: 1, questions: [mine!] };
    const { questions } = await world.ok(operator, 'course.saveForm', input);
    expect(questions[0]!.questionId).not.toBe(mine!.questionId);
    expect(await world.count('form_questions', 'question_id = $1', [mine!.questionId])).toBe(1);
  });

  test.each([
    ['a choice without options', [question({ options: [] })], 'input.questions.0'],
    ['a question that comes twice', [text('为什么'), text('为什么')], 'input.questions.1'],
    ['bounds without a number between them', [{ ...years, min: 9, max: 1 }], 'input.questions.0'],
  ])('refuses %s', async (_, questions, field) => {
    const { refuse } = await scene();
    expect(await refuse(questions)).toMatchObject({ error: { code: 'INPUT.INVALID', details: { field } } });
  });

  test('refuses words that are not fit for others, and a course that is over', async () => {
    const { world, communityId, courseId, refuse } = await scene();
    expect(await refuse([text('为什么'), question({ options: ['可以', '代开发票'] })])).toMatchObject({
      error: { code: 'CONTENT.REJECTED', details: { field: 'input.questions.1' } },
    });
    await world.database.updateTable('courses').set({ status: 'closed' }).where('course_id', '=', courseId).execute();
    expect(await refuse([text('为什么')])).toMatchObject({ error: { code: 'COURSE.CLOSED' } });
    expect(await world.count('form_questions', 'community_id = $1', [communityId])).toBe(0);
  });

  test('is for operators, of this community and on this course', async () => {
    const { world, communityId, courseId, member } = await scene();
    const coach = await world.createMember(communityId, { role: 'coach' });
    for (const who of [member, coach, world.stranger()]) {
      const input = { communityId, courseId, revision: 1, questions: [] };
      expect(await world.refused(who, 'course.saveForm', input)).toBe('RESOURCE.NOT_FOUND');
    }
  });
});

describe('answering the form of a course', () => {
  test('is asked before one is in, and kept with the words that were asked', async () => {
    const { world, communityId, courseId, operator, member, save, enrol } = await scene({ gate: 'review' });
    const [why, often] = await save([text('为什么想来', true), question()]);
    const { terms } = await world.ok(member, 'course.get', { communityId, courseId });
    expect(terms.questions.map(({ label }) => label)).toEqual(['为什么想来', '每天能读多久']);
    const answers = [
      { questionId: often!.questionId, values: ['一小时'] },
      { questionId: why!.questionId, values: ['想把书读完'] },
    ];
    expect(await enrol(answers)).toMatchObject({ ok: true });
    await save([text('换了一个问题')]);
    const kept = [
      { label: '为什么想来', values: ['想把书读完'] },
      { label: '每天能读多久', values: ['一小时'] },
    ];
    const { rows } = await world.ok(operator, 'course.listEnrolments', { communityId, courseId, filter: 'applied' });
    expect(rows[0]!.answers).toEqual(kept);
    expect((await world.ok(member, 'course.get', { communityId, courseId })).terms.answers).toEqual(kept);
    expect((await world.ok(operator, 'course.getForm', { communityId, courseId })).answeredCount).toBe(1);
    const { record } = await world.ok(member, 'account.exportRecord', { communityId });
    expect(record.enrolmentRequests).toMatchObject([{ course: '21 天精读营', status: 'applied' }]);
  });

  test('names the required question without an answer', async () => {
    const { world, courseId, save, enrol } = await scene();
    const [why] = await save([text('为什么想来', true)]);
    expect(await enrol([])).toMatchObject({
      error: { code: 'GATE.ANSWERS_INCOMPLETE', details: { questionId: why!.questionId, label: '为什么想来' } },
    });
    expect(await world.count('enrolments', 'course_id = $1', [courseId])).toBe(0);
  });

  test.each([
    ['an option that is not offered', question(), ['两小时'], false],
    ['two of a single choice', question(), ['半小时', '一小时'], false],
    ['two of a multiple choice', question({ kind: 'multiple' }), ['半小时', '一小时'], true],
    ['a number below its bounds', years, ['-1'], false],
    ['a number above its bounds', years, ['50.5'], false],
    ['the largest number allowed', years, ['50'], true],
    ['words for a number', years, ['很多年'], false],
  ])('%s', async (_, asked, values, fits) => {
    const { save, enrol } = await scene();
    const [saved] = await save([asked]);
    const envelope = await enrol([{ questionId: saved!.questionId, values }]);
    expect(envelope.ok || envelope.error.code).toBe(fits || 'INPUT.INVALID');
  });
});
