import { View } from '@tarojs/components';
import type { Rubric } from '@contract/homework';
import './rubric-list.scss';

/** What a review looks at, with every level in words, the highest first. */
export function RubricList({ rubric }: { rubric: Rubric }) {
  return (
    <View className='rubric'>
      {rubric.map(({ key, label, levels }) => (
        <View key={key} className='rubric__criterion'>
          <View className='rubric__label'>{label}</View>
          {[...levels].reverse().map((level) => (
            <View key={level.label} className='rubric__level'>
              <View className='rubric__points'>{level.points} 分</View>
              <View className='rubric__words'>
                <View>{level.label}</View>
                {level.says !== '' && <View className='rubric__says'>{level.says}</View>}
              </View>
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}
