import { View } from '@tarojs/components';
import type { FeedRow } from '@contract/checkin';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { Button } from '@/shared/ui/button';
import { classes } from '@/shared/ui/classes';
import { Icon } from '@/shared/ui/icon';
import { stateWords } from './rules';

/** For the author: why the others do not see this check-in, and what to do. Nothing once it is published. */
export function StatePanel({ row, onAppeal }: { row: FeedRow; onAppeal: () => void }) {
  const words = row.isMine ? stateWords(row) : null;
  if (!words) return null;
  return (
    <View
      className={classes('state-panel', words.tone === 'warn' && 'state-panel--warn')}
      onClick={(event) => event.stopPropagation()}
    >
      <View className='state-panel__head'>
        <Icon name={words.icon} size='s' />
        <View className='state-panel__title'>{words.title}</View>
      </View>
      <View className='state-panel__text'>{words.text}</View>
      {words.canFix && (
        <View className='state-panel__actions'>
          <Button kind='plain' size='small' onClick={onAppeal}>
            申诉
          </Button>
          <Button kind='night' size='small' onClick={() => void navigate(routes.revise(row.checkinId))}>
            去修改
          </Button>
        </View>
      )}
    </View>
  );
}
