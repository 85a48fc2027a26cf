import { useState } from 'react';
import { View } from '@tarojs/components';
import type { DeskRedemption } from '@contract/perk';
import { LIMITS } from '@contract/limits';
import { toast } from '@/platform/notify';
import { useSession } from '@/session';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { TextInput } from '@/shared/ui/field/text-input';
import { DecisionSheet } from '../ui/decision-sheet';
import { RedemptionCard } from './redemption-card';
import { FULFIL_WORDS } from './rules';
import { fulfil, returnRedemption, undoFulfil } from './store';
import { UndoButton } from './undo-button';

interface FulfilPanelProps {
  redemption: DeskRedemption;
  /** Something was done with it: what it is now. */
  onActed: (change: Partial<DeskRedemption>) => void;
  /** It is not what it looks like any more: read it again. */
  onRefused: () => void;
}

/** A redemption with what can be done with it: fulfil, take that back, give the points back. */
export function FulfilPanel({ redemption, onActed, onRefused }: FulfilPanelProps) {
  const communityId = useSession((session) => session.communityId) ?? '';
  const [tracking, setTracking] = useState('');
  const [isReturning, setReturning] = useState(false);
  const { redemptionId, kind, status, undoUntil } = redemption;
  const of = { communityId, redemptionId };
  const doIt = useTask((requestId: string) => fulfil({ ...of, tracking: tracking.trim() }, requestId));
  const undo = useTask((requestId: string) => undoFulfil(of, requestId));
  const giveBack = useTask((requestId: string, reason: string) => returnRedemption({ ...of, reason }, requestId));

  const finish = async () => {
    const done = await doIt.run();
    if (!done) return onRefused();
    onActed({ ...done, tracking: tracking.trim() });
    toast(`已处理，${LIMITS.undoFulfilMinutes} 分钟内可以撤销`);
  };
  const takeBack = async () => {
    const undone = await undo.run();
    if (!undone) return onRefused();
    onActed({ ...undone, tracking: '', fulfilledBy: null });
    toast('已撤销，对方会收到消息');
  };
  const refund = async (reason: string) => {
    const returned = await giveBack.run(reason);
    if (!returned) return onRefused();
    setReturning(false);
    onActed({ ...returned, endedReason: reason });
    toast('积分已退回，对方会看到理由');
  };

  return (
    <RedemptionCard redemption={redemption}>
      {status === 'waiting' && (
        <>
          {kind === 'goods' && (
            <TextInput
              label='快递单号'
              placeholder='没有就留空'
              value={tracking}
              maxLength={LIMITS.trackingCharacters}
              onChange={setTracking}
            />
          )}
          <View className='redemption__actions'>
            <Button kind='quiet' disabled={doIt.busy} onClick={() => setReturning(true)}>
              退回积分
            </Button>
            <Button busy={doIt.busy} onClick={() => void finish()}>
              {FULFIL_WORDS[kind]}
            </Button>
          </View>
        </>
      )}
      {undoUntil !== null && <UndoButton until={undoUntil} busy={undo.busy} onUndo={() => void takeBack()} />}
      {isReturning && (
        <DecisionSheet
          title='退回积分'
          hint='兑换的人会看到这段话'
          action='退回积分'
          busy={giveBack.busy}
          onClose={() => setReturning(false)}
          onDecide={(reason) => void refund(reason)}
        />
      )}
    </RedemptionCard>
  );
}
