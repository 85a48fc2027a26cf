import { View } from '@tarojs/components';
import type { LastChange } from '@contract/revision';
import { a11y } from '@/platform/a11y';
import { scrollTo } from '@/platform/navigation';
import { confirm } from '@/platform/notify';
import { useMoment } from '@/shared/hooks/moment';
import { Button } from '@/shared/ui/button';
import { Icon } from '@/shared/ui/icon';
import { sayNewer } from './rules';
import './newer-notice.scss';

export interface NewerNoticeProps {
  /** What there is a newer version of: 设置, 报名表, … */
  what: string;
  /** Who saved it and when, as far as that is known. */
  change: LastChange | null;
  onTakeIn: () => void;
  onTakeTheirs: () => void;
}

const askToDrop = () =>
  confirm({
    title: '换成新的内容？',
    text: '会换成对方保存的内容，你还没保存的改动不再保留。',
    confirmText: '换成新的',
    dangerous: true,
  });

/** Somebody else has saved meanwhile: what was written here is kept, and goes together with the newer version on a tap. */
export function NewerNotice({ what, change, onTakeIn, onTakeTheirs }: NewerNoticeProps) {
  const moment = useMoment();
  const takeTheirs = async () => {
    if (await askToDrop()) onTakeTheirs();
  };
  return (
    <View className='newer' {...a11y({ role: 'alert' })}>
      <View className='newer__words'>
        <Icon name='circle-alert' size='s' />
        <View>{`${sayNewer(what, change, moment)}。你写的还在这里，先合到一起再保存。`}</View>
      </View>
      <View className='newer__actions'>
        <Button size='small' onClick={onTakeIn}>
          合到一起
        </Button>
        <Button kind='plain' size='small' onClick={() => void takeTheirs()}>
          不要我写的
        </Button>
      </View>
    </View>
  );
}

/** In place of the button that saves: leads to the notice. */
export const NewerFoot = () => (
  <Button kind='quiet' icon='arrow-up' onClick={() => scrollTo('.newer')}>
    先看看上面的新内容
  </Button>
);

/** What came of putting both together. */
export function MergedNotice({ words }: { words: string | null }) {
  if (words === null) return null;
  return (
    <View className='newer newer--merged' {...a11y({ role: 'alert' })}>
      {words}
    </View>
  );
}
