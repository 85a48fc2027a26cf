import { useState } from 'react';
import { View } from '@tarojs/components';
import { LIMITS } from '@contract/limits';
import { toast } from '@/platform/notify';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { TextArea } from '@/shared/ui/field/text-area';
import { Sheet } from '@/shared/ui/sheet';
import { appeal } from '../api';
import { patchCheckin } from '../feed/patch';

export interface AppealSheetProps {
  checkinId: string;
  onClose: () => void;
}

/** Lets the author say why a check-in is fine as it is; a person then looks at it again. */
export function AppealSheet({ checkinId, onClose }: AppealSheetProps) {
  const [reason, setReason] = useState('');
  const task = useTask((requestId) => appeal({ checkinId, reason: reason.trim() }, requestId));

  const send = async () => {
    const answer = await task.run();
    if (!answer) return;
    patchCheckin(checkinId, (row) => ({ ...row, state: answer.state }));
    toast('申诉已收到，结果会在消息里告诉你');
    onClose();
  };

  return (
    <Sheet title='申诉' open onClose={onClose}>
      <View className='stack'>
        <TextArea
          label='这条打卡为什么没有问题'
          placeholder='简单说说就好，运营会读到'
          value={reason}
          maxLength={LIMITS.reasonCharacters}
          onChange={setReason}
          focus
        />
        <Button busy={task.busy} disabled={reason.trim() === ''} onClick={() => void send()}>
          提交申诉
        </Button>
      </View>
    </Sheet>
  );
}
