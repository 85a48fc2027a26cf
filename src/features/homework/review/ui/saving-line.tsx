import { View } from '@tarojs/components';
import { clockOf, localTime } from '@/shared/format/local-time';
import { useMoment } from '@/shared/hooks/moment';
import { Icon } from '@/shared/ui/icon';
import type { Saving } from '../use-writing';

/** Where the words are. Nothing before the first one; its place is held. */
export function SavingLine({ saving }: { saving: Saving }) {
  const { utcOffsetMinutes } = useMoment();
  return (
    <View className='writing__saving'>
      {saving.state === 'kept' && <Icon name='cloud-off' size='s' />}
      {sayingOf(saving, utcOffsetMinutes)}
    </View>
  );
}

function sayingOf(saving: Saving, utcOffsetMinutes: number): string {
  switch (saving.state) {
    case 'resting':
      return '边写边自动保存';
    case 'saving':
      return '正在保存';
    case 'kept':
      return '先存在手机里，连上网就保存';
    case 'saved':
      return `已自动保存 ${clockOf(localTime(saving.at, utcOffsetMinutes))}`;
  }
}
