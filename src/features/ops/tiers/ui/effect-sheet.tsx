import { View } from '@tarojs/components';
import type { TierEffect } from '@contract/vip';
import { a11y } from '@/platform/a11y';
import { Button } from '@/shared/ui/button';
import { Sheet } from '@/shared/ui/sheet';
import { sayEffect } from '../rules';

export interface EffectSheetProps {
  rows: TierEffect[];
  busy: boolean;
  onClose: () => void;
  onSave: () => void;
}

/** How many members stand at each tier before and after, to look at before saving. */
export function EffectSheet({ rows, busy, onClose, onSave }: EffectSheetProps) {
  return (
    <Sheet title='保存以后' open onClose={onClose}>
      <View className='effect'>
        <View className='effect__row effect__row--head'>
          <View className='effect__name'>等级</View>
          <View className='effect__figure'>现在</View>
          <View className='effect__figure'>之后</View>
        </View>
        {rows.map(({ name, before, after, protectedCount }) => (
          <View key={name} className='effect__row' {...a11y({ label: `${name}，现在 ${before} 人，之后 ${after} 人` })}>
            <View className='effect__name'>
              {name}
              {protectedCount > 0 && <View className='effect__kept'>含 {protectedCount} 人保留到季末</View>}
            </View>
            <View className='effect__figure'>{before} 人</View>
            <View className={after === before ? 'effect__figure' : 'effect__figure effect__figure--moved'}>
              {after} 人
            </View>
          </View>
        ))}
        <View className='effect__words'>{sayEffect(rows)}</View>
        <Button kind='star' busy={busy} onClick={onSave}>
          保存等级
        </Button>
      </View>
    </Sheet>
  );
}
