import { useState } from 'react';
import { View } from '@tarojs/components';
import { LIMITS } from '@contract/limits';
import type { MemberFile } from '@contract/members';
import { toast } from '@/platform/notify';
import { useSession } from '@/session';
import { sayError } from '@/shared/format/errors';
import { sayNumber } from '@/shared/format/numbers';
import { momentNow } from '@/shared/hooks/moment';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { TextArea } from '@/shared/ui/field/text-area';
import { TextInput } from '@/shared/ui/field/text-input';
import { Segments } from '@/shared/ui/segments';
import { Sheet } from '@/shared/ui/sheet';
import { EMPTY_GRANT, readGrant, type GrantDraft } from '../rules';
import { grantPoints } from '../store';

const DIRECTIONS = [
  { value: 'give', label: '发放' },
  { value: 'take', label: '扣回' },
] as const;

interface GrantSheetProps {
  member: MemberFile;
  onClose: () => void;
  /** With what they have afterwards. */
  onDone: (balance: { points: number; growth: number }) => void;
}

/** Gives or takes points by hand; the reason is read by the member. */
export function GrantSheet({ member, onClose, onDone }: GrantSheetProps) {
  const communityId = useSession((session) => session.communityId) ?? '';
  const { memberId, nickname } = member.person;
  const [draft, setDraft] = useState<GrantDraft>(EMPTY_GRANT);
  const grant = readGrant(draft);
  const isTaking = draft.direction === 'take';
  const send = useTask(
    (requestId: string, wanted: NonNullable<typeof grant>) =>
      grantPoints({ communityId, memberId, ...wanted }, requestId),
    { quiet: true },
  );
  const change = (part: Partial<GrantDraft>) => setDraft({ ...draft, ...part });

  const finish = async () => {
    if (!grant) return;
    const done = await send.run(grant);
    if (!done) return;
    onDone(done.balance);
    toast(isTaking ? `已扣回，理由会告诉${nickname}` : `已发放，${nickname}会收到消息`);
  };

  return (
    <Sheet title={`${nickname}的积分`} open isWritten={draft !== EMPTY_GRANT} onClose={onClose}>
      <View className='form'>
        <Segments items={DIRECTIONS} value={draft.direction} onChange={(direction) => change({ direction })} />
        <View className={isTaking ? '' : 'pair'}>
          <TextInput
            label='积分'
            type='number'
            value={draft.points}
            maxLength={6}
            hint={`现在有 ${sayNumber(member.points)}`}
            onChange={(points) => change({ points })}
          />
          {!isTaking && (
            <TextInput
              label='成长值'
              type='number'
              value={draft.growth}
              maxLength={6}
              hint={`现在有 ${sayNumber(member.growth)}`}
              onChange={(growth) => change({ growth })}
            />
          )}
        </View>
        <TextArea
          label='理由'
          required
          hint={`${nickname}会在消息和流水里看到这段话，也会记入操作记录`}
          value={draft.reason}
          maxLength={LIMITS.reasonCharacters}
          onChange={(reason) => change({ reason })}
        />
        {send.error && <View className='member-file__refusal'>{refusalOf(send.error, isTaking)}</View>}
        <Button kind={isTaking ? 'danger' : 'night'} busy={send.busy} disabled={!grant} onClick={() => void finish()}>
          {isTaking ? '扣回积分' : '发放'}
        </Button>
      </View>
    </Sheet>
  );
}

/** What is missing is missing to the member, not to the operator who reads this. */
function refusalOf(error: Parameters<typeof sayError>[0], isTaking: boolean): string {
  const balance = error.details?.['balance'];
  if (isTaking && error.code === 'LEDGER.INSUFFICIENT' && typeof balance === 'number') {
    return `余额只有 ${sayNumber(balance)}，不能扣成负数`;
  }
  return sayError(error, momentNow());
}
