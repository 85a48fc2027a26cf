import { View } from '@tarojs/components';
import type { Grouping } from '@contract/grouping';
import { a11y } from '@/platform/a11y';
import { Pill } from '@/shared/ui/pill';
import { sayCounts } from '../rules';
import './grouping.scss';

/** Which course it is, and how many of what. */
export function Counts({ grouping }: { grouping: Grouping }) {
  return (
    <>
      <View className='grouping__title' {...a11y({ role: 'heading' })}>
        {grouping.courseTitle}
      </View>
      <View className='grouping__counts'>
        {sayCounts(grouping).map((words) => (
          <Pill key={words}>{words}</Pill>
        ))}
      </View>
    </>
  );
}
