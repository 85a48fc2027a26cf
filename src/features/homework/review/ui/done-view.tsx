import { useState } from 'react';
import { View } from '@tarojs/components';
import { LIMITS } from '@contract/limits';
import { a11y } from '@/platform/a11y';
import { goBack } from '@/platform/navigation';
import { toast } from '@/platform/notify';
import { routes } from '@/routes';
import { useSession } from '@/session';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { TextArea } from '@/shared/ui/field/text-area';
import { Page } from '@/shared/ui/page';
import { Sheet } from '@/shared/ui/sheet';
import { Star } from '@/shared/ui/star';
import { askToShow } from '../../desk/store';
import { maxScoreOf, sayDone, scoreSoFar } from '../rules';
import { useSheet, withdrawReview } from '../store';
import { useClaim } from '../use-claim';
import type { ReviewViewProps } from './view-props';
import './done-view.scss';

const STAFF = ['owner', 'operator', 'coach'];

/** A review that is written: what was said, where it is now, and the next one. */
export function DoneView({ communityId, courseId, sheet }: ReviewViewProps) {
  const { submissionId, reviewerKind, rubric, scores, strength, nextStep, status, verdict } = sheet;
  const role = useSession((session) => session.role) ?? '';
  const next = useClaim(courseId, { inPlace: true });
  const isPeer = reviewerKind === 'peer';
  const back = () => void goBack(isPeer ? routes.today() : routes.reviewQueue(courseId));
  const isOver = next.error?.code === 'REVIEW.NOTHING_WAITING';
  const { title, text } = sayDone(sheet);

  return (
    <Page
      title={isPeer ? '同学互评' : '点评'}
      footer={
        isPeer || isOver ? (
          <Button kind='star' onClick={back}>
            {isPeer ? '好了' : '回到队列'}
          </Button>
        ) : (
          <Button kind='star' busy={next.busy} onClick={() => void next.take(submissionId)}>
            点评下一份
          </Button>
        )
      }
    >
      <View className='review-done'>
        <Star mark='lit' size='l' on='paper' lighting />
        <View className='review-done__title' {...a11y({ role: 'heading' })}>
          {title}
        </View>
        <View className='review-done__text'>{isOver ? '没有等待点评的作业了，歇一会儿。' : text}</View>
      </View>
      <Card className='form'>
        <View className='review-done__score'>{`${scoreSoFar(rubric, scores)} / ${maxScoreOf(rubric)} 分`}</View>
        <Said label='亮点' words={strength} />
        <Said label='下一步' words={nextStep} />
      </Card>
      {status === 'released' && verdict === 'pass' && STAFF.includes(role) && (
        <AskToShow communityId={communityId} submissionId={submissionId} />
      )}
      {status === 'released' && !isPeer && <Withdraw communityId={communityId} sheet={sheet} />}
      {!isPeer && !isOver && (
        <Button kind='plain' onClick={back}>
          回到队列
        </Button>
      )}
    </Page>
  );
}

function Said({ label, words }: { label: string; words: string }) {
  return (
    <View>
      <View className='review-done__label'>{label}</View>
      <View className='review-done__words'>{words}</View>
    </View>
  );
}

/** Good work may be shown to the course, when its author agrees. */
function AskToShow({ communityId, submissionId }: { communityId: string; submissionId: string }) {
  const [answer, setAnswer] = useState<string | null>(null);
  const ask = useTask((requestId: string) => askToShow({ communityId, submissionId }, requestId));
  const send = async () => {
    const asked = await ask.run();
    if (!asked) return;
    setAnswer(asked.showcase === 'consented' ? '作者已经同意展示' : '已问过作者，同意后同学就能看到');
  };
  if (answer !== null) return <View className='review-done__asked'>{answer}</View>;
  return (
    <Button kind='quiet' icon='sparkle' busy={ask.busy} onClick={() => void send()}>
      想展示给同学，问问作者
    </Button>
  );
}

/** A released review can be taken back, with a reason for the record. */
function Withdraw({ communityId, sheet }: Pick<ReviewViewProps, 'communityId' | 'sheet'>) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { reviewId } = sheet;
  const withdraw = useTask((requestId: string, why: string) =>
    withdrawReview({ communityId, reviewId, reason: why }, requestId),
  );
  const send = async () => {
    if (!(await withdraw.run(reason.trim()))) return;
    setOpen(false);
    useSheet.getState().patch((shown) => ({ ...shown, status: 'withdrawn' }));
    toast('已收回，作业回到队列');
  };
  return (
    <>
      <Button kind='plain' icon='undo-2' onClick={() => setOpen(true)}>
        收回这份点评
      </Button>
      <Sheet title='收回这份点评' open={isOpen} onClose={() => setOpen(false)}>
        <View className='form'>
          <TextArea
            label='为什么收回'
            required
            hint='记在运营日志里。作者会知道要重新点评，因它得到的积分会退回。'
            value={reason}
            maxLength={LIMITS.reasonCharacters}
            onChange={setReason}
          />
          <Button kind='danger' busy={withdraw.busy} disabled={reason.trim() === ''} onClick={() => void send()}>
            收回
          </Button>
        </View>
      </Sheet>
    </>
  );
}
