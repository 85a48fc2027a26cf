import { Text, View } from '@tarojs/components';
import { classes } from '../classes';

const DIVIDER = ' · ';

export interface FactsProps {
  /** As rules join them: `21 天训练营 · 11月2日 – 11月25日`. */
  text: string;
  className?: string;
}

/** Short facts in a row. Each stays whole while there is room, and no line begins or ends with the dot between two. */
export function Facts({ text, className }: FactsProps) {
  return (
    <View className={classes('facts', className)}>
      {text.split(DIVIDER).map((fact, index) => (
        <View key={index} className='facts__one'>
          {index > 0 && <Text className='facts__dot'>{DIVIDER}</Text>}
          {fact}
        </View>
      ))}
    </View>
  );
}
