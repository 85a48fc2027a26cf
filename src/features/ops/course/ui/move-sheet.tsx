import { useState } from 'react';
import { View } from '@tarojs/components';
import type { CourseStatus } from '@contract/course';
import { LIMITS } from '@contract/limits';
import { Button } from '@/shared/ui/button';
import { TextArea } from '@/shared/ui/field/text-area';
import { Sheet } from '@/shared/ui/sheet';
import { MOVE_MEANS, MOVE_WORDS } from '../rules';

export interface MoveSheetProps {
  /** Where to; null = closed. */
  to: CourseStatus | null;
  busy: boolean;
  onClose: () => void;
  onMove: (to: CourseStatus, reason: string) => void;
}

/** Asked before a course goes on: there is no way back. */
export function MoveSheet({ to, busy, onClose, onMove }: MoveSheetProps) {
  const [reason, setReason] = useState('');
  if (to === null) return null;
  return (
    <Sheet title={MOVE_WORDS[to]} open isWritten={reason !== ''} onClose={onClose}>
      <View className='form'>
        <View>{MOVE_MEANS[to]}</View>
        <TextArea
          label='备注'
          placeholder='可以不写，会记在课程的变更记录里'
          value={reason}
          maxLength={LIMITS.reasonCharacters}
          onChange={setReason}
        />
        <Button kind={to === 'closed' ? 'danger' : 'star'} busy={busy} onClick={() => onMove(to, reason.trim())}>
          {MOVE_WORDS[to]}
        </Button>
      </View>
    </Sheet>
  );
}
