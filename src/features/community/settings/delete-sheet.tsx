import { useState } from 'react';
import { View } from '@tarojs/components';
import { restartAt } from '@/platform/navigation';
import { routes } from '@/routes';
import { leaveSession } from '@/session';
import { sayError } from '@/shared/format/errors';
import { momentNow } from '@/shared/hooks/moment';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { TextInput } from '@/shared/ui/field/text-input';
import { Sheet } from '@/shared/ui/sheet';
import { deleteForever } from './store';
import './delete-sheet.scss';

const WORD = '注销';
const GONE = ['头像、昵称和简介', '写过的打卡、评论和图片', '所有社群里的消息和申请'];
const STAYS = ['不含姓名和内容的积分记录，用来对账'];

/** The last step before everything is gone: what goes, what stays, and a word to type. */
export function DeleteSheet({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const task = useTask((requestId) => deleteForever(requestId), { quiet: true });

  const finish = async () => {
    if (!(await task.run())) return;
    await leaveSession();
    await restartAt(routes.today());
  };

  return (
    <Sheet title='注销账号' open onClose={onClose}>
      <View className='form'>
        <Lines lead='会马上删除，不能恢复：' lines={GONE} />
        <Lines lead='会留下：' lines={STAYS} />
        <TextInput
          label={`确定的话，请输入「${WORD}」`}
          value={typed}
          maxLength={WORD.length}
          onChange={setTyped}
          error={task.error && sayError(task.error, momentNow())}
        />
        <Button kind='danger' busy={task.busy} disabled={typed.trim() !== WORD} onClick={() => void finish()}>
          注销并删除
        </Button>
      </View>
    </Sheet>
  );
}

function Lines({ lead, lines }: { lead: string; lines: readonly string[] }) {
  return (
    <View>
      <View className='goodbye__lead'>{lead}</View>
      {lines.map((line) => (
        <View key={line} className='goodbye__line'>
          {line}
        </View>
      ))}
    </View>
  );
}
