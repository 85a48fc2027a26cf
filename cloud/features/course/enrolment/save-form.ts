import type { Output } from '@contract/actions';
import type { DraftQuestion } from '@contract/enrolment';
import type { Call } from '../../../core/action';
import { randomId } from '../../../core/ids';
import { Refusal } from '../../../core/refusal';
import { findQuestions, questionRow } from '../../community/questions';
import { isOver } from '../rules';
import { requireCleanTexts } from '../setup/clean-texts';
import { finishEdit, lockForEdit } from '../setup/edit';
import { formFault, tidied } from './form-rules';
import type { DeskGrant } from './policy';

type SaveCall = Call<'course.saveForm'>;

/**
 * Replaces a course's form as a whole and answers it. Answers given before keep the words they were asked with. Throws
 * INPUT.INVALID with the question that makes no sense, CONTENT.REJECTED, COURSE.CLOSED, COURSE.CHANGED_MEANWHILE.
 */
export async function saveForm(call: SaveCall, grant: DeskGrant): Promise<Output<'course.saveForm'>> {
  const { database, input, now } = call;
  const owner = { communityId: grant.community.communityId, courseId: input.courseId };
  const fault = formFault(input.questions);
  if (fault) throw new Refusal('INPUT.INVALID', fault.message, { field: `input.questions.${fault.index}` });
  await requireCleanTexts(call, input.questions.map(wordsOf));
  const course = await lockForEdit(database, owner, input.revision);
  if (isOver(course, grant.community.timeZone, now)) throw new Refusal('COURSE.CLOSED', 'the course is over');
  const known = new Set((await findQuestions(database, owner)).map(({ questionId }) => questionId));
  await database
    .deleteFrom('form_questions')
    .where('community_id', '=', owner.communityId)
    .where('course_id', '=', owner.courseId)
    .execute();
  const rows = input.questions.map((question, position) => rowOf(owner, question, position, known));
  if (rows.length > 0) await database.insertInto('form_questions').values(rows).execute();
  const { revision } = await finishEdit(call, grant, course, input.questions.map(({ label }) => label).join(', '));
  return { revision, questions: await findQuestions(database, owner) };
}

const wordsOf = ({ label, options }: DraftQuestion, index: number) => ({
  field: `input.questions.${index}`,
  text: [label, ...options].join('\n'),
});

/** An id is kept only if it was this form's; a question of another form never moves here. */
function rowOf(
  { communityId, courseId }: { communityId: string; courseId: string },
  draft: DraftQuestion,
  position: number,
  known: Set<string>,
) {
  const { questionId, ...question } = tidied(draft);
  const keptId = questionId !== undefined && known.has(questionId) ? questionId : randomId();
  return questionRow({ communityId, courseId }, { ...question, questionId: keptId }, position);
}
