import { View } from '@tarojs/components';
import { sayDayWithWeekday } from '@/shared/format/dates';
import { Pill } from '@/shared/ui/pill';
import { Sheet } from '@/shared/ui/sheet';
import { Attachments } from '../../ui/attachments';
import { RubricList } from '../../ui/rubric-list';
import { rubricFrom, type AssignmentDraft } from '../draft';
import { REVIEWER_WORDS } from '../rules';
import './preview-sheet.scss';

export interface PreviewSheetProps {
  draft: AssignmentDraft;
  open: boolean;
  onClose: () => void;
}

/** The assignment as learners will see it, before it is saved. */
export function PreviewSheet({ draft, open, onClose }: PreviewSheetProps) {
  const { title, prompt, isRequired, dueAt, latePolicy, reviewerKind, peers, attachments, link, rubric } = draft;
  const who = reviewerKind === 'peer' ? `${peers} 位同学互评` : `${REVIEWER_WORDS[reviewerKind]}点评`;
  return (
    <Sheet title='学员看到的样子' open={open} onClose={onClose}>
      <View className='preview'>
        <View className='preview__title'>{title || '还没有标题'}</View>
        <View className='preview__pills'>
          <Pill tone='warn' icon='clock'>{`${sayDayWithWeekday(dueAt.date)} ${dueAt.time} 前提交`}</Pill>
          <Pill tone='plain'>{isRequired ? '必做' : '选做'}</Pill>
          <Pill tone='plain'>{who}</Pill>
          <Pill tone='plain'>{latePolicy === 'mark' ? '可以迟交' : '过时不收'}</Pill>
        </View>
        <View className='preview__prompt'>{prompt || '还没有写要求'}</View>
        {link !== '' && <View className='preview__link'>{link}</View>}
        <Attachments attachments={attachments} owner='作业' />
        <View className='preview__heading'>会怎么看</View>
        <RubricList rubric={rubricFrom(rubric)} />
      </View>
    </Sheet>
  );
}
