import { useState } from 'react';
import { View } from '@tarojs/components';
import { LIMITS } from '@contract/limits';
import type { Team } from '@contract/team';
import { toast } from '@/platform/notify';
import { useSession } from '@/session';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { TextArea } from '@/shared/ui/field/text-area';
import { Sheet } from '@/shared/ui/sheet';
import { sendNote } from '../api';
import { showNote } from '../store';

/** Writes the captain's note; an emptied one is taken away. */
export function NoteSheet({ team, onClose }: { team: Pick<Team, 'teamId' | 'captainsNote'>; onClose: () => void }) {
  const before = team.captainsNote?.text ?? '';
  const [text, setText] = useState(before);
  const communityId = useSession((session) => session.communityId) ?? '';
  const save = useTask((requestId: string, words: string) =>
    sendNote({ communityId, teamId: team.teamId, text: words }, requestId),
  );
  const words = text.trim();

  const submit = async () => {
    const answer = await save.run(words);
    if (!answer) return;
    showNote(team.teamId, answer.captainsNote);
    toast(answer.captainsNote ? '全队都能看到了' : '队长的话已收起');
    onClose();
  };

  return (
    <Sheet title='队长的话' open onClose={onClose}>
      <View className='form'>
        <TextArea
          label='对全队说'
          placeholder='周三晚八点语音共读，每人念一段就好。'
          hint={before !== '' && words === '' ? '清空后，小队页不再显示队长的话' : '全队可见，会写上你的名字和时间'}
          value={text}
          maxLength={LIMITS.captainsNoteCharacters}
          onChange={setText}
        />
        <Button busy={save.busy} disabled={words === before} onClick={() => void submit()}>
          {before !== '' && words === '' ? '收起' : '发给全队'}
        </Button>
      </View>
    </Sheet>
  );
}
