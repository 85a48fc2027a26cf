import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { Card } from '@/shared/ui/card';
import { Choices } from '@/shared/ui/choices';
import { MomentRow } from './moment-row';
import type { SectionProps } from './section';

const PUBLISHING = [
  { value: 'now', label: '保存就发布' },
  { value: 'later', label: '定时发布' },
  { value: 'draft', label: '先存草稿' },
] as const;

const LATE = [
  { value: 'mark', label: '可以迟交' },
  { value: 'refuse', label: '过时不收' },
] as const;

/** When learners see it, when it is due, and until when another version is taken. */
export function TimeSection({ draft, errors, onChange, isFixed }: SectionProps & { isFixed: boolean }) {
  return (
    <Card className='form'>
      <View className='form-title' {...a11y({ role: 'heading' })}>
        什么时候
      </View>
      <Choices
        label='发布'
        options={PUBLISHING}
        chosen={[draft.publishing]}
        disabled={isFixed}
        hint={isFixed ? '已经有人提交，不能再收回' : '发布时学员会收到消息'}
        onToggle={(publishing) => onChange({ publishing })}
      />
      {draft.publishing === 'later' && (
        <MomentRow
          label='发布日期'
          moment={draft.publishAt}
          error={errors.publishAt ?? null}
          onChange={(publishAt) => onChange({ publishAt })}
        />
      )}
      <MomentRow
        label='截止日期'
        moment={draft.dueAt}
        error={errors.dueAt ?? null}
        onChange={(dueAt) => onChange({ dueAt })}
      />
      <Choices
        label='截止以后'
        options={LATE}
        chosen={[draft.latePolicy]}
        hint={
          draft.latePolicy === 'mark' ? '迟交会标出来，不影响点评' : '没交的不能再交，交过的不能再换；退回的还可以改'
        }
        onToggle={(latePolicy) => onChange({ latePolicy })}
      />
      <MomentRow
        label='再交截止'
        moment={draft.resubmitUntil}
        error={errors.resubmitUntil ?? null}
        onChange={(resubmitUntil) => onChange({ resubmitUntil })}
      />
      <View className='form-note'>被退回的作业，在这之前都可以交新的一版。</View>
    </Card>
  );
}
