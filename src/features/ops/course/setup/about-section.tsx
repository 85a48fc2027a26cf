import { View } from '@tarojs/components';
import { LIMITS } from '@contract/limits';
import { a11y } from '@/platform/a11y';
import { Card } from '@/shared/ui/card';
import { CoverField, type CoverFieldProps } from './cover-field';
import { LineField, LinesField, type SectionProps } from './fields';

/** What the course is: its name, its picture, its words. */
export function AboutSection({ cover, ...props }: SectionProps & { cover: CoverFieldProps }) {
  return (
    <Card className='form'>
      <View className='form-title' {...a11y({ role: 'heading' })}>
        课程是什么
      </View>
      <LineField
        {...props}
        of='title'
        label='课程名称'
        placeholder='比如：21 天精读营'
        required
        maxLength={LIMITS.courseTitleCharacters}
      />
      <CoverField {...cover} />
      <LineField
        {...props}
        of='summary'
        label='一句话介绍'
        placeholder='会显示在课程卡片上'
        maxLength={LIMITS.courseSummaryCharacters}
      />
      <LinesField
        {...props}
        of='introduction'
        label='课程介绍'
        placeholder='适合谁、会学到什么、每天要花多久'
        maxLength={LIMITS.courseTextCharacters}
      />
      <LinesField
        {...props}
        of='handbook'
        label='学员手册'
        placeholder='怎么打卡、怎么交作业、遇到问题找谁'
        maxLength={LIMITS.courseTextCharacters}
      />
    </Card>
  );
}
