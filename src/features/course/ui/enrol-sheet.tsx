import { useState } from 'react';
import { View } from '@tarojs/components';
import type { CourseCard } from '@contract/course';
import { LIMITS } from '@contract/limits';
import { sayError } from '@/shared/format/errors';
import { momentNow } from '@/shared/hooks/moment';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { TextInput } from '@/shared/ui/field/text-input';
import { Sheet } from '@/shared/ui/sheet';
import { GATE_WORDS, sayDissolves, sayStart } from '../rules';
import { sendEnrolment } from '../store';
import './enrol-sheet.scss';

export interface EnrolSheetProps {
  course: CourseCard;
  communityId: string;
  open: boolean;
  onClose: () => void;
  onEnrolled: () => void;
}

/** The last step before a place is taken: the code where one is asked for, and what one says yes to. */
export function EnrolSheet({ course, communityId, open, onClose, onEnrolled }: EnrolSheetProps) {
  const [code, setCode] = useState('');
  const needsCode = course.gate === 'invite' || course.gate === 'access_code';
  const enrol = useTask(
    (requestId: string, typed: string) =>
      sendEnrolment(
        {
          communityId,
          courseId: course.courseId,
          rulesAccepted: true,
          ...(course.gate === 'invite' && { inviteCode: typed }),
          ...(course.gate === 'access_code' && { accessCode: typed }),
        },
        requestId,
      ),
    { quiet: true },
  );

  const submit = async () => {
    if (await enrol.run(code.trim())) onEnrolled();
  };

  return (
    <Sheet title={`报名「${course.title}」`} open={open} onClose={onClose}>
      <View className='form'>
        <View className='enrol__promise'>
          {sayStart(course)}，{sayDissolves(course)}。报名后可以随时退出，打过的卡和积分都会留着。
        </View>
        {needsCode && (
          <TextInput
            label={course.gate === 'invite' ? '邀请码' : '兑换码'}
            hint={course.gate === 'invite' ? '向邀请你的人要' : '每个兑换码只能用一次'}
            placeholder='不分大小写，可以带横线'
            value={code}
            onChange={setCode}
            maxLength={LIMITS.codeCharacters}
            error={enrol.error && sayError(enrol.error, momentNow())}
          />
        )}
        {!needsCode && enrol.error && <View className='enrol__refusal'>{sayError(enrol.error, momentNow())}</View>}
        <Button
          kind='star'
          busy={enrol.busy}
          disabled={needsCode && code.trim().length < 4}
          onClick={() => void submit()}
        >
          同意课程规则并{course.gate === 'open' ? '报名' : GATE_WORDS[course.gate].replace('凭', '用')}
        </Button>
      </View>
    </Sheet>
  );
}
