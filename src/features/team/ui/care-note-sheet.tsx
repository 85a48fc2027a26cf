import { useState } from 'react';
import { View } from '@tarojs/components';
import { LIMITS } from '@contract/limits';
import type { CarePerson } from '@contract/team';
import { Button } from '@/shared/ui/button';
import { TextArea } from '@/shared/ui/field/text-area';
import { Sheet } from '@/shared/ui/sheet';
import type { Contacting } from './use-contacting';

export interface CareNoteSheetProps {
  row: Pick<CarePerson, 'person' | 'contact'>;
  contacting: Contacting;
  onClose: () => void;
}

/** A private note about a contact, for oneself next time. */
export function CareNoteSheet({ row, contacting, onClose }: CareNoteSheetProps) {
  const before = row.contact?.note ?? '';
  const [text, setText] = useState(before);
  const save = async () => {
    if (await contacting.note(text.trim())) onClose();
  };
  return (
    <Sheet title={`关于${row.person.nickname}的备注`} open onClose={onClose}>
      <View className='form'>
        <TextArea
          label='聊到了什么'
          placeholder='出差三天，周末回来。'
          hint='只有你和运营看得到，对方看不到'
          value={text}
          maxLength={LIMITS.careNoteCharacters}
          onChange={setText}
        />
        <Button busy={contacting.busy} disabled={text.trim() === before} onClick={() => void save()}>
          记下来
        </Button>
      </View>
    </Sheet>
  );
}
