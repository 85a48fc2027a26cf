import { ACTIVITY, type Field } from './rules/people';
import type { Database } from '../../core/database';
import type { CourseKey } from './course';

export interface LabelledField extends Field {
  label: string;
}

const ACTIVITY_FIELD: LabelledField = { key: ACTIVITY, label: '过往活跃', kind: 'number' };

/** What a course's people can be spread by: the questions of its form that have comparable answers, then past activity. */
export async function readFields(database: Database, { communityId, courseId }: CourseKey): Promise<LabelledField[]> {
  const rows = await database
    .selectFrom('form_questions')
    .select(['question_id as key', 'label', 'kind'])
    .where('community_id', '=', communityId)
    .where('course_id', '=', courseId)
    .where('kind', '<>', 'text')
    .orderBy('position')
    .execute();
  return [...rows.map((row) => ({ ...row, kind: row.kind as Field['kind'] })), ACTIVITY_FIELD];
}

/** Those of the fields that were chosen and still exist. */
export function chosenOf(fields: LabelledField[], keys: readonly string[]): LabelledField[] {
  return fields.filter(({ key }) => keys.includes(key));
}
