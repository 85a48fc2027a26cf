import { View } from '@tarojs/components';
import type { CourseDetail } from '@contract/course';
import { LIMITS } from '@contract/limits';
import { a11y } from '@/platform/a11y';
import { sayError } from '@/shared/format/errors';
import { momentNow } from '@/shared/hooks/moment';
import { TextInput } from '@/shared/ui/field/text-input';
import { QuestionForm } from '@/shared/ui/question-form';
import { sayDissolves, sayStart } from '../rules';
import { codeName } from './input';
import type { Enrolment } from './use-enrolment';
import './enrol.scss';

const ASKED_ANEW = '报名要求刚刚更新过，看看新的内容再提交。你填过的都还在。';

export interface EnrolFieldsProps {
  detail: CourseDetail;
  enrolment: Enrolment;
}

/** What one agrees to, the code where one is asked for, the questions, and why it was refused. */
export function EnrolFields({ detail, enrolment }: EnrolFieldsProps) {
  const { course, terms } = detail;
  const { draft, change, error, isAskedAnew } = enrolment;
  const code = codeName(course);
  const refusal = isAskedAnew ? ASKED_ANEW : error && sayError(error, momentNow());
  const isAboutCode =
    !isAskedAnew && error?.code.startsWith('GATE.') === true && error.code !== 'GATE.ANSWERS_INCOMPLETE';
  return (
    <>
      <View className='enrol__promise'>
        {sayStart(course)}，{sayDissolves(course)}。报名后可以随时退出，打过的卡和积分都会留着。
      </View>
      {code !== null && (
        <TextInput
          label={code}
          hint={code === '邀请码' ? '向邀请你的人要' : '每个兑换码只能用一次'}
          placeholder='不分大小写，可以带横线'
          value={draft.code}
          onChange={(typed) => change({ code: typed })}
          maxLength={LIMITS.codeCharacters}
          error={isAboutCode ? refusal : null}
        />
      )}
      <QuestionForm questions={terms.questions} answers={draft.answers} onChange={(answers) => change({ answers })} />
      {refusal !== null && (code === null || !isAboutCode) && (
        <View className='enrol__refusal' {...a11y({ role: 'alert' })}>
          {refusal}
        </View>
      )}
    </>
  );
}
