import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Icon } from '@/shared/ui/icon';
import './pledge-card.scss';

export interface PledgeCardProps {
  rules: readonly string[];
  busy?: boolean;
  /** Asks for a yes to them. */
  onAgree?: () => void;
}

/** What everybody in the course agrees to; nothing for a course without rules of its own. */
export function PledgeCard({ rules, busy = false, onAgree }: PledgeCardProps) {
  if (rules.length === 0) return null;
  return (
    <Card>
      <View className='pledge__title' {...a11y({ role: 'heading' })}>
        {onAgree ? '开营了，先读读我们的约定' : '我们的约定'}
      </View>
      {rules.map((rule) => (
        <View key={rule} className='pledge__rule'>
          <Icon name='check' size='s' className='pledge__mark' />
          <View className='pledge__words'>{rule}</View>
        </View>
      ))}
      {onAgree && (
        <View className='pledge__answer'>
          <Button kind='quiet' busy={busy} onClick={onAgree}>
            我读过了，一起遵守
          </Button>
        </View>
      )}
    </Card>
  );
}
