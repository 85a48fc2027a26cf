import { useState } from 'react';
import { View } from '@tarojs/components';
import { LIMITS } from '@contract/limits';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { TextInput } from '@/shared/ui/field/text-input';
import { Sheet } from '@/shared/ui/sheet';
import { readIssue, type IssueDraft } from '../rules';
import { issueAccessCodes, type PlaceQuestion } from '../store';

export interface IssueSheetProps {
  question: PlaceQuestion;
  onClose: () => void;
  onIssued: (batchId: string) => void;
}

/** How many single-use codes, and for whom they are. */
export function IssueSheet({ question, onClose, onIssued }: IssueSheetProps) {
  const [draft, setDraft] = useState<IssueDraft>({ count: '', note: '' });
  const wanted = readIssue(draft);
  const issue = useTask((requestId: string, batch: NonNullable<typeof wanted>) =>
    issueAccessCodes({ ...question, ...batch }, requestId),
  );
  const isWrong = draft.count !== '' && readIssue({ ...draft, note: 'x' }) === null;

  const finish = async () => {
    if (!wanted) return;
    const issued = await issue.run(wanted);
    if (issued) onIssued(issued.batchId);
  };

  return (
    <Sheet title='发一批兑换码' open isWritten={draft.count + draft.note !== ''} onClose={onClose}>
      <View className='form'>
        <View>给在别处付过费的人。一人一码，用过就失效。</View>
        <TextInput
          label='数量'
          type='number'
          required
          value={draft.count}
          maxLength={3}
          placeholder='例如 20'
          hint={`一批最多 ${LIMITS.accessCodesAtOnce} 个`}
          error={isWrong ? `写 1 到 ${LIMITS.accessCodesAtOnce} 的整数` : null}
          onChange={(count) => setDraft({ ...draft, count })}
        />
        <TextInput
          label='备注'
          required
          counted
          value={draft.note}
          maxLength={LIMITS.codeNoteCharacters}
          placeholder='例如 小鹅通 11 月'
          hint='只有运营看得到，用来分清各批'
          onChange={(note) => setDraft({ ...draft, note })}
        />
        <Button kind='star' busy={issue.busy} disabled={!wanted} onClick={() => void finish()}>
          生成兑换码
        </Button>
      </View>
    </Sheet>
  );
}
