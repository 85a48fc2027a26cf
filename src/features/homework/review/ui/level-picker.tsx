import { View } from '@tarojs/components';
import type { Rubric, Scores } from '@contract/homework';
import { a11y } from '@/platform/a11y';
import { classes } from '@/shared/ui/classes';
import { Icon } from '@/shared/ui/icon';
import './level-picker.scss';

export interface LevelPickerProps {
  rubric: Rubric;
  scores: Scores;
  onPick: (key: string, level: number) => void;
}

/** A level for each criterion, chosen by one tap. What it stands for is said once it is chosen. */
export function LevelPicker({ rubric, scores, onPick }: LevelPickerProps) {
  return (
    <>
      {rubric.map(({ key, label, levels }) => {
        const chosen = levels[scores[key] ?? -1];
        return (
          <View key={key} className='levels'>
            <View className='levels__label'>{label}</View>
            <View className='levels__row' {...a11y({ role: 'radiogroup', label })}>
              {levels.map((level, index) => {
                const isOn = scores[key] === index;
                return (
                  <View
                    key={level.points}
                    className={classes('levels__one', isOn && 'levels__one--on')}
                    onClick={() => onPick(key, index)}
                    {...a11y({ role: 'radio', label: `${label} ${level.label} ${level.points} 分`, checked: isOn })}
                  >
                    <View className='levels__name'>
                      {isOn && <Icon name='check' size='s' />}
                      {level.label}
                    </View>
                    <View className='levels__points'>{level.points} 分</View>
                  </View>
                );
              })}
            </View>
            {chosen && chosen.says !== '' && <View className='levels__says'>{chosen.says}</View>}
          </View>
        );
      })}
    </>
  );
}
