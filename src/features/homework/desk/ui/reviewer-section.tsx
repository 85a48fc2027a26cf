import { View } from '@tarojs/components';
import type { ReviewerKind } from '@contract/homework';
import { a11y } from '@/platform/a11y';
import { Card } from '@/shared/ui/card';
import { Choices } from '@/shared/ui/choices';
import { TextInput } from '@/shared/ui/field/text-input';
import type { SectionProps } from './section';

const KINDS = [
  { value: 'coach', label: '助教' },
  { value: 'captain', label: '队长' },
  { value: 'peer', label: '同学互评' },
] as const;

const KIND_HINTS: Record<ReviewerKind, string> = {
  coach: '助教和运营都能在队列里认领',
  captain: '队长点评自己小队的，助教和运营也能帮忙',
  peer: '截止后匿名分给交了作业的同学，尽量不分给同队',
};

const PEERS = [1, 2, 3].map((value) => ({ value, label: `${value} 位` }));

const RELEASE = [
  { value: 'at_once', label: '评完就发' },
  { value: 'together', label: '一起发布' },
] as const;

/** Who reviews, how soon, and when authors get to see it. */
export function ReviewerSection({ draft, errors, onChange }: SectionProps) {
  const { reviewerKind, peers } = draft;
  return (
    <Card className='form'>
      <View className='form-title' {...a11y({ role: 'heading' })}>
        谁来点评
      </View>
      <Choices
        label='点评人'
        options={KINDS}
        chosen={[reviewerKind]}
        hint={KIND_HINTS[reviewerKind]}
        error={errors.reviewerKind ?? null}
        onToggle={(kind) => onChange({ reviewerKind: kind, peers: kind === 'peer' ? Math.max(2, peers) : 0 })}
      />
      {reviewerKind === 'peer' && (
        <Choices
          label='每份由几位同学看'
          options={PEERS}
          chosen={[peers]}
          error={errors.peers ?? null}
          onToggle={(count) => onChange({ peers: count })}
        />
      )}
      <TextInput
        label='承诺几小时内点评'
        type='number'
        value={draft.promiseHours}
        maxLength={3}
        hint='超过这个时间，队列里会标出来，也会告诉运营'
        error={errors.promiseHours ?? null}
        onChange={(promiseHours) => onChange({ promiseHours })}
      />
      <Choices
        label='点评什么时候给作者'
        options={RELEASE}
        chosen={[draft.releaseMode]}
        hint={draft.releaseMode === 'at_once' ? '每份评完，作者马上收到' : '全部评完后，由你们一起发布'}
        onToggle={(releaseMode) => onChange({ releaseMode })}
      />
    </Card>
  );
}
