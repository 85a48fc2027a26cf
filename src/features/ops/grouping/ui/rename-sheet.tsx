import { useState } from 'react';
import { View } from '@tarojs/components';
import { LIMITS } from '@contract/limits';
import type { ErrorBody } from '@contract/errors';
import { sayError } from '@/shared/format/errors';
import { momentNow } from '@/shared/hooks/moment';
import { Button } from '@/shared/ui/button';
import { TextInput } from '@/shared/ui/field/text-input';
import { Sheet } from '@/shared/ui/sheet';

export interface RenameSheetProps {
  name: string;
  busy: boolean;
  error: ErrorBody | null;
  onSave: (name: string) => void;
  onClose: () => void;
}

/** A team's name, to be changed. What keeps it from being saved is said beside it. */
export function RenameSheet({ name, busy, error, onSave, onClose }: RenameSheetProps) {
  const [typed, setTyped] = useState(name);
  const wanted = typed.trim();
  return (
    <Sheet title='改队名' open isWritten={typed !== name} onClose={onClose}>
      <View className='form'>
        <TextInput
          label='队名'
          value={typed}
          maxLength={LIMITS.teamNameCharacters}
          counted
          error={error && sayError(error, momentNow())}
          onChange={setTyped}
        />
        <Button busy={busy} disabled={wanted === '' || wanted === name} onClick={() => onSave(wanted)}>
          保存
        </Button>
      </View>
    </Sheet>
  );
}
