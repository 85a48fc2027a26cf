import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import type { ExpiryTerm } from '@contract/points';
import type { ExpiryPolicy } from '@contract/points-desk';
import { toast } from '@/platform/notify';
import { useSession } from '@/session';
import { sayDay, todayOf } from '@/shared/format/dates';
import { sayError } from '@/shared/format/errors';
import { momentNow, useMoment } from '@/shared/hooks/moment';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { RemoteView } from '@/shared/ui/remote-view';
import { Sheet } from '@/shared/ui/sheet';
import { Skeleton } from '@/shared/ui/skeleton';
import { Choices } from '@/shared/ui/choices';
import { MONTHS, TERM_KINDS, isSameTerm, sayEffect, termOf } from '../rules';
import { setExpiry, showExpiry, useExpiryPreview, useRuleSettings } from '../store';

const USUAL_MONTHS = 12;

/** How long points last: what may be chosen, and what each choice would end before it is chosen. */
export function ExpirySheet({ policy, onClose }: { policy: ExpiryPolicy; onClose: () => void }) {
  const communityId = useSession((session) => session.communityId) ?? '';
  const today = todayOf(useMoment());
  const preview = useExpiryPreview();
  const [kind, setKind] = useState(policy.term.kind);
  const [months, setMonths] = useState(policy.term.kind === 'months' ? policy.term.months : USUAL_MONTHS);
  const term = termOf(kind, months);
  const isChanged = !isSameTerm(term, policy.term);
  const open = () => void useExpiryPreview.getState().open({ communityId, term: termOf(kind, months) });
  const save = useTask(
    (requestId: string, wanted: ExpiryTerm) =>
      setExpiry({ communityId, term: wanted, expectedVersion: policy.version }, requestId),
    { quiet: true },
  );
  useEffect(() => {
    void useExpiryPreview.getState().open({ communityId, term: termOf(kind, months) });
  }, [communityId, kind, months]);

  const finish = async () => {
    const saved = await save.run(term);
    if (!saved) {
      void useRuleSettings.getState().refresh();
      return;
    }
    showExpiry(saved.expiry);
    onClose();
    toast('已保存，受影响的成员会先收到提醒');
  };

  return (
    <Sheet title='积分有效期' open onClose={onClose}>
      <View className='form'>
        <Choices label='积分能用多久' options={TERM_KINDS} chosen={[kind]} onToggle={setKind} />
        {kind === 'months' && (
          <Choices label='获得后几个月内能用' options={MONTHS} chosen={[months]} onToggle={setMonths} />
        )}
        <RemoteView remote={preview} skeleton={<Skeleton height={144} />} onRetry={open}>
          {({ firstDay, effects }) => (
            <View className='expiry-effect'>
              <View className='expiry-effect__title'>如果现在改成这样，又没有人再用积分</View>
              {effects.map((effect) => (
                <View key={effect.by}>{sayEffect(effect, today)}</View>
              ))}
              <View className='expiry-effect__note'>{`${sayDay(firstDay, today)}之前不会有积分因此到期，受影响的人会先收到提醒。`}</View>
            </View>
          )}
        </RemoteView>
        {save.error && <View className='form-refusal'>{sayError(save.error, momentNow())}</View>}
        <Button busy={save.busy} disabled={!isChanged} onClick={() => void finish()}>
          {isChanged ? '改成这样' : '现在就是这样'}
        </Button>
      </View>
    </Sheet>
  );
}
