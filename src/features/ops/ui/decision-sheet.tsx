import { useState } from 'react';
import { View } from '@tarojs/components';
import { LIMITS } from '@contract/limits';
import { Button } from '@/shared/ui/button';
import { TextArea } from '@/shared/ui/field/text-area';
import { Sheet } from '@/shared/ui/sheet';

export interface DecisionSheetProps {
  title: string;
  /** What the reason is for, in the words of the person who will read it. */
  hint: string;
  action: string;
  busy: boolean;
  onClose: () => void;
  onDecide: (reason: string) => void;
}

/** A refusal has a reason: the person concerned reads it. */
export function DecisionSheet({ title, hint, action, busy, onClose, onDecide }: DecisionSheetProps) {
  const [reason, setReason] = useState('');
  return (
    <Sheet title={title} open isWritten={reason.trim() !== ''} onClose={onClose}>
      <View className='form'>
        <TextArea
          label='理由'
          required
          hint={hint}
          value={reason}
          maxLength={LIMITS.reasonCharacters}
          onChange={setReason}
        />
        <Button kind='danger' busy={busy} disabled={reason.trim() === ''} onClick={() => onDecide(reason.trim())}>
          {action}
        </Button>
      </View>
    </Sheet>
  );
}
