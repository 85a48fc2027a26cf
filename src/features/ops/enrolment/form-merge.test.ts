import { mergeForms } from './form-merge';
import { newQuestion, type QuestionDraft } from './form-rules';

const asked = (key: string, label: string): QuestionDraft => ({ ...newQuestion(key), questionId: key, label });
const written = (label: string): QuestionDraft => ({ ...newQuestion(`new-${label}`), label });

const WHY = asked('why', '为什么想来');
const OFTEN = asked('often', '每天能读多久');
const BASE = [WHY, OFTEN];
const labelsOf = (questions: readonly QuestionDraft[]) => questions.map(({ label }) => label);

describe('two edits of a form', () => {
  test.each([
    [
      'nothing changed here',
      BASE,
      [{ ...WHY, label: '为何而来' }, OFTEN],
      ['为何而来', '每天能读多久'],
      ['为什么想来'],
      [],
    ],
    [
      'each changed another',
      [{ ...WHY, label: '为何而来' }, OFTEN],
      [WHY, { ...OFTEN, required: false }],
      ['为何而来', '每天能读多久'],
      ['每天能读多久'],
      [],
    ],
    [
      'both changed one',
      [{ ...WHY, label: '你想来吗' }, OFTEN],
      [{ ...WHY, label: '为何而来' }, OFTEN],
      ['你想来吗', '每天能读多久'],
      [],
      ['你想来吗'],
    ],
    [
      'both made the same of it',
      [{ ...WHY, label: '为何而来' }, OFTEN],
      [{ ...WHY, label: '为何而来' }, OFTEN],
      ['为何而来', '每天能读多久'],
      [],
      [],
    ],
    [
      'both added one',
      [...BASE, written('几点起床')],
      [...BASE, asked('city', '在哪座城市')],
      ['为什么想来', '每天能读多久', '在哪座城市', '几点起床'],
      ['在哪座城市'],
      [],
    ],
    ['one was removed there', BASE, [OFTEN], ['每天能读多久'], ['为什么想来'], []],
    [
      'one was removed there and changed here',
      [{ ...WHY, label: '为何而来' }, OFTEN],
      [OFTEN],
      ['每天能读多久', '为何而来'],
      [],
      ['为何而来'],
    ],
    ['one was removed here', [OFTEN], BASE, ['每天能读多久'], [], []],
    [
      'one was removed here and changed there',
      [OFTEN],
      [{ ...WHY, label: '为何而来' }, OFTEN],
      ['每天能读多久'],
      [],
      ['为何而来'],
    ],
    [
      'they were put in order there',
      [{ ...WHY, label: '为何而来' }, OFTEN],
      [OFTEN, WHY],
      ['每天能读多久', '为何而来'],
      [],
      [],
    ],
    [
      'they were put in order here',
      [OFTEN, WHY],
      [WHY, { ...OFTEN, required: false }],
      ['每天能读多久', '为什么想来'],
      ['每天能读多久'],
      [],
    ],
  ])('%s', (_, mine, theirs, labels, taken, both) => {
    const merged = mergeForms(BASE, mine, theirs);
    expect(labelsOf(merged.questions)).toEqual(labels);
    expect(merged).toMatchObject({ taken, both });
  });

  test('a question that is gone there comes back as a new one', () => {
    const { questions } = mergeForms(BASE, [{ ...WHY, label: '为何而来' }, OFTEN], [OFTEN]);
    expect(questions.map(({ questionId }) => questionId)).toEqual(['often', null]);
  });
});
