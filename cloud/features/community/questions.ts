import type { Question } from '@contract/community';
import type { Database } from '../../core/database';

/** Whose form: a course's, or that of the community when `courseId` is null. */
export interface FormOwner {
  communityId: string;
  courseId: string | null;
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
