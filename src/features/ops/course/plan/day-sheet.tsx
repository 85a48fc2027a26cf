import { useState } from 'react';
import { View } from '@tarojs/components';
import type { DeskPlanDay, PlanDayDraft } from '@contract/course-setup';
import { LIMITS } from '@contract/limits';
import { sayDayWithWeekday } from '@/shared/format/dates';
import { Button } from '@/shared/ui/button';
import { TextArea } from '@/shared/ui/field/text-area';
import { TextInput } from '@/shared/ui/field/text-input';
import { Sheet } from '@/shared/ui/sheet';
import { Choices } from '@/shared/ui/choices';
import { DayPictures, type DayPicture } from './day-pictures';
import { wrongWithDay } from './rules';

export interface DaySheetProps {
  day: DeskPlanDay;
  communityId: string;
  busy: boolean;
  onClose: () => void;
  onSave: (day: PlanDayDraft) => void;
}

/** One day of the plan, being written. */
export function DaySheet({ day, communityId, busy, onClose, onSave }: DaySheetProps) {
  const [title, setTitle] = useState(day.title);
  const [task, setTask] = useState(day.task);
  const [link, setLink] = useState(day.link ?? '');
  const [required, setRequired] = useState(day.required);
  const [pictures, setPictures] = useState<DayPicture[]>(day.pictures);
  const [isUploading, setUploading] = useState(false);
  const [isTried, setTried] = useState(false);
  const wanted = { title: title.trim(), task: task.trim(), link: link.trim() || null, required };
  const wrong = isTried ? wrongWithDay(wanted) : null;
  const errorOf = (field: 'title' | 'link') => (wrong?.field === field ? wrong.words : null);

  const save = () => {
    setTried(true);
    if (wrongWithDay(wanted)) return;
    onSave({ ...wanted, dayNo: day.dayNo, mediaIds: pictures.map(({ mediaId }) => mediaId) });
  };
  return (
    <Sheet title={`第 ${day.dayNo} 天 · ${sayDayWithWeekday(day.localDate)}`} open onClose={onClose}>
      <View className='form'>
        <TextInput
          label='标题'
          required
          placeholder='一眼知道今天做什么'
          value={title}
          maxLength={LIMITS.planTitleCharacters}
          error={errorOf('title')}
          counted
          onChange={setTitle}
        />
        <TextArea
          label='任务'
          placeholder='怎么做、做到什么程度、大概要多久'
          value={task}
          maxLength={LIMITS.planTaskCharacters}
          onChange={setTask}
        />
        <TextInput
          label='链接'
          placeholder='https:// 文章、音频或视频'
          value={link}
          maxLength={LIMITS.linkCharacters}
          error={errorOf('link')}
          onChange={setLink}
        />
        <DayPictures {...{ communityId, pictures }} onChange={setPictures} onBusy={setUploading} />
        <Choices
          label='这一天'
          options={[
            { value: 'required', label: '必做' },
            { value: 'optional', label: '选做' },
          ]}
          chosen={[required ? 'required' : 'optional']}
          onToggle={(value) => setRequired(value === 'required')}
        />
        <Button kind='star' busy={busy} disabled={isUploading} onClick={save}>
          {isUploading ? '图片还在上传' : '保存这一天'}
        </Button>
      </View>
    </Sheet>
  );
}
