import type { QuestionDraft } from './form-rules';

export interface MergedForm {
  questions: QuestionDraft[];
  /** Questions taken over from the other editor: changed, added or removed there. */
  taken: string[];
  /** Questions changed by both: as they were written here they stay. */
  both: string[];
}

type Form = readonly QuestionDraft[];

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const byKey = (form: Form) => new Map(form.map((question) => [question.key, question]));
const keysIn = (form: Form, others: ReadonlyMap<string, unknown>) =>
  form.map(({ key }) => key).filter((key) => others.has(key));

/**
 * Two edits of the same form, question by question: what was not touched here becomes what the other editor made of it,
 * what both wrote is kept. The order is the other editor's, unless questions were moved here.
 */
export function mergeForms(base: Form, mine: Form, theirs: Form): MergedForm {
  const before = byKey(base);
  const here = byKey(mine);
  const there = byKey(theirs);
  const merged: MergedForm = { questions: [], taken: [], both: [] };
  for (const question of mine) {
    const settled = settle(question, before.get(question.key), there.get(question.key));
    if (settled.question) merged.questions.push(settled.question);
    if (settled.by !== 'nobody') merged[settled.by].push(question.label);
  }
  const added = theirs.filter(({ key }) => !before.has(key));
  merged.questions.push(...added);
  merged.taken.push(...added.map(({ label }) => label));
  const removedHere = theirs.filter(({ key }) => before.has(key) && !here.has(key));
  merged.both.push(...removedHere.filter((one) => !isSame(one, before.get(one.key))).map(({ label }) => label));
  const isMovedHere = !isSame(keysIn(mine, before), keysIn(base, here));
  return isMovedHere ? merged : { ...merged, questions: inOrderOf(theirs, merged.questions) };
}

/** What becomes of one question that is on the form here. */
function settle(
  mine: QuestionDraft,
  base: QuestionDraft | undefined,
  theirs: QuestionDraft | undefined,
): { question: QuestionDraft | null; by: 'taken' | 'both' | 'nobody' } {
  if (base === undefined) return { question: mine, by: 'nobody' };
  const isTouched = !isSame(mine, base);
  // removed there: what was written here comes back as a new question
  if (theirs === undefined) {
    return isTouched ? { question: { ...mine, questionId: null }, by: 'both' } : { question: null, by: 'taken' };
  }
  if (isSame(theirs, base) || isSame(theirs, mine)) return { question: mine, by: 'nobody' };
  return isTouched ? { question: mine, by: 'both' } : { question: theirs, by: 'taken' };
}

/** The questions in the order of another form; those it does not have follow. */
function inOrderOf(form: Form, questions: QuestionDraft[]): QuestionDraft[] {
  const place = new Map(form.map(({ key }, index) => [key, index]));
  const placeOf = ({ key }: QuestionDraft) => place.get(key) ?? form.length;
  return [...questions].sort((one, other) => placeOf(one) - placeOf(other));
}
