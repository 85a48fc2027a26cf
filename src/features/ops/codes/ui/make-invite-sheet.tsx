import { useState } from 'react';
import { View } from '@tarojs/components';
import type { InviteCode } from '@contract/gate-codes';
import { sayDayWithWeekday } from '@/shared/format/dates';
import { addDays } from '@/shared/format/local-time';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { PickerRow } from '@/shared/ui/picker-row';
import { Segments } from '@/shared/ui/segments';
import { Sheet } from '@/shared/ui/sheet';
import { makeInvite, type PlaceQuestion } from '../store';

const TERMS = [
  { value: 'until', label: '有截止日' },
  { value: 'always', label: '长期有效' },
] as const;

/** A month, as long as a poster hangs. */
const OFFERED_DAYS = 30;

export interface MakeInviteSheetProps {
  question: PlaceQuestion;
  today: string;
  onClose: () => void;
  onMade: (invite: InviteCode) => void;
}

/** Asks only until when: the code makes itself. */
export function MakeInviteSheet({ question, today, onClose, onMade }: MakeInviteSheetProps) {
  const [term, setTerm] = useState<(typeof TERMS)[number]['value']>('until');
  const [day, setDay] = useState(addDays(today, OFFERED_DAYS));
  const make = useTask((requestId: string, expiresOn: string | null) =>
    makeInvite({ ...question, expiresOn }, requestId),
  );

  const finish = async () => {
    const made = await make.run(term === 'until' ? day : null);
    if (made) onMade(made);
  };

  return (
    <Sheet title='新建邀请码' open onClose={onClose}>
      <View className='form'>
        <View>同一个码可以发给很多人，随时能作废。</View>
        <Segments items={TERMS} value={term} onChange={setTerm} />
        {term === 'until' && (
          <PickerRow
            mode='date'
            label='最后一天'
            words={sayDayWithWeekday(day)}
            value={day}
            start={today}
            hint='这一天 24:00 前都能用'
            onChange={setDay}
          />
        )}
        <Button kind='star' busy={make.busy} onClick={() => void finish()}>
          生成邀请码
        </Button>
      </View>
    </Sheet>
  );
}
