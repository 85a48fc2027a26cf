import type { Question } from '@contract/community';
import type { Database } from '../../core/database';

/** Whose form: a course's, or that of the community when `courseId` is null. */
export interface FormOwner {
  communityId: string;
  courseId: string | null;
}

/** A question as a row of its form; `findQuestions` reads it back. */
export function questionRow({ communityId, courseId }: FormOwner, question: Question, position: number) {
  return {
    community_id: communityId,
    course_id: courseId,
    question_id: question.questionId,
    position,
    label: question.label,
    kind: question.kind,
    is_required: question.required,
    options: question.options,
    min_value: question.min,
    max_value: question.max,
  };
}

/** The questions of a form, in their order. */
export async function findQuestions(database: Database, { communityId, courseId }: FormOwner): Promise<Question[]> {
  const rows = await database
    .selectFrom('form_questions')
    .select(['question_id', 'label', 'kind', 'is_required', 'options', 'min_value', 'max_value'])
    .where('community_id', '=', communityId)
    .where('course_id', 'is not distinct from', courseId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    questionId: row.question_id,
    label: row.label,
    kind: row.kind as Question['kind'],
    required: row.is_required,
    options: row.options,
    min: row.min_value,
    max: row.max_value,
  }));
}
