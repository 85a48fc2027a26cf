import { View } from '@tarojs/components';
import { LIMITS } from '@contract/limits';
import { a11y } from '@/platform/a11y';
import { Card } from '@/shared/ui/card';
import { LinesField, type SectionProps } from './fields';

/** What the course says by itself. */
export function MessagesSection(props: SectionProps) {
  return (
    <Card className='form'>
      <View className='form-title' {...a11y({ role: 'heading' })}>
        自动消息
      </View>
      <LinesField
        {...props}
        of='welcomeMessage'
        label='报名欢迎语'
        hint='报名成功时发到消息里'
        placeholder='欢迎你来，先看看学员手册'
        maxLength={LIMITS.courseMessageCharacters}
      />
      <LinesField
        {...props}
        of='openingMessage'
        label='开营寄语'
        hint='开营时发给每一位学员'
        placeholder='今天开始，我们一起……'
        maxLength={LIMITS.courseMessageCharacters}
      />
    </Card>
  );
}
