import { View } from '@tarojs/components';
import type { CommunityPreview } from '@contract/community';
import { a11y } from '@/platform/a11y';
import { Card } from '@/shared/ui/card';
import { Icon, type IconName } from '@/shared/ui/icon';
import { classes } from '@/shared/ui/classes';
import './join.scss';

interface Block {
  title: string;
  icon: IconName;
  tone?: 'bad' | 'good';
  of: (preview: CommunityPreview) => string[];
}

const BLOCKS: readonly Block[] = [
  { title: '社群主题', icon: 'telescope', of: ({ theme }) => theme },
  { title: '服务内容', icon: 'hand-heart', of: ({ services }) => services },
  { title: '禁止行为', icon: 'ban', tone: 'bad', of: ({ forbidden }) => forbidden },
  { title: '激励行为', icon: 'award', tone: 'good', of: ({ encouraged }) => encouraged },
];

/** The four blocks: what it is about, what one gets, what is not allowed, what is encouraged. */
export function Blocks({ preview }: { preview: CommunityPreview }) {
  return (
    <Card>
      {BLOCKS.filter(({ of }) => of(preview).length > 0).map(({ title, icon, tone, of }) => (
        <View key={title} className='join__block'>
          <View
            className={classes('join__block-title', tone && `join__block-title--${tone}`)}
            {...a11y({ role: 'heading' })}
          >
            <Icon name={icon} />
            {title}
          </View>
          {of(preview).map((line) => (
            <View key={line} className='join__line'>
              {line}
            </View>
          ))}
        </View>
      ))}
    </Card>
  );
}
