import { useState } from 'react';
import { View } from '@tarojs/components';
import { LIMITS } from '@contract/limits';
import { toast } from '@/platform/notify';
import { Button } from '@/shared/ui/button';
import { TextArea } from '@/shared/ui/field/text-area';
import { Sheet } from '@/shared/ui/sheet';
import { sendTick } from './api';
import { useDutyWrite } from './use-duty-write';

/** Hands the week over, with a word for the next one if there is something to say. */
export function HandOverSheet(props: { teamId: string; weekStart: string; onClose: () => void }) {
  const { teamId, weekStart, onClose } = props;
  const [note, setNote] = useState('');
  const tick = useDutyWrite(teamId, sendTick);

  const submit = async () => {
    if (!(await tick.run({ weekStart, item: 'hand_over', done: true, note: note.trim() }))) return;
    toast('交接好了，谢谢你这一周的照看');
    onClose();
  };

  return (
    <Sheet title='交接下一位' open onClose={onClose}>
      <View className='form'>
        <TextArea
          label='留句话（可以不写）'
          placeholder='云舒这周出差，周三再问问 TA；共读读到第四章。'
          hint='下一位会收到，全队也能看到'
          value={note}
          maxLength={LIMITS.dutyNoteCharacters}
          onChange={setNote}
        />
        <Button busy={tick.busy} onClick={() => void submit()}>
          交接
        </Button>
      </View>
    </Sheet>
  );
}
