import { useState } from 'react';
import { View } from '@tarojs/components';
import type { CommunityPreview } from '@contract/community';
import { LIMITS } from '@contract/limits';
import { sayError } from '@/shared/format/errors';
import { momentNow } from '@/shared/hooks/moment';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { TextInput } from '@/shared/ui/field/text-input';
import { QuestionForm } from '@/shared/ui/question-form';
import { StateView } from '@/shared/ui/state-view';
import { EMPTY_FORM, asksForCode, joinInput, standingOf, whyNotYet } from './rules';
import { sendJoin } from './store';
import './join.scss';

export interface DoorProps {
  preview: CommunityPreview;
  /** What opened the page: an id, short code or invite code. */
  entry: string;
  onEnter: () => void;
  onApplied: () => void;
}

const GATE_HINTS: Record<CommunityPreview['gate'], string | null> = {
  open: null,
  invite: '这个社群凭邀请码加入，向邀请你的人要一个。',
  access_code: '在别处购买过的，凭兑换码加入；每个码只能用一次。',
  review: '填好后由运营审核，通过了会在消息里告诉你。',
};

/** What one does at the door: go in, wait, or ask to join. */
export function Door({ preview, entry, onEnter, onApplied }: DoorProps) {
  const [form, setForm] = useState(EMPTY_FORM);
  const join = useTask((requestId: string, wish: typeof form) => sendJoin(joinInput(preview, wish, entry), requestId), {
    quiet: true,
  });
  const standing = standingOf(preview);

  if (standing === 'enter') {
    return (
      <Card className='form'>
        <View className='join__lead'>你已经是这里的一员。</View>
        <Button kind='star' onClick={onEnter}>
          进入{preview.name}
        </Button>
      </Card>
    );
  }
  if (standing === 'waiting') {
    return <StateView icon='hourglass' title='申请正在审核' text='通过以后会出现在你的社群里，不用重复提交。' />;
  }
  if (standing === 'removed') {
    return (
      <StateView
        icon='ban'
        title='你已被移出这个社群'
        text={preview.membership.reason ?? '如有疑问，可以联系社群运营。'}
      />
    );
  }

  const why = whyNotYet(preview, form);
  const hint = GATE_HINTS[preview.gate];
  const submit = async () => {
    const answer = await join.run(form);
    if (!answer) return;
    if (answer.status === 'active') onEnter();
    else onApplied();
  };

  return (
    <Card className='form'>
      {preview.membership.status === 'rejected' && (
        <View className='join__lead'>
          上次的申请没有通过{preview.membership.reason === null ? '' : `：${preview.membership.reason}`}
          。可以改好再提交。
        </View>
      )}
      {hint !== null && !preview.inviteAccepted && <View className='join__lead'>{hint}</View>}
      {asksForCode(preview) && (
        <TextInput
          label={preview.gate === 'invite' ? '邀请码' : '兑换码'}
          placeholder='不分大小写，可以带横线'
          value={form.code}
          maxLength={LIMITS.codeCharacters}
          onChange={(code) => setForm({ ...form, code })}
        />
      )}
      {preview.gate === 'review' && (
        <QuestionForm
          questions={preview.questions}
          answers={form.answers}
          onChange={(answers) => setForm({ ...form, answers })}
        />
      )}
      <TextInput
        label='怎么称呼你'
        type='nickname'
        placeholder='可以先空着，以后再改'
        value={form.nickname}
        maxLength={LIMITS.nicknameCharacters}
        onChange={(nickname) => setForm({ ...form, nickname })}
      />
      {join.error && <View className='join__refusal'>{sayError(join.error, momentNow())}</View>}
      <Button kind='star' busy={join.busy} disabled={why !== null} onClick={() => void submit()}>
        {why ?? (preview.gate === 'review' ? '同意约定并提交申请' : '同意约定并加入')}
      </Button>
    </Card>
  );
}
