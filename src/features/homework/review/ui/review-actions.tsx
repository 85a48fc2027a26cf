import { useState } from 'react';
import { View } from '@tarojs/components';
import { LIMITS } from '@contract/limits';
import { toast } from '@/platform/notify';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { TextArea } from '@/shared/ui/field/text-area';
import { Sheet } from '@/shared/ui/sheet';
import { askToShow } from '../../desk/store';
import { sayShowcase } from '../rules';
import { useReleased, useSheet, withdrawReview } from '../store';
import type { ReviewViewProps } from './view-props';
import './review-actions.scss';

type ReviewActionsProps = Pick<ReviewViewProps, 'communityId' | 'sheet'>;

/** What may still be done with a review that its author has read: showing the work, or taking the review back. */
export function ReviewActions({ communityId, sheet }: ReviewActionsProps) {
  const said = sayShowcase(sheet.showcase);
  return (
    <>
      {sheet.may.askToShow && <AskToShow communityId={communityId} sheet={sheet} />}
      {said !== null && <View className='review-actions__said'>{said}</View>}
      {sheet.may.withdraw && <Withdraw communityId={communityId} sheet={sheet} />}
    </>
  );
}

/** Good work may be shown to the course, when its author agrees. */
function AskToShow({ communityId, sheet }: ReviewActionsProps) {
  const { reviewId, submissionId } = sheet;
  const ask = useTask((requestId: string) => askToShow({ communityId, submissionId }, requestId));
  const send = async () => {
    const asked = await ask.run();
    if (!asked) return;
    const { showcase } = asked;
    useSheet.getState().patch((shown) => ({ ...shown, showcase, may: { ...shown.may, askToShow: false } }));
    useReleased.getState().patchRow(reviewId, (row) => ({ ...row, showcase }));
  };
  return (
    <Button kind='quiet' icon='sparkle' busy={ask.busy} onClick={() => void send()}>
      想展示给同学，问问作者
    </Button>
  );
}

/** A released review can be taken back, with a reason for the record. */
function Withdraw({ communityId, sheet }: ReviewActionsProps) {
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
    useReleased.getState().removeRow(reviewId);
    toast('已收回');
  };
  return (
    <>
      <Button kind='plain' icon='undo-2' onClick={() => setOpen(true)}>
        收回这份点评
      </Button>
      <Sheet title='收回这份点评' open={isOpen} isWritten={reason !== ''} onClose={() => setOpen(false)}>
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
