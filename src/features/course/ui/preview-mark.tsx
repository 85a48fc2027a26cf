import { View } from '@tarojs/components';
import type { CourseCard } from '@contract/course';
import { a11y } from '@/platform/a11y';
import { Icon } from '@/shared/ui/icon';
import './preview-mark.scss';

/** Over a draft, which only its operators can open: what they see is what learners will see. */
export function PreviewMark({ course }: { course: Pick<CourseCard, 'status'> }) {
  if (course.status !== 'draft') return null;
  return (
    <View className='preview-mark' {...a11y({ role: 'alert' })}>
      <Icon name='eye' size='s' />
      <View>预览 · 课程还是草稿，只有运营能看到。发布后学员看到的就是这样。</View>
    </View>
  );
}
