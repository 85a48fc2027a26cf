import { useState } from 'react';
import { View } from '@tarojs/components';
import type { DeskPlanDay, PlanDayDraft } from '@contract/course-setup';
import type { LastChange } from '@contract/revision';
import { LIMITS } from '@contract/limits';
import { sayDayWithWeekday } from '@/shared/format/dates';
import { useLeaveGuard } from '@/shared/hooks/use-leave-guard';
import { Button } from '@/shared/ui/button';
import { TextArea } from '@/shared/ui/field/text-area';
import { TextInput } from '@/shared/ui/field/text-input';
import { Sheet } from '@/shared/ui/sheet';
import { Choices } from '@/shared/ui/choices';
import { MergedNotice, NewerNotice } from '../../newer/newer-notice';
import { DayPictures } from './day-pictures';
import { wrongWithDay } from './rules';
import { useDayDraft } from './use-day-draft';

export interface DaySheetProps {
  /** The day as it was read last. */
  day: DeskPlanDay;
  /** Who changed the course last. */
  changed: LastChange | null;
  communityId: string;
  busy: boolean;
  onClose: () => void;
  onSave: (day: PlanDayDraft) => void;
}

/** One day of the plan, being written. */
export function DaySheet({ day, changed, communityId, busy, onClose, onSave }: DaySheetProps) {
  const { draft, wanted, isWritten, isNewer, merged, change, changePictures, takeIn, takeTheirs } = useDayDraft(day);
  useLeaveGuard(isWritten);
  const [isUploading, setUploading] = useState(false);
  const [isTried, setTried] = useState(false);
  const wrong = isTried ? wrongWithDay(wanted) : null;
  const errorOf = (field: 'title' | 'link') => (wrong?.field === field ? wrong.words : null);

  const save = () => {
    setTried(true);
    if (wrongWithDay(wanted)) return;
    onSave({ ...wanted, dayNo: day.dayNo });
  };
  return (
    <Sheet title={`第 ${day.dayNo} 天 · ${sayDayWithWeekday(day.localDate)}`} open {...{ isWritten, onClose }}>
      <View className='form'>
        <TextInput
          label='标题'
          required
          placeholder='一眼知道今天做什么'
          value={draft.title}
          maxLength={LIMITS.planTitleCharacters}
          error={errorOf('title')}
          counted
          onChange={(title) => change({ title })}
        />
        <TextArea
          label='任务'
          placeholder='怎么做、做到什么程度、大概要多久'
          value={draft.task}
          maxLength={LIMITS.planTaskCharacters}
          onChange={(task) => change({ task })}
        />
        <TextInput
          label='链接'
          placeholder='https:// 文章、音频或视频'
          value={draft.link}
          maxLength={LIMITS.linkCharacters}
          error={errorOf('link')}
          onChange={(link) => change({ link })}
        />
        <DayPictures
          communityId={communityId}
          pictures={draft.pictures}
          onChange={changePictures}
          onBusy={setUploading}
        />
        <Choices
          label='这一天'
          options={[
            { value: 'required', label: '必做' },
            { value: 'optional', label: '选做' },
          ]}
          chosen={[draft.required ? 'required' : 'optional']}
          onToggle={(value) => change({ required: value === 'required' })}
        />
        {isNewer && (
          <NewerNotice what={`第 ${day.dayNo} 天`} change={changed} onTakeIn={takeIn} onTakeTheirs={takeTheirs} />
        )}
        <MergedNotice words={isNewer ? null : merged} />
        <Button kind='star' busy={busy} disabled={isUploading || isNewer} onClick={save}>
          {isUploading ? '图片还在上传' : isNewer ? '先看看上面的新内容' : '保存这一天'}
        </Button>
      </View>
    </Sheet>
  );
}
